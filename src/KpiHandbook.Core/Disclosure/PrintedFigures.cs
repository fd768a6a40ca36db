using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Disclosure;

/// <summary>Figures of a unit that the document itself prints: everyone may know them.</summary>
internal static class PrintedFigures
{
    /// <summary>The figure of an input; null where the document gives none.</summary>
    public static Rational? Of(Indicator indicator, AssessedUnit unit, string input) =>
        unit.District is not { } district ? null
        : indicator.Known.GetValueOrDefault(input)?.TryGetValue(district.Id, out var known) == true ? known
        : indicator.Targets is { } targets && string.Equals(targets.Base, input, StringComparison.Ordinal)
            && targets.Published.TryGetValue(district.Id, out var row) ? row.Base
        : null;

    /// <summary>The most that a count can be, as far as the document's figures say: its own, or those that it is a part of; null for any number.</summary>
    public static Rational? MostOf(Indicator indicator, AssessedUnit unit, Input count) => CountParts.BasesOf(count, indicator.Inputs, indicator.Criteria)
        .Prepend(count.Name)
        .Select(name => Of(indicator, unit, name))
        .Min();
}
