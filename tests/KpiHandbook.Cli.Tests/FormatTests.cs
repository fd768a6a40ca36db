using System.Diagnostics;

namespace KpiHandbook.Cli.Tests;

/// <summary><c>./kpi format --check</c> in a repository of one file.</summary>
public sealed class FormatTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public FormatTests()
    {
        _folder.CopyOf(Path.Combine(Kpi.Root, "build"), "build");
        foreach (var file in (string[])["kpi", "global.json", ".editorconfig"])
        {
            File.Copy(Path.Combine(Kpi.Root, file), _folder[file]);
        }

        Array.ForEach(["src", "templates", "tests"], folder => Directory.CreateDirectory(_folder[folder]));
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("internal sealed class One;\n", 0)]
    [InlineData("internal sealed  class One;\n", 1)]
    [InlineData("internal sealed class One;", 1)]
    public async Task A_file_that_is_laid_out_otherwise_is_found(string text, int exit)
    {
        File.WriteAllText(_folder["tests/One.cs"], text);

        var start = new ProcessStartInfo("bash", ["./kpi", "format", "--check"]) { WorkingDirectory = _folder.Path, UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        using var format = Process.Start(start)!;
        var texts = await Task.WhenAll(format.StandardOutput.ReadToEndAsync(), format.StandardError.ReadToEndAsync());
        await format.WaitForExitAsync();
        var said = string.Concat(texts);

        Assert.True(format.ExitCode == exit, said);
        Assert.Equal(exit == 1, said.Contains("One.cs", StringComparison.Ordinal));
    }
}
