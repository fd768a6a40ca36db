using System.Text.Json;

namespace KpiHandbook.Cli.Tests;

public sealed class ExplainTests
{
    [Theory]
    [InlineData("women-fund-overdue-debt", "overdue=489204.87 outstanding=33109323.18", "1.48", "level", 5)]
    [InlineData("women-fund-overdue-debt", "overdue=20 outstanding=100", "20", "gap", 0)]
    [InlineData("women-fund-overdue-debt", "overdue=๒๑ outstanding=๑๐๐", "21", "level", 1)]
    [InlineData("poor-households-remaining", "target=20 passed=17", "15", "below", 0)]
    [InlineData("poor-households-remaining", "target=214 passed=185", "13.55", "level", 1)]
    [InlineData("poor-households-remaining", "target=6 passed=5", "16.67", "below", 0)]
    [InlineData("poor-households-remaining", "target=0 passed=0", null, "not-computable", 0)]
    [InlineData("poor-households-remaining", "target=20", null, "not-reported", 0)]
    [InlineData("plan-achievement", "projects.done=90,95,100", "95", "level", 5)]
    [InlineData("otop-product-income", "products.growth=15,9 products.channels=3,1 products.posts=4,2", null, "level", 2)]
    [InlineData("kkj-villages", "registry=yes plan=ใช่ activities=1 report=no", null, "level", 3)]
    public void Figures_on_the_command_line_are_scored_by_the_handbooks_criteria(
        string indicator, string figures, string? display, string outcome, int level)
    {
        var run = Kpi.Run(["explain", "yala/2568-2", indicator, .. figures.Split(' ').SelectMany(f => new[] { "--set", f }), "--format", "json"]);

        Assert.True(run.ExitCode == 0, run.Error + run.Out);
        var answer = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal("yala", answer.GetProperty("office").GetString());
        Assert.Equal("2568-2", answer.GetProperty("round").GetString());
        Assert.Equal(indicator, answer.GetProperty("indicator").GetString());
        Assert.Equal(display, answer.GetProperty("display").GetString());
        Assert.Equal(outcome, answer.GetProperty("outcome").GetString());
        Assert.Equal(level, answer.GetProperty("level").GetInt32());
    }

    [Fact]
    public void Criteria_by_month_are_scored_by_the_months_own_inputs()
    {
        var june = Kpi.Run(
            "explain", "ubon-ratchathani/2568", "bmn-data-management", "--month", "2568-06", "--format", "json",
            "--set", "corrected=yes", "--set", "partners=yes", "--set", "agencies=no");

        Assert.True(june.ExitCode == 0, june.Error + june.Out);
        var answer = JsonDocument.Parse(june.Out).RootElement;
        Assert.Equal(1, answer.GetProperty("revision").GetInt32());
        Assert.Equal(("2568-06", 5, "A"), (answer.GetProperty("month").GetString(), answer.GetProperty("level").GetInt32(), answer.GetProperty("letter").GetString()));
    }

    [Fact]
    public void A_value_is_given_exactly_beside_its_rounded_text()
    {
        var run = Kpi.Run("explain", "yala/2568-2", "poor-households-remaining", "--set", "target=6", "--set", "passed=5", "--format", "json");

        var answer = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal("50/3", answer.GetProperty("value").GetString());
        Assert.Equal("16.67", answer.GetProperty("display").GetString());
        Assert.True(answer.GetProperty("rounded").GetBoolean());
        Assert.Equal("6", answer.GetProperty("inputs").GetProperty("target").GetString());
        Assert.Equal(8, answer.GetProperty("trace").GetArrayLength());
    }

