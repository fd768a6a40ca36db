using System.Diagnostics;
using System.Security.Cryptography;
using KpiHandbook.Cli.Tests;

namespace KpiHandbook.Browser.Tests;

/// <summary>The compiled program in two places: whatever differs between machines, an edition is the same bytes, its book and its picture among them.</summary>
public sealed class ReproducibleBuildTests : IDisposable
{
    private const string Book = "sa-kaeo/2567-1/handbook.pdf", Picture = "sa-kaeo/2567-1/share.png";

    private readonly string _folder = Directory.CreateTempSubdirectory("kpi-twice-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Folder_user_home_umask_language_time_zone_and_jobs_change_no_byte_of_site_book_or_edition()
    {
        var (here, there) = (ContentIn("here"), ContentIn(Path.Combine("ที่ อื่น", "ลึกกว่า")));
        var (site, other) = (Path.Combine(_folder, "site"), Path.Combine(_folder, "เว็บ อีกที่"));

        var builds = await Task.WhenAll(
            RunAsync("002", new() { ["USER"] = "somchai", ["LANG"] = "C", ["LC_ALL"] = "C", ["TZ"] = "UTC" }, "build", "--content", here, "--output", site),
            RunAsync(
                "077",
                new() { ["USER"] = "สมหญิง", ["LOGNAME"] = "สมหญิง", ["LANG"] = "th_TH.UTF-8", ["LC_ALL"] = "th_TH.UTF-8", ["TZ"] = "Pacific/Kiritimati", ["HOME"] = Made("home") },
                "build", "--jobs", "1", "--content", there, "--output", other));

        Assert.All(builds, b => Assert.True(b.ExitCode == 0, b.Said));
        var first = Hashes(site);
        Assert.True(first.ContainsKey(Book) && first.ContainsKey("edition.json"), string.Join(' ', first.Keys));
        Assert.Equal(first, Hashes(other));
        Assert.InRange(new FileInfo(Path.Combine(site, Picture)).Length, 5_000, 100_000); // messengers take 300 KB
        Assert.Contains($"\"{Picture}\"", await File.ReadAllTextAsync(Path.Combine(site, "sa-kaeo", "2567-1", "edition.json")), StringComparison.Ordinal);
        var verified = await RunAsync("022", [], "verify", site, "--content", there);
        Assert.True(verified.ExitCode == 0, verified.Said);
        Assert.Contains("ตรงกันทุกไฟล์", verified.Said, StringComparison.Ordinal);
    }

    private string Made(string name) => Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;

    // One round and a part of its results, copied last file first, so that neither order nor age of files is the same.
    private string ContentIn(string name)
    {
        var (source, content) = (Path.Combine(BuiltSite.Root, "content"), Path.Combine(_folder, name, "content"));
        var files = Directory.EnumerateFiles(Path.Combine(source, "sa-kaeo", "2567-1"), "*", SearchOption.AllDirectories)
            .Where(file => !file.Contains("2567-03", StringComparison.Ordinal))
            .Append(Path.Combine(source, "sa-kaeo", "office.yaml"))
            .Append(Path.Combine(source, "site.yaml"))
            .Order(StringComparer.Ordinal);
        foreach (var file in name == "here" ? files : files.Reverse())
        {
            var copy = Path.Combine(content, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllBytes(copy, File.ReadAllBytes(file));
        }

        return content;
    }

    private async Task<(int ExitCode, string Said)> RunAsync(string umask, Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("sh", ["-c", "umask \"$0\"; exec dotnet \"$@\"", umask, TestedProgram.Path, .. arguments])
        {
            WorkingDirectory = _folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync() + await error;
        await process.WaitForExitAsync();
        return (process.ExitCode, said);
    }

    private static SortedDictionary<string, string> Hashes(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(folder, file).Replace('\\', '/'),
            file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))),
            StringComparer.Ordinal),
        StringComparer.Ordinal);
}
