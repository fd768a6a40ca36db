using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Forms;

/// <summary>
/// What the document says of a figure that a unit is to report. It stands beside the cell and never in it: a form that comes back blank
/// reports nothing.
/// </summary>
internal static class KnownFigures
{
    /// <summary>A sentence; null where the document gives the unit no such figure.</summary>
    public static string? Of(Indicator indicator, Input input, AssessedUnit unit)
    {
        if (unit.District is not { Id: var district })
        {
            return null;
        }

        var ruling = indicator.Answers.OfType<Answer.Ruling>()
            .FirstOrDefault(r => r.Inputs.ContainsKey(input.Name) && (r.Districts.Count == 0 || r.Districts.Contains(district)));
        return ruling is not null ? $"{ruling.By}กำหนดให้ใช้ {Shown(ruling.Inputs[input.Name])}{(ruling.Letter is { } letter ? $" ({letter})" : "")}"
            : indicator.Known.TryGetValue(input.Name, out var known) && known.TryGetValue(district, out var figure) ? $"เอกสารให้ไว้ {Shown(figure)}"
            : indicator.Targets is { } targets && string.Equals(targets.Base, input.Name, StringComparison.Ordinal)
                && targets.Published.TryGetValue(district, out var row) ? $"เอกสารให้ไว้ {Shown(row.Base)}"
            : null;

        string Shown(Core.Numbers.Rational number) => $"{number.Grouped(input.Decimals)} {input.Unit}".TrimEnd();
    }
}
