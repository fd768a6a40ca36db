using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Workbooks;

/// <summary>What a workbook says it reports, as ids.</summary>
/// <param name="Office">The publishing office.</param>
/// <param name="Round">The round.</param>
/// <param name="Unit">The unit that reports.</param>
/// <param name="Month">The month.</param>
internal sealed record WorkbookIdentity(string Office, string Round, string Unit, string Month)
{
    /// <summary>The rows of the identity sheet, in order.</summary>
    public IEnumerable<(string Row, string Id)> Rows =>
    [
        (WorkbookLayout.OfficeRow, Office),
        (WorkbookLayout.RoundRow, Round),
        (WorkbookLayout.UnitRow, Unit),
        (WorkbookLayout.MonthRow, Month),
    ];
}

/// <summary>Compares a workbook's identity with the place it is filed at.</summary>
internal static class IdentitySheetReader
{
    /// <summary>Everything that is missing or different, and whether the workbook says that it reports something else.</summary>
    public static (bool Differs, IReadOnlyList<Problem> Problems) Check(string file, RawWorkbook book, WorkbookIdentity expected)
    {
        if (book.Find(WorkbookLayout.IdentitySheet) is not { } sheet)
        {
            return (false, [Problems.SheetMissing(new Place.InTree(file), WorkbookLayout.IdentitySheet, null)]);
        }

        var differs = false;
        var problems = new List<Problem>();
        foreach (var (row, id) in expected.Rows)
        {
            var label = sheet.FindText(row);
            var value = label is null ? null : sheet.At(label.At.Row, label.At.Column + 1);
            if (value is null or { IsBlank: true })
            {
                problems.Add(Problems.IdentityMissing(new Place.InSheet(file, sheet.Name, value is null ? null : $"{value.At}"), row));
            }
            else if (!string.Equals(value.Content.Display, id, StringComparison.Ordinal))
            {
                differs = true;
                problems.Add(Problems.IdentityMismatch(new Place.InSheet(file, sheet.Name, $"{value.At}"), row, value.Content.Display, id));
            }
        }

        return (differs, problems);
    }
}
