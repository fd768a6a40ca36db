using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Workbooks;

/// <summary>
/// The sheets of one unit's workbook, told by their names or, once renamed, by what they hold. Sheets that are never read, and those
/// without content, which Excel adds by itself, are left out.
/// </summary>
/// <param name="Inputs">Single figures.</param>
/// <param name="Identity">What the workbook reports.</param>
/// <param name="Others">Tables, and whatever else holds something.</param>
internal sealed record FormSheets(RawSheet? Inputs, RawSheet? Identity, IReadOnlyList<RawSheet> Others)
{
    /// <summary>Sorts the sheets of a workbook.</summary>
    public static FormSheets Of(RawWorkbook book)
    {
        var inputs = Find(book, WorkbookLayout.InputSheet, LooksLikeInputs);
        var identity = FindIdentity(book);
        var unread = WorkbookLayout.UnreadSheets.Select(book.Find).Concat([inputs, identity]).ToList();
        return new FormSheets(inputs, identity, [.. book.Sheets.Where(s => !unread.Contains(s) && s.HasContent)]);
    }

    /// <summary>The sheet that says what the workbook reports.</summary>
    public static RawSheet? FindIdentity(RawWorkbook book) => Find(book, WorkbookLayout.IdentitySheet, LooksLikeIdentity);

    /// <summary>True when a sheet has the headings of single figures.</summary>
    public static bool LooksLikeInputs(RawSheet sheet) =>
        sheet.FindText(WorkbookLayout.KeyHeading) is { } key
        && sheet.Row(key.At.Row).Any(c => c.Text is WorkbookLayout.ValueHeading)
        && sheet.Row(key.At.Row).Any(c => c.Text is WorkbookLayout.UnitHeading or WorkbookLayout.LabelHeading);

    /// <summary>Warnings about a form's sheet that is read although it was renamed or hidden.</summary>
    public static IEnumerable<Problem> Remarks(string file, RawSheet sheet, string name)
    {
        if (!string.Equals(CellText.Normalise(sheet.Name), CellText.Normalise(name), StringComparison.OrdinalIgnoreCase))
        {
            yield return Problems.SheetRenamed(new Place.InSheet(file, sheet.Name, null), sheet.Name, name);
        }

        if (sheet.Hidden)
        {
            yield return Problems.SheetHidden(new Place.InSheet(file, sheet.Name, null), sheet.Name);
        }
    }

    private static bool LooksLikeIdentity(RawSheet sheet) =>
        sheet.FindText(WorkbookLayout.UnitRow) is { } unit && sheet.FindText(WorkbookLayout.MonthRow) is { } month && unit.At.Column == month.At.Column;

    // Two that look alike are a copy and its original, and nothing says which is which.
    private static RawSheet? Find(RawWorkbook book, string name, Func<RawSheet, bool> looksLike) =>
        book.Find(name) ?? (book.Sheets.Where(looksLike).ToList() is [var only] ? only : null);
}
