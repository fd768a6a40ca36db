using System.Diagnostics;
using System.Text.RegularExpressions;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Browser.Tests;

[Collection(WithBuiltSite.Name)]
public sealed partial class HandbookPdfTests(BuiltSite site)
{
    private string Pdf => Path.Combine(site.Folder, "yala", "2568-2", "handbook.pdf");

    [Fact]
    public async Task Its_text_can_be_searched_and_copied()
    {
        var text = await RunAsync("pdftotext", Pdf, "-");

        foreach (var word in new[] { "ตัวชี้วัด", "ประจำ", "ข้อมูล", "กำหนด", "จำนวน", "น้ำหนัก", "ข้อมูลตัวอย่าง" })
        {
            Assert.Contains(word, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_contents_name_the_page_that_each_indicator_begins_on()
    {
        var pages = (await RunAsync("pdftotext", "-layout", Pdf, "-")).Split('\f');
        var contents = pages.Take(4).SelectMany(p => p.Split('\n')).Select(l => ContentsLine().Match(l)).Where(m => m.Success).ToList();

        Assert.True(contents.Count >= 12, string.Join('\n', pages.Take(4)));
        foreach (var line in contents)
        {
            var number = int.Parse(ThaiDigits.ToArabic(line.Groups["page"].Value), System.Globalization.CultureInfo.InvariantCulture);
            var title = Squeeze(line.Groups["title"].Value);
            Assert.Contains(title[..Math.Min(16, title.Length)], Squeeze(pages[number - 1]), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task It_is_tagged_has_bookmarks_and_embeds_its_fonts()
    {
        Assert.Matches("Tagged: +yes", await RunAsync("pdfinfo", Pdf));
        var fonts = (await RunAsync("pdffonts", Pdf)).Split('\n').Skip(2).Where(l => l.Length > 0).ToList();
        Assert.Contains(fonts, f => f.Contains("Sarabun", StringComparison.Ordinal));
        Assert.All(fonts, f => Assert.Matches(@"\byes\b", f));
        var structure = await RunAsync("qpdf", "--json", "--json-key=outlines", Pdf);
        Assert.Contains("ตัวชี้วัด", Regex.Unescape(structure), StringComparison.Ordinal);
    }

    private static string Squeeze(string text) => string.Concat(ThaiDigits.ToArabic(text).Where(c => !char.IsWhiteSpace(c)));

    private static async Task<string> RunAsync(string tool, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, UseShellExecute = false })
            ?? throw new InvalidOperationException($"{tool} is missing: apt-get install poppler-utils qpdf");
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }

    [GeneratedRegex(@"^\s*(?<title>\S.{6,}?)[\s.·…]{3,}(?<page>[๐-๙]+)\s*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ContentsLine();
}
