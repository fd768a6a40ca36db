using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Core.Disclosure;

/// <summary>What is withheld of a scored round, by month, unit and indicator.</summary>
internal sealed class Withheld
{
    private readonly Dictionary<(ReportMonth Month, string Unit, Id<Indicator> Indicator), Withholding> _all = [];

    private Withheld()
    {
    }

    public bool IsEmpty => _all.Count == 0;

    /// <summary>Everything of a round as it was scored.</summary>
    public static Withheld In(ScoredRound round)
    {
        var found = new Withheld();
        foreach (var (month, unit, scored) in round.Months.SelectMany(m => m.Units.SelectMany(u => u.Assignments.Select(a => (m.Month, u.Unit, a)))))
        {
            if (Withholding.Of(scored, unit) is { } withholding)
            {
                found._all.Add((month, unit.Id, scored.Indicator.Id), withholding);
            }
        }

        return found;
    }

    /// <summary>What is withheld of one result; null for nothing.</summary>
    public Withholding? Find(ReportMonth month, string unit, Id<Indicator> indicator) => _all.GetValueOrDefault((month, unit, indicator));
}
