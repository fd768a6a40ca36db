using System.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Core.Tests.Support;
using Trace = KpiHandbook.Core.Scoring.Trace;

namespace Benchmarks;

/// <summary>
/// Scores 878 districts × 20 indicators × 6 months with full traces, on one thread, and prints scores a second by the clock and by
/// processor time (which other programs on the machine do not lengthen). Then each kind of indicator alone, and what it costs to
/// write every condition out with its figures.
/// </summary>
internal static class ScoringBenchmark
{
    private const int Districts = 878;
    private const int Months = 6;
    private const int Passes = 11;

    public static void Run()
    {
        var random = new Random(2568);
        var reports = new List<Report>();
        for (var unit = 0; unit < Districts * Months; unit++)
        {
            reports.AddRange(ScoringSample.All.Select(sample => new Report(sample, Given.Reported(sample.Figures(random)))));
        }

        Console.WriteLine($"{Districts} districts × {ScoringSample.All.Count} indicators × {Months} months = {reports.Count:N0} scores a pass, median of {Passes} passes");
        Console.WriteLine($"outcomes: {string.Join(", ", reports.CountBy(r => Score(r).Outcome.Kind).OrderBy(o => o.Key).Select(o => $"{o.Key} {o.Value:N0}"))}");
        Print("all, traced", Measure(reports, r => Score(r)));
        foreach (var kind in reports.GroupBy(r => r.Sample.Kind, StringComparer.Ordinal))
        {
            Print($"  {kind.Key}", Measure([.. kind], r => Score(r)));
        }

        Print("all, written out", Measure(reports, r => WriteOut(Score(r))));
    }

    private static Trace Score(Report report) => IndicatorScorer.Score(report.Sample.Indicator, report.Inputs);

    private static object WriteOut(Trace trace)
    {
        Expression? last = trace.Computation?.Substituted;
        foreach (var condition in trace.Conditions)
        {
            last = condition.Substituted;
        }

        return last ?? (object)trace;
    }

    private static Cost Measure(IReadOnlyList<Report> reports, Func<Report, object> score)
    {
        var passes = new List<Cost>();
        for (var pass = -3; pass < Passes; pass++)
        {
            GC.Collect();
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var processor = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.StartNew();
            foreach (var report in reports)
            {
                GC.KeepAlive(score(report));
            }

            var clock = watch.Elapsed;
            if (pass >= 0)
            {
                passes.Add(new Cost(
                    clock.TotalMicroseconds / reports.Count,
                    (Environment.CpuUsage.TotalTime - processor).TotalMicroseconds / reports.Count,
                    (GC.GetAllocatedBytesForCurrentThread() - allocated) / reports.Count));
            }
        }

        return new Cost(Median(passes, p => p.Clock), Median(passes, p => p.Processor), Median(passes, p => p.Bytes));
    }

    private static T Median<T>(List<Cost> passes, Func<Cost, T> of) => passes.Select(of).Order().ElementAt(passes.Count / 2);

    private static void Print(string name, Cost cost) => Console.WriteLine(
        $"{name,-28} {1e6 / cost.Clock,10:N0} /s by the clock  {1e6 / cost.Processor,10:N0} /s a core  {cost.Processor,6:0.00} µs  {cost.Bytes,6:N0} bytes");

    private sealed record Report(Sample Sample, IReadOnlyDictionary<string, ReportedInput> Inputs);

    /// <summary>What one score takes: microseconds by the clock and of processor time, and bytes allocated.</summary>
    private sealed record Cost(double Clock, double Processor, long Bytes);
}
