using System.Globalization;
using System.Xml.Linq;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Planning;

namespace KpiHandbook.Site.Tests.Feeds;

public sealed class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("feed.xml")]
    [InlineData("sample/feed.xml")]
    public void A_feed_reads_by_the_letter_of_the_standard(string path) => Assert.NotEmpty(Read(SampleVersions.Plan(), path).Elements(Atom + "entry"));

    [Fact]
    public void Rounds_and_letters_are_told_by_their_own_days_newest_first_and_no_draft()
    {
        var feed = Read(SampleVersions.Plan(), "sample/feed.xml");
        Assert.Equal(
            [
                ("2025-07-20T00:00:00+07:00", "ตัวอย่าง รอบที่ 2/2568: ฉบับแก้ไขที่ 1 ตามหนังสือที่ ตย 0019/ว 7"),
                ("2025-04-01T00:00:00+07:00", "ตัวอย่าง รอบที่ 2/2568: เผยแพร่คู่มือ"),
                ("2025-04-01T00:00:00+07:00", "ตัวอย่าง รอบที่ 1/2568: เผยแพร่คู่มือ"),
            ],
            feed.Elements(Atom + "entry").Select(e => ((string)e.Element(Atom + "updated")!, (string)e.Element(Atom + "title")!)));
    }

    [Fact]
    public void A_letter_without_a_date_says_that_its_day_is_the_one_it_took_effect()
    {
        var undated = SampleVersions.InForce with { Amendments = [SampleVersions.Amendment with { Date = null }] };
        var entry = Read(SamplePages.Plan(RoundScorer.Score(new Publication(undated, []))), "sample/feed.xml").Elements(Atom + "entry").First();

        Assert.Equal("2025-08-01T00:00:00+07:00", (string)entry.Element(Atom + "published")!);
        Assert.Equal("สูตรเดิมนับซ้ำ (หนังสือไม่มีวันที่ ใช้วันที่มีผล 1 สิงหาคม 2568)", (string)entry.Element(Atom + "summary")!);
    }

    [Fact]
    public void An_English_page_leads_to_a_feed_in_English_of_the_same_publications()
    {
        var plan = SamplePages.Plan(settings: SampleRound.Settings with { Languages = [Language.Thai, Language.English] });
        var (thai, english) = (Read(plan, "sample/feed.xml"), Read(plan, "sample/feed.en.xml"));

        Assert.NotEqual((string)thai.Element(Atom + "id")!, (string)english.Element(Atom + "id")!);
        Assert.Equal(thai.Elements(Atom + "entry").Select(e => (string)e.Element(Atom + "id")!), english.Elements(Atom + "entry").Select(e => (string)e.Element(Atom + "id")!));
        Assert.All(english.Elements(Atom + "entry"), e => Assert.EndsWith(": handbook published", (string)e.Element(Atom + "title")!, StringComparison.Ordinal));
        Assert.Contains("https://example.org/kpi/sample/2568-2/index.en.html", english.Descendants(Atom + "link").Select(l => (string)l.Attribute("href")!));
        Assert.Contains("https://example.org/kpi/sample/feed.en.xml", english.Elements(Atom + "link").Select(l => (string)l.Attribute("href")!));
        Assert.Contains("feed.en.xml\"", HtmlOf("index.en.html"), StringComparison.Ordinal);
        Assert.Contains("feed.en.xml\"", HtmlOf("sample/2568-2/index.en.html"), StringComparison.Ordinal);

        string HtmlOf(string page) => SamplePages.Html(plan.Pages.Single(p => p.Path == page).Build());
    }

    [Fact]
    public void Seals_of_texts_and_months_and_what_was_corrected_since_are_told()
    {
        var august = ReportMonth.Of(2568, 8);
        var seal = new Seal("0123456789ab", Day(10), 1, [new SealedMonth(august, Day(10), [new LateCorrection(Day(20), "นับซ้ำ 1 ครัวเรือน", "north", [], [])])])
        {
            Revisions = [new SealedRevision(0, "0123456789ab", Day(10))],
        };
        var round = SampleRound.Scored with { Publication = SampleRound.Scored.Publication with { Seal = seal } };
        Assert.Equal(
            ["แก้ผลเดือนสิงหาคม 2568 ย้อนหลัง", "ปิดผนึกฉบับแรก", "ปิดผนึกผลเดือนสิงหาคม 2568", "เผยแพร่คู่มือ"],
            Read(SamplePages.Plan(round), "feed.xml").Elements(Atom + "entry").Select(e => ((string)e.Element(Atom + "title")!).Split(": ")[1]));

        static BuddhistDate Day(int day) => BuddhistDate.Of(2568, 10, day)!.Value;
    }

    [Fact]
    public void Ids_stay_when_a_site_moves_and_links_are_relative_while_its_address_is_unknown()
    {
        var known = Read(SamplePages.Plan(), "sample/feed.xml");
        var unknown = Read(SamplePages.Plan(settings: SampleRound.Settings with { BaseUrl = null }), "sample/feed.xml");
        Assert.Equal(known.Descendants(Atom + "id").Select(i => i.Value), unknown.Descendants(Atom + "id").Select(i => i.Value));
        Assert.Contains("https://example.org/kpi/sample/2568-2/index.html", known.Descendants(Atom + "link").Select(l => (string)l.Attribute("href")!));
        Assert.Contains("2568-2/index.html", unknown.Descendants(Atom + "link").Select(l => (string)l.Attribute("href")!));
        Assert.DoesNotContain(unknown.Elements(Atom + "link"), l => (string)l.Attribute("rel")! is "self");
    }

    [Fact]
    public void Every_page_leads_to_the_feed_of_its_office_or_of_the_site()
    {
        var plan = SamplePages.Plan();
        var files = plan.Files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var page in plan.Pages.Where(p => !p.Path.Contains("/latest/", StringComparison.Ordinal) && !p.Path.Contains("/print/", StringComparison.Ordinal)))
        {
            var expected = page.Path.Contains('/', StringComparison.Ordinal) ? "sample/feed.xml" : "feed.xml";
            Assert.Equal(expected, page.Build().Frame.Feed is { } feed ? new Uri(new Uri($"https://example.org/kpi/{page.Path}"), feed).AbsolutePath["/kpi/".Length..] : null);
            Assert.Contains(expected, files);
        }
    }

    private static XElement Read(SitePlan plan, string path)
    {
        var bytes = plan.Files.Single(f => f.Path == path).Build();
        using var stream = new MemoryStream(bytes.ToArray());
        var feed = XDocument.Load(stream).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal(path.Contains(".en.", StringComparison.Ordinal) ? "en" : "th", (string)feed.Attribute(XNamespace.Xml + "lang")!);
        CheckCommon(feed);
        Assert.NotEmpty((string)feed.Element(Atom + "author")!.Element(Atom + "name")!);
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.All(entries, entry =>
        {
            CheckCommon(entry);
            Assert.Single(entry.Elements(Atom + "summary"));
            Time((string)Assert.Single(entry.Elements(Atom + "published"))!);
            Assert.Empty(entry.Elements().Select(e => e.Name.LocalName).Except(["id", "title", "published", "updated", "summary", "link"], StringComparer.Ordinal));
        });
        Assert.Equal(entries.Count + 1, feed.Descendants(Atom + "id").Select(i => i.Value).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(entries.Max(e => Time((string)e.Element(Atom + "updated")!)), Time((string)feed.Element(Atom + "updated")!));
        Assert.Empty(feed.Elements().Select(e => e.Name.LocalName).Except(["id", "title", "updated", "author", "link", "entry"], StringComparer.Ordinal));
        return feed;
    }

    private static void CheckCommon(XElement element)
    {
        Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", Assert.Single(element.Elements(Atom + "id")).Value);
        Assert.NotEmpty(Assert.Single(element.Elements(Atom + "title")).Value);
        Time(Assert.Single(element.Elements(Atom + "updated")).Value);
        Assert.Single(element.Elements(Atom + "link"), l => (string)l.Attribute("rel")! is "alternate");
        Assert.All(element.Elements(Atom + "link"), l => Assert.True(Uri.TryCreate((string)l.Attribute("href")!, UriKind.RelativeOrAbsolute, out _)));
    }

    private static DateTimeOffset Time(string text)
    {
        Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})$", text);
        return DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
    }
}
