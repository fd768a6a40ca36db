using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Districts;

/// <summary>A section's scores of 100; null for a month without a report, and for one whose score is withheld.</summary>
internal sealed record ScoreSeries(string Name, IReadOnlyList<MonthScore> Scores);

/// <summary>A month's score; without one, what is said in its place, null for a month without a report.</summary>
/// <param name="Month">The month.</param>
/// <param name="Score">Of 100.</param>
/// <param name="Instead">What is said in its place.</param>
/// <param name="StartsAnew">True when it does not measure what the scores before it do: no line runs to it.</param>
internal sealed record MonthScore(ReportMonth Month, Rational? Score, string? Instead, bool StartsAnew);

/// <summary>Draws scores of 0 to 100 over months. Positions are exact and printed with one decimal, so that every machine draws the same.</summary>
internal sealed class ScoreChart(Words words, IReadOnlyList<ReportMonth> months)
{
    private const int Width = 256, Height = 150, Left = 28, Right = 216, Top = 14, Foot = 118;

    private static readonly int[] GridScores = [0, 50, 100];

    // Labels at the lines' ends, and of months, are never nearer than this.
    private const int LabelHeight = 15, LabelWidth = 31;

    /// <summary>Null while there is not one score.</summary>
    public ChartView? Draw(string title, IReadOnlyList<ReportMonth> breaks, IReadOnlyList<ScoreSeries> series)
    {
        var drawn = series.Where(s => s.Scores.Any(p => p.Score is not null)).ToList();
        if (drawn.Count == 0)
        {
            return null;
        }

        var ends = Apart([.. drawn.Select(s => Y(s.Scores.Last(p => p.Score is not null).Score!.Value))]);
        return new ChartView(
            title,
            string.Join("; ", drawn.Select(InWords)),
            Width,
            Height,
            Left,
            Right,
            Top,
            Foot,
            [.. GridScores.Select(score => new ChartGrid(Text(Y(score)), Text(Y(score) + 4), $"{score}"))],
            [.. Ticks(breaks)],
            [.. drawn.SelectMany(s => s.Scores).Where(p => p is { StartsAnew: true }).Select(p => p.Month).Distinct().Order().Select(m => Text(X(m) - Step / 2))],
            [.. drawn.Select((s, i) => Line(s, i + 1, ends[i]))]);
    }

    private IEnumerable<ChartTick> Ticks(IReadOnlyList<ReportMonth> breaks)
    {
        var every = ((LabelWidth * months.Count) - 1) / (Right - Left) + 1;
        return months.Select((month, i) => new ChartTick(
            Text(X(month)),
            i % every == 0 ? words.Abbreviation(month.Month) : "",
            breaks.Contains(month)));
    }

    private ChartLine Line(ScoreSeries series, int number, Rational labelY)
    {
        var last = series.Scores.Last(p => p.Score is not null);
        return new ChartLine(
            series.Name,
            $"line-{number}",
            [.. Runs(series.Scores).Where(run => run.Count > 1).Select(run => string.Join(' ', run.Select(p => $"{Text(X(p.Month))},{Text(Y(p.Score!.Value))}")))],
            [
                .. series.Scores.Where(p => p.Score is not null).Select(p => new ChartPoint(
                    Text(X(p.Month)), Text(Y(p.Score!.Value)), $"{series.Name} {words.InBrief(p.Month)} {NumberText.Score(p.Score.Value)}")),
            ],
            new ChartEnd(Text(X(last.Month) + 8), Text(labelY + 4), NumberText.Score(last.Score!.Value)));
    }

    private static IEnumerable<List<MonthScore>> Runs(IReadOnlyList<MonthScore> scores)
    {
        var run = new List<MonthScore>();
        foreach (var score in scores)
        {
            if (score.StartsAnew && run.Count > 0)
            {
                yield return run;
                run = [];
            }

            if (score.Score is not null)
            {
                run.Add(score);
            }
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    // Moves labels that would cover each other apart, the upper ones up.
    private static List<Rational> Apart(IReadOnlyList<Rational> wanted)
    {
        var placed = wanted.ToList();
        var fromFoot = Enumerable.Range(0, wanted.Count).OrderByDescending(i => wanted[i]).ToList();
        for (var k = 1; k < fromFoot.Count; k++)
        {
            placed[fromFoot[k]] = Rational.Min(placed[fromFoot[k]], placed[fromFoot[k - 1]] - LabelHeight);
        }

        return placed;
    }

    private Rational Step => months.Count == 1 ? Rational.Zero : (Rational)(Right - Left) / (months.Count - 1);

    private Rational X(ReportMonth month) => Left + (Step * months.TakeWhile(m => m != month).Count());

    private static Rational Y(Rational score) => Foot - ((Rational)(Foot - Top) * score / 100);

    private string InWords(ScoreSeries series) =>
        $"{series.Name} {string.Join(" ", series.Scores.Select(p => $"{(p.StartsAnew ? $"({words["trend.criteria-changed"]}) " : "")}{words.InBrief(p.Month)} {(p.Score is { } score ? NumberText.Score(score) : p.Instead ?? words["trend.no-report"])}"))}";

    private static string Text(Rational number) => number.ToDecimal(1);
}
