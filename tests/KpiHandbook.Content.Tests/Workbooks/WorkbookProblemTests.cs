using ClosedXML.Excel;

namespace KpiHandbook.Content.Tests.Workbooks;

/// <summary>Each problem of a workbook or a results folder, by the smallest change that causes it.</summary>
public class WorkbookProblemTests
{
    private const string Table = "ตามแผน";

    [Theory]
    [InlineData("aug-2568/yaha.xlsx", "KPI4001", "aug-2568")]
    [InlineData("2568-8/yaha.xlsx", "KPI4001", "2568-8")]
    [InlineData("readme.txt", "KPI4001", "readme.txt")]
    [InlineData("2568-03/yaha.xlsx", "KPI4002", "2568-03")]
    [InlineData("2568-10/yaha.xlsx", "KPI4002", "2568-10")]
    [InlineData("2568-08/yaha.xls", "KPI4003", "2568-08/yaha.xls")]
    [InlineData("2568-08/yaha.csv", "KPI4003", "2568-08/yaha.csv")]
    [InlineData("2568-08/yahaa.xlsx", "KPI4004", "2568-08/yahaa.xlsx")]
    [InlineData("2568-08/Yaha.XLSX", "KPI4004", "2568-08/Yaha.XLSX")]
    [InlineData("2568-08/~$yaha.xlsx", "KPI4005", "2568-08/~$yaha.xlsx")]
    [InlineData("2568-08/yaha.xlsx", "KPI4112", "2568-08/yaha.xlsx")]
    public void Misplaced_and_broken_files_are_named(string file, string code, string place)
    {
        using var folder = new ResultsFixture().Put(file);

        folder.Single(code, place);
    }

    [Theory]
    [InlineData("yaha (1)", "yaha.xlsx")]
    [InlineData("raman - Copy", "raman.xlsx")]
    [InlineData("btong", "betong.xlsx")]
    [InlineData("ofice", "office.xlsx")]
    public void A_misspelt_unit_is_told_its_nearest(string name, string nearest)
    {
        using var folder = new ResultsFixture().Put($"2568-08/{name}.xlsx");

        Assert.Contains(nearest, folder.Single("KPI4004", $"2568-08/{name}.xlsx").Fix.Thai, StringComparison.Ordinal);
    }

    [Fact]
    public void An_open_workbook_is_a_warning()
    {
        using var folder = new ResultsFixture().Put("2568-08/~$yaha.xlsx");

        Assert.Equal(Core.Diagnostics.Severity.Warning, folder.Single("KPI4005", "2568-08/~$yaha.xlsx").Kind.Severity);
    }

    [Fact]
    public void Names_that_begin_with_a_dot_are_passed_over()
    {
        using var folder = new ResultsFixture().Put(".gitkeep").Put("2568-08/.DS_Store");

        Assert.Empty(folder.Load().Problems);
    }

    [Fact]
    public void A_unit_that_nobody_assesses_has_nothing_to_report()
    {
        using var folder = new ResultsFixture().With("office");
        var handbook = folder.Handbook with { Agreements = [folder.Handbook.Agreements[0]] };

        var problem = Assert.Single(Content.Workbooks.WorkbookLoader.Load(handbook, folder.Folder, ResultsFixture.DisplayPath).Problems);

        Assert.Equal("KPI4006", problem.Kind.Code);
    }

