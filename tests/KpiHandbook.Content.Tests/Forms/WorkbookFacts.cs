using System.Globalization;
using ClosedXML.Excel;

namespace KpiHandbook.Content.Tests.Forms;

/// <summary>What a workbook is made of, as lines that can be compared: sheets, cells, formulas, validations, locks.</summary>
internal static class WorkbookFacts
{
    public static SortedDictionary<string, string> Of(string file)
    {
        var facts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        using var book = new XLWorkbook(file);
        facts["sheets"] = string.Join(" | ", book.Worksheets.Select(s => $"{s.Name} {s.Visibility} {(s.Protection.IsProtected ? "locked" : "open")}"));
        foreach (var sheet in book.Worksheets)
        {
            facts[$"{sheet.Name} merged"] = string.Join(' ', sheet.MergedRanges.Select(r => $"{r.RangeAddress}").Order(StringComparer.Ordinal));
            foreach (var cell in sheet.CellsUsed(XLCellsUsedOptions.Contents))
            {
                facts[$"{sheet.Name}!{cell.Address}"] = cell.HasFormula ? "=" + Plain(cell.FormulaA1) : ValueOf(cell);
            }

            foreach (var cell in sheet.CellsUsed(XLCellsUsedOptions.All).Where(c => !c.Style.Protection.Locked))
            {
                facts[$"{sheet.Name}!{cell.Address} is open"] = "";
            }

            foreach (var rule in sheet.DataValidations)
            {
                foreach (var range in rule.Ranges)
                {
                    facts[$"{sheet.Name}!{range.RangeAddress} accepts"] =
                        $"{rule.AllowedValues} {Plain(rule.Value)} {rule.ErrorStyle} {rule.ErrorTitle} {rule.ErrorMessage} {rule.InputTitle} {rule.InputMessage}";
                }
            }
        }

        return facts;
    }

    // LibreOffice writes sheet names without the quotation marks they do not need, numbers without exponents, and TRUE as a function.
    private static string Plain(string formula) => formula
        .Replace("'", "", StringComparison.Ordinal)
        .Replace(" ", "", StringComparison.Ordinal)
        .Replace("<1E+15", "<1000000000000000", StringComparison.Ordinal)
        .Replace("TRUE()", "TRUE", StringComparison.Ordinal);

    private static string ValueOf(IXLCell cell) => cell.Value is double number
        ? number.ToString("G15", CultureInfo.InvariantCulture)
        : $"{cell.Value}".ReplaceLineEndings("\n");
}
