using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Calendar;

namespace KpiHandbook.Site.Tests.Calendar;

public sealed class DueDatesTests
{
    private static Handbook Sample => SampleRound.Scored.Publication.Handbook;

    [Fact]
    public void A_monthly_report_is_due_in_every_month_of_the_round() =>
        Assert.Equal(
            ["2568-04-15", "2568-05-15", "2568-06-15", "2568-07-15", "2568-08-15", "2568-09-15"],
            DueDates.Of(Sample).Where(d => d.Kind == DueKind.Report).Select(d => $"{d.Date}"));

    [Fact]
    public void A_day_at_a_week_s_end_says_so() =>
        Assert.Equal(
            ["15 มิ.ย. 2568"],
            SamplePages.Page<CalendarPage>("calendar.html").Months.SelectMany(m => m.Days).Where(d => d.Remark is "ตรงกับวันหยุดสุดสัปดาห์").Select(d => d.Date));

    [Fact]
    public void What_the_calendar_says_of_a_cut_off_is_its_words_and_no_second_thing()
    {
        var last = DueDates.Of(Sample)[^1];
        Assert.Equal(("cut-off-remaining", DueKind.CutOff, "ตัดยอด"), (last.Key, last.Kind, last.Text));
        Assert.Single(DueDates.Of(Sample), d => d.Date == last.Date);
    }

    [Fact]
    public void An_event_of_more_than_the_duties_of_its_day_stands_beside_them()
    {
        var both = Sample with { Calendar = [Sample.Calendar[0] with { Indicators = [Id("remaining"), Id("debt")] }] };
        Assert.Equal([DueKind.CutOff, DueKind.Event], DueDates.Of(both).Where(d => $"{d.Date}" is "2568-09-30").Select(d => d.Kind));
    }

    [Fact]
    public void Nothing_concerns_whom_an_indicator_spares_or_who_did_not_choose_it()
    {
        var round = Sample with
        {
            Calendar = [],
            Indicators = [.. Sample.Indicators.Select(i => i with { CutOff = new CutOff(Sample.Period.To, null), Report = null })],
        };
        Assert.Equal(
            [("cut-off-debt", "north south east"), ("cut-off-products", "north south"), ("cut-off-remaining", "north south east"), ("cut-off-steps", "east")],
            DueDates.Of(round).OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => (d.Key, string.Join(' ', d.Units.Select(u => u.Id)))));
    }

    [Fact]
    public void The_months_before_a_letter_keep_the_days_of_the_text_that_scores_them()
    {
        var inForce = SampleVersions.InForce with
        {
            Indicators = [.. SampleVersions.InForce.Indicators.Select(i => i.Id == Id("remaining") ? i with { Report = i.Report! with { Day = 20 } } : i)],
        };
        var reports = DueDates.Of(inForce).Where(d => d.Kind == DueKind.Report).ToList();
        Assert.Equal(["15", "15", "15", "15", "20", "20"], reports.Select(d => $"{d.Date.Day.Day}"));
        Assert.Equal(DueDates.Of(Sample).Where(d => d.Kind == DueKind.Report).Select(d => d.Key), reports.Select(d => d.Key));
    }

    [Theory]
    [InlineData("2568-07", "2568-08-15")]
    [InlineData("2568-08", "2568-09-15")]
    [InlineData("2568-09", null)]
    public void The_next_day_comes_after_the_month_of_the_results(string month, string? date)
    {
        var round = RoundScorer.Score(SampleRound.Scored.Publication with
        {
            Reports = [.. SampleRound.Scored.Publication.Reports.Take(1).Select(r => r with { Month = ReportMonth.Parse(month)!.Value })],
        });
        var next = SamplePages.Page<CalendarPage>("calendar.html", round).Next!;
        var shown = next.Days.SingleOrDefault(d => d.IsShown);

        Assert.Equal(date is null ? null : Ce(date), shown?.Machine);
        Assert.Equal(date is null, next.IsOver);
        Assert.Equal("ทุกกำหนดของรอบนี้ผ่านไปแล้ว (กำหนดสุดท้าย 30 กันยายน 2568)", next.Over);
    }

    [Fact]
    public void Before_the_first_report_it_is_counted_from_the_document_s_day()
    {
        var next = SamplePages.Page<CalendarPage>("calendar.html", SampleRound.Score(hasResults: false)).Next!;
        Assert.Equal("นับจากวันที่ 1 เมษายน 2568", next.Since);
        Assert.Equal("2025-04-15", next.Days.Single(d => d.IsShown).Machine);
    }

    [Fact]
    public void A_month_stands_as_a_sheet_of_whole_weeks_from_Sunday()
    {
        var august = SamplePages.Page<CalendarPage>("calendar.html").Months.Single(m => m.Id is "m-2568-08");
        Assert.All(august.Weeks, week => Assert.Equal(7, week.Count));
        Assert.Equal([null, null, null, null, null, "1", "2"], august.Weeks[0].Select(c => c?.Day));
        Assert.Equal(("15", "#d-2568-08-15", "รายงาน 1"), august.Weeks.SelectMany(w => w).Where(c => c?.Href is not null).Select(c => (c!.Day, c.Href, c.What.Single())).Single());
        Assert.Contains("d-2568-08-15", august.Days.Select(d => d.Id));
        Assert.Equal("ศุกร์", august.Days[0].Weekday);
    }

    [Theory]
    [InlineData("2568-04-01", "เริ่มรอบการประเมินที่ 2", "เริ่มรอบ")]
    [InlineData("2568-09-30", "สิ้นสุดรอบการประเมินที่ 2", "สิ้นรอบ")]
    [InlineData("2568-09-30", "วันสุดท้ายที่บันทึกผล", "วันสุดท้าย")]
    [InlineData("2568-08-29", "วันสุดท้ายของการชี้แจง", "วันสุดท้าย")]
    [InlineData("2568-08-28", "ประชุมชี้แจง", "อื่น ๆ 1")]
    public void A_cell_names_what_its_event_is(string date, string text, string what)
    {
        var calendar = Sample.Calendar.Append(new CalendarEvent(BuddhistDate.Parse(date)!.Value, text, [])).ToList();
        var round = SampleRound.Scored with { Publication = SampleRound.Scored.Publication with { Handbook = Sample with { Calendar = calendar } } };
        var cells = SamplePages.Page<CalendarPage>("calendar.html", round).Months.SelectMany(m => m.Weeks).SelectMany(w => w).OfType<SheetCell>();
        Assert.Equal(what, cells.Single(c => c.Href == $"#d-{date}").What[^1]);
    }

    private static string Ce(string date) => $"{BuddhistDate.Parse(date)!.Value.Day:yyyy-MM-dd}";

    private static Id<Indicator> Id(string id) => Id<Indicator>.Of(id);
}