    [Theory]
    [InlineData(new byte[0], "KPI4102")]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04, 0x00 }, "KPI4115")]
    [InlineData(new byte[] { 0x3C, 0x68, 0x74, 0x6D, 0x6C }, "KPI4106")]
    public void Bytes_that_are_no_workbook_end_in_a_problem(byte[] bytes, string code)
    {
        using var folder = new ResultsFixture().Put("2568-08/yaha.xlsx", bytes);

        folder.Single(code, "2568-08/yaha.xlsx");
        Assert.Empty(folder.Load().Reports);
    }

    [Fact]
    public void A_cut_workbook_ends_in_a_problem()
    {
        using var folder = new ResultsFixture().With("yaha");
        var whole = File.ReadAllBytes(folder.PathOf("yaha"));
        File.WriteAllBytes(folder.PathOf("yaha"), whole[..(whole.Length / 2)]);

        folder.Single("KPI4115", "2568-08/yaha.xlsx");
    }

    [Fact]
    public void A_missing_sheet_of_figures_is_named() =>
        Spoilt(b => b.Worksheet(ResultsFixture.Inputs).Delete(), "KPI4010", "");

    [Fact]
    public void A_missing_table_is_named() => Spoilt(b => b.Worksheet(Table).Delete(), "KPI4010", "");

    [Fact]
    public void A_missing_identity_is_named() => Spoilt(b => b.Worksheet(ResultsFixture.Identity).Delete(), "KPI4010", "");

    [Fact]
    public void A_sheet_of_ones_own_is_named() => Spoilt(b => b.AddWorksheet("คิดเลข").Cell(1, 1).SetValue(5), "KPI4011", "[คิดเลข]");

    [Fact]
    public void A_table_on_two_sheets_is_named() =>
        Spoilt(b => b.Worksheet(Table).CopyTo("สำเนา"), "KPI4012", "[สำเนา]!B6");

    [Fact]
    public void A_missing_value_column_is_named() =>
        Spoilt(b => b.Worksheet(ResultsFixture.Inputs).Cell("D6").SetValue("ผล"), "KPI4013", "[ผลการดำเนินงาน]!C6");

    [Fact]
    public void A_missing_column_of_a_table_is_named()
    {
        using var folder = new ResultsFixture().With("yaha", b => b.Worksheet(Table).Column("C").Delete());

        Assert.Equal("KPI4013", Assert.Single(folder.Load().Problems).Kind.Code);
    }

    [Fact]
    public void Two_value_columns_are_named() =>
        Spoilt(b => b.Worksheet(ResultsFixture.Inputs).Cell("F6").SetValue("ค่า"), "KPI4014", "[ผลการดำเนินงาน]!F6");

    [Fact]
    public void A_table_column_twice_is_named() =>
        Spoilt(b => b.Worksheet(Table).Cell("D7").SetValue("done"), "KPI4014", $"[{Table}]!D7");

    [Fact]
    public void An_unknown_table_column_is_named() =>
        Spoilt(b => b.Worksheet(Table).Cell("D7").SetValue("budget"), "KPI4015", $"[{Table}]!D7");

    [Fact]
    public void An_identity_row_left_out_is_named() =>
        Spoilt(b => b.Worksheet(ResultsFixture.Identity).Cell("B7").SetValue(""), "KPI4020", "[ข้อมูลไฟล์]!B7");

    [Fact]
    public void A_workbook_of_another_unit_is_named_once_and_not_read()
    {
        using var folder = new ResultsFixture().With("raman");
        File.Move(folder.PathOf("raman"), folder.PathOf("yaha"));

        var problem = folder.Single("KPI4021", "2568-08/yaha.xlsx[ข้อมูลไฟล์]!B9");

        Assert.Contains("raman", problem.Message.Thai, StringComparison.Ordinal);
        Assert.Empty(folder.Load().Reports);
    }

    [Fact]
    public void A_misspelt_key_is_told_its_nearest()
    {
        using var folder = new ResultsFixture().With("yaha", b => ResultsFixture.ValueCell(b, "budget.spent").CellLeft().SetValue("budget.spend"));

        var problems = folder.Load().Problems;

        Assert.Equal(["KPI4030", "KPI4033"], problems.Select(p => p.Kind.Code).ToArray());
        Assert.Contains("budget.spent", problems[0].Fix.Thai, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_on_two_rows_is_named() =>
        Spoilt(b => b.Worksheet(ResultsFixture.Inputs).Cell("C30").SetValue("budget.spent"), "KPI4031", "[ผลการดำเนินงาน]!C30");

    [Fact]
    public void A_figure_for_an_indicator_not_assigned_is_named() => Spoilt(
        b =>
        {
            b.Worksheet(ResultsFixture.Inputs).Cell("C30").SetValue("villages.activities");
            b.Worksheet(ResultsFixture.Inputs).Cell("D30").SetValue(3);
        },
        "KPI4032",
        "[ผลการดำเนินงาน]!C30");

    [Fact]
    public void A_missing_row_is_named() =>
        Spoilt(b => ResultsFixture.ValueCell(b, "various.people").WorksheetRow().Delete(), "KPI4033", "[ผลการดำเนินงาน]");

    [Fact]
    public void A_value_without_a_key_is_named() =>
        Spoilt(b => b.Worksheet(ResultsFixture.Inputs).Cell("D30").SetValue(3), "KPI4034", "[ผลการดำเนินงาน]!D30");

    [Fact]
    public void A_figure_beside_the_value_column_is_named_and_a_remark_is_not() => Spoilt(
        b =>
        {
            b.Worksheet(ResultsFixture.Inputs).Cell("F9").SetValue(3);
            b.Worksheet(ResultsFixture.Inputs).Cell("G9").SetValue("รอตรวจ");
        },
        "KPI4034",
        "[ผลการดำเนินงาน]!F9");

    [Fact]
    public void A_value_beside_a_table_is_named() =>
        Spoilt(b => b.Worksheet(Table).Cell("F9").SetValue(3), "KPI4034", $"[{Table}]!F9");

    [Fact]
    public void A_table_key_among_single_figures_is_named() =>
        Spoilt(b => b.Worksheet(ResultsFixture.Inputs).Cell("C30").SetValue("plan.projects"), "KPI4035", "[ผลการดำเนินงาน]!C30");

    [Fact]
    public void A_totals_row_is_named() => Spoilt(
        b =>
        {
            b.Worksheet(Table).Cell("A12").SetValue("รวม");
            b.Worksheet(Table).Cell("B12").SetValue(185);
        },
        "KPI4036",
        $"[{Table}]!A12");

    [Theory]
    [InlineData(500, 0)]
    [InlineData(501, 1)]
    [InlineData(600, 1)]
    public void A_table_has_an_end(int rows, int problems)
    {
        using var folder = new ResultsFixture().With("yaha", b =>
        {
            for (var row = 0; row < rows; row++)
            {
                b.Worksheet(Table).Cell(9 + row, 3).SetValue(4);
            }
        });

        var found = folder.Load().Problems;

        Assert.Equal(problems, found.Count);
        Assert.All(found, p => Assert.Equal("KPI4037", p.Kind.Code));
        Assert.All(found, p => Assert.EndsWith($"[{Table}]!A509", p.Place.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void An_error_that_a_cell_shows_is_not_taken_for_blank()
    {
        using var folder = new ResultsFixture().With("office")
            .PatchCell("office", "D9", "<x:c r=\"D9\" t=\"e\"><x:v>#DIV/0!</x:v></x:c>");

        folder.Single("KPI4040", "2568-08/office.xlsx[ผลการดำเนินงาน]!D9");
    }

    [Fact]
    public void A_formula_without_a_result_is_not_taken_for_blank()
    {
        using var folder = new ResultsFixture().With("office")
            .PatchCell("office", "D9", "<x:c r=\"D9\"><x:f>1+1</x:f></x:c>");

        folder.Single("KPI4041", "2568-08/office.xlsx[ผลการดำเนินงาน]!D9");
    }

    [Fact]
    public void Merged_values_are_named() =>
        Spoilt(b => b.Worksheet(ResultsFixture.Inputs).Range("D9:E9").Merge(), "KPI4042", "[ผลการดำเนินงาน]!D9");

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    public void Figures_without_their_words_are_a_warning(string words)
    {
        using var folder = new ResultsFixture().With("yaha", b => ResultsFixture.ValueCell(b, "various.who").SetValue(words));

        var problem = Assert.Single(folder.Load().Problems);
        Assert.Equal("KPI4061", problem.Kind.Code);
        Assert.Equal(Core.Diagnostics.Severity.Warning, problem.Kind.Severity);
        Assert.Matches(@"\[ผลการดำเนินงาน\]!D\d+$", problem.Place.ToString());
    }

    [Fact]
    public void Words_may_be_blank_where_no_figure_is_reported()
    {
        var values = SmallHandbook.Values();
        values.Remove(SmallHandbook.Various);
        using var folder = new ResultsFixture().With("yaha", values: values);

        Assert.Empty(folder.Load().Problems);
    }

    [Theory]
    [InlineData("budget.spent", "-1", "KPI4048")]
    [InlineData("budget.spent", "33,109,323.19", "KPI4049")]
    [InlineData("various.ratio", "-10.001", "KPI4048")]
    [InlineData("various.people", "1001", "KPI4049")]
    public void Values_outside_their_bounds_are_named(string key, string value, string code)
    {
        using var folder = new ResultsFixture().With("yaha", b => ResultsFixture.ValueCell(b, key).SetValue(value));

        Assert.Equal(code, Assert.Single(folder.Load().Problems).Kind.Code);
    }

    [Theory]
    [InlineData("budget.spent", "33,109,323.18")]
    [InlineData("various.ratio", "-10")]
    [InlineData("various.people", "1,000")]
    public void Values_at_their_bounds_are_taken(string key, string value)
    {
        using var folder = new ResultsFixture().With("yaha", b => ResultsFixture.ValueCell(b, key).SetValue(value));

        Assert.Empty(folder.Load().Problems);
    }

    [Fact]
    public void Cells_of_a_table_have_bounds_too() =>
        Spoilt(b => b.Worksheet(Table).Cell("B9").SetValue(100.5), "KPI4049", $"[{Table}]!B9");

    private static void Spoilt(Action<XLWorkbook> spoil, string code, string place)
    {
        using var folder = new ResultsFixture().With("yaha", spoil);
        folder.Single(code, "2568-08/yaha.xlsx" + place);
    }
}
