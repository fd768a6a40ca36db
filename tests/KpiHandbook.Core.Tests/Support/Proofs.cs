using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Proving;

namespace KpiHandbook.Core.Tests.Support;

/// <summary>Answers to findings as definition files write them, and findings in one line each.</summary>
internal static class Proofs
{
    private static readonly Place Nowhere = new Place.InTree("answer");

    /// <summary>A reading: <c>2: 65 &lt;= value &lt; 70</c> replaces a level's condition, <c>zero</c> says what falls short scores 0.</summary>
    public static Indicator Read(this Indicator indicator, params string[] levels) =>
        indicator.Answered(new Answer.Reading(Rules(levels), levels.Contains("zero"), "", null, Nowhere), Rules(levels));

    public static Indicator Ruled(this Indicator indicator, string districts, params string[] levels) => indicator.Answered(
        new Answer.Ruling(Rules(levels), levels.Contains("zero"), "กรม", null, null, Districts(districts), "", null, Nowhere), Rules(levels));

    public static Indicator LeftOpen(this Indicator indicator, FindingKind kind, string? at = null, int[]? levels = null, string districts = "", string? month = null) =>
        indicator.Answered(
            new Answer.Open(
                kind, at is null ? null : Given.Number(at), [.. (levels ?? []).Select(Level.Of)], Districts(districts), "", month is null ? null : ReportMonth.Parse(month), Nowhere),
            []);

    /// <summary>Figures that the document gives: <c>yaha=6 raman=14</c>.</summary>
    public static Indicator Knowing(this Indicator indicator, string input, string figures) => indicator with
    {
        Known = new Dictionary<string, IReadOnlyDictionary<Id<District>, Rational>>
        {
            [input] = figures.Split(' ').Select(f => f.Split('=')).ToDictionary(f => Id<District>.Of(f[0]), f => Given.Number(f[1])),
        },
    };

    public static Indicator Lettered(this Indicator indicator, params (string Letter, int Level)[] letters) =>
        indicator with { Letters = letters.ToDictionary(l => Level.Of(l.Level), l => l.Letter) };

    public static Indicator WithZero(this Indicator indicator) => indicator with { Criteria = indicator.Criteria with { Zero = "0" } };

    public static Indicator Unstated(this Indicator indicator) => indicator with { Criteria = indicator.Criteria with { Unstated = "-", Levels = [], AsPrinted = [] } };

    /// <summary>Every finding: <c>gap 1 2 | 20 | overdue=20 outstanding=100 | unanswered</c>.</summary>
    public static string[] FindingsOf(Indicator indicator, params string[] districts) =>
        [.. CriteriaProof.Prove(indicator, An.Office(districts)).Findings.Select(Line)];

    public static string Line(Finding finding) => string.Join(" | ", new[]
    {
        $"{Word(finding.Kind)} {string.Join(' ', finding.Levels)}",
        string.Join(' ', finding.Months),
        string.Join(' ', finding.Districts.Select(d => d.Id)),
        finding.Witness?.Stretch is { } stretch ? Text(stretch) : "",
        finding.Witness is { } witness ? Text(witness.Point) + (witness.Better is { } better ? $" > {Text(better)}" : "") : "",
        finding.Status == FindingStatus.Unanswered ? "" : Word(finding.Status),
    }.Where(part => part.Length > 0));

    /// <summary>True for the line of a finding of this kind that nothing answers.</summary>
    public static bool IsUnanswered(string line, string kind) =>
        line.StartsWith(kind, StringComparison.Ordinal) && !Enum.GetNames<FindingStatus>().Any(s => line.EndsWith($"| {s}", StringComparison.OrdinalIgnoreCase));

    public static string Text(Stretch stretch)
    {
        var of = stretch.Of is "value" ? "" : $"{stretch.Of} ";
        return stretch.IsPoint
            ? $"{of}{Text(stretch.From)}"
            : $"{of}{(stretch.IncludesFrom ? '[' : '(')}{Text(stretch.From)}, {Text(stretch.To)}{(stretch.IncludesTo ? ']' : ')')}";
    }

    public static string Text(WitnessPoint point) => string.Join(' ', point.Inputs.Select(i => $"{i.Key}={Text(i.Value)}"));

    private static string Text(Rational? number) => number?.ToDecimal(4) ?? "";

    private static string Text(Value value) => value switch
    {
        Value.Number number => number.Amount.ToDecimal(4),
        Value.Truth truth => truth.Holds ? "yes" : "no",
        Value.Day day => day.Date.ToString(),
        Value.Table table => $"[{string.Join(';', table.Rows.Select(r => string.Join(',', r.Select(c => $"{c.Key}:{Text(c.Value)}"))))}]",
        _ => "",
    };

    private static string Word(Enum name) => name.ToString().ToLowerInvariant();

    private static Indicator Answered(this Indicator indicator, Answer answer, List<LevelRule> levels) => indicator with
    {
        Answers = [.. indicator.Answers, answer],
        Criteria = indicator.Criteria with
        {
            Levels = [.. indicator.Criteria.Levels.Where(l => levels.TrueForAll(r => r.Level != l.Level)).Concat(levels).OrderBy(l => l.Level)],
        },
    };

    private static List<LevelRule> Rules(string[] levels) =>
    [
        .. levels.Where(l => l is not "zero").Select(l => new LevelRule(Level.Of(l[0] - '0'), Given.Expression(l[2..]), "")),
    ];

    private static List<Id<District>> Districts(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Id<District>.Of)];
}
