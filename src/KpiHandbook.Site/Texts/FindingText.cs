using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Proving;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Signs;

namespace KpiHandbook.Site.Texts;

/// <summary>What the proof of criteria finds, in words.</summary>
internal static class FindingText
{
    /// <summary>What is wrong, in a few words.</summary>
    public static string Of(Words words, FindingKind kind) => words[kind switch
    {
        FindingKind.Gap => "finding.gap",
        FindingKind.Rounding => "finding.rounding",
        FindingKind.Overlap => "finding.overlap",
        FindingKind.Unreachable => "finding.unreachable",
        FindingKind.Direction => "finding.direction",
        FindingKind.Denominator => "finding.denominator",
        FindingKind.Below => "finding.below",
    }];

    /// <summary>What became of it.</summary>
    public static string Of(Words words, FindingStatus status) => words[status switch
    {
        FindingStatus.Unanswered => "finding.unanswered",
        FindingStatus.Rounded => "finding.rounded",
        FindingStatus.Read => "finding.read",
        FindingStatus.Ruled => "finding.ruled",
        FindingStatus.Open => "finding.open",
    }];

    /// <summary>Figures that show it, with what comes of them; null where no figures can.</summary>
    public static string? Witness(Words words, Finding finding, Indicator indicator) => finding.Witness is not { } witness ? null
        : witness.Better is { } better ? words.Say("finding.but", Point(words, witness.Point, indicator), Point(words, better, indicator))
        : Point(words, witness.Point, indicator);

    /// <summary>What was looked through for one set of criteria.</summary>
    public static string Of(Words words, Searched searched, Indicator indicator)
    {
        var names = new InputNames(words, indicator);
        var months = searched.Months.Count > 0 ? words.Say("finding.months", MonthsText.Of(words, searched.Months)) + " " : "";
        var parts = string.Join(" · ", searched.Parts.Select(p => words.Say("finding.cases", NameOf(words, p.Of, names), p.Cases)));
        return months + (searched.Parts.Count, searched.IsEvery) switch
        {
            (1, true) => words.Say("finding.tried-all", parts),
            (_, true) => words.Say("finding.tried-all-combined", parts, NumberText.Of(searched.Combinations)),
            _ => words.Say("finding.tried-pairs", parts, NumberText.Of(searched.Combinations)),
        };
    }

    private static string Point(Words words, WitnessPoint point, Indicator indicator)
    {
        var inputs = indicator.Inputs.Where(i => point.Inputs.ContainsKey(i.Name)).Select(i => $"{i.Label} {Text(words, point.Inputs[i.Name], i)}");
        var value = point.Value is { } number && indicator.Criteria.Formula is not Expression.Name ? words.Say("finding.gives", words.Joined(NumberText.InSentence(words, number, indicator.Unit))) : "";
        var level = point.Level is { } earned ? words.Say("finding.gives", LevelText.Of(words, earned, indicator)) : "";
        return string.Join(" ", new[] { string.Join(" · ", inputs), value, level }.Where(s => s.Length > 0));
    }

    private static string Text(Words words, Value value, Input input) => value is Value.Table table
        ? string.Join(" / ", table.Rows.Select(row => string.Join(" ", input.Columns.Where(c => row.ContainsKey(c.Name)).Select(c => $"{c.Label} {NumberText.Of(words, row[c.Name], c)}"))))
        : NumberText.Of(words, value, input);

    // Names of inputs and expressions of them become labels; what is neither stays.
    private static string NameOf(Words words, string of, InputNames names) =>
        of.Split(", ").Select(part => ExpressionParser.Parse(part).Expression is { } expression ? names.Print(expression) : part).Aggregate((a, b) => words.Say("finding.with", a, b));
}
