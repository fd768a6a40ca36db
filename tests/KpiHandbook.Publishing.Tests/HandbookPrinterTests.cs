using System.Globalization;
using System.Text.Json;
using KpiHandbook.Core.Text;
using KpiHandbook.Publishing.Pdf;
using KpiHandbook.Publishing.Printing;

namespace KpiHandbook.Publishing.Tests;

/// <summary>Prints with the machine's browser and looks at the PDF with other programs.</summary>
public sealed class HandbookPrinterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Pdf => _folder[SmallBook.Job.Pdf];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Thai_words_come_out_of_the_pdf_as_they_went_in()
    {
        await PrintAsync(SmallBook.Chapters(2));

        var text = Tool.Run("pdftotext", Pdf, "-");
        Assert.All(SmallBook.Words, word => Assert.Contains(word, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Contents_show_the_page_that_each_chapter_is_on_in_Thai_digits()
    {
        var book = Assert.Single((await PrintAsync(SmallBook.Chapters(6))).Books);

        Assert.Equal((13, 2), (book.Pages, book.Passes));
        var contents = Tool.Run("pdftotext", "-l", "1", "-layout", Pdf, "-");
        for (var chapter = 1; chapter <= 6; chapter++)
        {
            var page = chapter * 2;
            Assert.Contains($"บทที่ {chapter} {ThaiDigits.ToThai($"{page}")}\n", contents, StringComparison.Ordinal);
            Assert.StartsWith($"บทที่ {chapter}", Tool.Run("pdftotext", "-f", $"{page}", "-l", $"{page}", Pdf, "-"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Places_agree_with_what_qpdf_reads()
    {
        await PrintAsync(SmallBook.Chapters(6));

        var ours = PdfPages.OfDestinations(PdfFile.Read(await File.ReadAllBytesAsync(Pdf)));

        Assert.Equal(6, ours.Count);
        Assert.Equal(PlacesByQpdf(), ours.OrderBy(p => p.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Two_prints_are_the_same_bytes_and_bear_the_editions_date()
    {
        await PrintAsync(SmallBook.Chapters(2));
        var first = await File.ReadAllBytesAsync(Pdf);
        await Task.Delay(TimeSpan.FromSeconds(1.1)); // The browser notes whole seconds.
        await PrintAsync(SmallBook.Chapters(2));

        Assert.Equal(first, await File.ReadAllBytesAsync(Pdf));
        var about = Tool.Run("pdfinfo", "-isodates", Pdf);
        Assert.Matches("CreationDate: +2025-08-31T00:00:00Z", about);
        Assert.Matches("ModDate: +2025-08-31T00:00:00Z", about);
        Assert.Matches("Creator: +KpiHandbook\n", about);
    }

    [Fact]
    public async Task A_table_printed_beside_other_books_is_the_same_bytes_as_alone_and_its_cells_keep_their_headings()
    {
        var rows = string.Concat(Enumerable.Range(1, 12).Select(i => $"<tr><th scope=row id=r{i}>แถว {i}</th><td>{i}</td><td headers='h2 r{i}'>{i}</td></tr>"));
        await PrintAsync($"<h1>ตาราง</h1><table><thead><tr><th scope=col>ลำดับ</th><th scope=col id=h2>ค่า</th><th scope=col>ผล</th></tr></thead><tbody>{rows}</tbody></table>");
        var alone = await File.ReadAllBytesAsync(Pdf);
        PrintJob[] jobs = [.. Enumerable.Range(1, 6).Select(i => SmallBook.Job with { Pdf = $"{i}.pdf" })];

        var books = (await HandbookPrinter.PrintAsync(_folder.Path, jobs)).Books;

        Assert.All(books, book => Assert.Equal(alone, File.ReadAllBytes(_folder[book.Job.Pdf])));
        Tool.Run("qpdf", "--check", Pdf);
        using var objects = JsonDocument.Parse(Tool.Run("qpdf", "--json", Pdf));
        var ids = Strings(objects.RootElement, "/Names").Where(n => n.StartsWith("u:node", StringComparison.Ordinal)).ToList();
        Assert.Equal(Enumerable.Range(1, ids.Count).Select(i => $"u:node{i:D8}"), ids);
        Assert.NotEmpty(ids);
        Assert.Equal(ids, Strings(objects.RootElement, "/ID").Where(n => n.StartsWith("u:node", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Subset(ids.ToHashSet(StringComparer.Ordinal), Strings(objects.RootElement, "/Headers").ToHashSet(StringComparer.Ordinal));
        Assert.NotEmpty(Strings(objects.RootElement, "/Headers"));
    }

    [Fact]
    public async Task Is_tagged_in_Thai_with_an_outline_and_all_fonts_inside()
    {
        await PrintAsync(SmallBook.Chapters(2));

        Assert.Matches("Tagged: +yes", Tool.Run("pdfinfo", Pdf));
        Assert.Matches("Title: +คู่มือเล่มเล็ก", Tool.Run("pdfinfo", Pdf));
        var fonts = Tool.Run("pdffonts", Pdf).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        Assert.NotEmpty(fonts);
        Assert.All(fonts, line => Assert.Matches(@"Sarabun-Regular +CID TrueType +Identity-H +yes yes yes", line));
        using var objects = JsonDocument.Parse(Tool.Run("qpdf", "--json", Pdf));
        Assert.Equal("u:th", Catalogue(objects).GetProperty("/Lang").GetString());
        Assert.Equal(
            "สารบัญ|บทที่ 1|บทที่ 2",
            string.Join('|', Titles(objects.RootElement.GetProperty("outlines"))));
    }

    [Fact]
    public async Task No_sheet_is_shrunk_the_landscape_one_included()
    {
        await PrintAsync(SmallBook.Chapters(3));

        // 11 pt letters are 11 pt letters on every page: their boxes are as high everywhere.
        var heights = Tool.Run("pdftotext", "-bbox", Pdf, "-").Split('\n')
            .Where(line => line.Contains(">ประจำ<", StringComparison.Ordinal))
            .Select(line => line.Split('"'))
            .Select(part => double.Parse(part[7], CultureInfo.InvariantCulture) - double.Parse(part[3], CultureInfo.InvariantCulture));
        Assert.Equal(3, heights.Count());
        Assert.Single(heights.Select(h => Math.Round(h, 1)).Distinct());
        Assert.Matches("Page +4 size: +841.92 x 594.96", Tool.Run("pdfinfo", "-f", "4", "-l", "4", Pdf));
    }

    [Theory]
    [InlineData("<p><b>หัวข้อ</b><span style='display: block; width: 300mm'>กว้างมาก</span></p>", "กว้างมาก")]
    [InlineData("<p>https://example.go.th/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</p>", "https://")]
    [InlineData("<section class='wide' data-sheet><p style='width: 260mm'>แนวนอน</p></section>", "แนวนอน")]
    public async Task What_is_wider_than_its_sheet_is_named_and_nothing_is_printed(string body, string text)
    {
        var result = await PrintAsync(body);

        var problem = Assert.Single(result.Problems);
        Assert.Equal("KPI5911", problem.Kind.Code);
        Assert.Contains(text, problem.Message.Thai, StringComparison.Ordinal);
        Assert.Equal("book.html", problem.Place.File);
        Assert.Empty(result.Books);
        Assert.False(File.Exists(Pdf));
    }

    [Fact]
    public async Task A_sheet_wider_than_its_pages_margins_leave_is_found_in_the_print()
    {
        var problem = Assert.Single((await PrintAsync("<style>body { width: 180mm }</style><p>กว้างกว่าหน้า</p>")).Problems);

        Assert.Equal("KPI5915", problem.Kind.Code);
        Assert.Contains("94", problem.Message.Thai, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_the_page_lacks_is_named()
    {
        var result = await PrintAsync("<link rel=stylesheet href=lost.css><img src=lost.png alt=''>");

        Assert.All(result.Problems, p => Assert.Equal("KPI5912", p.Kind.Code));
        Assert.Equal(2, result.Problems.Count);
        Assert.Contains("lost.css", result.Problems[0].Message.English, StringComparison.Ordinal);
        Assert.Contains("lost.png", result.Problems[1].Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contents_that_point_nowhere_are_a_problem()
    {
        var problem = Assert.Single((await PrintAsync("<p><a href='#gone'>บท</a> <i data-page-of='gone'></i></p>")).Problems);

        Assert.Equal("KPI5913", problem.Kind.Code);
        Assert.Contains("#gone", problem.Message.Thai, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_with_a_problem_does_not_keep_the_others_from_being_printed()
    {
        SmallBook.WriteTo(_folder.Path, SmallBook.Chapters(1));
        File.Copy(_folder["book.html"], _folder["good.html"]);
        SmallBook.WriteTo(_folder.Path, "<p style='width: 300mm'>กว้างมาก</p>");

        var result = await HandbookPrinter.PrintAsync(_folder.Path, [SmallBook.Job, new("good.html", "deep/good.pdf", SmallBook.Job.Date)]);

        Assert.Equal("good.html", Assert.Single(result.Books).Job.Page);
        Assert.Single(result.Problems);
        Assert.True(File.Exists(_folder["deep/good.pdf"]));
    }

    private async Task<PrintResult> PrintAsync(string body)
    {
        SmallBook.WriteTo(_folder.Path, body);
        return await HandbookPrinter.PrintAsync(_folder.Path, [SmallBook.Job]);
    }

    private IEnumerable<KeyValuePair<string, int>> PlacesByQpdf()
    {
        using var json = JsonDocument.Parse(Tool.Run("qpdf", "--json", Pdf));
        var pages = json.RootElement.GetProperty("pages").EnumerateArray()
            .ToDictionary(p => p.GetProperty("object").GetString()!, p => p.GetProperty("pageposfrom1").GetInt32(), StringComparer.Ordinal);
        var places = Catalogue(json).GetProperty("/Dests");
        return
        [
            .. (places.ValueKind == JsonValueKind.String ? Value(json, places.GetString()!) : places).EnumerateObject()
                .Select(p => KeyValuePair.Create(p.Name[1..], pages[p.Value[0].GetString()!]))
                .OrderBy(p => p.Key, StringComparer.Ordinal),
        ];
    }

    private static JsonElement Catalogue(JsonDocument json) =>
        Value(json, json.RootElement.GetProperty("qpdf")[1].GetProperty("trailer").GetProperty("value").GetProperty("/Root").GetString()!);

    private static JsonElement Value(JsonDocument json, string reference) =>
        json.RootElement.GetProperty("qpdf")[1].GetProperty($"obj:{reference}").GetProperty("value");

    // Every string that stands below a key of this name, at any depth.
    private static IEnumerable<string> Strings(JsonElement value, string key) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(p => string.Equals(p.Name, key, StringComparison.Ordinal) ? Leaves(p.Value) : Strings(p.Value, key)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(v => Strings(v, key)),
        _ => [],
    };

    private static IEnumerable<string> Leaves(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Leaves),
        JsonValueKind.String => [value.GetString()!],
        _ => [],
    };

    private static IEnumerable<string> Titles(JsonElement outline) =>
        outline.EnumerateArray().SelectMany(entry => Titles(entry.GetProperty("kids")).Prepend(entry.GetProperty("title").GetString()!));
}
