using System.Diagnostics;
using KpiHandbook.Content.Privacy;
using KpiHandbook.Content.Privacy.Pdf;
using KpiHandbook.Core.Privacy;

namespace KpiHandbook.Content.Tests.Privacy;

public sealed class PdfTextTests : IDisposable
{
    private static readonly string[] Browsers = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kpi-pdf-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Pages_read_as_another_reader_reads_them_and_an_ID_on_one_is_found_there()
    {
        var id = PlantedId.Of(7);
        var file = Print($"""
            <!doctype html><meta charset=utf-8><title>คู่มือ {id.Dashed}</title>
            <h1>ตัวชี้วัดสำคัญ ๑๒๓</h1><p>จำนวนน้ำหนักที่กำหนด <b>ร้อยละ</b> 95.00 จปฐ. กรมการพัฒนาชุมชน</p>
            <table border=1><tr><td>กรงปินัง<td>20<td>17</tr><tr><td>กาบัง<td>9<td>8</tr></table>
            <h1 style="break-before:page">หน้าสอง</h1><p>เลข <b>{id.Plain[..5]}</b>{id.Plain[5..9]}<i>{id.Plain[9..]}</i> ครับ</p>
            """);
        var objects = PdfObjects.Read(File.ReadAllBytes(file));

        var pages = PdfGuard.Pages(objects);
        var problems = PrivacyGuard.Check([PrivacyGuard.OnDisk(new FileInfo(file), "dist/a.pdf")], DeclaredContacts.None);

        var others = Run("pdftotext", "-raw", file, "-").TrimEnd('\f', '\n').Split('\f');
        Assert.Equal(others.Select(Letters), pages.Select(p => Letters(p.Text)));
        Assert.All(pages, p => Assert.False(p.IsUnknown));
        Assert.Contains(problems, p => p.Kind.Code is "KPI6001" && p.Place.ToString() is "dist/a.pdf#page=2");
        Assert.Contains(problems, p => p.Kind.Code is "KPI6001" && p.Place.ToString() is "dist/a.pdf");
        Assert.All(problems, p => Assert.False(id.ShowsIn(p.Message.Thai)));
    }

    [Fact]
    public void An_encrypted_PDF_cannot_be_looked_into()
    {
        byte[] pdf = [.. "%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj trailer <</Encrypt 2 0 R>>"u8];

        Assert.Equal("KPI6010", Assert.Single(PrivacyGuard.Check([new GuardedFile("a.pdf", () => pdf)], DeclaredContacts.None)).Kind.Code);
    }

    private string Print(string html)
    {
        var page = Path.Combine(_folder.FullName, "a.html");
        var pdf = Path.Combine(_folder.FullName, "a.pdf");
        File.WriteAllText(page, html);
        var named = Environment.GetEnvironmentVariable("KPI_CHROMIUM");
        var browser = named is { Length: > 0 } ? named : Browsers.First(b => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(f => File.Exists(Path.Combine(f, b))));
        Run(browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            $"--user-data-dir={Path.Combine(_folder.FullName, "user")}", "--no-pdf-header-footer", $"--print-to-pdf={pdf}", page);
        return pdf;
    }

    // Readers differ in where they put blanks, and in which of ํา and ำ they say.
    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Replace("ํา", "ำ", StringComparison.Ordinal);

    private static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, said.Result);
        return output;
    }
}
