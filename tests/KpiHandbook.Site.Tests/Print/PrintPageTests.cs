using System.Text;
using System.Text.RegularExpressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Core.Text;
using KpiHandbook.Site.Print;
using KpiHandbook.Templates;

namespace KpiHandbook.Site.Tests.Print;

public sealed partial class PrintPageTests
{
    private const string Path = "print/index.html";

    private static readonly PrintPage Book = SamplePages.Page<PrintPage>(Path);
    private static readonly string Html = SamplePages.Html(Book);

    [Fact]
    public void Every_line_of_the_contents_leads_to_a_heading_and_gets_its_page_number()
    {
        var headings = Heading().Matches(Html).Select(m => m.Groups["id"].Value).ToHashSet(StringComparer.Ordinal);
        Assert.All(Book.Contents, line => Assert.Contains(line.Id, headings));
        Assert.All(Book.Contents, line => Assert.Contains($"href=\"#{line.Id}\"", Html, StringComparison.Ordinal));
        Assert.All(Book.Contents, line => Assert.Contains($"data-page-of=\"{line.Id}\"", Html, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_page_number_asked_for_is_that_of_a_heading_something_links_to() =>
        Assert.All(
            PageOf().Matches(Html).Select(m => m.Groups["id"].Value),
            id => Assert.Contains($"href=\"#{id}\"", Html, StringComparison.Ordinal));

    // In a PDF a relative link becomes the address of a folder on the machine that printed.
    [Fact]
    public void Nothing_in_the_book_links_out_of_it_but_telephone_numbers_and_addresses()
    {
        var book = Html[Html.IndexOf("<main", StringComparison.Ordinal)..];
        Assert.All(
            Href().Matches(book).Select(m => m.Groups["to"].Value),
            to => Assert.True(to.StartsWith('#') || to.StartsWith("tel:", StringComparison.Ordinal) || to.StartsWith("mailto:", StringComparison.Ordinal), to));
    }

    [Fact]
    public void Indicators_stand_in_the_districts_order_each_on_sheets_of_its_own()
    {
        Assert.Equal("i-debt i-remaining i-products i-steps", string.Join(' ', Book.Chapters.Select(c => c.Id)));
        var sheets = SamplePages.Text("print/sheets.css");
        Assert.All(Book.Chapters, chapter =>
        {
            Assert.Contains($"class=\"sheet-{chapter.Id} chapter\"", Html, StringComparison.Ordinal);
            Assert.Contains($".sheet-{chapter.Id} {{ page: {chapter.Id} }}", sheets, StringComparison.Ordinal);
            Assert.Contains($"@top-right {{ content: \"{chapter.Place} {chapter.Title}\" }}", sheets, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Made_up_results_are_marked_on_the_cover_and_on_every_sheet_that_shows_them()
    {
        Assert.NotNull(Book.SampleSentence);
        var marked = Marked().Matches(SamplePages.Text("print/sheets.css")).Select(m => m.Groups["sheet"].Value);
        Assert.Equal("results units", string.Join(' ', marked));

        var real = SampleRound.Score(isSample: false);
        Assert.Null(SamplePages.Page<PrintPage>(Path, real).SampleSentence);
        Assert.DoesNotContain("ข้อมูลตัวอย่าง", SamplePages.Text("print/sheets.css", real), StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_says_so_at_the_foot_of_every_sheet()
    {
        var round = SampleRound.Scored;
        var publication = round.Publication with { Handbook = round.Publication.Handbook with { Status = RoundStatus.Draft } };
        var sheets = SamplePages.Text("print/sheets.css", RoundScorer.Score(publication)).Split('\n').Where(l => l.StartsWith("@page", StringComparison.Ordinal));
        Assert.All(sheets, sheet => Assert.Contains("@bottom-left { content: \"ฉบับร่าง", sheet, StringComparison.Ordinal));
    }

    [Fact]
    public void Before_the_first_report_the_book_has_no_results()
    {
        var book = SamplePages.Page<PrintPage>(Path, SampleRound.Score(hasResults: false));
        Assert.Null(book.Matrix);
        Assert.Empty(book.Units);
        Assert.DoesNotContain(book.Contents, line => line.Id is "results");
    }

    [Fact]
    public void Every_note_is_printed_once()
    {
        var notes = SampleRound.Scored.Publication.Handbook.Indicators.Sum(i => i.Notes.Count);
        var printed = Book.Chapters.Sum(c => c.Notes.Count(n => !n.Text.Contains("ตารางค่าเป้าหมาย", StringComparison.Ordinal))) + Book.Remarks.Sum(r => r.Notes.Count);
        Assert.Equal(notes, printed);
    }

    [Fact]
    public void Running_heads_are_text_whatever_a_title_holds_and_in_the_sites_digits()
    {
        var settings = SampleRound.Settings with { Title = "คู่มือ \"2568\" \\ </style>", Numerals = Numerals.Thai };
        var file = SamplePages.Plan(settings: settings).Files.Single(f => f.Path == "sample/2568-2/print/sheets.css");
        Assert.Contains("content: \"คู่มือ \\\"๒๕๖๘\\\" \\\\ </style> · ", Encoding.UTF8.GetString(file.Build().Span), StringComparison.Ordinal);
    }

    [Fact]
    public void Levels_have_the_colours_of_the_site()
    {
        var (site, book) = (Tokens("style.css"), Tokens("print.css"));
        Assert.All(["--l0", "--l1", "--l2", "--l3", "--l4", "--l5", "--ink", "--accent", "--warn"], name => Assert.Equal(site[name], book[name]));
    }

    private static Dictionary<string, string> Tokens(string asset) =>
        Token().Matches(Encoding.UTF8.GetString(Assets.All.Single(a => a.Name == asset).Bytes.Span))
            .GroupBy(m => m.Groups["name"].Value, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Groups["value"].Value, StringComparer.Ordinal);

    [GeneratedRegex("<h[1-6] id=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();

    [GeneratedRegex("data-page-of=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PageOf();

    [GeneratedRegex("href=\"(?<to>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Href();

    [GeneratedRegex("@page (?<sheet>[a-z0-9-]+) .*ข้อมูลตัวอย่าง", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marked();

    [GeneratedRegex("(?<name>--[a-z0-9]+): ?(light-dark\\()?(?<value>#[0-9a-f]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
