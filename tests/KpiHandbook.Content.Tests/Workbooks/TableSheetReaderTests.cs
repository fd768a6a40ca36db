using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

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

    [Theory]
    [InlineData("เม.ย. 2568", "พ.ค. 2568", "")]
    [InlineData("เมษายน 2568", "2", "")]
    [InlineData("เม.ย. 2568", "", "KPI4164 A7")]
    [InlineData("เม.ย. 2568", "ก.ย. 2568", "KPI4164 A7")]
    [InlineData("เม.ย. 2568", "เม.ย. 2568", "KPI4161 A7")]
    public void A_row_of_figures_says_of_which_month_it_is(string first, string second, string problem)
    {
        var table = Plan.Inputs[0] with { RowLabel = WorkbookLayout.MonthRows };
        var report = Read(
            table,
            Text("A3", WorkbookLayout.KeyHeading), Text("B3", "plan.projects"), Text("B4", "done"), Text("C4", "steps"), Text("A5", WorkbookLayout.NumberHeading),
            Text("A6", first), Number("C6", 1), Text("A7", second), Number("C7", 2), Text("A8", "พ.ค. 2568"));

        Assert.Equal(problem, string.Join(' ', report.Problems.Where(p => p.Kind.Severity == Severity.Error).Select(p => $"{p.Kind.Code} {((Place.InSheet)p.Place).Cell}")));
    }

    [Theory]
    [InlineData("A8", "")]
    [InlineData("D9", "KPI4165 C9")]
    public void Rows_behind_the_form_are_read_with_a_warning(string last, string problem)
    {
        var report = Read(
            Plan.Inputs[0],
            Text("A3", WorkbookLayout.KeyHeading), Text("B3", "plan.projects"), Text("B4", WorkbookLayout.UnreadColumn), Text("C4", "done"), Text("D4", "steps"),
            Text("A5", WorkbookLayout.NumberHeading), Number("A6", 1), Number("A7", 2), Number("D7", 5), Number(last, 3));

        Assert.Equal(problem, string.Join(' ', report.Problems.Select(p => $"{p.Kind.Code} {((Place.InSheet)p.Place).Cell}")));
    }

    private static Indicator Plan => SmallHandbook.Build().Find(SmallHandbook.Plan)!;

    private static ReportBuilder Read(Input table, params RawCell[] cells)
    {
        var handbook = SmallHandbook.Build();
        var report = new ReportBuilder();
        var sheet = new RawSheet("ตามแผน", cells, new SheetShape());
        new TableSheetReader("form.xlsx", new CellReader(handbook.Period), report, isReturned: true, [ReportMonth.Of(2568, 4), ReportMonth.Of(2568, 5)])
            .Read(sheet, TableSheetReader.KeyOf(sheet)!, Plan, table);
        return report;
    }

    private static RawCell Number(string at, double number) => new(CellAddress.Parse(at), new RawContent.Number(number));

    private static RawCell Text(string at, string text) => new(CellAddress.Parse(at), new RawContent.Text(text));
}
