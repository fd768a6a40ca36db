using KpiHandbook.Content.Offices;
using KpiHandbook.Content.Shapes;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Content.Rounds;

/// <summary>Checks a round's agreements: what they refer to, their numbers, and that every weight makes its hundred.</summary>
internal sealed class AgreementRules(LocatedMap<RawAgreement> agreements, OfficeIds office, IReadOnlyCollection<string> indicators, ProblemList problems)
{
    public void Check()
    {
        foreach (var (key, agreement) in agreements.Entries.Select(e => (e.Key, e.Value)))
        {
            if (agreement is null)
            {
                continue;
            }

            CheckFollows(key.Value, agreement);
            CheckEntries(agreement);
            CheckWeights(agreement);
            CheckDistrictFields(agreement);
            CheckChoices(agreement);
            new WeightRules(agreement, office, problems).Check(key);
        }
    }

    private void CheckFollows(string id, RawAgreement agreement)
    {
        if (agreement.Follows is not { } follows)
        {
            return;
        }

        if (Find(follows.Value) is null)
        {
            if (agreements.HasAllKeys && !agreements.Keys.Contains(follows.Value, StringComparer.Ordinal))
            {
                problems.Add(Problems.UnknownAgreement(follows.Place, follows.Value, NearestName.Of(follows.Value, agreements.Keys)));
            }

            return;
        }

        var seen = new List<string> { id };
        for (var next = follows.Value; next is not null; next = Find(next)?.Follows?.Value)
        {
            if (string.Equals(next, id, StringComparison.Ordinal))
            {
                problems.Add(Problems.FollowsCycle(follows.Place, id));
                return;
            }

            // A circle further on is reported where it is.
            if (seen.Contains(next, StringComparer.Ordinal))
            {
                return;
            }

            seen.Add(next);
        }
    }

    private void CheckEntries(RawAgreement agreement)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var section in agreement.Sections?.Sections ?? [])
        {
            var numbers = new Dictionary<int, string>();
            foreach (var entry in section.Entries?.Items ?? [])
            {
                if (entry.Number is { } number && !numbers.TryAdd(number.Value, entry.Indicator?.Value ?? ""))
                {
                    problems.Add(Problems.DuplicateNumber(number.Place, number.Value, numbers[number.Value]));
                }

                if (entry.Indicator is not { } indicator)
                {
                    continue;
                }

                References.Check(indicator, indicators, Problems.UnknownIndicator, problems);
                if (!seen.TryAdd(indicator.Value, indicator.Place.Line))
                {
                    problems.Add(Problems.IndicatorTwice(indicator.Place, indicator.Value, seen[indicator.Value]));
                }
            }
        }
    }

    private void CheckWeights(RawAgreement agreement)
    {
        foreach (var section in agreement.Sections?.Sections ?? [])
        {
            foreach (var entry in section.Entries?.Items ?? [])
            {
                if (entry.WeightKey is null && entry.WeightDerived is { } derived)
                {
                    problems.Add(Problems.DerivedWithoutWeight(derived.Place));
                }
                else if (entry.WeightKey is null && section.Section != Section.Competency && agreement.PartialKey is null)
                {
                    problems.Add(Problems.MissingKey(entry.Place, "weight", new("น้ำหนัก (ร้อยละ)", "weight in percent")));
                }
            }
        }
    }

    private void CheckDistrictFields(RawAgreement agreement)
    {
        var isForDistricts = agreement.AppliesTo is not { } applies || applies.Value == AppliesTo.Districts;
        foreach (var entry in agreement.Sections?.Sections.SelectMany(s => s.Entries?.Items ?? []) ?? [])
        {
            if (!isForDistricts && entry.OnlyKey is { } key)
            {
                problems.Add(Problems.ForDistrictsOnly(key, "only"));
            }
            else
            {
                References.CheckAll(entry.Only, office.Districts, Problems.UnknownDistrict, problems);
            }
        }

        if (!isForDistricts && agreement.ChoicesKey is { } choices)
        {
            problems.Add(Problems.ForDistrictsOnly(choices, "choices"));
        }
    }

    private void CheckChoices(RawAgreement agreement)
    {
        if (agreement.AppliesTo is { } applies && applies.Value != AppliesTo.Districts)
        {
            return;
        }

        var optional = agreement.Sections?.Sections.FirstOrDefault(s => s.Section == Section.Optional)?.Entries?.Items
            .Select(e => e.Indicator?.Value ?? "").ToArray() ?? [];
        foreach (var choice in agreement.Choices?.Entries ?? [])
        {
            References.Check(choice.Key, office.Districts, Problems.UnknownDistrict, problems);
            References.CheckAll(choice.Value, optional, Problems.ChoiceNotOptional, problems);
        }
    }

    private RawAgreement? Find(string id) =>
        agreements.Entries.FirstOrDefault(e => string.Equals(e.Key.Value, id, StringComparison.Ordinal))?.Value;
}
