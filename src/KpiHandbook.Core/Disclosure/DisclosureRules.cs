using System.Numerics;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Core.Disclosure;

/// <summary>
/// Finds what would give a withheld count away although it is withheld itself: the office's own figure, which is the districts' sum, and
/// the same count shown by another indicator. Neither is repaired by withholding more: a person decides what to leave out.
/// </summary>
public static class DisclosureRules
{
    /// <summary>Every count of a round that could be worked out. Messages hold places, never counts.</summary>
    public static IReadOnlyList<Problem> Check(ScoredRound round)
    {
        var withheld = Withheld.In(round);
        return withheld.IsEmpty
            ? []
            : [.. round.Months.SelectMany(m => round.Publication.Handbook.Indicators.SelectMany(i => OfSums(m, i.Id, withheld)).Concat(OfOthers(m, withheld)))];
    }

    private static IEnumerable<Problem> OfSums(ScoredMonth month, Id<Indicator> indicator, Withheld withheld)
    {
        var parts = new List<SumPart>();
        foreach (var (unit, scored) in month.Units.Select(u => (u.Unit, Scored: u.Find(indicator))).Where(u => u.Scored is not null))
        {
            var withholding = withheld.Find(month.Month, unit.Id, indicator);
            parts.AddRange(scored!.Trace.Given
                .Where(g => g.Table is null && Withholding.CountOf(g) is not null)
                .Select(g => new SumPart(unit, g, withholding, withholding?.Secrets.FirstOrDefault(s => s.Step == g))));
        }

        return parts.GroupBy(p => p.Step.Input.Name, StringComparer.Ordinal).SelectMany(OfSum);
    }

    private static IEnumerable<Problem> OfSum(IEnumerable<SumPart> parts)
    {
        var districts = parts.Where(p => p.Unit.District is not null).ToList();
        if (parts.FirstOrDefault(p => p.Unit.District is null) is not { } total
            || districts.Aggregate(BigInteger.Zero, (sum, d) => sum + d.Count) != total.Count)
        {
            return [];
        }

        return SumAttack.Told(total, districts).Select(p => Problems.RecoverableFromOffice(
            p.Step.Place, UnitName(p.Unit), p.Step.Input.Label, p.Withholding!.Below, total.Step.Place));
    }

    private static IEnumerable<Problem> OfOthers(ScoredMonth month, Withheld withheld) =>
        from unit in month.Units
        from scored in unit.Assignments
        let withholding = withheld.Find(month.Month, unit.Unit.Id, scored.Indicator.Id)
        where withholding is not null
        from secret in withholding.Secrets
        from other in unit.Assignments
        where withheld.Find(month.Month, unit.Unit.Id, other.Indicator.Id) is null
        from shown in other.Trace.Given
        where IsSame(secret.Step, shown)
        select Problems.ShownElsewhere(
            secret.Step.Place, UnitName(unit.Unit), secret.Step.Input.Label, withholding.Below, $"{other.Indicator.Id}", shown.Place);

    // The same label and the same number: another count of the same size says nothing of this one.
    private static bool IsSame(GivenStep secret, GivenStep shown) =>
        shown.Table is null && shown.Value == secret.Value && string.Equals(shown.Input.Label, secret.Input.Label, StringComparison.Ordinal);

    private static string UnitName(AssessedUnit unit) => unit.District is { } district ? $"อำเภอ{district.Name}" : unit.Name;
}
