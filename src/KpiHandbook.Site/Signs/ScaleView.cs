using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Signs;

/// <summary>เกณฑ์การให้คะแนน as five joined cells with number and threshold, or as sentences one below another.</summary>
/// <param name="Levels">Lowest first.</param>
/// <param name="IsSentences">True when a level asks more than one comparison can say.</param>
/// <param name="Grid">The same as a table of figures, where the sentences differ in nothing else.</param>
/// <param name="Remark">Which way is better, what is below level 1, and how levels build on each other; null when the sentences say it.</param>
public sealed record ScaleView(IReadOnlyList<ScaleLevel> Levels, bool IsSentences, ScaleGrid? Grid, string? Remark)
{
    private const int LeastCells = 3;

    /// <summary>With the whole wording and no table of it: in a book nothing can be unfolded.</summary>
    public ScaleView InFull => this with { Grid = null };

    /// <summary>The criteria of an indicator.</summary>
    public static ScaleView Of(Words words, Indicator indicator)
    {
        var levels = indicator.Criteria.Levels
            .Select(rule => new ScaleLevel(LevelSwatch.Of(words, rule.Level, indicator), ThresholdText.Of(rule.When, indicator.Unit), rule.Text))
            .ToList();
        // One or two cells would look like a scale that has lost the others.
        var isSentences = levels.Count < LeastCells || levels.Exists(l => l.Threshold is null) || indicator.Criteria.Formula is Expression.Name;
        string?[] remarks = isSentences
            ? [Ladder(words, indicator), Unsaid(words, indicator), Shortfall(words, indicator.Criteria)]
            : [Better(words, indicator.Direction), Below(words, indicator), Ladder(words, indicator), Unsaid(words, indicator), Shortfall(words, indicator.Criteria)];
        return new ScaleView(levels, isSentences, ScaleGrid.Of(words, indicator), remarks.Any(r => r is not null) ? string.Join(" · ", remarks.OfType<string>()) : null);
    }

    private static string Better(Words words, Direction direction) => words[direction switch
    {
        Direction.HigherIsBetter => "direction.higher",
        Direction.LowerIsBetter => "direction.lower",
    }];

    private static string? Below(Words words, Indicator indicator) =>
        !indicator.Criteria.IsShortfallOpen
        && ThresholdText.Beyond(words, indicator.Criteria.Levels[0].When, indicator.Unit, indicator.Direction) is { } beyond
            ? words.Say("scale.below", words.Opening(beyond), LevelText.Lowest(words, indicator))
            : null;

    // Levels that the scale has and the document says nothing of.
    private static string? Unsaid(Words words, Indicator indicator)
    {
        var stated = indicator.Criteria.Levels.Select(r => r.Level).ToList();
        var unsaid = LevelText.ScaleOf(indicator).Except(stated).ToList();
        return unsaid.Count == 0 ? null
            : stated.Count == 1 ? words.Say("scale.one-stated", LevelText.Of(words, stated[0], indicator))
            : words.Say("scale.unsaid", ListText.Row(words, unsaid.Select(indicator.NameOf)));
    }

    private static string? Shortfall(Words words, Criteria criteria) =>
        criteria.Zero is { } said ? words.Say("scale.zero", said)
        : criteria.IsShortfallOpen ? words["scale.shortfall"]
        : null;

    private static string? Ladder(Words words, Indicator indicator) =>
        indicator.Criteria.Ladder == Core.Model.Ladder.Cumulative ? words["scale.cumulative"] : null;
}

/// <summary>One level of a scale.</summary>
/// <param name="Swatch">Its sign.</param>
/// <param name="Threshold">Its condition in a few signs, <c>≥ 80</c>; null when it does not fit.</param>
/// <param name="Text">What it asks, as the handbook words it.</param>
public sealed record ScaleLevel(LevelSwatch Swatch, string? Threshold, string Text);
