using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Linting;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Proving;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Data;

namespace KpiHandbook.Cli;

/// <summary>
/// Something that a document's own words leave wrong or open, whichever part of the program found it: the proof of the criteria, the
/// comparison of printed targets with them, or the comparison of pages with each other.
/// </summary>
/// <param name="Handbook">In which round.</param>
/// <param name="Indicator">About which indicator.</param>
/// <param name="Kind">What it is, as content files name it; <c>target</c> and <c>printed</c> besides.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Text">What it is, in a sentence.</param>
/// <param name="Answer">What settles it, in the handbook's words; null without any.</param>
/// <param name="Place">Where it is.</param>
internal sealed record FoundIn(Handbook Handbook, Id<Indicator> Indicator, string Kind, string Status, Words Text, string? Answer, Place Place)
{
    /// <summary>The months whose criteria it is about; empty for all.</summary>
    public IReadOnlyList<ReportMonth> Months { get; init; } = [];

    /// <summary>The levels concerned.</summary>
    public IReadOnlyList<Level> Levels { get; init; } = [];

    /// <summary>The districts concerned; empty for all.</summary>
    public IReadOnlyList<Id<District>> Districts { get; init; } = [];

    /// <summary>Figures that show it; null where none do.</summary>
    public WitnessPoint? Witness { get; init; }

    /// <summary>A better point that fares worse; null for anything but direction.</summary>
    public WitnessPoint? Better { get; init; }

    /// <summary>All that the figures stand for; null where no one figure runs through it.</summary>
    public Stretch? Stretch { get; init; }

    /// <summary>Which of two statements gives the level; null where no table contradicts the criteria.</summary>
    public TargetAuthority? Decides { get; init; }

    /// <summary>Everything about a round, given what its proof found.</summary>
    public static IEnumerable<FoundIn> All(Handbook handbook, IReadOnlyList<Finding> proof) =>
    [
        .. proof.Select(f => Of(handbook, f)),
        .. handbook.Indicators.SelectMany(i => TargetScorer.Score(i, handbook.Office)?.Contradictions.Select(c => Of(handbook, i, c)) ?? []),
        .. PrintedContradiction.Of(handbook).Select(c => Of(handbook, c)),
    ];

    private static FoundIn Of(Handbook handbook, Finding finding) =>
        new(handbook, finding.Indicator, FindingNames.Of(finding.Kind), FindingNames.Of(finding.Status), finding.Text, finding.Answer?.Text, finding.Place)
        {
            Months = finding.Months,
            Levels = finding.Levels,
            Districts = [.. finding.Districts.Select(d => d.Id)],
            Witness = finding.Witness?.Point,
            Better = finding.Witness?.Better,
            Stretch = finding.Witness?.Stretch,
        };

    private static FoundIn Of(Handbook handbook, Indicator indicator, TargetContradiction contradiction)
    {
        var targets = indicator.Targets!;
        var figures = new Dictionary<string, Value>(StringComparer.Ordinal)
        {
            [targets.Base] = new Value.Number(contradiction.Base),
            [targets.Of] = new Value.Number(contradiction.Cell.Printed!.Value),
        };
        var trace = IndicatorScorer.Score(
            indicator, figures.ToDictionary(f => f.Key, f => (ReportedInput)new ReportedInput.Scalar(f.Value, indicator.Place), StringComparer.Ordinal));
        return new FoundIn(handbook, indicator.Id, "target", "decided", contradiction.Text, AnswerOf(targets.Decides), indicator.PlaceOf("targets"))
        {
            Levels = [contradiction.Cell.Level],
            Districts = contradiction.District is { } district ? [district.Id] : [],
            Decides = targets.Decides,
            Witness = new WitnessPoint(figures, trace.Value, trace.Outcome.ReachedLevel),
        };
    }

    private static FoundIn Of(Handbook handbook, PrintedContradiction contradiction) => new(
        handbook,
        contradiction.Indicator.Id,
        "printed",
        contradiction.Note is null ? "unanswered" : "noted",
        contradiction.Text,
        contradiction.Note,
        contradiction.Fact.Place);

    private static string AnswerOf(TargetAuthority decides) => decides switch
    {
        TargetAuthority.Criteria => "ใช้เกณฑ์การให้คะแนนตัดสินระดับ",
        TargetAuthority.Table => "ใช้ตารางเป้าหมายตัดสินระดับ",
    };
}
