using System.Diagnostics;
using System.Security.Cryptography;

namespace KpiHandbook.Cli.Tests.Publishing;

/// <summary>One output and more than one run: whatever happens, what stands there is one whole edition.</summary>
public sealed class OneOutputTests : IDisposable
{
    private readonly YalaContent _content = new();

    private string Site => _content.Beside("site");

    public void Dispose() => _content.Dispose();

    [Fact]
    public void Of_two_publications_at_once_one_is_told_that_the_other_is_at_work_and_the_site_is_whole()
    {
        Assert.Equal(0, Build(_content.Beside("alone")).Exit);

        KpiProcess[] both = [Start(Site), Start(Site)];
        var ends = both.Select(p => p.End()).OrderBy(e => e.Exit).ToList();

        Assert.Equal(0, ends[0].Exit);
        Assert.True(ends[1].Exit is 0 or 3, ends[1].Said);
        Assert.True(ends[1].Exit is 0 || ends[1].Said.Contains("KPI9012", StringComparison.Ordinal), ends[1].Said);
        Assert.Equal(FilesOf(_content.Beside("alone")), FilesOf(Site));
        Assert.Equal(["alone", "content", "site"], Directory.EnumerateFileSystemEntries(_content.Beside(".")).Select(e => Path.GetFileName(e)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_publication_killed_half_way_leaves_the_old_site_whole_and_the_next_one_mends()
    {
        Assert.Equal(0, Build(Site).Exit);
        var before = FilesOf(Site);
        _content.Replace("site.yaml", "title: ", "title: ใหม่ ");

        using (var killed = Start(Site))
        {
            killed.KillOnceThereIs(_content.Beside(".site.kpi-new"));
        }

        Assert.Equal(before, FilesOf(Site));
        Assert.Equal(0, Build(Site).Exit);
        Assert.Equal(0, Build(_content.Beside("alone")).Exit);
        Assert.Equal(FilesOf(_content.Beside("alone")), FilesOf(Site));
        Assert.NotEqual(before, FilesOf(Site));
        Assert.False(Directory.Exists(_content.Beside(".site.kpi-new")));
    }

    private (int Exit, string Said) Build(string output)
    {
        using var process = Start(output);
        return process.End();
    }

    private KpiProcess Start(string output) => new("build", "--no-pdf", "--content", _content.Folder, "--output", output);

    private static List<string> FilesOf(string site) =>
    [
        .. Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories)
            .Select(f => $"{Path.GetRelativePath(site, f)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))}")
            .Order(StringComparer.Ordinal),
    ];

    private sealed class KpiProcess : IDisposable
    {
        private readonly Process _process;
        private readonly Task<string> _error;

        public KpiProcess(params string[] arguments)
        {
            _process = Process.Start(new ProcessStartInfo("dotnet", [TestedProgram.Path, .. arguments])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            _error = _process.StandardError.ReadToEndAsync();
            _ = _process.StandardOutput.ReadToEndAsync();
        }

        public (int Exit, string Said) End()
        {
            _process.WaitForExit();
            return (_process.ExitCode, _error.GetAwaiter().GetResult());
        }

        public void KillOnceThereIs(string folder)
        {
            while (!Directory.Exists(folder) && !_process.HasExited)
            {
                Thread.Sleep(1);
            }

            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        public void Dispose() => _process.Dispose();
    }
}
