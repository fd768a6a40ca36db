using System.Text.Json;
using System.Text.Json.Nodes;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Text;
using KpiHandbook.Publishing.Pdf;

namespace KpiHandbook.Publishing.Printing;

/// <summary>A PDF, and what it took.</summary>
/// <param name="Bytes">The file; null when a problem kept it from being made.</param>
/// <param name="Pages">How many pages it has.</param>
/// <param name="Passes">How often the page was printed until its numbers stood.</param>
/// <param name="Problems">What is wrong with the page.</param>
internal sealed record PrintedPage(byte[]? Bytes, int Pages, int Passes, IReadOnlyList<Problem> Problems);

/// <summary>
/// Prints one page: print, see where each heading landed, write the numbers into the contents, and print again until they stand.
/// An element <c>data-page-of="id"</c> receives the page number of the heading with that id, in Thai digits; something in the page
/// must link to the heading, or the PDF does not say where it is.
/// </summary>
internal sealed class PagePrinter(Browser browser, DevToolsSession tab, PrintJob job)
{
    private const string Creator = "KpiHandbook";
    private const int MaximumPasses = 4;
    private static readonly TimeSpan LoadPatience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan PrintPatience = TimeSpan.FromSeconds(180);
    private static readonly Words Loading = new("เปิดหน้าพิมพ์", "loading the page");
    private static readonly Words Printing = new("พิมพ์", "printing");

    /// <summary>Prints the page at an address.</summary>
    public async Task<PrintedPage> PrintAsync(Uri address, CancellationToken cancel)
    {
        var problems = await browser.DoAsync(Loading, LoadPatience, c => LoadAsync(address, c), cancel).ConfigureAwait(false);
        return problems.Count > 0
            ? new PrintedPage(null, 0, 0, problems)
            : await browser.DoAsync(Printing, PrintPatience, PrintUntilStableAsync, cancel).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<Problem>> LoadAsync(Uri address, CancellationToken cancel)
    {
        await tab.SendAsync("Emulation.setEmulatedMedia", new() { ["media"] = "print" }, cancel).ConfigureAwait(false);
        var opened = await tab.SendAsync("Page.navigate", new() { ["url"] = address.AbsoluteUri }, cancel).ConfigureAwait(false);
        if (opened.TryGetProperty("errorText", out var error))
        {
            throw new DevToolsException($"{address.LocalPath}: {error.GetString()}");
        }

        await tab.EvaluateAsync(PageScripts.Loaded, cancel).ConfigureAwait(false);
        var linked = await tab.EvaluateAsync(PageScripts.LinkedFiles, cancel).ConfigureAwait(false);
        var fonts = await tab.EvaluateAsync(PageScripts.MissingFonts, cancel).ConfigureAwait(false);
        var wide = await tab.EvaluateAsync(PageScripts.Overflows, cancel).ConfigureAwait(false);
        return
        [
            .. Texts(linked).Select(l => new Uri(l)).Where(l => l.IsFile && !File.Exists(l.LocalPath)).Select(l => Problems.PrintFileIsMissing(job.Page, l.Segments[^1])),
            .. Texts(fonts).Select(f => Problems.PrintFileIsMissing(job.Page, f)),
            .. wide.EnumerateArray().Select(w => Problems.PrintOverflows(
                job.Page, w.GetProperty("element").GetString()!, w.GetProperty("text").GetString()!, w.GetProperty("pixels").GetInt32())),
        ];
    }

    private async Task<PrintedPage> PrintUntilStableAsync(CancellationToken cancel)
    {
        var wanted = Texts(await tab.EvaluateAsync(PageScripts.PageReferences, cancel).ConfigureAwait(false)).ToList();
        var shown = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var pass = 1; pass <= MaximumPasses; pass++)
        {
            var bytes = await PrintOnceAsync(cancel).ConfigureAwait(false);
            var file = PdfFile.Read(bytes);
            var places = PdfPages.OfDestinations(file);
            if (PdfScale.Of(file) is < 0.999 and var scale)
            {
                return new PrintedPage(null, 0, pass, [Problems.PrintIsShrunk(job.Page, (int)(scale * 100))]);
            }

            var dead = wanted.Where(id => !places.ContainsKey(id)).ToList();
            if (dead.Count > 0)
            {
                return new PrintedPage(null, 0, pass, [.. dead.Select(id => Problems.PrintReferenceIsDead(job.Page, id))]);
            }

            var numbers = wanted.ToDictionary(id => id, id => ThaiDigits.ToThai($"{places[id]}"), StringComparer.Ordinal);
            if (numbers.All(n => string.Equals(shown.GetValueOrDefault(n.Key), n.Value, StringComparison.Ordinal)))
            {
                PdfStamp.Apply(bytes, job.Date, Creator);
                return new PrintedPage(bytes, PdfPages.Count(file), pass, []);
            }

            await tab.EvaluateAsync(PageScripts.Fill(numbers), cancel).ConfigureAwait(false);
            shown = numbers;
        }

        return new PrintedPage(null, 0, MaximumPasses, [Problems.PageNumbersDoNotSettle(job.Page, MaximumPasses)]);
    }

    private static IEnumerable<string> Texts(JsonElement array) => array.EnumerateArray().Select(item => item.GetString()!);

    private async Task<byte[]> PrintOnceAsync(CancellationToken cancel)
    {
        JsonObject options = new()
        {
            ["preferCSSPageSize"] = true,
            ["printBackground"] = true,
            ["generateTaggedPDF"] = true,
            ["generateDocumentOutline"] = true,
        };
        var printed = await tab.SendAsync("Page.printToPDF", options, cancel).ConfigureAwait(false);
        return printed.GetProperty("data").GetBytesFromBase64();
    }
}
