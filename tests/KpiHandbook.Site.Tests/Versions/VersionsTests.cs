using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Districts;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Print;
using KpiHandbook.Site.Versions;

namespace KpiHandbook.Site.Tests.Versions;

public sealed class VersionsTests
{
    private static readonly SitePlan Plan = SampleVersions.Plan();

    [Fact]
    public void Every_revision_has_what_the_handbook_says_at_an_address_of_its_own_and_no_results()
    {
        string[] expected = ["index.html", "indicators/closed.html", "indicators/debt-first.html", "indicators/debt.html", "indicators/products.html", "indicators/remaining.html", "indicators/steps.html", "notes.html", "print/index.html"];
        foreach (var copy in new[] { "sample/2568-1/rev/0/", "sample/2568-2/rev/0/", "sample/2568-2/rev/1/" })
        {
            var moved = copy.Contains("2568-1", StringComparison.Ordinal) ? new[] { "indicators/debt.html", "indicators/products.html" } : [];
            Assert.Equal(expected.Except(moved), Plan.Pages.Where(p => p.Path.StartsWith(copy, StringComparison.Ordinal)).Select(p => p.Path[copy.Length..]).Order(StringComparer.Ordinal));
        }

        Assert.DoesNotContain(Plan.Pages, p => p.Path.StartsWith("sample/2569-1/rev/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sample/2568-2/rev/0/indicators/debt.html", "ฉบับแรก ใช้คิดคะแนนเดือนเมษายน – กรกฎาคม 2568")]
    [InlineData("sample/2568-2/rev/1/indicators/debt.html", "ฉบับแก้ไขที่ 1 ตามหนังสือที่ ตย 0019/ว 7 ลงวันที่ 20 กรกฎาคม 2568 คือฉบับที่ใช้อยู่")]
    public void A_copy_says_whether_it_is_in_force_and_leads_to_the_same_page_there(string path, string text)
    {
        var frame = Build(path).Frame;
        Assert.StartsWith(text, frame.Edition!.Text, StringComparison.Ordinal);
        Assert.False(frame.Edition.IsOutOfUse);
        Assert.Equal("../../../indicators/debt.html", frame.Edition.InForce!.Href);
        Assert.Equal("https://example.org/kpi/sample/2568-2/indicators/debt.html", frame.Canonical);
    }

    [Theory]
    [InlineData("sample/2568-2/print/index.html", 1)]
    [InlineData("sample/2568-2/rev/1/print/index.html", 0)]
    public void The_book_lists_what_letters_changed_and_the_criteria_that_still_decide_earlier_months(string path, int earlier)
    {
        var book = (PrintPage)Build(path);

        var letter = Assert.Single(book.Amendments);
        Assert.StartsWith("ใช้คิดคะแนนเดือนสิงหาคม", letter.Months, StringComparison.Ordinal);
        Assert.Contains(letter.Points, p => p.Before != p.After && p.Before!.Contains("100", StringComparison.Ordinal) && p.After!.Contains("200", StringComparison.Ordinal));
        var chapters = book.Chapters.Where(c => c.Earlier.Count > 0).ToList();
        Assert.Equal(earlier, chapters.Count);
        Assert.All(chapters.SelectMany(c => c.Earlier), e => Assert.EndsWith("คิดคะแนนตามฉบับแรก", e.Months, StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_is_out_of_use_when_no_month_is_scored_by_it()
    {
        var first = SampleRound.Scored.Publication.Handbook;
        var letter = new Amendment(1, "ที่ 1", null, first.Period.From, AmendmentClass.Correction, "", [], first.Place);
        var inForce = first with { By = letter, Amendments = [letter], Earlier = [first] };
        var later = inForce with { OtherTexts = new Dictionary<ReportMonth, Handbook> { [first.Period.From.Month] = first } };

        Assert.True(MonthTexts.IsOutOfUse(inForce, first));
        Assert.Equal("เลิกใช้แล้ว", MonthTexts.UseOf(Words.Thai, inForce, first));
        Assert.False(MonthTexts.IsOutOfUse(inForce, inForce));
        Assert.False(MonthTexts.IsOutOfUse(later, first));
    }

    [Fact]
    public void The_page_in_force_says_so_and_leads_nowhere_else()
    {
        var frame = Build("sample/2568-2/indicators/debt.html").Frame;
        Assert.Null(frame.Edition!.InForce);
        Assert.Null(frame.Canonical);
        Assert.Equal("รอบที่ 2/2568 · ฉบับแก้ไขที่ 1", frame.Versions!.Current);
    }

    [Theory]
    [InlineData("sample/2568-2/indicators/remaining.html", "../../2569-1/indicators/remaining.html|", "../../2568-1/indicators/remaining.html|")]
    [InlineData("sample/2568-2/indicators/debt.html", "../../2569-1/indicators/debt.html|", "../../2568-1/indicators/debt-first.html|เป็น “หนี้เกินกำหนดชำระ”")]
    [InlineData("sample/2568-2/districts/north.html", "../../2569-1/districts/north.html|", "../../2568-1/districts/north.html|")]
    [InlineData("sample/2568-2/matrix.html", "../2569-1/index.html|ไม่มีหน้านี้", "../2568-1/index.html|ไม่มีหน้านี้")]
    [InlineData("sample/2568-2/indicators/products.html", "../../2569-1/indicators/products.html|", "../../2568-1/index.html|ไม่มีตัวชี้วัดนี้")]
    public void The_switch_keeps_the_page_or_says_where_it_went(string path, string newer, string older)
    {
        var rounds = Build(path).Frame.Versions!.Rounds;
        Assert.Equal([newer, older], rounds.Where(r => !r.IsCurrent).Select(r => $"{r.Href}|{r.Gone}"));
        Assert.Equal("รอบที่ 2/2568", Assert.Single(rounds, r => r.IsCurrent).Name);
    }

    [Fact]
    public void What_is_no_longer_measured_leads_to_the_page_that_says_so()
    {
        var later = Build("sample/2568-1/indicators/closed.html").Frame.Versions!.Rounds.Where(r => !r.IsCurrent);
        Assert.Equal(["../../2568-2/indicators/closed.html|เลิกวัดแล้ว", "../../2568-2/indicators/closed.html|เลิกวัดแล้ว"], later.Select(r => $"{r.Href}|{r.Gone}"));

        var gone = Assert.IsType<MovedPage>(Build("sample/2568-2/indicators/closed.html"));
        Assert.Equal(("รอบที่ 2/2568 ไม่วัดตัวชี้วัดนี้แล้ว", "กรมฯ ยกเลิกงานนี้", null), (gone.Sentence, gone.Why, gone.Now));
        Assert.Equal("../../2568-1/indicators/closed.html", gone.Last.Href);
    }

    [Fact]
    public void A_new_id_is_named_where_the_old_one_stood()
    {
        var moved = Assert.IsType<MovedPage>(Build("sample/2568-2/indicators/debt-first.html"));
        Assert.Equal("หนี้เกินกำหนดชำระ", moved.Title);
        Assert.Equal(("debt.html", "รวมหนี้ทุกกองทุน"), (moved.Now!.Href, moved.Why));
    }

    [Fact]
    public void Latest_leads_to_the_newest_round_that_is_no_draft_and_to_what_became_of_older_indicators()
    {
        var latest = Plan.Pages.Where(p => p.Path.StartsWith("sample/latest/", StringComparison.Ordinal)).Select(p => (LatestPage)p.Build()).ToDictionary(p => p.Path["sample/latest/".Length..], p => p.To.Href, StringComparer.Ordinal);
        Assert.Equal("../2568-2/index.html", latest["index.html"]);
        Assert.Equal("../../2568-2/districts/north.html", latest["districts/north.html"]);
        Assert.Equal("../../2568-2/indicators/debt-first.html", latest["indicators/debt-first.html"]);
        Assert.Equal("../../2568-2/indicators/closed.html", latest["indicators/closed.html"]);

        var html = SamplePages.Html(Build("sample/latest/matrix.html"));
        Assert.Contains("<meta http-equiv=\"refresh\" content=\"0; url=../2568-2/matrix.html\">", html, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://example.org/kpi/sample/2568-2/matrix.html\">", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"../2568-2/matrix.html\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public void History_stands_side_by_side_and_says_what_can_be_compared()
    {
        var history = (HistoryPage)Build("sample/indicators/debt.html");
        Assert.Equal(
            ["../2568-1/indicators/debt-first.html", "../2568-2/rev/0/indicators/debt.html", "../2568-2/indicators/debt.html", "../2569-1/indicators/debt.html"],
            history.Texts.Select(t => t.Text.Href));
        Assert.Equal(
            [null, "ค่าเทียบกับรอบที่ 1/2568 ได้", "ค่าเทียบกับรอบที่ 2/2568 · ฉบับแรก ไม่ได้ เพราะสูตรเปลี่ยน", "ค่าเทียบกับรอบที่ 2/2568 · ฉบับแก้ไขที่ 1 ไม่ได้ เพราะสูตรเปลี่ยน"],
            history.Texts.Select(t => t.Comparison?.Sentence));
        Assert.Equal("รวมหนี้ทุกกองทุน", history.Texts[1].Comparison!.Why);
        Assert.Equal("ฉบับทางการ · คิดคะแนนเดือนเมษายน – กรกฎาคม 2568", history.Texts[1].Status);
        Assert.Null(history.Gone);
        Assert.StartsWith("เลิกวัดตั้งแต่ รอบที่ 2/2568", ((HistoryPage)Build("sample/indicators/closed.html")).Gone, StringComparison.Ordinal);

        var past = ((IndicatorPage)Build("sample/2568-2/indicators/debt.html")).Past!;
        Assert.Equal(("../../indicators/debt.html", true), (past.All.Href, past.Warns));
        Assert.Equal("เหมือนรอบที่ 2/2568 · ฉบับแรก", ((IndicatorPage)Build("sample/2568-2/indicators/steps.html")).Past!.Sentence);
    }

    [Fact]
    public void Another_indicator_in_the_history_is_named_and_not_counted()
    {
        var moved = SampleVersions.Plan(shortTitleOfOld: "หนี้ของกองทุนเดียว");

        var later = (HistoryPage)moved.Pages.Single(p => p.Path == "sample/indicators/debt.html").Build();
        Assert.Equal("อยู่ใน 2 รอบ 3 ฉบับ เรียงจากเก่าไปใหม่ · ต่อจากหนี้ของกองทุนเดียว", later.Summary);
        Assert.Equal(["หนี้ของกองทุนเดียว", null, null, null], later.Texts.Select(t => t.Another));
        Assert.DoesNotContain("ครั้งแรกที่ใช้", SamplePages.Html(later), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_say_which_text_scores_which_months()
    {
        const string Sentence = "เดือนเมษายน – กรกฎาคม 2568 คิดคะแนนตามฉบับแรก · เดือนสิงหาคม กันยายน 2568 คิดคะแนนตามฉบับแก้ไขที่ 1";
        Assert.Equal(Sentence, ((RoundPage)Build("sample/2568-2/index.html")).Texts);
        Assert.Equal(Sentence, ((DistrictPage)Build("sample/2568-2/districts/north.html")).Texts);
        Assert.Equal(Sentence, ((IndicatorPage)Build("sample/2568-2/indicators/debt.html")).Texts);
        Assert.Null(((IndicatorPage)Build("sample/2568-2/indicators/remaining.html")).Texts);
        Assert.Null(((RoundPage)Build("sample/2568-2/rev/1/index.html")).Texts);
        Assert.Null(((RoundPage)Build("sample/2568-1/index.html")).Texts);
    }

    [Fact]
    public void A_trend_breaks_where_what_is_measured_changes()
    {
        var chart = ((DistrictPage)Build("sample/2568-2/districts/north.html")).History!.Chart!;
        Assert.Single(chart.NewStarts);
        Assert.Empty(chart.Lines.Single(l => l.Name == "รายทีม").Runs);
        Assert.Single(chart.Lines.Single(l => l.Name == "รายบุคคล").Runs);
        Assert.Contains("(เกณฑ์เปลี่ยน) ส.ค. 2568", chart.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void The_book_of_a_superseded_text_says_so_on_every_sheet_and_leads_to_no_results()
    {
        var sheets = System.Text.Encoding.UTF8.GetString(Plan.Files.Single(f => f.Path == "sample/2568-2/rev/0/print/sheets.css").Build().Span);
        Assert.Contains("ฉบับแรก ใช้คิดคะแนนเดือนเมษายน – กรกฎาคม 2568", sheets, StringComparison.Ordinal);
        Assert.DoesNotContain("#u-", SamplePages.Html(Build("sample/2568-2/rev/0/print/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_permanent_copy_has_no_calendar_or_contacts_of_its_own_and_leads_to_the_rounds()
    {
        var copy = Build("sample/2568-2/rev/0/indicators/debt.html");

        Assert.Equal(["../../../calendar.html", "../../../contacts.html"], copy.Frame.Status!.Links.Select(l => l.Href).Where(h => h.Contains("calendar", StringComparison.Ordinal) || h.Contains("contacts", StringComparison.Ordinal)));
        Assert.DoesNotContain(Plan.Pages, p => p.Path.Contains("/rev/", StringComparison.Ordinal) && (p.Path.EndsWith("/calendar.html", StringComparison.Ordinal) || p.Path.EndsWith("/contacts.html", StringComparison.Ordinal)));
        Assert.Single(Plan.Pages, p => p.Path is "sample/2568-2/calendar.html");
        Assert.Single(Plan.Pages, p => p.Path is "sample/2568-2/contacts.html");
    }

    private static Page Build(string path) => Plan.Pages.Single(p => p.Path == path).Build();
}
