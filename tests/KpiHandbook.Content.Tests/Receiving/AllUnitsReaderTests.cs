using KpiHandbook.Content.Forms;
using KpiHandbook.Content.Tests.Workbooks;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Tests.Receiving;

/// <summary>The workbook for all units, spoiled in one place or filled in in part.</summary>
public class AllUnitsReaderTests
{
    private const string File = "all.xlsx";
    private const string Units = "ทุกหน่วยงาน";
    private const string Plan = "ตามแผน";
    private static readonly Handbook Handbook = SmallHandbook.Build();
    private static readonly FormTemplate Form = Template();

    [Fact]
    public void A_blank_form_reports_nothing_and_has_no_problem()
    {
        var (reports, problems) = Read();

        Assert.Empty(reports);
        Assert.Empty(problems);
    }

    [Fact]
    public void Units_with_a_value_have_a_report_each_and_no_other_has()
    {
        var (reports, problems) = Read(
            (Cell("budget.spent", "raman"), "๕๐"),
            (Cell("budget.allocated", "office"), "1,000"),
            (TableCell("unit", 0), "รามัน"),
            (TableCell("done", 0), "85%"),
            (TableCell("unit", 1), "raman"),
            (TableCell("done", 1), 90d));

        Assert.Empty(problems);
        Assert.Equal(["office", "raman"], reports.Select(r => r.Unit));
        Assert.Equal(SmallHandbook.Number("50"), Figure(reports[1], SmallHandbook.Budget, "spent"));
        Assert.Equal(2, Assert.IsType<ReportedInput.Rows>(reports[1].Indicators[SmallHandbook.Plan]["projects"]).Cells.Count);
        Assert.Equal($"{File}[{Units}]!{Cell("budget.spent", "raman").At}", reports[1].Indicators[SmallHandbook.Budget]["spent"].Place.ToString());
    }

    [Fact]
    public void Rows_and_columns_may_be_moved()
    {
        var sheet = Form.Book.Find(Units)!;
        var moved = sheet.Select(c => c with { At = new CellAddress(c.At.Row + 2, c.At.Column + 1) });
        var (reports, problems) = Read(Replace(moved), (Shifted(Cell("budget.spent", "raman")), 50d));

        Assert.Empty(problems);
        Assert.Equal("raman", Assert.Single(reports).Unit);
    }

    [Fact]
    public void A_unit_with_an_error_has_no_report_and_the_others_have()
    {
        var (reports, problems) = Read((Cell("budget.spent", "raman"), "ห้าสิบ"), (Cell("budget.spent", "yaha"), 7d));

        Assert.Equal("yaha", Assert.Single(reports).Unit);
        Assert.Equal("KPI4043", Assert.Single(problems).Kind.Code);
    }

    [Theory]
    [InlineData("A", "ละหา", "KPI4210")]
    [InlineData("A", "", "KPI4211")]
    [InlineData("A", "รวมทั้งหมด", "KPI4036")]
    [InlineData("B", "รามัน", "KPI4213")]
    public void A_row_that_is_not_plainly_one_units_is_named(string column, string text, string code)
    {
        var row = Cell("budget.spent", "yaha").At.Row;
        var (_, problems) = Read((Cell("budget.spent", "yaha"), 50d), ((Units, new CellAddress(row, column[0] - 'A' + 1)), text));

        var problem = Assert.Single(problems);
        Assert.Equal(code, problem.Kind.Code);
        Assert.Equal($"{File}[{Units}]!{column}{row}", problem.Place.ToString());
    }

    [Fact]
    public void A_unit_on_two_rows_is_named_at_the_second()
    {
        var (yaha, raman) = (Cell("budget.spent", "yaha").At.Row, Cell("budget.spent", "raman").At.Row);
        var (_, problems) = Read(((Units, new CellAddress(raman, 1)), "yaha"), ((Units, new CellAddress(raman, 2)), "ยะหา"));

        var problem = Assert.Single(problems);
        Assert.Equal(("KPI4212", $"{File}[{Units}]!A{Math.Max(yaha, raman)}"), (problem.Kind.Code, problem.Place.ToString()));
    }

    [Theory]
    [InlineData("ละหา", "KPI4210")]
    [InlineData("", "KPI4211")]
    [InlineData("รวม", "KPI4036")]
    public void A_tables_row_that_is_not_plainly_one_units_is_named(string unit, string code)
    {
        var (_, problems) = Read((TableCell("unit", 3), unit), (TableCell("done", 3), 90d));

        var problem = Assert.Single(problems);
        Assert.Equal(code, problem.Kind.Code);
        Assert.Equal($"{File}[{Plan}]!{TableCell("unit", 3).At}", problem.Place.ToString());
    }

    [Fact]
    public void Remarks_below_the_rows_are_nobodys_business()
    {
        var below = new CellAddress(Cell("budget.spent", "raman").At.Row + 5, 1);
        var (_, problems) = Read(((Units, below), "หมายเหตุ: ข้อมูล ณ สิ้นเดือน"), (TableCell("unit", 5), "ไม่มีค่า"));

        Assert.Empty(problems);
    }

