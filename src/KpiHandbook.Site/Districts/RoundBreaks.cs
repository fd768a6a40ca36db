using System.Collections.Concurrent;
using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Versions;

namespace KpiHandbook.Site.Districts;

/// <summary>Tells whether levels and scores of two rounds measure the same. What was compared once is known for every unit's page.</summary>
internal sealed class RoundBreaks
{
    private readonly ConcurrentDictionary<(string Before, Id<Indicator> Was, string After, Id<Indicator> Now), bool> _known = new();

    /// <summary>True when an indicator's levels in two texts do not compare: it counts something else, or gives another level for the same.</summary>
    public bool IsBroken((Handbook Text, Id<Indicator> Id) before, (Handbook Text, Id<Indicator> Id) after) =>
        _known.GetOrAdd((NameOf(before.Text), before.Id, NameOf(after.Text), after.Id), _ =>
        {
            var difference = HandbookComparer.Compare(before.Text, before.Text.Find(before.Id)!, after.Text, after.Text.Find(after.Id)!);
            return !difference.IsComparable || difference.Differences.Any(d => d is { Aspect: Aspect.Criteria, IsWording: false });
        });

    /// <summary>True when a section's scores in two texts are not of the same indicators with the same weights and criteria.</summary>
    public bool IsBroken(IndicatorTrail trail, AssessedUnit unit, Section section, Handbook before, Handbook after)
    {
        var (was, now) = (WeightsOf(before, unit, section), WeightsOf(after, unit, section));
        return was.Count != now.Count || was.Any(w =>
            trail.Follow(w.Key, before, after) is not TrailEnd.At { Id: var id }
            || !now.TryGetValue(id, out var weight) || weight != w.Value
            || IsBroken((before, w.Key), (after, id)));
    }

    private static Dictionary<Id<Indicator>, Weight?> WeightsOf(Handbook text, AssessedUnit unit, Section section) =>
        text.AssessedUnits().FirstOrDefault(u => string.Equals(u.Unit.Id, unit.Id, StringComparison.Ordinal)) is { Agreement: { } agreement } found
            ? agreement.AssignmentsOf(found.Unit).Where(a => a.Section == section).ToDictionary(a => a.Entry.Indicator, a => a.Entry.Weight)
            : [];

    private static string NameOf(Handbook text) => $"{text.Path}@{text.Revision}";
}
