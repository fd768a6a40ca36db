using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Signs;

/// <summary>เกณฑ์การให้คะแนน as five joined cells with number and threshold, or as sentences one below another.</summary>
/// <param name="Levels">Lowest first.</param>
/// <param name="IsSentences">True when a level asks more than one comparison can say.</param>
/// <param name="DirectionText">ยิ่งมากยิ่งดี or ยิ่งน้อยยิ่งดี; null for sentences.</param>
/// <param name="LadderText">How levels build on each other, when they do.</param>
public sealed record ScaleView(IReadOnlyList<ScaleLevel> Levels, bool IsSentences, string? DirectionText, string? LadderText)
{
    /// <summary>The criteria of an indicator.</summary>
    public static ScaleView Of(Indicator indicator)
    {
        var levels = indicator.Criteria.Levels
            .Select(rule => new ScaleLevel(LevelSwatch.Of(rule.Level), ThresholdText.Of(rule.When, indicator.Unit), rule.Text))
            .ToList();
        var isSentences = levels.Exists(l => l.Threshold is null) || indicator.Criteria.Formula is Expression.Name;
        return new ScaleView(
            levels,
            isSentences,
            isSentences ? null : indicator.Direction switch
            {
                Direction.HigherIsBetter => "ยิ่งมากยิ่งดี",
                Direction.LowerIsBetter => "ยิ่งน้อยยิ่งดี",
            },
            indicator.Criteria.Ladder == Ladder.Cumulative ? "ต้องผ่านทุกระดับที่ต่ำกว่าก่อน จึงนับระดับถัดไป" : null);
    }
}

/// <summary>One level of a scale.</summary>
/// <param name="Swatch">Its sign.</param>
/// <param name="Threshold">Its condition in a few signs, <c>≥ 80</c>; null when it does not fit.</param>
/// <param name="Text">What it asks, as the handbook words it.</param>
public sealed record ScaleLevel(LevelSwatch Swatch, string? Threshold, string Text);
