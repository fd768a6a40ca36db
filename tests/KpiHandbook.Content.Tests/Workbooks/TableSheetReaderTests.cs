using KpiHandbook.Content.Workbooks;

namespace KpiHandbook.Content.Tests.Workbooks;

public class TableSheetReaderTests
{
    [Theory]
    [InlineData("A6", false)]
    [InlineData("B6", false)]
    [InlineData("C6", true)]
    [InlineData("D6", true)]
    public void Only_columns_that_are_read_hold_figures(string filled, bool holds)
    {
        RawCell[] cells =
        [
            Text("A3", WorkbookLayout.KeyHeading), Text("B3", "plan.projects"), Text("B4", WorkbookLayout.UnreadColumn), Text("C4", "done"),
            Text("A5", WorkbookLayout.NumberHeading), Text("B5", "โครงการ"), Text("C5", "ทำแล้ว"), Text(filled, "จดไว้"),
        ];
        var sheet = new RawSheet("ตามแผน", cells, new SheetShape());

        Assert.Equal(holds, TableSheetReader.HoldsFigures(sheet, TableSheetReader.KeyOf(sheet)!));
    }

    private static RawCell Text(string at, string text) => new(CellAddress.Parse(at), new RawContent.Text(text));
}
