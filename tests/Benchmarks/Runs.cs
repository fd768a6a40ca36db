using System.Diagnostics;
using System.Globalization;

namespace Benchmarks;

/// <summary>A run of a whole process.</summary>
/// <param name="Milliseconds">From start to end.</param>
/// <param name="Work">What all cores worked for it, in milliseconds.</param>
/// <param name="PeakMegabytes">The most memory it held.</param>
internal sealed record Run(double Milliseconds, double Work, long PeakMegabytes);

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
        var (work, peak) = (0.0, 0L);
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(2)))
        {
            peak = Math.Max(peak, PeakOf(process.Id));
            work = Math.Max(work, WorkOf(process.Id));
        }

        watch.Stop();
        Task.WaitAll(stdout, stderr);
        return process.ExitCode == 0
            ? new Run(watch.Elapsed.TotalMilliseconds, work, peak)
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

    // User's and system's time, which the kernel counts in hundredths of a second.
    private static double WorkOf(int process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return 10 * (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            return 0;
        }
    }

    public static double Median(List<Run> runs) => runs.Select(r => r.Milliseconds).Order().ElementAt(runs.Count / 2);

    public static double MedianWork(List<Run> runs) => runs.Select(r => r.Work).Order().ElementAt(runs.Count / 2);

    public static void Print(string name, List<Run> runs) => Console.WriteLine(
        $"{name,-20} median {Median(runs),6:0} ms   fastest {runs.Min(r => r.Milliseconds),6:0} ms   work {MedianWork(runs),6:0} ms   peak {runs.Max(r => r.PeakMegabytes)} MB   ({runs.Count} runs)");
}
