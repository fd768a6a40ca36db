using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Districts;
using KpiHandbook.Site.Pages;

namespace KpiHandbook.Site.Tests.Districts;

public sealed class FormsOnDistrictTests
{
    [Fact]
    public void A_section_without_a_weight_has_no_score_and_says_why()
    {
        var team = Page("north").Sections[0];
        Assert.Null(team.Total);
        Assert.Equal(["เอกสารไม่ได้กำหนดน้ำหนักของ จัดเก็บข้อมูล จปฐ. จึงไม่รวมคะแนนของส่วนนี้"], team.Remarks);
        Assert.Equal("–", team.Rows[0].Weight);
        Assert.DoesNotContain(Page("north").Facts, f => f.Label == "คะแนนรายทีม");
    }

    [Fact]
    public void A_derived_weight_is_marked_and_explained()
    {
        var individual = Page("north").Sections[1];
        Assert.Equal("5*", individual.Rows[3].Weight);
        Assert.Equal("100", individual.Total!.Weight);
        Assert.Equal(["* น้ำหนักของ สมาชิกกองทุน: เอกสารเว้นว่าง ได้จาก 100 ลบน้ำหนักอื่น"], individual.Remarks);
        var agreement = SamplePages.Page<RoundPage>("index.html", SampleForms.Scored).Agreements.Single();
        Assert.Equal(["* เอกสารเว้นว่าง ได้จาก 100 ลบน้ำหนักอื่น"], agreement.Sections[1].Rows[3].Notes);
        Assert.Equal(["เอกสารไม่ได้กำหนดน้ำหนัก"], agreement.Sections[0].Rows[0].Notes);
    }

    [Fact]
    public void A_value_in_an_open_gap_shows_the_question()
    {
        var row = Row("north", "spending");
        Assert.Equal("?", row.Swatch.Mark);
        var question = Assert.Single(row.Answers);
        Assert.True(question.Warns);
        Assert.Equal("ทำได้น้อยกว่าร้อยละ 100 ได้กี่คะแนน", question.Text);
        Assert.EndsWith("indicators/spending.html#readings", question.More!.Href, StringComparison.Ordinal);
    }

    [Fact]
    public void A_district_without_a_base_shows_the_ruling_about_it_and_no_other_does()
    {
        var row = Row("south", "unstated");
        Assert.Equal("×", row.Swatch.Mark);
        Assert.Equal(("คำชี้ขาด", "ให้หาครัวเรือนเพิ่ม 1 ครัวเรือน (จังหวัด หนังสือ สก 0019/12 ลงวันที่ 10 มกราคม 2568)"), (row.Answers.Single().Kind, row.Answers.Single().Text));
        Assert.Empty(Row("north", "unstated").Answers);
        Assert.Contains(
            SamplePages.Page<MatrixPage>("matrix.html", SampleForms.Scored).Remarks,
            r => r.Sentence == "ตัวหารเป็น 0 จึงคิดค่าไม่ได้ คำชี้ขาด: ให้หาครัวเรือนเพิ่ม 1 ครัวเรือน");
    }

    [Fact]
    public void An_assessed_level_names_its_project_its_assessor_and_what_is_missing()
    {
        var own = Row("north", "project").Own!;
        Assert.Equal(("ตลาดนัดชุมชน", "ผู้ประเมิน พัฒนาการจังหวัด · ยังไม่ระบุหลักฐาน", true), (own.Project!.Name, own.Assessment, own.IsUnnamed));
        Assert.Contains("เปิดตลาด 4 ครั้ง", SamplePages.Html(Page("north")), StringComparison.Ordinal);
        Assert.Null(Row("south", "project").Own);
        Assert.Null(Row("north", "kept").Own);
    }

    [Fact]
    public void A_table_of_another_base_than_the_reported_one_is_said_not_to_apply()
    {
        var row = Row("north", "members");
        Assert.Equal("สตรีที่รายงาน 101 แห่ง ไม่ใช่ 100 แห่ง ตามตารางค่าเป้าหมาย ตารางจึงใช้กับรายงานนี้ไม่ได้ ที่นี่ใช้เกณฑ์", row.Contest!.Sentence);
        Assert.False(row.Swatch.IsContested);
    }

