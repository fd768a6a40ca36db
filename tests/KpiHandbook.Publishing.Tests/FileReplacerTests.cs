using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Publishing.Tests;

public sealed class FileReplacerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_of_the_same_name_are_replaced_and_others_stay()
    {
        Directory.CreateDirectory(_folder["forms"]);
        File.WriteAllText(_folder["forms/a.xlsx"], "a longer one");
        File.WriteAllText(_folder["forms/notes.txt"], "mine");

        FileReplacer.Write(_folder["forms"], [new OutputFile("a.xlsx", "new"u8.ToArray()), new OutputFile("b.xlsx", "b"u8.ToArray())]);

        Assert.Equal(["a.xlsx", "b.xlsx", "notes.txt"], Directory.EnumerateFiles(_folder["forms"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal("new", File.ReadAllText(_folder["forms/a.xlsx"]));
    }

    [Fact]
    public void The_folder_is_made()
    {
        FileReplacer.Write(_folder["a/b"], [new OutputFile("c.xlsx", "c"u8.ToArray())]);

        Assert.True(File.Exists(_folder["a/b/c.xlsx"]));
    }

    [Fact]
    public void A_file_in_the_folder_s_place_is_the_machine_s_problem()
    {
        File.WriteAllText(_folder["forms"], "");

        var lack = Assert.Throws<MachineException>(() => FileReplacer.Write(_folder["forms"], [new OutputFile("a.xlsx", "a"u8.ToArray())]));
        Assert.Equal("KPI9014", lack.Problem.Kind.Code);
    }
}
