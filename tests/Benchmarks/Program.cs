// Times the whole process of the main job (the site of content/, no PDF) beside an empty .NET process, alternating, and prints medians,
// their ratio and the peak memory. Run it on the compiled program:  ./kpi check && dotnet run -c Release --project tests/Benchmarks
// A register of 100,000 made-up households:  dotnet run -c Release --project tests/Benchmarks -- register
// The speed of scoring alone, from memory:  dotnet run -c Release --project tests/Benchmarks -- scoring
using System.Diagnostics;
using System.Globalization;
using Benchmarks;

if (args is ["nothing"])
{
    return 0;
}

if (args is ["scoring"])
{
    ScoringBenchmark.Run();
    return 0;
}

var root = FindRoot();
var program = Path.Combine(root, ".kpi", "bin", OperatingSystem.IsWindows() ? "kpi.exe" : "kpi");
if (!File.Exists(program))
{
    await Console.Error.WriteLineAsync("not compiled yet: run ./kpi check first").ConfigureAwait(false);
    return 3;
}

const int Rounds = 25;
const int RegisterRounds = 5;
var output = Directory.CreateTempSubdirectory("kpi-benchmark-");
try
{
    if (args is ["register"])
    {
        string[] count =
        [
            "register", LargeRegister.Write(Path.Combine(output.FullName, "r.xlsx")), "--content", Path.Combine(root, "content"),
            "--office", "sa-kaeo", "--round", "2568-1", "--month", "2568-02", "--dry-run",
        ];
        Print("kpi register", [.. Enumerable.Range(0, RegisterRounds).Select(_ => Measure(program, count))]);
        return 0;
    }

    string[] build = ["build", "--no-pdf", "--content", Path.Combine(root, "content"), "--output", Path.Combine(output.FullName, "site")];
    var empty = new List<Run>();
    var full = new List<Run>();
    for (var i = -2; i < Rounds; i++)
    {
        var nothing = Measure(Environment.ProcessPath!, ["nothing"]);
        var site = Measure(program, build);
        if (i >= 0)
        {
            empty.Add(nothing);
            full.Add(site);
        }
    }

    Print("empty .NET process", empty);
    Print("kpi build --no-pdf", full);
    Console.WriteLine($"ratio of medians     {Median(full) / Median(empty):0.0}");
    Console.WriteLine($"cores                {Environment.ProcessorCount}");
    return 0;
}
finally
{
    output.Delete(recursive: true);
}

static Run Measure(string file, string[] arguments)
{
    var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
    var watch = Stopwatch.StartNew();
    using var process = Process.Start(start)!;
    var stdout = process.StandardOutput.ReadToEndAsync();
    var stderr = process.StandardError.ReadToEndAsync();
    long peak = 0;
    while (!process.WaitForExit(TimeSpan.FromMilliseconds(2)))
    {
        peak = Math.Max(peak, PeakOf(process.Id));
    }

    watch.Stop();
    Task.WaitAll(stdout, stderr);
    return process.ExitCode == 0
        ? new Run(watch.Elapsed.TotalMilliseconds, peak)
        : throw new InvalidOperationException($"{file} ended with {process.ExitCode}: {stderr.Result}");
}

// The kernel's own high-water mark, so that sampling misses no peak but that of the last two milliseconds.
static long PeakOf(int process)
{
    try
    {
        var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        return line is null ? 0 : long.Parse(line.AsSpan(6, line.Length - 9).Trim(), CultureInfo.InvariantCulture) / 1024;
    }
    catch (IOException)
    {
        return 0;
    }
}

static double Median(List<Run> runs) => runs.Select(r => r.Milliseconds).Order().ElementAt(runs.Count / 2);

static void Print(string name, List<Run> runs) => Console.WriteLine(
    $"{name,-20} median {Median(runs),6:0} ms   fastest {runs.Min(r => r.Milliseconds),6:0} ms   peak {runs.Max(r => r.PeakMegabytes)} MB   ({runs.Count} runs)");

static string FindRoot()
{
    var folder = new DirectoryInfo(AppContext.BaseDirectory);
    while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KpiHandbook.sln")))
    {
        folder = folder.Parent;
    }

    return folder?.FullName ?? throw new InvalidOperationException("run inside the repository");
}

namespace Benchmarks
{
    internal sealed record Run(double Milliseconds, long PeakMegabytes);
}
