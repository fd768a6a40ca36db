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

    /// <summary>The rule of an indicator without problems; null where it has none.</summary>
    public static RegisterRule? RuleOf(RawRegister? raw) => raw is null ? null : new RegisterRule(
        raw.IncomeLine!.Value.Value,
        raw.Counts!.Entries.ToDictionary(c => c.Key.Value, c => c.Value!.Value, StringComparer.Ordinal),
        (raw.Added?.Entries ?? []).ToDictionary(a => Id<District>.Of(a.Key.Value), a => a.Value!.Value));
}