    [Fact]
    public void Where_no_section_has_a_score_no_box_waits_for_one()
    {
        var handbook = SampleForms.Handbook;
        var round = RoundScorer.Score(SampleForms.Scored.Publication with
        {
            Handbook = handbook with { Agreements = [handbook.Agreements[0] with { Partial = "หนังสือมีเพียงบางส่วน" }] },
        });
        var north = SamplePages.Page<DistrictPage>("districts/north.html", round);
        Assert.All(north.Sections, s => Assert.Null(s.Total));
        Assert.Contains("หนังสือมีเพียงบางส่วน จึงไม่รวมคะแนน", north.Sections[0].Remarks);
        Assert.Null(north.History!.Chart);
        Assert.DoesNotContain("<tfoot>", SamplePages.Html(north), StringComparison.Ordinal);
        Assert.Equal("ยังไม่มีคะแนน", north.Facts[0].Label);

        var matrix = SamplePages.Page<MatrixPage>("matrix.html", round);
        Assert.Empty(matrix.Scores);
        foreach (var name in new[] { "matrix.html", "print/index.html" })
        {
            var html = SamplePages.Html(SamplePages.Page<Page>(name, round));
            Assert.DoesNotContain("colspan=\"0\"", html, StringComparison.Ordinal);
            Assert.DoesNotContain("คะแนนเต็ม 100", html, StringComparison.Ordinal);
        }

        Assert.Empty(SamplePages.Page<RoundPage>("index.html", round).Units!.Sections);
        Assert.Contains("มาเพียงบางส่วนของข้อตกลง", SamplePages.Html(SamplePages.Page<Page>("index.html", round)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_round_without_results_has_no_matrix_and_no_empty_table()
    {
        var round = SampleForms.Score(hasResults: false);
        var plan = SamplePages.Plan(round);
        Assert.DoesNotContain(plan.Pages, p => p.Path.EndsWith("matrix.html", StringComparison.Ordinal));
        Assert.All(plan.Pages, p => Assert.DoesNotContain("matrix.html", SamplePages.Html(p.Build()), StringComparison.Ordinal));
        var south = SamplePages.Page<DistrictPage>("districts/south.html", round);
        Assert.False(south.HasResults);
        Assert.Equal("คำชี้ขาด", south.Sections.SelectMany(s => s.Rows).Single(r => r.Id == "unstated").Answers.Single().Kind);
        Assert.DoesNotContain("ค่าที่ได้</th>", SamplePages.Html(south), StringComparison.Ordinal);
        Assert.Equal(3, SamplePages.Page<RoundPage>("index.html", round).UnitLinks.Count);
    }

    [Fact]
    public void A_value_without_criteria_has_a_sign_of_its_own_and_waits_for_nobody()
    {
        var handbook = SampleForms.Handbook;
        var round = RoundScorer.Score(SampleForms.Scored.Publication with
        {
            Handbook = handbook with { Indicators = [.. handbook.Indicators.Select(i => $"{i.Id}" == "spending" ? i with { Criteria = i.Criteria with { Levels = [], AsPrinted = [], Unstated = "ไม่มี" } } : i)] },
        });
        var page = SamplePages.Page<DistrictPage>("districts/north.html", round);
        var row = page.Sections[0].Rows[1];
        Assert.Equal(("•", "sw-unstated", "เอกสารไม่มีเกณฑ์ให้ระดับ"), (row.Swatch.Mark, row.Swatch.CssClass, row.Swatch.Label));
        Assert.Equal("90 %", row.Value);
        Assert.Equal("เอกสารไม่ได้พิมพ์เกณฑ์ จึงแสดงค่าโดยไม่ให้ระดับ", row.Why);
        Assert.DoesNotContain(page.Facts, f => f.Label is "ยังไม่ได้ระดับ" or "ยังไม่มีคะแนน");
        Assert.DoesNotContain(SamplePages.Page<MatrixPage>("matrix.html", round).Remarks, r => r.Unit.Text.Contains("การใช้จ่าย", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_there_is_no_next_step_the_page_says_so()
    {
        var handbook = SampleForms.Handbook;
        var kept = handbook.Agreements[0].Entries.Where(e => $"{e.Indicator}" == "kept").ToList();
        var round = RoundScorer.Score(SampleForms.Scored.Publication with { Handbook = handbook with { Indicators = [SampleForms.Find("kept")], Agreements = [handbook.Agreements[0] with { Entries = kept }] } });
        Assert.Equal("ได้ระดับสูงสุดครบทุกตัวชี้วัดแล้ว", SamplePages.Page<DistrictPage>("districts/north.html", round).StepsRemark);
        Assert.NotEmpty(SamplePages.Page<DistrictPage>("districts/south.html", round).Steps);
    }

    private static DistrictPage Page(string unit) => SamplePages.Page<DistrictPage>($"districts/{unit}.html", SampleForms.Scored);

    private static ResultLine Row(string unit, string id) => Page(unit).Sections.SelectMany(s => s.Rows).Single(r => r.Id == id);
}
