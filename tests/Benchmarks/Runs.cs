using System.Diagnostics;
using System.Globalization;

namespace Benchmarks;

/// <summary>A run of a whole process.</summary>
internal sealed record Run(double Milliseconds, long PeakMegabytes);

/// <summary>Measures whole processes.</summary>
internal static class Runs
{
    public static Run Measure(string file, string[] arguments)
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
    private static long PeakOf(int process)
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

    public static double Median(List<Run> runs) => runs.Select(r => r.Milliseconds).Order().ElementAt(runs.Count / 2);

    public static void Print(string name, List<Run> runs) => Console.WriteLine(
        $"{name,-20} median {Median(runs),6:0} ms   fastest {runs.Min(r => r.Milliseconds),6:0} ms   peak {runs.Max(r => r.PeakMegabytes)} MB   ({runs.Count} runs)");
}