    [Theory]
    [InlineData("build", "--output")]
    [InlineData("check", "--content")]
    public void A_folder_without_a_name_is_refused(string verb, string option)
    {
        var run = Kpi.Run(verb, option, "");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(option, run.Error, StringComparison.Ordinal);
        Assert.Contains($"kpi {verb} --help", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_districts_report_is_explained_down_to_the_cell()
    {
        var run = Kpi.Run("explain", "yala/2568-2", "poor-households-remaining", "--district", "yaha", "--month", "2568-08");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("yaha.xlsx", run.Out, StringComparison.Ordinal);
        Assert.Contains("16.67", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void It_answers_in_English_where_that_is_asked_for()
    {
        var run = Kpi.Run("explain", "yala/2568-2", "poor-households-remaining", "--district", "yaha", "--month", "2568-08", "--lang", "en");
        var amended = Kpi.Run("explain", "ubon-ratchathani/2568", "bmn-data-management", "--month", "2568-06", "--set", "corrected=yes", "--set", "partners=yes", "--set", "agencies=no", "--lang", "en");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("✗ false", run.Out, StringComparison.Ordinal);
        Assert.Contains("\nResult: below level 1", run.Out, StringComparison.Ordinal);
        Assert.Contains("\nNext: ", run.Out, StringComparison.Ordinal);
        Assert.DoesNotMatch("จริง|ผล:|ต่อไป|ระดับ [0-9]", run.Out);
        Assert.Contains("Scored by the text after letter 1", amended.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("explain yala/2568-3 poor-households-remaining --set target=1", "yala/2568-2")]
    [InlineData("explain yala/2568-2 poor-household-remaining --set target=1", "หมายถึง poor-households-remaining")]
    [InlineData("explain yala/2568-2 poor-households-remaining --set targt=1", "หมายถึง target")]
    [InlineData("explain yala/2568-2 poor-households-remaining --set target=1.5", "จำนวนเต็ม")]
    [InlineData("explain yala/2568-2 poor-households-remaining --set target=1 --set target=2", "กำหนดซ้ำ")]
    [InlineData("explain yala/2568-2 otop-product-income --set products.growth=1,2 --set products.posts=1", "ไม่เท่ากัน")]
    [InlineData("explain yala/2568-2 poor-households-remaining", "--district")]
    [InlineData("explain yala/2568-2 poor-households-remaining --district yahaa", "หมายถึง yaha")]
    [InlineData("explain yala/2568-2 poor-households-remaining --district yaha --month 2568-01", "2568-08")]
    [InlineData("explain yala/2568-2 household-debt-reduction --district kabang", "ไม่ได้ถูกประเมิน")]
    [InlineData("explain yala/2568-2 poor-households-remaining --set target=20 --set passed=21", "passed=21")]
    [InlineData("explain yala/2568-2 plan-achievement --set projects.done=101", "projects.done=101")]
    [InlineData("build --no-pdf --content content --output content/out", "content/out")]
    [InlineData("check --format xml", "text|json|github")]
    [InlineData("nothing", "ไม่รู้จัก “nothing”")]
    [InlineData("build --jobs x", "--jobs x: ใช้จำนวนตั้งแต่ 1")]
    [InlineData("build --output", "--output: ระบุค่าด้วย")]
    [InlineData("explain yala/2568-2 --set target=1", "ระบุ <indicator> ด้วย")]
    [InlineData("explain yala/2568-2 poor-households-remaining --set", "--set: ระบุค่าด้วย")]
    [InlineData("explain yala/2568-2 poor-households-remaining --set target=1 --month august", "2568-08")]
    [InlineData("explain ubon-ratchathani/2568 bmn-data-management --month 2568-05 --set planned=2025-05-15", "ปีต้องเป็น พ.ศ. หมายถึง 2568-05-15 หรือไม่")]
    [InlineData("explain ubon-ratchathani/2568 bmn-data-management --month 2568-05 --set planned=2570-10-01", "เกินสองปี")]
    [InlineData("explain ubon-ratchathani/2568 bmn-data-management --set plan=yes", "มี 2568-04")]
    [InlineData("explain ubon-ratchathani/2568 bmn-data-management --set plan=yes --month 2568-03", "มี 2568-04")]
    [InlineData("explain ubon-ratchathani/2568 bmn-data-management --set partners=yes --month 2568-04", "ไม่มีข้อมูลชื่อ “partners”")]
    public void A_wrong_command_line_ends_with_2_and_says_what_was_meant(string arguments, string expected)
    {
        var run = Kpi.Run(arguments.Split(' '));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Theory]
    [InlineData("yaha", "ยังไม่มีผลงาน")]
    [InlineData("yahaa", "หมายถึง yaha")]
    public void A_round_without_results_says_so_to_a_district_that_there_is(string district, string expected)
    {
        using var folder = new TemporaryFolder();
        var content = folder.ContentOf("yala");
        Directory.Delete(Path.Combine(content, "yala", "2568-2", "results"), recursive: true);

        var run = Kpi.Run("explain", "yala/2568-2", "poor-households-remaining", "--district", district, "--content", content);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }
}
