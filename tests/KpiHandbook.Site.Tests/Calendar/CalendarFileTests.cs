using System.Text;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Calendar;

namespace KpiHandbook.Site.Tests.Calendar;

public sealed class CalendarFileTests
{
    private const string Awkward = "ส่งภายใน 16.30 น.; ที่ชั้น 2, ห้อง ก\\ข\nและทางไลน์\t𝒳 😀";

    private static Handbook Sample => SampleRound.Scored.Publication.Handbook;

    [Theory]
    [InlineData("calendar.ics", 7)]
    [InlineData("districts/north.ics", 7)]
    [InlineData("districts/east.ics", 7)]
    public void Every_file_reads_by_the_letter_of_the_standard(string name, int events) =>
        Assert.Equal(events, StrictIcs.Events(SamplePages.File(name)).Count);

    [Fact]
    public void What_is_due_stands_in_the_file_with_whom_it_is_for_and_what_to_keep()
    {
        var first = StrictIcs.Events(SamplePages.File("calendar.ics"))[0];
        Assert.Equal("sample/2568-2/report-remaining-2568-04@kpi-handbook", first["UID"]);
        Assert.Equal("20250415", first["DTSTART"]);
        Assert.Equal("20250831T000000Z", first["DTSTAMP"]);
        Assert.Equal("ส่งรายงาน ร้อยละของครัวเรือนยากจนที่ต่ำกว่าเกณฑ์ จปฐ. คงเหลือ", first["SUMMARY"]);
        Assert.Equal("สำหรับ ทุกอำเภอ\nตัวชี้วัด ร้อยละของครัวเรือนยากจนที่ต่ำกว่าเกณฑ์ จปฐ. คงเหลือ\nหลักฐานที่ต้องเก็บ\n- รายงานผล", first["DESCRIPTION"]);
        Assert.Equal("https://example.org/kpi/sample/2568-2/indicators/remaining.html", first["URL"]);
    }

    [Fact]
    public void An_English_page_leads_to_a_file_that_says_the_same_in_English()
    {
        var plan = SamplePages.Plan(settings: SampleRound.Settings with { Languages = [Language.Thai, Language.English] });
        var (thai, english) = (EventsOf("sample/2568-2/calendar.ics"), EventsOf("sample/2568-2/calendar.en.ics"));

        Assert.Equal(thai.Select(e => (e["UID"], e["DTSTART"])), english.Select(e => (e["UID"], e["DTSTART"])));
        Assert.StartsWith("Report ", english[0]["SUMMARY"], StringComparison.Ordinal);
        Assert.StartsWith("For all districts\n", english[0]["DESCRIPTION"], StringComparison.Ordinal);
        Assert.Equal("https://example.org/kpi/sample/2568-2/indicators/remaining.en.html", english[0]["URL"]);
        Assert.NotEmpty(EventsOf("sample/2568-2/districts/north.en.ics"));
        Assert.Contains("href=\"calendar.en.ics\"", SamplePages.Html(plan.Pages.Single(p => p.Path == "sample/2568-2/calendar.en.html").Build()), StringComparison.Ordinal);

        IReadOnlyList<IReadOnlyDictionary<string, string>> EventsOf(string path) => StrictIcs.Events(plan.Files.Single(f => f.Path == path).Build());
    }

    [Fact]
    public void Any_text_comes_back_as_it_was_but_for_control_characters()
    {
        var round = SampleRound.Scored with { Publication = SampleRound.Scored.Publication with { Handbook = Sample with { Calendar = [new CalendarEvent(Sample.Period.From, Awkward, [])] } } };
        var read = StrictIcs.Events(SamplePages.File("calendar.ics", round));
        Assert.Equal(Awkward.Replace("\t", "", StringComparison.Ordinal), read[0]["SUMMARY"]);
    }

    [Fact]
    public void Lines_are_folded_at_75_octets_wherever_characters_of_any_length_meet_the_edge()
    {
        for (var shift = 0; shift < 80; shift++)
        {
            var text = new string('x', shift) + string.Concat(Enumerable.Repeat("aéกๆ😀", 40));
            var lines = Encoding.UTF8.GetString(new IcsText().AddText("SUMMARY", text).ToBytes()).Split("\r\n");
            Assert.All(lines, line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75));
            Assert.Equal($"SUMMARY:{text}", string.Concat(lines.Select((line, i) => i == 0 || line.Length == 0 ? line : line[1..])));
        }
    }

    [Fact]
    public void A_letter_that_moves_a_day_moves_the_event()
    {
        var moved = SampleVersions.InForce with
        {
            Indicators = [.. SampleVersions.InForce.Indicators.Select(i => i.CutOff is null ? i : i with { CutOff = new CutOff(BuddhistDate.Of(2568, 9, 28)!.Value, null) })],
            Calendar = [],
        };
        var before = CutOff(SampleRound.Scored);
        var after = CutOff(RoundScorer.Score(new Publication(moved, [])));
        Assert.Equal(before["UID"], after["UID"]);
        Assert.Equal(("20250930", "0"), (before["DTSTART"], before["SEQUENCE"]));
        Assert.Equal(("20250928", "1"), (after["DTSTART"], after["SEQUENCE"]));

        static IReadOnlyDictionary<string, string> CutOff(ScoredRound round) =>
            StrictIcs.Events(SamplePages.File("calendar.ics", round)).Single(e => e["UID"].Contains("/cut-off-", StringComparison.Ordinal));
    }

    [Fact]
    public void A_round_without_days_has_no_file_and_its_page_says_which_indicators_have_none()
    {
        var round = RoundScorer.Score(new Publication(Sample with { Calendar = [], Indicators = [.. Sample.Indicators.Select(i => i with { Report = null, CutOff = null })] }, []));
        Assert.DoesNotContain(SamplePages.Plan(round).Files, f => f.Path.EndsWith(".ics", StringComparison.Ordinal));
        var page = SamplePages.Page<CalendarPage>("calendar.html", round);
        Assert.Null(page.Next);
        Assert.Equal(4, page.Undated.Count);
    }
}
