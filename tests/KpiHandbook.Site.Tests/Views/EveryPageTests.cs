using System.Text.RegularExpressions;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Text;
using KpiHandbook.Site.Planning;
using KpiHandbook.Templates;

namespace KpiHandbook.Site.Tests.Views;

/// <summary>What holds for every page of a site, whatever its kind.</summary>
public sealed class EveryPageTests
{
    private const string Published = "https://example.org/kpi/";

    private static readonly SitePlan Plan = SampleVersions.Plan();
    private static readonly SitePlan ThaiPlan = SampleVersions.Plan(Numerals.Thai);

    public static TheoryData<string> Paths => [.. Plan.Pages.Select(p => p.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Stands_where_the_plan_says(string path) => Assert.Equal(path, Plan.Pages.Single(p => p.Path == path).Build().Path);

    [Theory]
    [MemberData(nameof(Paths))]
    public void Leads_only_to_what_the_site_has(string path)
    {
        var known = Plan.Pages.Select(p => p.Path)
            .Concat(Plan.Files.Select(f => f.Path))
            .Concat(Plan.Copies.Select(c => c.Archive))
            .Concat(Assets.All.Select(a => $"assets/{a.Name}"))
            .Concat(Plan.Files.Where(f => f.Path.EndsWith("/round.json", StringComparison.Ordinal)).Select(f => f.Path.Replace("round.json", "handbook.pdf", StringComparison.Ordinal)))
            .ToHashSet(StringComparer.Ordinal);
        var links = Link().Matches(Html(path)).Select(m => m.Groups["to"].Value).Where(l => !l.StartsWith("tel:", StringComparison.Ordinal) && !l.StartsWith("mailto:", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link =>
        {
            // The page for unknown addresses is shown anywhere, so its links start at the published address, as canonical ones do.
            var target = link.StartsWith(Published, StringComparison.Ordinal) ? link[Published.Length..] : Resolve(path, link);
            var (file, fragment) = target.Split('#') is [var f, var h] ? (f, h) : (target, null);
            Assert.Contains(file, known);
            if (fragment is not null && file.EndsWith(".html", StringComparison.Ordinal))
            {
                // Behind a question mark stand figures for what is at the place.
                Assert.Contains($"id=\"{fragment.Split('?')[0]}\"", Html(file), StringComparison.Ordinal);
            }
        });
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Asks_nothing_of_anyone_else_and_runs_the_sites_own_scripts_alone(string path)
    {
        var html = Html(path);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script(?!( defer)? src=\"[^\"]*assets/[a-z.]+\\.js\"></script>)", html);
        Assert.DoesNotMatch(" on[a-z]+=", html);
        Assert.DoesNotContain(" style=\"", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("(src|href)=\"(?!https://example.org/kpi/)(https?:)?//", html);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Says_that_made_up_results_are_made_up(string path)
    {
        var page = Plan.Pages.Single(p => p.Path == path).Build();
        var showsResults = Html(path).Contains("class=\"sw sw-none", StringComparison.Ordinal) || path.StartsWith("sample/2568-2/districts/", StringComparison.Ordinal);
        Assert.True(!showsResults || page.Frame.SampleFlag is not null);
        Assert.Equal(page.Frame.SampleFlag is not null, Html(path).Contains(Site.Languages.Words.Thai["sample.flag"], StringComparison.Ordinal));
    }

    [Fact]
    public void Real_results_bear_no_flag() =>
        Assert.All(
            SamplePages.Plan(SampleRound.Score(isSample: false)).Pages,
            p => Assert.DoesNotContain(Site.Languages.Words.Thai["sample.flag"], SamplePages.Html(p.Build()), StringComparison.Ordinal));

    [Fact]
    public void Thai_numerals_leave_no_Arabic_digit_in_the_text_but_file_names_and_telephones_stay()
    {
        foreach (var planned in ThaiPlan.Pages.Where(p => !p.Path.Contains("/print/", StringComparison.Ordinal)))
        {
            var text = Tag().Replace(AsTyped().Replace(SamplePages.Html(planned.Build()), ""), " ");
            Assert.DoesNotMatch("(?<![A-Za-z][0-9]*)[0-9]", Entity().Replace(text, ""));
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Numerals_change_the_text_and_no_tag(string path)
    {
        Assert.Equal(Tags(Html(path)), Tags(SamplePages.Html(ThaiPlan.Pages.Single(p => p.Path == path).Build())));

        static IEnumerable<string> Tags(string html) =>
            Tag().Matches(html).Select(m => Label().Replace(m.Value, "")).Where(t => !t.StartsWith("<html", StringComparison.Ordinal));
    }

    [Fact]
    public void Search_engines_are_told_full_addresses_of_a_page_in_each_language()
    {
        var languages = new Regex("<link rel=\"alternate\" hreflang=\"(?<code>[^\"]*)\" href=\"(?<to>[^\"]*)\">", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        var plan = SamplePages.Plan(settings: SampleRound.Settings with { Languages = [Language.Thai, Language.English] });
        foreach (var page in new[] { "index", "sample/2568-2/indicators/remaining" })
        {
            (string, string)[] expected = [("th", $"{Published}{page}.html"), ("en", $"{Published}{page}.en.html")];
            Assert.Equal(expected, Of($"{page}.html"));
            Assert.Equal(expected, Of($"{page}.en.html"));
        }

        Assert.Empty(Of("404.html"));

        IEnumerable<(string, string)> Of(string path) => languages.Matches(SamplePages.Html(plan.Pages.Single(p => p.Path == path).Build())).Select(m => (m.Groups["code"].Value, m.Groups["to"].Value));
    }

    [Fact]
    public void What_was_typed_is_text_and_never_markup()
    {
        var html = Html("sample/2568-2/notes.html");
        Assert.Contains("น้ำหนัก &lt;50&gt; &amp; 60 ไม่ตรงกัน", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Short_forms_are_never_broken() =>
        Assert.Contains("<n-b>จปฐ.</n-b>", SamplePages.Markup(SamplePages.Page<Site.Pages.IndicatorPage>("indicators/remaining.html")), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Paths))]
    public void Renders_the_same_twice(string path) => Assert.Equal(Html(path), Html(path));

    private static string Html(string path) => SamplePages.Html(Plan.Pages.Single(p => p.Path == path).Build());

    private static string Resolve(string from, string link) =>
        link.StartsWith('#') ? from + link : new Uri(new Uri($"file:///{from}"), link).ToString()["file:///".Length..];

    private static Regex Link() => new("(href=\"|src=\"|content=\"0; url=)(?<to>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static Regex Tag() => new("<[^>]+>", RegexOptions.None, TimeSpan.FromSeconds(1));

    // Names for who does not see a sign are text.
    private static Regex Label() => new(" (aria-label|title)=\"[^\"]*\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static Regex Entity() => new("&[^;]+;", RegexOptions.None, TimeSpan.FromSeconds(1));

    // Sources of figures, telephone numbers and e-mail addresses, addresses of pages on paper.
    private static Regex AsTyped() => new("<span class=\"source\"[^>]*>[^<]*</span>|<code[^>]*>[^<]*</code>|<a href=\"(tel|mailto):[^<]*</a>", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
}
