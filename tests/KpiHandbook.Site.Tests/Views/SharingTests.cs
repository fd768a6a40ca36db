using System.Security.Cryptography;
using System.Text;
using KpiHandbook.Site.Offline;
using KpiHandbook.Site.Planning;

namespace KpiHandbook.Site.Tests.Views;

/// <summary>What is said of pages elsewhere, and what of a site leads elsewhere.</summary>
public sealed class SharingTests
{
    private const string Published = "https://example.org/kpi/";
    private static readonly SitePlan Plan = SampleVersions.Plan();

    [Fact]
    public void Every_page_has_a_summary_without_markup_that_is_short()
    {
        foreach (var page in Plan.Pages.Where(p => !p.Path.Contains("/latest/", StringComparison.Ordinal)))
        {
            var text = page.Build().Frame.Summary!.Text;
            Assert.InRange(text.Length, 5, 161);
            Assert.DoesNotContain('<', text);
        }
    }

    [Fact]
    public void A_page_names_its_published_address_but_not_where_it_is_shown_under_any()
    {
        Assert.Equal($"{Published}sample/2568-2/matrix.html", Plan.Pages.Single(p => p.Path is "sample/2568-2/matrix.html").Build().Frame.Summary!.Address);
        Assert.Null(Plan.Pages.Single(p => p.Path is "404.html").Build().Frame.Summary!.Address);
        Assert.Null(Plan.Pages.Single(p => p.Path is "offline.html").Build().Frame.Summary!.Address);
    }

    [Fact]
    public void A_page_shown_under_any_address_looks_for_the_site_where_it_does_not_know_its_own_and_runs_nothing_else_that_stands_in_it()
    {
        var told = SamplePages.Html(Plan.Pages.Single(p => p.Path is "404.html").Build());
        Assert.DoesNotContain("<script>", told, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", told, StringComparison.Ordinal);

        var untold = SamplePages.Plan(settings: SampleRound.Settings with { BaseUrl = null }).Pages.ToDictionary(p => p.Path, p => SamplePages.Html(p.Build()), StringComparer.Ordinal);
        var script = untold["404.html"].Split("<script>", 2)[1].Split("</script>")[0];
        Assert.Contains($"script-src 'self' 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}';", untold["404.html"], StringComparison.Ordinal);
        Assert.All(untold.Where(p => !p.Key.StartsWith("404.", StringComparison.Ordinal)), p => Assert.DoesNotContain("<script>", p.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void The_sitemap_lists_what_has_an_address_of_its_own_alone()
    {
        var map = Encoding.UTF8.GetString(Plan.Files.Single(f => f.Path is "sitemap.xml").Build().Span);

        Assert.Contains($"<loc>{Published}sample/2568-2/matrix.html</loc><lastmod>", map, StringComparison.Ordinal);
        Assert.DoesNotContain("/rev/", map, StringComparison.Ordinal);
        Assert.DoesNotContain("/latest/", map, StringComparison.Ordinal);
        Assert.DoesNotContain("404", map, StringComparison.Ordinal);
        Assert.DoesNotContain(Plan.Files, f => f.Path is "robots.txt"); // nobody asks for it below a path
    }

    [Fact]
    public void A_rounds_picture_shows_what_it_is_how_much_it_holds_how_binding_it_is_and_that_results_are_made_up()
    {
        Assert.Equal(["sample/2568-1/share.png", "sample/2568-2/share.png", "sample/2569-1/share.png"], Plan.Pictures.Select(p => p.Path));
        var html = SamplePages.Html(Plan.Pictures[1].Build());
        Assert.All(
            ["สำนักงานพัฒนาชุมชนจังหวัดตัวอย่าง", "รอบที่ 2/2568", "<b>4</b><span>ตัวชี้วัด</span>", "<b>3</b><span>อำเภอ</span>", "ฉบับทางการ", "ข้อมูลตัวอย่าง"],
            said => Assert.Contains(said, html, StringComparison.Ordinal));
        Assert.DoesNotContain("font-display: optional", html, StringComparison.Ordinal); // or it is drawn now and then in the machine's own letters
        Assert.DoesNotMatch("url\\((?!data:)|(src|href)=", html); // it needs no other file
        Assert.Contains("class=\"warns\">ฉบับร่าง", SamplePages.Html(Plan.Pictures[2].Build()), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_of_a_round_names_its_picture_by_full_address_with_its_size_and_what_it_says()
    {
        foreach (var page in new[] { "sample/2568-2/index.html", "sample/2568-2/rev/0/indicators/debt.html", "sample/2568-2/districts/north.slip.html" })
        {
            var html = SamplePages.Html(Plan.Pages.Single(p => p.Path == page).Build());
            Assert.Contains($"<meta property=\"og:image\" content=\"{Published}sample/2568-2/share.png\">", html, StringComparison.Ordinal);
            Assert.Contains("<meta property=\"og:image:width\" content=\"1200\">\n<meta property=\"og:image:height\" content=\"630\">", html, StringComparison.Ordinal);
            Assert.Contains("<meta property=\"og:image:alt\" content=\"สำนักงานพัฒนาชุมชนจังหวัดตัวอย่าง · รอบที่ 2/2568 · ฉบับทางการ\">", html, StringComparison.Ordinal);
            Assert.Contains("<meta name=\"twitter:card\" content=\"summary_large_image\">", html, StringComparison.Ordinal);
        }

        Assert.Null(Plan.Pages.Single(p => p.Path is "index.html").Build().Frame.Picture);
    }

    [Theory]
    [InlineData(true, null)] // nobody has said at which address it would be
    [InlineData(false, "https://example.org/kpi")] // no browser, no picture
    public void Where_there_is_no_picture_or_no_address_of_it_no_page_names_one(bool hasBooks, string? published)
    {
        var plan = SiteBuilder.Build(SampleRound.Settings with { BaseUrl = published }, [SamplePages.Proven(SampleRound.Scored)], [], hasBooks, _ => default, []);

        Assert.Equal(hasBooks, plan.Pictures.Count == 1);
        Assert.All(plan.Pages, p => Assert.Null(p.Build().Frame.Picture));
    }

    [Theory]
    [InlineData("<a href=\"b.html#x\">", null, "<a href=\"b.html#x\">")]
    [InlineData("<a class=\"c\" href=\"../../other/index.html#x\">", "https://example.org", "<a class=\"c\" href=\"https://example.org/other/index.html#x\">")]
    [InlineData("<a href=\"../../other/index.html\">", null, "<a href=\"../../index.html#elsewhere\">")]
    [InlineData("<a href=\"tel:1\"><a href=\"#here\"><a href=\"https://a.example/\">", null, "<a href=\"tel:1\"><a href=\"#here\"><a href=\"https://a.example/\">")]
    public void A_carried_copys_links_lead_within_it_or_to_the_published_site(string html, string? site, string expected) =>
        Assert.Equal(expected, new CarriedLinks(new HashSet<string>(StringComparer.Ordinal) { "a/1/a.html", "a/1/b.html", "index.html" }, site).In("a/1/a.html", html));
}
