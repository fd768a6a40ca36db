using System.Text;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Data;

/// <summary>
/// Every result of a round as one table: a row a month, unit and indicator. RFC 4180, UTF-8 with its mark so that spreadsheets show
/// Thai. Rounds and months are split into numbers, since a spreadsheet would read 2568-2 as a date; no text can be taken for a formula.
/// </summary>
internal static class ResultsCsv
{
    private const string LineEnd = "\r\n";

    // Measures are shown with this many decimals; the exact fraction is in the JSON.
    private const int Decimals = 6;

    private static readonly string[] Columns =
    [
        "sample", "office", "fiscal_year_be", "half", "year_be", "month", "unit", "unit_name", "agreement", "section", "number", "indicator",
        "indicator_title", "weight", "value", "value_is_rounded", "value_unit", "outcome", "level", "points_of_weight", "contested",
        "level_by_table", "source",
    ];

    public static ReadOnlyMemory<byte> Build(RoundSite site)
    {
        var text = new StringBuilder();
        text.AppendJoin(',', Columns).Append(LineEnd);
        foreach (var month in site.Round.Months)
        {
            foreach (var unit in month.Units)
            {
                foreach (var scored in unit.Assignments)
                {
                    text.AppendJoin(',', Row(site.Handbook, month, unit, scored)).Append(LineEnd);
                }
            }
        }

        return (byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>A text as one cell: quoted where it must be, and never the start of a formula.</summary>
    internal static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? $"'{text}" : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static IEnumerable<string> Row(Handbook handbook, ScoredMonth month, ScoredUnit unit, ScoredAssignment scored)
    {
        var entry = scored.Assignment.Entry;
        var value = scored.Trace.Value;
        return
        [
            Truth(handbook.SampleResults),
            Cell($"{handbook.Office.Id}"),
            $"{handbook.Round.FiscalYear}",
            $"{handbook.Round.Half}",
            $"{month.Month.Year}",
            $"{month.Month.Month}",
            Cell(unit.Unit.Id),
            Cell(UnitText.Full(unit.Unit)),
            Cell($"{unit.Agreement.Id}"),
            Names.Of(scored.Assignment.Section),
            $"{entry.Number}",
            Cell($"{scored.Indicator.Id}"),
            Cell(scored.Indicator.ShortTitle),
            entry.Weight?.Percent.ToDecimal(Decimals) ?? "",
            value?.ToDecimal(Decimals) ?? "",
            value is { } number ? Truth(!number.IsExactAt(Decimals)) : "",
            Cell(scored.Indicator.Unit),
            TraceJson.NameOf(scored.Outcome.Kind),
            scored.Outcome.Factor?.ToDecimal(Decimals) ?? "",
            (scored.Points / 5)?.ToDecimal(Decimals) ?? "",
            Truth(scored.IsContested),
            scored.ByTable?.Outcome.Factor?.ToDecimal(Decimals) ?? "",
            Cell(unit.Report?.Place.File ?? ""),
        ];
    }

    private static string Truth(bool value) => value ? "true" : "false";
}
