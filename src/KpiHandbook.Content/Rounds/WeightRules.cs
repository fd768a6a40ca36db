using KpiHandbook.Content.Offices;
using KpiHandbook.Content.Shapes;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Content.Rounds;

/// <summary>
/// The team and the individual section of an agreement must each make 100 for whomever it assesses: for every district after what
/// spares it and what it chose. Nothing is said where an entry could not be read, since its sum would only be wrong in turn.
/// </summary>
internal sealed class WeightRules(RawAgreement agreement, OfficeIds office, ProblemList problems)
{
    private IReadOnlyList<RawSection> Sections => agreement.Sections?.Sections ?? [];

    public void Check(Located<string> key)
    {
        if (agreement.Sections is null || agreement.AppliesTo is null || (agreement.PartialKey is null && !Sections.All(IsReadable)))
        {
            return;
        }

        if (Sections.Count == 0)
        {
            problems.Add(Problems.SectionsMissing(key.Place));
        }

        if (agreement.PartialKey is not null)
        {
            return;
        }

        foreach (var section in Sections.Where(s => s.Section is Section.Team or Section.Individual))
        {
            if (agreement.AppliesTo.Value != AppliesTo.Districts)
            {
                Report(key, section, null, WeightsOf(section, null));
            }
            else if (office.Districts is { } districts && agreement.Choices?.IsWhole != false)
            {
                CheckDistricts(key, section, districts);
            }
        }
    }

    private static bool IsReadable(RawSection section) =>
        section.Entries is { IsWhole: true } entries
        && entries.Items.All(e => e.Indicator is not null
            && (e.Weight is not null || section.Section == Section.Competency)
            && (e.OnlyKey is null || e.Only is { IsWhole: true }));

    private void CheckDistricts(Located<string> key, RawSection section, IReadOnlyList<string> districts)
    {
        var weights = districts.Select(d => WeightsOf(section, d)).ToArray();
        if (weights.All(w => SumOf(w) == SumOf(weights[0])))
        {
            Report(key, section, null, weights[0]);
            return;
        }

        for (var i = 0; i < districts.Count; i++)
        {
            Report(key, section, districts[i], weights[i]);
        }
    }

    private static Rational SumOf(IReadOnlyList<Rational> weights) => weights.Aggregate(Rational.Zero, (total, weight) => total + weight);

    private IReadOnlyList<Rational> WeightsOf(RawSection section, string? district)
    {
        var own = section.Entries!.Items
            .Where(e => district is null || e.Only is null || e.Only.Items.Any(o => string.Equals(o.Value, district, StringComparison.Ordinal)))
            .Select(e => e.Weight!.Value.Value);
        return section.Section == Section.Individual && district is not null ? [.. own, .. ChosenBy(district)] : [.. own];
    }

    private IEnumerable<Rational> ChosenBy(string district)
    {
        var optional = Sections.FirstOrDefault(s => s.Section == Section.Optional)?.Entries?.Items ?? [];
        var chosen = ChoiceOf(district)?.Value?.Items.Select(c => c.Value).ToArray() ?? [];
        return optional.Where(e => chosen.Contains(e.Indicator!.Value, StringComparer.Ordinal)).Select(e => e.Weight!.Value.Value);
    }

    private void Report(Located<string> key, RawSection section, string? district, IReadOnlyList<Rational> weights)
    {
        if (SumOf(weights) == Rational.Hundred)
        {
            return;
        }

        var isTeam = section.Section == Section.Team;
        var place = !isTeam && district is not null && ChoiceOf(district) is { } choice ? choice.Key.Place : section.Place;
        problems.Add(Problems.WeightsMustSumTo100(
            place, isTeam ? new("รายทีม", "team") : new("รายบุคคล", "individual"), $"“{agreement.Title?.Value ?? key.Value}”", district is null ? null : office.DistrictName(district), weights));
    }

    private Keyed<LocatedList<Located<string>>>? ChoiceOf(string district) =>
        agreement.Choices?.Entries.FirstOrDefault(c => string.Equals(c.Key.Value, district, StringComparison.Ordinal));
}
