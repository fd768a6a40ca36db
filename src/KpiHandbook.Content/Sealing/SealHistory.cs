using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Sealing;

/// <summary>
/// Holds seals against those of an earlier commit. Alone, a seal tells only that it was written by the program: who deletes it, or writes
/// it anew over other figures, is seen beside what was there before.
/// </summary>
public static class SealHistory
{
    /// <summary>Everything that was sealed and is not any more, or otherwise without a correction.</summary>
    /// <param name="before">The seals of the earlier commit.</param>
    /// <param name="after">The seals there are. What is wrong with them alone is for <see cref="Seals.CheckText"/> to say.</param>
    public static IReadOnlyList<Problem> Check(Seals before, Seals after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return [.. before.Recorded.SelectMany(b => Check(b.Sources, b.Record, after.Find(b.Sources.Round)))];
    }

    private static IEnumerable<Problem> Check(
        RoundSources sources, SealRecord before, (RoundSources Sources, SealRecord? Record, IReadOnlyList<Problem> Problems)? now)
    {
        var place = new Place.InTree(sources.SealFile.Named);
        return now is { Record: null, Problems.Count: > 0 } ? []
            : now?.Record is not { } after ? [Problems.SealTakenBack(place, new Words($"รอบ {before.Round}", $"The round {before.Round}"))]
            : TakenBack(before, after).Select(what => Problems.SealTakenBack(place, what));
    }

    private static IEnumerable<Words> TakenBack(SealRecord before, SealRecord after)
    {
        foreach (var revision in before.Revisions.Where(r => !string.Equals(after.Revisions.ElementAtOrDefault(r.Number)?.Edition, r.Edition, StringComparison.Ordinal)))
        {
            yield return revision.Number == 0
                ? new Words("ข้อความฉบับแรก", "The text as first published")
                : new Words($"ข้อความฉบับแก้ไขที่ {revision.Number}", $"The text of revision {revision.Number}");
        }

        foreach (var month in before.Months)
        {
            var now = after.Months.FirstOrDefault(m => m.Month == month.Month);
            if (now is null || now.Date != month.Date || !KeepsCorrections(month, now))
            {
                yield return new Words($"ผล{month.Month.ToLongText()}", $"The month {month.Month}");
                continue;
            }

            var added = now.Corrections.Skip(month.Corrections.Count).ToLookup(c => c.Unit, StringComparer.Ordinal);
            foreach (var unit in month.Units.Keys.Union(now.Units.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Where(u => !IsAccountedFor(month, now, u, added[u])))
            {
                yield return new Words($"ผล{month.Month.ToLongText()} ของ {unit}", $"The month {month.Month} of {unit}");
            }
        }
    }

    // What was sealed, with the corrections since, is what is sealed.
    private static bool IsAccountedFor(MonthSeal before, MonthSeal now, string unit, IEnumerable<LateCorrection> corrections)
    {
        var chain = new CorrectionChain(before.Units.GetValueOrDefault(unit) ?? UnitSeal.Nothing);
        return corrections.Select(chain.Take).ToList().TrueForAll(fits => fits) && chain.EndsIn(now.Units.GetValueOrDefault(unit) ?? UnitSeal.Nothing);
    }

    private static bool KeepsCorrections(MonthSeal before, MonthSeal after) =>
        after.Corrections.Count >= before.Corrections.Count && before.Corrections.Zip(after.Corrections).All(c => IsSame(c.First, c.Second));

    private static bool IsSame(LateCorrection one, LateCorrection other) =>
        one.Date == other.Date
        && string.Equals(one.Reason, other.Reason, StringComparison.Ordinal)
        && string.Equals(one.Unit, other.Unit, StringComparison.Ordinal)
        && one.Figures.SequenceEqual(other.Figures)
        && one.Levels.SequenceEqual(other.Levels);
}
