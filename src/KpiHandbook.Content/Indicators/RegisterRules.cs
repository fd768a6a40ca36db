using KpiHandbook.Content.Shapes;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Content.Indicators;

/// <summary>Checks <c>register</c>: that its inputs are counts, and its districts the office's.</summary>
internal static class RegisterRules
{
    public static void Check(RawRegister? raw, CheckedInputs inputs, IReadOnlyList<string>? districts, ProblemList problems)
    {
        foreach (var district in raw?.Added?.Entries ?? [])
        {
            References.Check(district.Key, districts, Problems.UnknownDistrict, problems);
        }

        foreach (var name in inputs.AreWhole ? raw?.Counts?.Entries.Select(c => c.Key) ?? [] : [])
        {
            if (inputs.Find(name.Value) is not { } input)
            {
                problems.Add(Problems.UnknownInput(name.Place, name.Value, NearestName.Of(name.Value, inputs.All.Select(i => i.Name))));
            }
            else if (input.Type != InputType.Count)
            {
                problems.Add(Problems.RegisterInputNoCount(name.Place, name.Value));
            }
        }
    }

    /// <summary>Checks that a round's indicators agree about its one register: whom it lists, which is the same for all of them.</summary>
    public static void CheckAgreement(IEnumerable<IndicatorText> round, ProblemList problems)
    {
        IndicatorText? first = null;
        foreach (var file in round.Where(f => f.Raw?.Register is { IncomeLine: not null, Added: null or { IsWhole: true } }))
        {
            if (first is null)
            {
                first = file;
                continue;
            }

            var (own, other) = (file.Raw!.Register!, first.Raw!.Register!);
            Compare("income-line", own.IncomeLine!.Place, LineOf(own), LineOf(other));
            Compare("added", own.Added?.Place ?? own.IncomeLine.Place, AddedOf(own), AddedOf(other));

            void Compare(string key, Place.InText place, string value, string otherValue)
            {
                if (!string.Equals(value, otherValue, StringComparison.Ordinal))
                {
                    problems.Add(Problems.RegistersDiffer(place, key, value, $"{first.Id}", otherValue));
                }
            }
        }
    }

    /// <summary>The rule of an indicator without problems; null where it has none.</summary>
    public static RegisterRule? RuleOf(RawRegister? raw) => raw is null ? null : new RegisterRule(
        raw.IncomeLine!.Value.Value,
        raw.Counts!.Entries.ToDictionary(c => c.Key.Value, c => c.Value!.Value, StringComparer.Ordinal),
        (raw.Added?.Entries ?? []).ToDictionary(a => Id<District>.Of(a.Key.Value), a => a.Value!.Value));

    private static string LineOf(RawRegister raw) => raw.IncomeLine!.Value.Value.ToDecimal(2);

    private static string AddedOf(RawRegister raw) =>
        raw.Added is { Entries: [_, ..] entries }
            ? $"{{ {string.Join(", ", entries.Select(a => $"{a.Key.Value}: {a.Value!.Value}").Order(StringComparer.Ordinal))} }}"
            : "{}";
}
