using System.Security.Cryptography;

namespace KpiHandbook.Cli.Tests;

public sealed class BuildTests
{
    [Fact]
    public void An_error_leaves_the_previous_output_whole()
    {
        using var folder = new TemporaryFolder();
        var content = folder.ContentOf("yala");
        Assert.Equal(0, Kpi.Run("build", "--no-pdf", "--content", content, "--output", folder["site"]).ExitCode);
        var before = Hashes(folder["site"]);
        File.AppendAllText(Path.Combine(content, "yala", "office.yaml"), "surprise: 1\n");

        var run = Kpi.Run("build", "--no-pdf", "--content", content, "--output", folder["site"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("surprise", run.Out, StringComparison.Ordinal);
        Assert.Equal(before, Hashes(folder["site"]));
        Assert.Equal(["content", "site"], Directory.GetDirectories(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void One_round_can_be_built_alone()
    {
        using var folder = new TemporaryFolder();

        var run = Kpi.Run("build", "--no-pdf", "--only", "yala/2568-2", "--output", folder["site"]);
        var unknown = Kpi.Run("build", "--no-pdf", "--only", "yala/2568-1", "--output", folder["none"]);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(1, run.Error.Split("base-url").Length - 1);
        Assert.True(File.Exists(Path.Combine(folder["site"], "yala", "2568-2", "index.html")));
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("yala/2568-2", unknown.Error, StringComparison.Ordinal);
    }

    private static SortedDictionary<string, string> Hashes(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(folder, file),
            file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))),
            StringComparer.Ordinal),
        StringComparer.Ordinal);
}
