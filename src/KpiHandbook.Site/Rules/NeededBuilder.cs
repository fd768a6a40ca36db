using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Signs;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Rules;

/// <summary>
/// Says what each level needs of the one figure that a unit moves: with the other figures as the units reported them, or with round ones
/// where nobody has.
/// </summary>
internal static class NeededBuilder
{
    private static readonly int[] RoundBases = [10, 20, 30, 50, 100];

    /// <summary>The table; null where several figures move, or a table of targets says it already.</summary>
    public static NeededView? Of(RoundSite site, Indicator indicator)
    {
        var asked = indicator.Inputs.Where(i => indicator.Criteria.Mentions(i.Name)).ToList();
        var moving = asked.FindAll(i => i.Improve != Improvement.None);
        var bases = asked.FindAll(i => i.Improve == Improvement.None);
        if (indicator.Criteria.Levels.Count == 0 || site.Round.Targets.ContainsKey(indicator.Id)
            || moving is not [{ } of] || !IsNumber(of) || bases.Count == 0 || !bases.TrueForAll(IsNumber))
        {
            return null;
        }

        var rows = Reported(site, indicator, bases).DistinctBy(r => r.Name, StringComparer.Ordinal).ToList();
        if (rows.Count == 0)
        {
            rows = bases is [{ Type: InputType.Count }] ? [.. RoundBases.Select(n => ("", (IReadOnlyList<Rational>)[n]))] : [];
        }

        return rows.Count == 0 ? null : new NeededView(
            site.Words.Say(of.Improve == Improvement.Decrease ? "try.needed-at-most" : "try.needed-caption", of.Label, of.Unit),
            [.. bases.Select(b => b.Label)],
            [.. indicator.Criteria.Levels.Select(l => LevelSwatch.Of(site.Words, l.Level, indicator))],
            [.. rows.Select(row => new NeededRow(row.Name, [.. row.Bases.Select(NumberText.Exact)], [.. Cells(indicator, bases, row.Bases, of)]))]);
    }

    private static bool IsNumber(Input input) => input.Type is InputType.Count or InputType.Money or InputType.Number or InputType.Percent;

    // What is withheld is not among the figures of a round that is published.
    private static IEnumerable<(string Name, IReadOnlyList<Rational> Bases)> Reported(RoundSite site, Indicator indicator, List<Input> bases)
    {
        foreach (var unit in site.Round.Current?.Units ?? [])
        {
            var given = unit.Find(indicator.Id)?.Trace.Given ?? [];
            var figures = bases.ConvertAll(b => (given.FirstOrDefault(g => g.Input == b)?.Value as Value.Number)?.Amount);
            if (figures.TrueForAll(f => f is not null))
            {
                yield return (UnitText.Of(site.Words, unit.Unit, site.Handbook.Office), figures.ConvertAll(f => f!.Value));
            }
        }
    }

    private static IEnumerable<string> Cells(Indicator indicator, List<Input> bases, IReadOnlyList<Rational> figures, Input of)
    {
        var given = bases.Zip(figures).ToDictionary(b => b.First.Name, b => (Value)new Value.Number(b.Second), StringComparer.Ordinal);
        return indicator.Criteria.Levels.Select(rule =>
            NextLevelSearch.LeastInput(indicator, given, of, rule.Level) is { } needed ? NumberText.Exact(needed) : "–");
    }
}
