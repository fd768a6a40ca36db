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
            : [.. round.Months.SelectMany(m => round.Publication.Handbook.In(m.Month).Indicators
                .Where(i => i.SuppressBelow is not null)
                .SelectMany(i => OfSums(m, i.Id, withheld))
                .Concat(OfOthers(m, withheld)))];
    }

    private static IEnumerable<Problem> OfSums(ScoredMonth month, Id<Indicator> id, Withheld withheld)
    {
        var all = month.Units.Select(u => (u.Unit, Scored: u.Find(id)!)).Where(u => u.Scored is not null).ToList();
        if (all.Find(u => u.Unit.District is null) is not { Scored: { } office } total)
        {
            return [];
        }

        return office.Trace.Given
            .Where(g => g.Table is null && Withholding.CountOf(g) is not null)
            .SelectMany(g => OfSum(PartOf(total, g.Input)!, [.. all.Where(u => u.Unit.District is not null)], g.Input));

        SumPart? PartOf((AssessedUnit Unit, ScoredAssignment Scored) of, Input input)
        {
            var withholding = withheld.Find(month.Month, of.Unit.Id, id);
            return of.Scored.Trace.Given.FirstOrDefault(g => g.Input == input && Withholding.CountOf(g) is not null) is { } step
                ? new SumPart(of.Unit, step, withholding, withholding?.Secrets.FirstOrDefault(s => s.Step == step))
                : null;
        }

        IEnumerable<Problem> OfSum(SumPart sum, IReadOnlyList<(AssessedUnit Unit, ScoredAssignment Scored)> districts, Input input)
        {
            List<SumPart> parts = [.. districts.Select(d => PartOf(d, input)).OfType<SumPart>()];
            var silent = districts.Where(d => PartOf(d, input) is null).Select(d => PrintedFigures.MostOf(d.Scored.Indicator, d.Unit, input)).ToList();
            var missing = sum.Count - parts.Aggregate(BigInteger.Zero, (counted, p) => counted + p.Count);
            BigInteger? most = silent.Any(s => s is null) ? null : silent.Aggregate(BigInteger.Zero, (all, s) => all + s!.Value.Numerator);
            return missing < 0 || missing > most
                ? []
                : SumAttack.Told(sum, parts, missing, most).Select(p => Problems.RecoverableFromOffice(
                    p.Step.Place, UnitName(p.Unit), p.Step.Input.Label, p.Withholding!.Below, sum.Step.Place));
        }
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
