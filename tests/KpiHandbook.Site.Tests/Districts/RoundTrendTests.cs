using System.Text;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Data.Results;
using KpiHandbook.Site.Districts;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Versions;

namespace KpiHandbook.Site.Tests.Districts;

public sealed class RoundTrendTests
{
    private static readonly ScoredRound Before = RoundScorer.Score(new Publication(SampleVersions.Before, [.. SampleRound.Scored.Publication.Reports.Select(Earlier)]));
    private static readonly SitePlan Plan = PlanOf(Before);

    [Fact]
    public void A_units_page_across_rounds_shows_what_it_came_to_in_each_by_its_last_report()
    {
        var trend = Trend("sample/districts/south.html");

        Assert.Equal([("รอบที่ 1/2568", "../2568-1/districts/south.html", "มี.ค. 2568"), ("รอบที่ 2/2568", "../2568-2/districts/south.html", "ส.ค. 2568")], trend.Rounds.Select(r => (r.Round.Text, r.Round.Href, r.Month!)));
        Assert.Equal(["5", "4"], Row(trend, "ทีม 1").Levels.Select(l => l!.Swatch.Mark)); // under another id then
        Assert.Equal(["0", "0"], Row(trend, "บุคคล 1").Levels.Select(l => l!.Swatch.Mark));
        Assert.Equal([(null, "–")], trend.Indicators.Where(i => i.Number is "บุคคล 2").Select(i => (i.Levels[0]?.Swatch.Mark, i.Levels[1]?.Swatch.Mark)));
        Assert.Equal([("–", null)], trend.Indicators.Where(i => i.Number is null).Select(i => (i.Levels[0]?.Swatch.Mark, i.Levels[1]?.Swatch.Mark))); // it had that number before, and is measured no more
        Assert.Equal([["100.0", "80.0"], ["0.0", "0.0"]], trend.Sections.Select(s => s.Scores.Select(c => c.Text)));
    }

