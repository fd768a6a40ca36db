using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Languages;

namespace KpiHandbook.Site.Texts;

/// <summary>What a unit reached on an indicator, for a table's cell.</summary>
public static class ValueText
{
    /// <summary>The value with its unit, or that it is withheld; where levels look at no single value, how many conditions are passed or rows are judged; else empty.</summary>
    public static string Of(Words words, ScoredAssignment scored)
    {
        var (indicator, trace) = (scored.Indicator, scored.Trace);
        if (trace.WithheldBelow is { } below && trace.Outcome is not Outcome.NotReported)
        {
            return WithheldText.Value(words, below);
        }

        if (trace.Value is { } value)
        {
            return NumberText.WithUnit(value, indicator.Unit);
        }

        if (trace.Outcome is Outcome.NotReported or Outcome.NotComputable)
        {
            return OutcomeText.Of(words, trace.Outcome, indicator);
        }

        if (trace.Ladder == Ladder.Cumulative)
        {
            return words.Say("value.passed", trace.Conditions.Count(c => c.Holds == true), trace.Conditions.Count);
        }

        var rows = trace.Given.Where(g => g.Table is not null).Select(g => (g.Table, g.Row)).Distinct().ToList();
        return rows.Count > 0 ? words.Say("value.rows", rows.Count, rows[0].Table!.RowLabel ?? rows[0].Table!.Unit) : "";
    }
}
