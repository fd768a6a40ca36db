using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Districts;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Signs;

namespace KpiHandbook.Site.Tests.Signs;

public sealed class LettersAndMonthsTests
{
    [Fact]
    public void A_level_shows_as_its_letter_in_the_colour_of_its_number()
    {
        var swatch = LevelSwatch.Of(Words.Thai, Level.Of(4), SampleForms.Find("data"));
        Assert.Equal(("B", "sw-4", "ระดับ B"), (swatch.Mark, swatch.CssClass, swatch.Label));
    }

    [Fact]
    public void A_mean_shows_as_a_number_in_the_shade_of_its_floor_and_says_of_how_many_months()
    {
        var swatch = LevelSwatch.Of(Words.Thai, SampleForms.Of("north", "data"));
        Assert.Equal(("4.33", "sw-4", "เฉลี่ย 3 เดือน ได้ 4.33"), (swatch.Mark, swatch.CssClass, swatch.Label));
    }

    [Fact]
    public void The_trace_ends_with_how_the_months_make_the_result()
    {
        var lines = TraceViewBuilder.Of(Words.Thai, SampleForms.Of("north", "data")).Lines.Select(l => l.Text).ToList();
        Assert.Equal(
            [
                "เดือนเมษายน 2568: ระดับ A ได้ 5 คะแนน",
                "เดือนพฤษภาคม 2568: ระดับ A ได้ 5 คะแนน",
                "เดือนกรกฎาคม 2568: ระดับ C ได้ 3 คะแนน",
                "ค่าเฉลี่ยของ 3 เดือนที่นับได้ (5 + 5 + 3) ÷ 3 = 13/3 ≈ 4.33",
            ],
            lines[^4..]);
        Assert.Contains("ระดับสูงสุดที่เงื่อนไขเป็นจริงคือระดับ C", lines);
    }

    [Fact]
    public void A_month_that_is_not_reported_is_said_and_not_counted() =>
        Assert.Contains(
            TraceViewBuilder.Of(Words.Thai, SampleForms.Of("south", "data")).Lines,
            l => l.Kind == TraceLineKind.Month && l.Text == "เดือนเมษายน 2568: ยังไม่รายงาน ไม่นับ");

    [Fact]
    public void Criteria_stand_month_by_month_with_the_levels_that_a_month_lacks()
    {
        var page = Page("data");
        Assert.Equal([("เมษายน 2568", null), ("ไตรมาสสุดท้าย", "พฤษภาคม – กรกฎาคม 2568")], page.Criteria.Select(c => (c.Title, c.Months)));
        Assert.Equal(["D", "C", "B", "A"], page.Criteria[0].Scale!.Levels.Select(l => l.Swatch.Mark));
        Assert.Contains("เอกสารไม่ได้กำหนดเกณฑ์ของระดับ D B", page.Criteria[1].Scale!.Remark, StringComparison.Ordinal);
        Assert.Equal([("เมษายน 2568", 1), ("พฤษภาคม – กรกฎาคม 2568", 1)], page.Inputs.Select(g => (g.Months!, g.Rows.Count)));
    }

    [Fact]
    public void Facts_say_how_months_make_the_result_and_what_letters_are_worth()
    {
        var facts = Page("data").Facts.ToDictionary(f => f.Label, f => f.Value, StringComparer.Ordinal);
        Assert.Equal("ค่าเฉลี่ยของเดือนที่รายงาน", facts["ผลทั้งรอบ"]);
        Assert.Equal("A = 5 · B = 4 · C = 3 · D = 2", facts["ระดับเป็นคะแนน"]);
    }

