using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Content.Forms;

/// <summary>
/// What the document says of a figure that a unit is to report. It stands beside the cell and never in it: a form that comes back blank
/// reports nothing.
/// </summary>
internal static class KnownFigures
{
    /// <summary>A sentence; null where the document gives the unit no such figure.</summary>
    public static string? Of(Indicator indicator, Input input, AssessedUnit unit) => Find(indicator, input, unit)?.Sentence;

    /// <summary>The figure itself and the sentence; null where there is none. A ruling goes before the document.</summary>
    public static KnownFigure? Find(Indicator indicator, Input input, AssessedUnit unit)
    {
        if (unit.District is not { Id: var district })
        {
            return null;
        }

        var ruling = indicator.Answers.OfType<Answer.Ruling>()
            .FirstOrDefault(r => r.Inputs.ContainsKey(input.Name) && (r.Districts.Count == 0 || r.Districts.Contains(district)));
        return ruling is not null ? Known(ruling.Inputs[input.Name], n => $"{ruling.By}กำหนดให้ใช้ {n}{(ruling.Letter is { } letter ? $" ({letter})" : "")}")
            : indicator.Known.TryGetValue(input.Name, out var known) && known.TryGetValue(district, out var figure) ? Known(figure, n => $"เอกสารให้ไว้ {n}")
            : indicator.Targets is { } targets && string.Equals(targets.Base, input.Name, StringComparison.Ordinal)
                && targets.Published.TryGetValue(district, out var row) ? Known(row.Base, n => $"เอกสารให้ไว้ {n}")
            : null;

        KnownFigure Known(Rational number, Func<string, string> sentence) =>
            new(number, sentence($"{number.Grouped(input.Decimals)} {input.Unit}".TrimEnd()));
    }
}

/// <summary>A figure that is set for a unit, and the sentence that says so.</summary>
internal sealed record KnownFigure(Rational Number, string Sentence);
