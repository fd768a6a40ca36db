using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Scoring;

/// <summary>The least that a unit must change on one indicator, and what it is worth.</summary>
/// <param name="Scored">Where it stands.</param>
/// <param name="Next">What must change, and the level it gives.</param>
/// <param name="Gain">Weight × levels gained ÷ 5: points of the 100 of its section; null where the document gives no weight, and where an earlier month that counts with it is withheld.</param>
public sealed record NextStep(ScoredAssignment Scored, NextLevel Next, Rational? Gain)
{
    /// <summary>A unit's next steps, the most points first, equal ones in the agreement's order.</summary>
    public static IReadOnlyList<NextStep> AllOf(ScoredUnit unit) =>
        [.. unit.Assignments.Select(a => Of(a, unit.Unit)).OfType<NextStep>().OrderByDescending(s => s.Gain ?? Rational.Zero)];

    /// <summary>The next step on one indicator; null at the highest level, without complete inputs, when nothing can be computed, or when the figures are withheld.</summary>
    public static NextStep? Of(ScoredAssignment scored, AssessedUnit unit)
    {
        var next = scored.Trace.WithheldBelow is not null ? null
            : scored.ByTable is { Decides: true } ? ByTable(scored, unit)
            : NextLevelSearch.Find(scored.Indicator, scored.Trace);
        return next is null ? null : new NextStep(scored, next, GainOf(scored, next.Target));
    }

    /// <summary>
    /// What a level of the month would be worth: points of the 100 of its section; null where the document gives no weight, and where an
    /// earlier month that counts with it is withheld. Where several months make the result, one month's level moves it by less than
    /// itself, or not at all.
    /// </summary>
    /// <param name="scored">Where the unit stands.</param>
    /// <param name="target">The level of the month.</param>
    public static Rational? GainOf(ScoredAssignment scored, Level target)
    {
        Outcome reached = new Outcome.Reached(target);
        var after = scored.ByMonths?.WithLatest(reached).Outcome ?? reached;
        return scored.Assignment.Entry.Weight is { } weight && after.Factor is { } factor
            ? weight.Percent * (factor - (scored.Outcome.Factor ?? Rational.Zero)) / 5
            : null;
    }

    // Where the printed table decides, its figures say what is needed.
    private static NextLevel? ByTable(ScoredAssignment scored, AssessedUnit unit)
    {
        var targets = scored.Indicator.Targets!;
        var row = targets.Published[unit.District!.Id].Levels;
        var given = scored.Trace.Given.First(g => string.Equals(g.Input.Name, targets.Of, StringComparison.Ordinal));
        var figure = ((Value.Number)given.Value).Amount;
        return row.Any(printed => printed > figure)
            ? Toward(row.Where(printed => printed > figure).Min())
            : null;

        NextLevel Toward(Rational needed) => new(
            Level.All.Last(level => row[level.Number - 1] <= needed),
            [new InputChange(given.Input, null, null, given.Value, new Value.Number(needed))]);
    }
}