    [Fact]
    public void Next_steps_examples_history_matrix_and_book_speak_in_letters()
    {
        var north = SamplePages.Page<DistrictPage>("districts/north.html", SampleForms.Scored);
        Assert.Contains(north.Steps, s => s.Sentence == "เดือนกรกฎาคม 2568: เมื่อ “ส่งรายงานแล้ว” เป็น “ใช่” ได้ระดับ A" && (s.From.Mark, s.To.Mark) == ("C", "A"));
        Assert.Equal(["A", "A", "–", "C"], north.History!.Indicators[0].Levels.Select(l => l?.Swatch.Mark ?? "–"));
        Assert.Equal("A", Page("data").Examples[0].Result.Mark);
        var matrix = SamplePages.Page<MatrixPage>("matrix.html", SampleForms.Scored);
        Assert.Equal("4.33", matrix.Districts[0].Cells[0].Swatch!.Mark);
        Assert.Contains(matrix.Legend, l => l.Meaning == "ระดับ A คือ 5 คะแนน");
        Assert.Contains(matrix.Legend, l => l is { Swatch.Mark: "4.33", Meaning: "ค่าเฉลี่ยของเดือนที่รายงาน สีตามระดับที่ปัดลง" });
        Assert.Contains("เฉลี่ย 3 เดือน ได้ 4.33", SamplePages.Html(SamplePages.Page<Page>("print/index.html", SampleForms.Scored)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mean_of_which_a_month_is_undecided_is_marked_counted_as_undecided_and_explained()
    {
        var whole = SampleForms.Of("north", "data");
        var open = whole with { ByMonths = new MonthsResult(MonthRule.Mean, [.. whole.ByMonths!.Months, whole.ByMonths.Months[^1] with { Outcome = new Outcome.Gap() }]) };

        Assert.Equal(("4.33", "4.33?"), (LevelSwatch.Of(Words.Thai, whole).Mark, LevelSwatch.Of(Words.Thai, open).Mark));
        Assert.Equal((false, true), (Standing.IsUndecided(whole), Standing.IsUndecided(open)));
        Assert.Equal("เฉลี่ย 3 เดือน ได้ 4.33 อีก 1 เดือนรอชี้ขาด", LevelSwatch.Of(Words.Thai, open).Label);
        Assert.Equal("ค่าเฉลี่ยที่ยังไม่นับเดือนที่รอชี้ขาด", Assert.Single(SignLegend.Of(Words.Thai, [LevelSwatch.Of(Words.Thai, open)])).Meaning);
    }

    [Fact]
    public void Data_names_the_letter_and_every_month()
    {
        var north = SamplePages.Json("districts/north.json", SampleForms.Scored).GetProperty("months").EnumerateArray().Last()
            .GetProperty("indicators").EnumerateArray().First();
        Assert.Equal("mean", north.GetProperty("outcome").GetString());
        var months = north.GetProperty("byMonths");
        Assert.Equal(("mean", "13/3"), (months.GetProperty("rule").GetString(), months.GetProperty("points").GetString()));
        Assert.Equal(["A", "A", "C"], months.GetProperty("months").EnumerateArray().Select(m => m.GetProperty("letter").GetString()));
        var indicator = SamplePages.Json("indicators/data.json", SampleForms.Scored);
        Assert.Equal(5, indicator.GetProperty("letters").GetProperty("A").GetInt32());
        Assert.Equal(["2568-04"], indicator.GetProperty("milestones")[0].GetProperty("months").EnumerateArray().Select(m => m.GetString()));
    }

    [Theory]
    [InlineData("2568-04", "เมษายน 2568")]
    [InlineData("2568-05 2568-06", "พฤษภาคม มิถุนายน 2568")]
    [InlineData("2568-07 2568-08 2568-09", "กรกฎาคม – กันยายน 2568")]
    [InlineData("2567-12 2568-01", "ธันวาคม 2567 มกราคม 2568")]
    [InlineData("2567-11 2567-12 2568-01", "พฤศจิกายน 2567 – มกราคม 2568")]
    [InlineData("2568-04 2568-06 2568-09", "เมษายน มิถุนายน กันยายน 2568")]
    public void Months_are_named_as_people_name_them(string months, string expected) =>
        Assert.Equal(expected, Name([.. months.Split(' ').Select(m => Core.Calendar.ReportMonth.Parse(m)!.Value)]));

    private static string Name(IReadOnlyList<Core.Calendar.ReportMonth> months) => Site.Texts.MonthsText.Of(Words.Thai, months);

    private static IndicatorPage Page(string id) => SamplePages.Page<IndicatorPage>($"indicators/{id}.html", SampleForms.Scored);
}
