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

/// <summary>Reads the identity sheet, row by row.</summary>
internal sealed class IdentitySheetReader(string file, RawSheet sheet)
{
    /// <summary>One row: its id, the name beside it, and where the id stands. Null when the row is not there.</summary>
    public (string Id, string Name, Place Place)? Find(string row)
    {
        if (sheet.FindText(row) is not { } label)
        {
            return null;
        }

        var id = sheet.At(label.At.Row, label.At.Column + 1);
        var name = sheet.At(label.At.Row, label.At.Column + 2);
        return (id.IsBlank ? "" : id.Content.Display, name.Text, new Place.InSheet(file, sheet.Name, $"{id.At}"));
    }

    /// <summary>As <see cref="Find"/>, for a row that must not be empty.</summary>
    public (string Id, string Name, Place Place)? Require(string row, Action<Problem> report)
    {
        var found = Find(row);
        if (found is { Id.Length: > 0 })
        {
            return found;
        }

        report(Problems.IdentityMissing(found?.Place ?? new Place.InSheet(file, sheet.Name, null), row));
        return null;
    }

    /// <summary>Everything that is missing or differs from the place that a workbook is filed at, and whether it says that it reports something else.</summary>
    public static (bool Differs, IReadOnlyList<Problem> Problems) Check(string file, RawWorkbook book, WorkbookIdentity expected)
    {
        if (FormSheets.FindIdentity(book) is not { } sheet)
        {
            return (false, [Problems.SheetMissing(new Place.InTree(file), WorkbookLayout.IdentitySheet, null)]);
        }

        var differs = false;
        List<Problem> problems = [.. FormSheets.Remarks(file, sheet, WorkbookLayout.IdentitySheet)];
        var reader = new IdentitySheetReader(file, sheet);
        foreach (var (row, id) in expected.Rows)
        {
            if (reader.Require(row, problems.Add) is { } found && !string.Equals(found.Id, id, StringComparison.Ordinal))
            {
                differs = true;
                problems.Add(Problems.IdentityMismatch(found.Place, row, found.Id, id));
            }
        }

        return (differs, problems);
    }
}
