using KpiHandbook.Content.Shapes;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Content.Indicators;

/// <summary>Checks figures that a document gives for inputs: that there are such inputs, and that they hold numbers.</summary>
internal static class FigureRules
{
    public static void CheckInputs<T>(LocatedMap<T>? figures, CheckedInputs inputs, ProblemList problems)
        where T : class
    {
        foreach (var name in figures?.Entries.Select(e => e.Key) ?? [])
        {
            if (!inputs.AreWhole)
            {
                return;
            }

            if (inputs.Find(name.Value) is not { } input)
            {
                problems.Add(Problems.UnknownInput(name.Place, name.Value, NearestName.Of(name.Value, inputs.All.Select(i => i.Name))));
            }
            else if (!CheckedInputs.IsNumeric(input.Type))
            {
                problems.Add(Problems.FigureNotANumber(name.Place, name.Value));
            }
        }
    }

    /// <summary>Figures by input.</summary>
    public static IReadOnlyDictionary<string, Rational> FiguresOf(LocatedMap<Located<WrittenNumber>>? figures) =>
        ReadOnes(figures).ToDictionary(f => f.Key.Value, f => f.Value!.Value.Value, StringComparer.Ordinal);

    /// <summary>Figures by input and district.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<Id<District>, Rational>> KnownOf(LocatedMap<LocatedMap<Located<WrittenNumber>>>? known) =>
        ReadOnes(known).ToDictionary(
            k => k.Key.Value,
            k => (IReadOnlyDictionary<Id<District>, Rational>)ReadOnes(k.Value).ToDictionary(f => Id<District>.Of(f.Key.Value), f => f.Value!.Value.Value),
            StringComparer.Ordinal);

    /// <summary>Checks <c>known</c>: its inputs, and whose figures it gives.</summary>
    public static void CheckKnown(
        LocatedMap<LocatedMap<Located<WrittenNumber>>>? known, CheckedInputs inputs, IReadOnlyList<string>? districts, ProblemList problems)
    {
        CheckInputs(known, inputs, problems);
        foreach (var district in ReadOnes(known).SelectMany(k => k.Value!.Entries))
        {
            References.Check(district.Key, districts, Problems.UnknownDistrict, problems);
        }
    }

    private static IEnumerable<Keyed<T>> ReadOnes<T>(LocatedMap<T>? map)
        where T : class => map?.Entries.Where(e => e.Value is not null) ?? [];
}
