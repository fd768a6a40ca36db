using System.Collections.Concurrent;
using ClosedXML.Excel;
using KpiHandbook.Content.Forms;
using KpiHandbook.Content.Tests.Workbooks;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Tests.Forms;

/// <summary>Forms of the small handbook, and of the published ones.</summary>
internal static class FormFixture
{
    private static readonly ConcurrentDictionary<string, byte[]> Small = new(StringComparer.Ordinal);

    public static IReadOnlyList<Handbook> Published { get; } =
        [.. ContentLoader.Load(Repository.PathOf("content")).Library!.Publications.Select(p => p.Handbook)];

    public static Handbook Yala => Published.Single(h => h.Path is "yala/2568-2");

    public static byte[] Bytes(string unit = "yaha", Handbook? handbook = null, ContactVisibility contacts = ContactVisibility.Full)
    {
        var order = new FormOrder(handbook ?? SmallHandbook.Build(), SmallHandbook.August, contacts);
        using var stream = new MemoryStream();
        if (unit is WorkbookLayout.AllUnits)
        {
            FormWriter.WriteAll(order, stream);
        }
        else
        {
            FormWriter.Write(order, order.Handbook.AssessedUnits().First(u => string.Equals(u.Unit.Id, unit, StringComparison.Ordinal)).Unit, stream);
        }

        return stream.ToArray();
    }

    public static XLWorkbook Book(string unit = "yaha", Handbook? handbook = null, ContactVisibility contacts = ContactVisibility.Full) =>
        new(new MemoryStream(handbook is null ? Small.GetOrAdd(unit, u => Bytes(u)) : Bytes(unit, handbook, contacts)));

    /// <summary>The cell to fill in for a key.</summary>
    public static IXLCell Field(XLWorkbook book, string key)
    {
        var sheet = book.Worksheet(WorkbookLayout.InputSheet);
        var value = sheet.CellsUsed().First(c => c.GetString() is WorkbookLayout.ValueHeading).Address.ColumnNumber;
        return sheet.Cell(sheet.CellsUsed().First(c => string.Equals(c.GetString(), key, StringComparison.Ordinal)).Address.RowNumber, value);
    }

    /// <summary>Every text of a sheet.</summary>
    public static string Text(IXLWorksheet sheet) => string.Join('\n', sheet.CellsUsed().Where(c => !c.HasFormula).Select(c => c.GetString()));
}
