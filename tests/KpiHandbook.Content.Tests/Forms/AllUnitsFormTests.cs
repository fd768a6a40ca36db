using ClosedXML.Excel;
using KpiHandbook.Content.Tests.Workbooks;
using KpiHandbook.Content.Workbooks;

namespace KpiHandbook.Content.Tests.Forms;

public class AllUnitsFormTests
{
    [Fact]
    public void Every_unit_has_a_row_and_every_figure_a_column()
    {
        using var book = FormFixture.Book(WorkbookLayout.AllUnits);
        var sheet = book.Worksheet(WorkbookLayout.AllUnitsSheet);
        var keys = KeyRow(sheet);

        Assert.Equal(
            "budget.spent budget.allocated various.ratio various.people various.growth various.sent various.report various.who villages.activities",
            string.Join(' ', sheet.Row(keys).CellsUsed().Skip(2).Select(c => c.GetString())));
        Assert.Equal("yaha raman betong office", string.Join(' ', Enumerable.Range(keys + 1, 4).Select(r => sheet.Cell(r, 1).GetString())));
    }

    [Fact]
    public void A_cell_that_a_unit_is_not_asked_for_is_locked()
    {
        using var book = FormFixture.Book(WorkbookLayout.AllUnits);
        var sheet = book.Worksheet(WorkbookLayout.AllUnitsSheet);
        var keys = KeyRow(sheet);

        bool IsOpen(string unit, string key) => !sheet.Cell(
            Enumerable.Range(keys + 1, 4).First(r => string.Equals(sheet.Cell(r, 1).GetString(), unit, StringComparison.Ordinal)),
            sheet.Row(keys).CellsUsed().First(c => string.Equals(c.GetString(), key, StringComparison.Ordinal)).Address.ColumnNumber).Style.Protection.Locked;
        Assert.True(IsOpen("office", "budget.spent") && IsOpen("raman", "villages.activities") && IsOpen("yaha", "various.who"));
        Assert.False(IsOpen("office", "various.ratio") || IsOpen("yaha", "villages.activities"));
    }

    [Fact]
    public void A_table_s_row_begins_with_its_unit_to_choose()
    {
        using var book = FormFixture.Book(WorkbookLayout.AllUnits);
        var sheet = book.Worksheet("ตามแผน");

        var unit = sheet.CellsUsed().First(c => c.GetString() is WorkbookLayout.UnitColumn);
        Assert.Contains(sheet.DataValidations, d =>
            d.AllowedValues == XLAllowedValues.List
            && d.Value.Contains(WorkbookLayout.AllUnitsSheet, StringComparison.Ordinal)
            && d.Ranges.Any(r => r.FirstColumn().ColumnNumber() == unit.Address.ColumnNumber));
    }

    [Fact]
    public void Its_identity_is_of_all()
    {
        using var book = FormFixture.Book(WorkbookLayout.AllUnits);
        var cells = book.Worksheet(WorkbookLayout.IdentitySheet).Column(2).CellsUsed().Select(c => c.GetString()).ToList();

        Assert.Contains(WorkbookLayout.AllUnits, cells);
        Assert.Contains(DefinitionsHash.OfAll(SmallHandbook.Build(), SmallHandbook.August), cells);
    }

    private static int KeyRow(IXLWorksheet sheet) => sheet.Column(1).CellsUsed().First(c => c.GetString() is WorkbookLayout.KeyHeading).Address.RowNumber;
}