    [Fact]
    public void A_result_of_another_name_says_it_and_what_was_not_reported_is_no_blank()
    {
        var before = RoundScorer.Score(Before.Publication with
        {
            Handbook = Before.Publication.Handbook with { Indicators = [.. Before.Publication.Handbook.Indicators.Select(i => $"{i.Id}" is "debt-first" ? i with { ShortTitle = "หนี้กองทุนเดียว" } : i)] },
        });
        var plan = PlanOf(before, [.. SampleRound.Scored.Publication.Reports.Where(r => r.Unit is not "south")]);
        var page = (UnitRoundsPage)plan.Pages.Single(p => p.Path is "sample/districts/south.html").Build();

        var row = Row(page.Rounds, "ทีม 1");
        Assert.Equal(["รอบที่ 1/2568 คือ “หนี้กองทุนเดียว”"], row.Then);
        Assert.Equal([("5", "ระดับ 5"), ("–", "ยังไม่รายงาน")], row.Levels.Select(l => (l!.Swatch.Mark, l.Swatch.Label)));
        Assert.Equal([["100.0", "–"], ["0.0", "–"]], page.Rounds.Sections.Select(s => s.Scores.Select(c => c.Text)));
        Assert.Contains("ไม่ได้รายงานในรอบนั้น", SamplePages.Html(page), StringComparison.Ordinal);
        Assert.Contains("ช่องเปล่า: ไม่ได้วัดในรอบนั้น", SamplePages.Html(page), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_breaks_and_the_table_says_so_where_what_is_measured_changed()
    {
        var trend = Trend("sample/districts/south.html");

        Assert.Equal([false, true], Row(trend, "ทีม 1").Levels.Select(l => l!.StartsAnew)); // a letter changed the formula
        Assert.Empty(Row(trend, "ทีม 1").Line!.Runs);
        Assert.Single(Row(trend, "ทีม 1").Line!.NewStarts);
        Assert.Equal([false, false], Row(trend, "บุคคล 1").Levels.Select(l => l!.StartsAnew));
        Assert.Single(Row(trend, "บุคคล 1").Line!.Runs);
        Assert.Equal([true, true], trend.Sections.Select(s => s.Scores[1].StartsAnew)); // of other indicators
        Assert.True(trend.HasBreaks);
        Assert.Equal(3, SamplePages.Html(Page("sample/districts/south.html")).Split("(เกณฑ์เปลี่ยน)</span>").Length - 1);
    }

    [Fact]
    public void Every_page_of_the_unit_leads_to_it_and_there_is_none_where_no_other_round_has_results()
    {
        Assert.All(new[] { "2568-1", "2568-2" }, round => Assert.Equal("../../districts/south.html", ((DistrictPage)Page($"sample/{round}/districts/south.html")).Rounds!.Href));
        var alone = PlanOf(RoundScorer.Score(Before.Publication with { Reports = [] }));
        Assert.DoesNotContain(alone.Pages, p => p.Path.StartsWith("sample/districts/", StringComparison.Ordinal));
        Assert.Null(((DistrictPage)alone.Pages.Single(p => p.Path is "sample/2568-2/districts/south.html").Build()).Rounds);
    }

    [Fact]
    public void Results_that_a_round_published_are_read_as_its_scores_say_them()
    {
        foreach (var round in new[] { Before, SampleRound.Scored, RoundScorer.Score(SampleRound.Scored.Publication with { Handbook = Withholding(SampleRound.Scored.Publication.Handbook) }) })
        {
            var published = Core.Disclosure.PublishedRound.Of(round);
            var rows = PlanOf(round).Files.Single(f => f.Path == $"{round.Publication.Handbook.Path}/results.json").Build();

            Assert.NotEmpty(PastResults.Of(published));
            Assert.Equal(PastResults.Of(published), PastResults.Read(rows));
        }
    }

    [Fact]
    public void What_is_withheld_stays_so_in_rounds_after()
    {
        var plan = PlanOf(RoundScorer.Score(Before.Publication with { Handbook = Withholding(Before.Publication.Handbook) }));
        var row = Row(((UnitRoundsPage)plan.Pages.Single(p => p.Path is "sample/districts/south.html").Build()).Rounds, "บุคคล 1");

        Assert.Equal("…", row.Levels[0]!.Swatch.Mark);
        Assert.Null(row.Line);
    }

    [Fact]
    public void Eight_rounds_stand_beside_each_other_however_many_there_are()
    {
        var rounds = Enumerable.Range(2560, 10).Select(year => SampleRound.Scored.Publication.Handbook with { Round = new RoundId(year, 1) }).ToList();
        var versions = new OfficeVersions(rounds, new(() => new HashSet<string>(StringComparer.Ordinal)));

        Assert.Equal(Enumerable.Range(2562, 8), versions.BesideEachOther.Select(r => r.Round.FiscalYear));
    }

    private static SitePlan PlanOf(ScoredRound before, IReadOnlyList<UnitReport>? reports = null) => SiteBuilder.Build(
        SampleRound.Settings,
        [.. new[] { before, RoundScorer.Score(new Publication(SampleVersions.InForce, reports ?? SampleRound.Scored.Publication.Reports)) }.DistinctBy(r => r.Publication.Handbook.Path).Select(SamplePages.Proven)],
        [],
        hasBooks: false,
        book => Encoding.UTF8.GetBytes(book.Title),
        []);

    private static Core.Model.Handbook Withholding(Core.Model.Handbook handbook) =>
        handbook with { Indicators = [.. handbook.Indicators.Select(i => $"{i.Id}" == "remaining" ? i with { SuppressBelow = 5 } : i)] };

    // The same figures half a year before, under the ids of then.
    private static UnitReport Earlier(UnitReport report) => report with
    {
        Month = ReportMonth.Of(2568, report.Month.Month - 5),
        Indicators = report.Indicators.ToDictionary(i => $"{i.Key}" == "debt" ? Id<Indicator>.Of("debt-first") : i.Key, i => i.Value),
    };

    private static TrendLevels Row(RoundTrend trend, string number) => trend.Indicators.Single(i => i.Number == number);

    private static RoundTrend Trend(string path) => ((UnitRoundsPage)Page(path)).Rounds;

    private static Site.Pages.Page Page(string path) => Plan.Pages.Single(p => p.Path == path).Build();
}
