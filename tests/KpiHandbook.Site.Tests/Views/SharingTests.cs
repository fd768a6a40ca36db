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
    public void The_sitemap_lists_what_has_an_address_of_its_own_alone()
    {
        var map = Encoding.UTF8.GetString(Plan.Files.Single(f => f.Path is "sitemap.xml").Build().Span);

        Assert.Contains($"<loc>{Published}sample/2568-2/matrix.html</loc><lastmod>", map, StringComparison.Ordinal);
        Assert.DoesNotContain("/rev/", map, StringComparison.Ordinal);
        Assert.DoesNotContain("/latest/", map, StringComparison.Ordinal);
        Assert.DoesNotContain("404", map, StringComparison.Ordinal);
        Assert.DoesNotContain(Plan.Files, f => f.Path is "robots.txt"); // nobody asks for it below a path
    }

    [Theory]
    [InlineData("<a href=\"b.html#x\">", null, "<a href=\"b.html#x\">")]
    [InlineData("<a class=\"c\" href=\"../../other/index.html#x\">", "https://example.org", "<a class=\"c\" href=\"https://example.org/other/index.html#x\">")]
    [InlineData("<a href=\"../../other/index.html\">", null, "<a href=\"../../index.html#elsewhere\">")]
    [InlineData("<a href=\"tel:1\"><a href=\"#here\"><a href=\"https://a.example/\">", null, "<a href=\"tel:1\"><a href=\"#here\"><a href=\"https://a.example/\">")]
    public void A_carried_copys_links_lead_within_it_or_to_the_published_site(string html, string? site, string expected) =>
        Assert.Equal(expected, new CarriedLinks(new HashSet<string>(StringComparer.Ordinal) { "a/1/a.html", "a/1/b.html", "index.html" }, site).In("a/1/a.html", html));
}
