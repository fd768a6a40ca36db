using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Tests.Workbooks;

public class WorkbookLoaderTests
{
    [Fact]
    public void What_was_written_is_read_with_its_cell()
    {
        using var folder = new ResultsFixture().With("raman");

        var (reports, problems) = folder.Load();

        Assert.Empty(problems);
        var report = Assert.Single(reports);
        Assert.Equal(("raman", "2568-08"), (report.Unit, report.Month.ToString()));
        Assert.Equal("content/yala/2568-2/results/2568-08/raman.xlsx", report.Place.ToString());
        foreach (var (indicator, inputs) in SmallHandbook.Values())
        {
            foreach (var (name, expected) in inputs)
            {
                var found = report.Indicators[indicator][name];
                if (expected is Value.Table table)
                {
                    var rows = Assert.IsType<ReportedInput.Rows>(found).Cells;
                    Assert.Equal(Shown(table.Rows), Shown(rows.Select(r => SmallHandbook.Row([.. r.Select(c => (c.Key, c.Value.Value))]))));
                }
                else
                {
                    Assert.Equal(expected, Assert.IsType<ReportedInput.Scalar>(found).Value);
                }
            }
        }

        Assert.Equal(
            "content/yala/2568-2/results/2568-08/raman.xlsx[ผลการดำเนินงาน]!D9",
            report.Indicators[SmallHandbook.Budget]["spent"].Place.ToString());
        var cell = ((ReportedInput.Rows)report.Indicators[SmallHandbook.Plan]["projects"]).Cells[1]["done"];
        Assert.Equal("content/yala/2568-2/results/2568-08/raman.xlsx[ตามแผน]!B10", cell.Place.ToString());
    }

    [Fact]
    public void A_blank_form_reports_nothing_and_is_no_problem()
    {
        using var folder = new ResultsFixture().With("yaha", values: []);

        var (reports, problems) = folder.Load();

        Assert.Empty(problems);
        Assert.Empty(Assert.Single(reports).Indicators);
    }

    [Fact]
    public void Reports_come_by_month_then_office_then_districts_in_their_order()
    {
        using var folder = new ResultsFixture();
        foreach (var month in new[] { "2568-08", "2568-06" })
        {
            foreach (var unit in new[] { "betong", "office", "raman", "yaha" })
            {
                folder.With(unit, month: month);
            }
        }

        var (reports, problems) = folder.Load();

        Assert.Empty(problems);
        Assert.Equal(
            "2568-06 office, 2568-06 yaha, 2568-06 raman, 2568-06 betong, 2568-08 office, 2568-08 yaha, 2568-08 raman, 2568-08 betong",
            string.Join(", ", reports.Select(r => $"{r.Month} {r.Unit}")));
    }

    [Fact]
    public void The_last_month_is_the_last_of_which_anything_can_be_read()
    {
        using var folder = new ResultsFixture().With("yaha", month: "2568-06").With("raman", month: "2568-07").With("office", month: "2568-07").With("yaha", month: "2568-08");
        File.WriteAllText(folder.PathOf("yaha", "2568-08"), "no workbook");

        var reports = WorkbookLoader.LoadLastMonth(folder.Handbook, folder.Folder, ResultsFixture.DisplayPath);

        Assert.Equal("2568-07 office, 2568-07 raman", string.Join(", ", reports.Select(r => $"{r.Month} {r.Unit}")));
    }

    [Fact]
    public void A_folder_that_is_not_there_holds_nothing()
    {
        var (reports, problems) = WorkbookLoader.Load(SmallHandbook.Build(), "/nowhere/results", "content/results");

        Assert.Empty(reports);
        Assert.Empty(problems);
    }

    [Fact]
    public void Rows_and_columns_may_be_inserted_and_moved()
    {
        using var folder = new ResultsFixture().With("yaha", book =>
        {
            book.Worksheet(ResultsFixture.Inputs).Row(1).InsertRowsAbove(3);
            book.Worksheet(ResultsFixture.Inputs).Column(3).InsertColumnsBefore(1);
            book.Worksheet(2).Row(7).InsertRowsAbove(1);
            book.Worksheet(2).Column(3).InsertColumnsBefore(1);
            book.Worksheet(2).Column(1).InsertColumnsBefore(1);
            book.AddWorksheet("Sheet1");
        });

        var (reports, problems) = folder.Load();

        Assert.Empty(problems);
        Assert.Equal(3, Assert.Single(reports).Indicators.Count);
    }

    [Fact]
    public void Computed_cells_count_with_their_stored_results()
    {
        using var folder = new ResultsFixture().With("office").PatchCell("office", "D9", "<x:c r=\"D9\"><x:f>6*7</x:f><x:v>42</x:v></x:c>");

        var (reports, problems) = folder.Load();

        Assert.Empty(problems);
        Assert.Equal(SmallHandbook.Number("42"), ((ReportedInput.Scalar)reports[0].Indicators[SmallHandbook.Budget]["spent"]).Value);
    }

    [Fact]
    public void Every_problem_of_every_file_is_reported_at_once()
    {
        using var folder = new ResultsFixture()
            .With("yaha", book =>
            {
                ResultsFixture.ValueCell(book, "budget.spent").SetValue("มาก");
                ResultsFixture.ValueCell(book, "various.people").SetValue("-");
            })
            .With("betong", book => ResultsFixture.ValueCell(book, "various.sent").SetValue("29/8/68"))
            .Put("2568-08/note.txt");

        var (reports, problems) = folder.Load();

        Assert.Equal("KPI4003 KPI4043 KPI4052 KPI4054", string.Join(' ', problems.Select(p => p.Kind.Code).Order(StringComparer.Ordinal)));
        Assert.Equal(2, reports.Count);
        Assert.False(reports[0].Indicators[SmallHandbook.Budget].ContainsKey("spent"));
    }

    [Fact]
    public void Keys_of_other_units_indicators_may_stay_blank()
    {
        using var folder = new ResultsFixture().With("raman", values: []);
        File.Move(folder.PathOf("raman"), folder.PathOf("yaha"));
        using (var book = new ClosedXML.Excel.XLWorkbook(folder.PathOf("yaha")))
        {
            var unit = book.Worksheet(ResultsFixture.Identity).CellsUsed().First(c => c.CachedValue is "raman");
            unit.SetValue("yaha");
            book.Save();
        }

        Assert.Empty(folder.Load().Problems);
    }

    private static string Shown(IEnumerable<IReadOnlyDictionary<string, Value>> rows) => string.Join(
        "; ", rows.Select(r => string.Join(", ", r.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key}={c.Value}"))));
}
