using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Publishing.Printing;

/// <summary>A page to print.</summary>
/// <param name="Page">The HTML file, below the output folder: <c>yala/2568-2/print/index.html</c>.</param>
/// <param name="Pdf">Where the PDF goes, below the same folder.</param>
/// <param name="Date">The edition's date, which the PDF bears as the day it was made.</param>
public sealed record PrintJob(string Page, string Pdf, DateOnly Date);

/// <summary>A printed book.</summary>
/// <param name="Job">What was asked for.</param>
/// <param name="Pages">How many pages it has.</param>
/// <param name="Passes">How often it was printed until the contents' page numbers stood.</param>
/// <param name="Size">Bytes of the PDF.</param>
public sealed record PrintedBook(PrintJob Job, int Pages, int Passes, int Size);

/// <summary>What printing came to.</summary>
/// <param name="Books">What was printed, in the order of the jobs.</param>
/// <param name="Problems">What kept the others from it.</param>
public sealed record PrintResult(IReadOnlyList<PrintedBook> Books, IReadOnlyList<Problem> Problems);

/// <summary>Prints handbooks to PDF with the machine's own browser.</summary>
public static class HandbookPrinter
{
    /// <summary>
    /// Prints pages of a folder into the same folder, with one browser, one after another. A page with a problem gets no PDF; the
    /// others do.
    /// </summary>
    /// <param name="folder">The folder that holds the site, <see cref="StagedSite.Folder"/>.</param>
    /// <param name="jobs">What to print.</param>
    /// <param name="cancel">Stops printing, and the browser.</param>
    /// <exception cref="MachineException">There is no browser, it fails, or the disk refuses.</exception>
    public static async Task<PrintResult> PrintAsync(string folder, IReadOnlyList<PrintJob> jobs, CancellationToken cancel = default) =>
        jobs.Count == 0 ? new PrintResult([], []) : await PrintAsync(BrowserFinder.Find(), folder, jobs, cancel).ConfigureAwait(false);

    internal static async Task<PrintResult> PrintAsync(string program, string folder, IReadOnlyList<PrintJob> jobs, CancellationToken cancel)
    {
        var books = new List<PrintedBook>();
        var problems = new List<Problem>();
        var browser = await Browser.StartAsync(program, cancel).ConfigureAwait(false);
        await using (browser.ConfigureAwait(false))
        {
            foreach (var job in jobs)
            {
                var printed = await PrintPageAsync(browser, Path.Combine(folder, job.Page), job, cancel).ConfigureAwait(false);
                problems.AddRange(printed.Problems);
                if (printed.Bytes is { } bytes)
                {
                    await WriteAsync(Path.Combine(folder, job.Pdf), bytes, cancel).ConfigureAwait(false);
                    books.Add(new PrintedBook(job, printed.Pages, printed.Passes, bytes.Length));
                }
            }
        }

        return new PrintResult(books, problems);
    }

    private static async Task<PrintedPage> PrintPageAsync(Browser browser, string file, PrintJob job, CancellationToken cancel)
    {
        var tab = await browser.OpenTabAsync(cancel).ConfigureAwait(false);
        var printed = await new PagePrinter(browser, tab, job).PrintAsync(new Uri(Path.GetFullPath(file)), cancel).ConfigureAwait(false);
        await tab.CloseAsync(cancel).ConfigureAwait(false);
        return printed;
    }

    private static async Task WriteAsync(string file, byte[] bytes, CancellationToken cancel)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, bytes, cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (SystemFailure.Is(e))
        {
            throw SystemFailure.Writing(file, e);
        }
    }
}
