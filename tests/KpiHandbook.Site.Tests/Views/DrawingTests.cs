using System.Text.RegularExpressions;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Site.Tests.Views;

public sealed partial class DrawingTests
{
    [Fact]
    public void Thai_digits_never_reach_what_a_browser_reads()
    {
        var plan = SamplePages.Plan(settings: SampleRound.Settings with { Numerals = Numerals.Thai });
        foreach (var page in plan.Pages)
        {
            var machine = Attributes().Matches(SamplePages.Html(page.Build())).Where(m => m.Groups["name"].Value is not ("aria-label" or "title"));
            Assert.DoesNotContain(machine, m => m.Groups["value"].Value.Any(c => c is >= '๐' and <= '๙'));
        }
    }

    [Fact]
    public void A_charts_labels_are_text_elements_at_their_places()
    {
        var html = SamplePages.Html(SamplePages.Page<Site.Pages.Page>("districts/north.html"));
        Assert.Contains("<text class=\"month\" x=\"28\" y=\"136\">เม.ย.</text>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("&lt;text", html, StringComparison.Ordinal);
    }

    [GeneratedRegex(" (?<name>[a-zA-Z0-9-]+)=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Attributes();
}
