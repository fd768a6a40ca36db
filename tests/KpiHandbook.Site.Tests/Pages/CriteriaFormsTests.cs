using KpiHandbook.Core.Model;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Planning;

namespace KpiHandbook.Site.Tests.Pages;

public sealed class CriteriaFormsTests
{
    [Fact]
    public void Five_points_alone_are_a_sentence_that_says_nothing_of_less()
    {
        var criteria = Page("spending").Criteria.Single();
        Assert.True(criteria.Scale!.IsSentences);
        Assert.Equal(["5"], criteria.Scale.Levels.Select(l => l.Swatch.Mark));
        Assert.Contains("เอกสารกำหนดเกณฑ์ของระดับ 5 ไว้ระดับเดียว", criteria.Scale.Remark, StringComparison.Ordinal);
        Assert.Contains("ไม่ได้บอกว่าทำได้น้อยกว่านี้ได้กี่คะแนน", criteria.Scale.Remark, StringComparison.Ordinal);
    }

    [Fact]
    public void The_documents_words_for_zero_are_quoted() =>
        Assert.Contains("เอกสารระบุว่า “ไม่ส่ง = 0 คะแนน”", Page("kept").Criteria.Single().Scale!.Remark, StringComparison.Ordinal);

    [Fact]
    public void Without_criteria_there_is_no_scale()
    {
        var criteria = Page("unstated").Criteria.Single();
        Assert.Null(criteria.Scale);
        Assert.Null(criteria.Line);
        Assert.Equal("หนังสือให้ไว้เพียงวิธีรายงาน", criteria.Unstated);
        Assert.DoesNotContain(Page("unstated").Facts, f => f.Label.StartsWith("ได้ระดับ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_reading_sets_the_printed_condition_beside_the_one_that_counts()
    {
        var reading = Page("members").Answers.Single();
        Assert.Equal(("อ่านต่างจากตัวอักษร", false, "ทำได้ไม่ถึงระดับใดเลยได้ 0 คะแนน"), (reading.Kind, reading.IsOpen, reading.Effect));
        Assert.Equal(
            [("2", "= 65 %", "65 – < 70 %"), ("3", "= 70 %", "70 – < 75 %")],
            reading.Levels.Select(l => (l.Level.Mark, l.Printed.Replace('\u00a0', ' '), l.Counts.Replace('\u00a0', ' '))));
    }

    [Fact]
    public void A_ruling_says_who_decided_and_whom_it_concerns()
    {
        var ruling = Page("unstated").Answers.Single();
        Assert.Equal(("คำชี้ขาด", "อำเภอใต้"), (ruling.Kind, ruling.Scope));
        Assert.Equal("จังหวัด หนังสือ สก 0019/12 ลงวันที่ 10 มกราคม 2568", ruling.Authority);
    }

    [Fact]
    public void An_open_place_is_a_question_with_what_happens_meanwhile()
    {
        var question = Page("spending").Answers.Single();
        Assert.True(question.IsOpen);
        Assert.Equal("ระหว่างนี้ยังไม่ให้ระดับ รอชี้ขาด", question.Effect);
        Assert.Equal("เดือนพฤษภาคม – กรกฎาคม 2568 · ระดับ D", Page("data").Answers.Single().Scope);
    }

    [Fact]
    public void Own_projects_stand_with_their_five_texts()
    {
        var project = Page("project").Projects.Single();
        Assert.Equal(("เหนือ", "ตลาดนัดชุมชน", 5), (project.District.Text, project.Name, project.Levels.Count));
        Assert.Contains("เปิดตลาด 3 ครั้ง", SamplePages.Html(Page("project")), StringComparison.Ordinal);
        Assert.Contains("เปิดตลาด 3 ครั้ง", Book(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_pages_print_differently_is_a_table_with_what_is_used()
    {
        Assert.Equal(
            [
                new PrintedRow("หน้าสรุป", "ลำดับที่ 1 · น้ำหนัก 60", "–"),
                new PrintedRow("หน้ารายละเอียด", "ชื่อ “การใช้จ่ายงบ” · น้ำหนักเว้นว่าง · หน่วยวัด บาท · รอบสิ้นสุด 31 ตุลาคม 2568 · จัดสรร 30 แห่ง", "ใช้ตามหน้าสรุป"),
            ],
            Page("spending").Printed);
        Assert.Contains("เอกสารพิมพ์ไม่ตรงกัน", Book(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_inherited_indicator_leads_to_its_source_where_that_is_published_and_says_what_is_its_own()
    {
        var alone = Page("spending").Inherited!;
        Assert.Equal(("ตัวชี้วัดเดียวกับรอบที่ 2/2568", "", null), (alone.Source.Text, alone.Source.Href, alone.Changes));

        var plan = SiteBuilder.Build(SampleRound.Settings, [SamplePages.Proven(SampleRound.Scored), SamplePages.Proven(SampleForms.Scored)], [], hasBooks: false, _ => default, []);
        var both = ((IndicatorPage)plan.Pages.Single(p => p.Path == "sample/2568/indicators/spending.html").Build()).Inherited!;
        Assert.Equal("../../2568-2/indicators/debt.html", both.Source.Href);
        Assert.Equal("เขียนใหม่ในรอบนี้: ชื่อ สูตร เกณฑ์", both.Changes);
    }

    [Fact]
    public void Whom_the_document_does_not_name_the_group_stands_for()
    {
        var group = Page("data").Contacts.Single();
        Assert.Equal(("ผู้รับผิดชอบ", "กลุ่มงานสารสนเทศ", "tel:037425057"), (group.Role, group.People.Single().Position, group.People.Single().Phone!.Href));
        Assert.Equal(["ผู้รับผิดชอบ", "โทรศัพท์กลุ่มงาน"], Page("kept").Contacts.Select(g => g.Role));
    }

    [Theory]
    [InlineData(ContactVisibility.Full, true)]
    [InlineData(ContactVisibility.OfficeOnly, false)]
    [InlineData(ContactVisibility.None, false)]
    public void A_groups_telephone_shows_only_where_the_site_shows_telephones(ContactVisibility visibility, bool shows)
    {
        var plan = SamplePages.Plan(SampleForms.Scored, SampleRound.Settings with { Contacts = visibility });
        Assert.Equal(shows, string.Concat(plan.Pages.Select(p => SamplePages.Html(p.Build()))).Contains("037-425-057", StringComparison.Ordinal));
        Assert.Equal(shows, string.Concat(plan.Files.Select(f => System.Text.Encoding.UTF8.GetString(f.Build().Span))).Contains("037-425-057", StringComparison.Ordinal));
    }

    [Fact]
    public void A_line_says_what_the_examples_show() =>
        Assert.Equal(
            "ตัวอย่าง 3 ข้อ · ยังไม่มีตัวอย่างของระดับ B เดือนเมษายน 2568 · ยังไม่มีตัวอย่างของระดับ C A เดือนพฤษภาคม – กรกฎาคม 2568 · ตรงจุดเปลี่ยนระดับพอดี 3 จาก 4 จุด",
            Page("data").Coverage);

    [Fact]
    public void Targets_say_both_readings_of_a_contradicted_figure_and_what_no_figure_gets()
    {
        var targets = Page("members").Targets!;
        Assert.Contains("สำนักงานให้คิดระดับตามตาราง", targets.Sentence, StringComparison.Ordinal);
        Assert.Empty(targets.Rows[0].Remarks);
        Assert.Contains(targets.Rows[1].Remarks, r => r.StartsWith("2: ตารางให้ระดับ 3 เกณฑ์ให้ระดับ 1", StringComparison.Ordinal));
        Assert.Contains("ไม่มีจำนวนใดได้ระดับ 2 3 พอดี", targets.Rows[1].Remarks);
        Assert.Equal("ผลรวมที่พิมพ์ไม่ตรงกับผลบวกของทุกอำเภอ ซึ่งได้ ระดับ 5 80", targets.Total!.Remarks[0]);
        Assert.Contains("ตัวเลขเกณฑ์ในแถวนี้คือผลรวมของจำนวนที่ทุกอำเภอต้องได้", targets.Total.Remarks);
    }

    [Fact]
    public void The_notes_page_gathers_answers_printed_differences_findings_and_the_glossary()
    {
        var page = SamplePages.Page<NotesPage>("notes.html", SampleForms.Scored);
        Assert.Equal(["data", "spending", "unstated", "members"], page.OfIndicators.Where(i => i.Answers.Count > 0).Select(i => i.Indicator.Href.Split('/')[^1].Replace(".html", "", StringComparison.Ordinal)));
        Assert.Contains(page.Counts, c => c is { Label: "ยังไม่มีคำตอบ", Value: "2" });
        Assert.Equal([("t-จปฐ.", "จปฐ.", "ความจำเป็นพื้นฐาน")], page.Glossary.Select(t => (t.Id, t.Name, t.Meaning)));
        var members = page.Checks.Single(c => c.Indicator.Href.EndsWith("members.html", StringComparison.Ordinal));
        Assert.Contains(members.Findings, f => f is { Kind: "ไม่มีระดับ", Status: "อ่านตามความหมาย", IsOpen: false } && f.Witnesses.Any(w => w.Contains("ได้ร้อยละ 6", StringComparison.Ordinal)));
        Assert.All(page.Checks.Where(c => !c.Indicator.Href.Contains("unstated", StringComparison.Ordinal)), c => Assert.NotEmpty(c.Searched));
        Assert.Contains("ตรวจเกณฑ์", SamplePages.Html(page), StringComparison.Ordinal);
    }

    [Fact]
    public void Data_holds_answers_printed_levels_projects_and_findings()
    {
        var members = SamplePages.Json("indicators/members.json", SampleForms.Scored);
        Assert.Equal("reading", members.GetProperty("answers")[0].GetProperty("kind").GetString());
        Assert.Equal(["value = 65", "value = 70"], members.GetProperty("printedLevels").EnumerateArray().Select(l => l.GetProperty("when").GetString()));
        Assert.Contains(members.GetProperty("findings").EnumerateArray(), f => f.GetProperty("kind").GetString() == "gap" && f.GetProperty("status").GetString() == "read");
        Assert.Equal("หนังสือให้ไว้เพียงวิธีรายงาน", SamplePages.Json("indicators/unstated.json", SampleForms.Scored).GetProperty("unstated").GetString());
        Assert.Equal("sample/2568-2/debt", SamplePages.Json("indicators/spending.json", SampleForms.Scored).GetProperty("inherits").GetString());
        Assert.Equal("ตลาดนัดชุมชน", SamplePages.Json("indicators/project.json", SampleForms.Scored).GetProperty("ownProjects")[0].GetProperty("project").GetString());
    }

    private static IndicatorPage Page(string id) => SamplePages.Page<IndicatorPage>($"indicators/{id}.html", SampleForms.Scored);

    private static string Book() => SamplePages.Html(SamplePages.Page<Page>("print/index.html", SampleForms.Scored));
}
