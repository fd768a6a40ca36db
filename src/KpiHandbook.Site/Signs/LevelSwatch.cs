using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Signs;

/// <summary>The one sign that means "level": a rounded square with the number, or with what stands for there being none.</summary>
/// <param name="Kind">Which outcome.</param>
/// <param name="Mark">What stands in it: 1 to 5, 0 below level 1, – unreported, ? in a gap, × not computable.</param>
/// <param name="CssClass">Its colour: <c>sw-1</c> … <c>sw-5</c>, <c>sw-below</c>, <c>sw-none</c>, <c>sw-gap</c>, <c>sw-void</c>.</param>
/// <param name="Label">In words, for who does not see it.</param>
/// <param name="IsContested">True when the printed table and the criteria judge differently: hatched.</param>
public sealed record LevelSwatch(OutcomeKind Kind, string Mark, string CssClass, string Label, bool IsContested)
{
    /// <summary>The sign of a level.</summary>
    public static LevelSwatch Of(Level level) => Of(new Outcome.Reached(level));

    /// <summary>The sign of an outcome.</summary>
    public static LevelSwatch Of(Outcome outcome, bool isContested = false)
    {
        var (mark, css) = outcome.Match(
            level => ($"{level}", $"sw-{level}"),
            () => ("0", "sw-below"),
            () => ("?", "sw-gap"),
            mean => (NumberText.Of(mean), $"sw-{(mean < Rational.One ? "below" : mean.Floor().ToString())}"),
            _ => ("–", "sw-none"),
            _ => ("×", "sw-void"));
        var label = OutcomeText.Of(outcome);
        return new LevelSwatch(outcome.Kind, mark, css, isContested ? $"{label} (ตารางเป้าหมายกับเกณฑ์ให้ผลไม่ตรงกัน)" : label, isContested);
    }

    /// <summary>The sign of what counts for a unit.</summary>
    public static LevelSwatch Of(ScoredAssignment scored) => Of(scored.Outcome, scored.IsContested);
}
