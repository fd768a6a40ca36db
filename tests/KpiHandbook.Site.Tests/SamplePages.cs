using System.Text;
using System.Text.Json;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Proving;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Planning;
using KpiHandbook.Templates;

namespace KpiHandbook.Site.Tests;

/// <summary>Pages and files of a round, found in its site's plan as the program finds them.</summary>
internal static class SamplePages
{
    public static SitePlan Plan(ScoredRound? round = null, SiteSettings? settings = null) =>
        SiteBuilder.Build(settings ?? SampleRound.Settings, [Proven(round ?? SampleRound.Scored)], [], hasBooks: true, book => System.Text.Encoding.UTF8.GetBytes(book.Title), []);

    /// <summary>A scored round with the proof of its criteria, and its permanent copies.</summary>
    public static ProvenRound Proven(ScoredRound round) => ProvenRound.Of(round, HandbookProof.Prove);

    public static TPage Page<TPage>(string name, ScoredRound? round = null)
        where TPage : Page => (TPage)Plan(round).Pages.Single(p => p.Path == $"{PathOf(round)}/{name}").Build();

    /// <summary>A page's markup without the marks that only keep words unbroken.</summary>
    public static string Html(Page page) =>
        Markup(page).Replace("<n-b>", "", StringComparison.Ordinal).Replace("</n-b>", "", StringComparison.Ordinal).Replace("<wbr>", "", StringComparison.Ordinal).Replace('\u00A0', ' ');

    public static string Markup(Page page)
    {
        var output = new StringWriter { NewLine = "\n" };
        PageRenderer.Render(page, output);
        return output.ToString();
    }

    public static ReadOnlyMemory<byte> File(string name, ScoredRound? round = null) =>
        Plan(round).Files.Single(f => f.Path == $"{PathOf(round)}/{name}").Build();

    public static JsonElement Json(string name, ScoredRound? round = null) => JsonDocument.Parse(File(name, round)).RootElement;

    public static string Text(string name, ScoredRound? round = null) => Encoding.UTF8.GetString(File(name, round).Span);

    private static string PathOf(ScoredRound? round) => (round ?? SampleRound.Scored).Publication.Handbook.Path;
}
