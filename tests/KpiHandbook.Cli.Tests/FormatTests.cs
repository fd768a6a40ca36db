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
    public void A_file_that_is_laid_out_otherwise_is_found(string text, int exit)
    {
        File.WriteAllText(_folder["tests/One.cs"], text);

        using var format = Process.Start(new ProcessStartInfo("bash", ["./kpi", "format", "--check"]) { WorkingDirectory = _folder.Path, RedirectStandardError = true, RedirectStandardOutput = true })!;
        var said = format.StandardOutput.ReadToEndAsync();
        var error = format.StandardError.ReadToEnd() + said.GetAwaiter().GetResult();
        format.WaitForExit();

        Assert.True(format.ExitCode == exit, error);
        Assert.Equal(exit == 1, error.Contains("One.cs", StringComparison.Ordinal));
    }
}
