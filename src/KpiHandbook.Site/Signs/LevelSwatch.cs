using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Districts;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Signs;

/// <summary>The one sign that means "level": a rounded square with the number or letter, or with what stands for there being none.</summary>
/// <param name="Kind">Which outcome.</param>
/// <param name="Mark">
/// What stands in it: 1 to 5 or the indicator's letter, the mean of months (with ? behind it while one of them is undecided), 0 below the lowest level, – unreported, ? in a gap, × not
/// computable, … withheld, • where the document has no criteria.
/// </param>
/// <param name="CssClass">Its colour, by the level's number: <c>sw-1</c> … <c>sw-5</c>, <c>sw-below</c>, <c>sw-none</c>, <c>sw-gap</c>, <c>sw-void</c>, <c>sw-withheld</c>, <c>sw-unstated</c>.</param>
/// <param name="Label">In words, for who does not see it.</param>
/// <param name="IsContested">True when the printed table and the criteria judge differently: hatched.</param>
public sealed record LevelSwatch(OutcomeKind Kind, string Mark, string CssClass, string Label, bool IsContested)
{
    // Behind a mean of which a month waits to be decided.
    private const string Open = "?";

    /// <summary>True for a mean of which a month waits to be decided.</summary>
    public bool IsOpenMean => Kind == OutcomeKind.Mean && Mark.EndsWith(Open, StringComparison.Ordinal);

    /// <summary>The sign of a level of an indicator.</summary>
    public static LevelSwatch Of(Words words, Level level, Indicator indicator) => Of(words, new Outcome.Reached(level), indicator);

    /// <summary>The sign of an outcome of an indicator.</summary>
    public static LevelSwatch Of(Words words, Outcome outcome, Indicator indicator, bool isContested = false) =>
        WithCriteria(Of(words, outcome, indicator.NameOf, OutcomeText.Of(words, outcome, indicator), isContested), indicator);

    /// <summary>The sign of what counts for a unit.</summary>
    public static LevelSwatch Of(Words words, ScoredAssignment scored)
    {
        var swatch = WithCriteria(Of(words, scored.Outcome, scored.Indicator.NameOf, OutcomeText.Of(words, scored), scored.IsContested), scored.Indicator);
        return swatch.Kind == OutcomeKind.Mean && Standing.IsUndecided(scored) ? swatch with { Mark = swatch.Mark + Open } : swatch;
    }

    /// <summary>The sign of a value for which the document has no criteria, for a legend.</summary>
    public static LevelSwatch Unstated(Words words, string meaning) => Unstated(Sample(words, new Outcome.Gap(), meaning));

    /// <summary>The sign of an outcome of no indicator in particular, for a legend.</summary>
    public static LevelSwatch Sample(Words words, Outcome outcome, string meaning, bool isContested = false) => Of(words, outcome, level => $"{level}", meaning, isContested);

    // Without criteria nothing is undecided: there is a value, and no level to give.
    private static LevelSwatch WithCriteria(LevelSwatch swatch, Indicator indicator) =>
        swatch.Kind == OutcomeKind.Gap && indicator.Criteria.Unstated is not null ? Unstated(swatch) : swatch;

    private static LevelSwatch Unstated(LevelSwatch swatch) => swatch with { Mark = "•", CssClass = "sw-unstated" };

    private static LevelSwatch Of(Words words, Outcome outcome, Func<Level, string> name, string label, bool isContested)
    {
        var (mark, css) = outcome.Match(
            level => (name(level), $"sw-{level}"),
            () => ("0", "sw-below"),
            () => ("?", "sw-gap"),
            mean => (NumberText.Of(mean), $"sw-{(mean < Rational.One ? "below" : mean.Floor().ToString())}"),
            _ => ("–", "sw-none"),
            _ => ("×", "sw-void"),
            _ => ("…", "sw-withheld"));
        return new LevelSwatch(outcome.Kind, mark, css, isContested ? words.Say("level.contested", label) : label, isContested);
    }
}