    [Fact]
    public void A_figure_that_a_unit_is_not_asked_for_is_refused()
    {
        var (_, problems) = Read(
            (Cell("villages.activities", "yaha"), 2d), (Cell("various.people", "office"), 2d), (TableCell("unit", 0), "office"), (TableCell("done", 0), 90d));

        Assert.Equal(["KPI4032", "KPI4032", "KPI4032"], problems.Select(p => p.Kind.Code));
    }

    [Fact]
    public void Missing_unknown_and_repeated_columns_are_all_named()
    {
        var header = Form.Book.Find(Units)!.FindText("budget.spent")!.At;
        var (_, problems) = Read(
            ((Units, header), "budget.spend"),
            ((Units, Cell("various.people", "yaha").At with { Row = header.Row }), "budget.allocated"),
            ((Units, Cell("various.ratio", "yaha").At with { Row = header.Row }), "plan.projects"));

        Assert.Equal(["KPI4013", "KPI4013", "KPI4013", "KPI4014", "KPI4015", "KPI4035"], problems.Select(p => p.Kind.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_column_that_asks_something_else_is_not_read()
    {
        var label = Form.Book.Find(Units)!.FindText("budget.spent")!.At;
        var (reports, problems) = Read(
            ((Units, label with { Row = label.Row - 2 }), "ข้อมูล allocated"), (Cell("budget.spent", "yaha"), 5d));

        Assert.Empty(reports);
        Assert.Equal("KPI4159", Assert.Single(problems).Kind.Code);
    }

    [Fact]
    public void A_figure_beside_the_columns_is_named()
    {
        var last = Form.Book.Find(Units)!.Rows.Max();
        var (_, problems) = Read(((Units, new CellAddress(last, 60)), 12d));

        Assert.Equal("KPI4034", Assert.Single(problems).Kind.Code);
    }

    [Fact]
    public void Every_sheet_that_is_missing_unknown_or_there_twice_is_named()
    {
        var copy = Form.Book.Find(Plan)!;
        var book = new RawWorkbook(
        [
            .. Form.Book.Sheets.Where(s => s.Name is not Units),
            new RawSheet("แผนสำเนา", copy.Rows.SelectMany(copy.Row), new SheetShape()),
            new RawSheet("อื่น", [Written(new CellAddress(1, 1), "x")], new SheetShape()),
        ]);

        var problems = new AllUnitsReader(Handbook, SmallHandbook.August, File).Read(book).Problems;

        Assert.Equal(["KPI4010", "KPI4011", "KPI4012"], problems.Select(p => p.Kind.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_renamed_sheet_is_read_and_said()
    {
        var sheet = Form.Book.Find(Units)!;
        var renamed = new RawSheet("แผ่น1", sheet.Rows.SelectMany(sheet.Row), new SheetShape());
        var (_, problems) = Read([.. Form.Book.Sheets.Select(s => s == sheet ? renamed : s)]);

        Assert.Equal("KPI4151", Assert.Single(problems).Kind.Code);
    }

    private static Value Figure(UnitReport report, Id<Indicator> indicator, string input) => ((ReportedInput.Scalar)report.Indicators[indicator][input]).Value;

    private static (string Sheet, CellAddress At) Cell(string key, string unit) => Form.CellOf(key, unit);

    private static (string Sheet, CellAddress At) TableCell(string column, int row) => Form.CellOf("plan.projects", column, row);

    private static (string Sheet, CellAddress At) Shifted((string Sheet, CellAddress At) cell) => (cell.Sheet, new CellAddress(cell.At.Row + 2, cell.At.Column + 1));

    private static (IReadOnlyList<UnitReport> Reports, IReadOnlyList<Core.Diagnostics.Problem> Problems) Read(params ((string Sheet, CellAddress At) Cell, object Content)[] cells) =>
        Read(Form.Book.Sheets, cells);

    private static (IReadOnlyList<UnitReport> Reports, IReadOnlyList<Core.Diagnostics.Problem> Problems) Read(
        IReadOnlyList<RawSheet> sheets, params ((string Sheet, CellAddress At) Cell, object Content)[] cells)
    {
        var (reports, problems, _) = new AllUnitsReader(Handbook, SmallHandbook.August, File).Read(new RawWorkbook([.. sheets.Select(s => With(s, [.. cells.Where(c => c.Cell.Sheet == s.Name)]))]));
        return (reports, problems);
    }

    private static IReadOnlyList<RawSheet> Replace(RawSheet sheet) => [.. Form.Book.Sheets.Select(s => s.Name == sheet.Name ? sheet : s)];

    private static RawSheet With(RawSheet sheet, IReadOnlyList<((string Sheet, CellAddress At) Cell, object Content)> cells) => cells.Count == 0
        ? sheet
        : new RawSheet(
            sheet.Name,
            sheet.Rows.SelectMany(sheet.Row).Where(c => cells.All(n => n.Cell.At != c.At)).Concat(cells.Select(n => Written(n.Cell.At, n.Content))),
            new SheetShape());

    private static RawCell Written(CellAddress at, object content) =>
        new(at, content is double number ? new RawContent.Number(number) : new RawContent.Text((string)content));

    private static FormTemplate Template()
    {
        using var stream = new MemoryStream();
        FormWriter.WriteAll(new FormOrder(Handbook, SmallHandbook.August, ContactVisibility.Full), stream);
        return new FormTemplate(stream.ToArray());
    }
}
