using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Publishing.Pictures;

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
    // A page keeps its tab's process busy for one core, and a large book's for some 300 MB.
    private static readonly int AtOnce = Math.Clamp(Environment.ProcessorCount, 1, 4);

    /// <summary>
    /// Prints pages of a folder into the same folder, with one browser, a few of them at once. A page with a problem gets no PDF; the
    /// others do.
    /// </summary>
    /// <param name="folder">The folder that holds the site, <see cref="StagedSite.Folder"/>.</param>
    /// <param name="jobs">What to print.</param>
    /// <param name="pictures">What to take pictures of besides; null for nothing.</param>
    /// <param name="cancel">Stops printing, and the browser.</param>
    /// <exception cref="MachineException">There is no browser, it fails, or the disk refuses.</exception>
    public static async Task<PrintResult> PrintAsync(string folder, IReadOnlyList<PrintJob> jobs, IReadOnlyList<PictureJob>? pictures = null, CancellationToken cancel = default) =>
        jobs.Count + (pictures?.Count ?? 0) == 0 ? new PrintResult([], []) : await PrintAsync(BrowserFinder.Find(), folder, jobs, pictures ?? [], cancel).ConfigureAwait(false);

    internal static async Task<PrintResult> PrintAsync(string program, string folder, IReadOnlyList<PrintJob> jobs, IReadOnlyList<PictureJob> pictures, CancellationToken cancel)
    {
        var printed = new PrintedPage[jobs.Count];
        List<Problem> problems = [];
        var browser = await Browser.StartAsync(program, cancel).ConfigureAwait(false);
        await using (browser.ConfigureAwait(false))
        {
            await Parallel.ForAsync(
                0,
                jobs.Count,
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
                async (i, c) => printed[i] = await PrintPageAsync(browser, folder, jobs[i], c).ConfigureAwait(false)).ConfigureAwait(false);
            problems.AddRange(await TakePicturesAsync(browser, folder, pictures, cancel).ConfigureAwait(false));
        }

        return new PrintResult(
            [.. jobs.Zip(printed).Where(p => p.Second.Bytes is not null).Select(p => new PrintedBook(p.First, p.Second.Pages, p.Second.Passes, p.Second.Bytes!.Length))],
            [.. printed.SelectMany(p => p.Problems), .. problems]);
    }

    private static async Task<IReadOnlyList<Problem>> TakePicturesAsync(Browser browser, string folder, IReadOnlyList<PictureJob> pictures, CancellationToken cancel)
    {
        if (pictures.Count == 0)
        {
            return [];
        }

        List<Problem> problems = [];
        var tab = await browser.OpenTabAsync(cancel).ConfigureAwait(false);
        foreach (var picture in pictures)
        {
            var (png, found) = await new PictureTaker(browser, tab).TakeAsync(picture, cancel).ConfigureAwait(false);
            problems.AddRange(found);
            await WriteAsync(Path.Combine(folder, picture.Png), png, cancel).ConfigureAwait(false);
        }

        await tab.CloseAsync(cancel).ConfigureAwait(false);
        return problems;
    }

    private static async Task<PrintedPage> PrintPageAsync(Browser browser, string folder, PrintJob job, CancellationToken cancel)
    {
        var page = new Uri(Path.GetFullPath(Path.Combine(folder, job.Page)));
        var tab = await browser.OpenTabAsync(cancel).ConfigureAwait(false);
        var printed = await new PagePrinter(browser, tab, job).PrintAsync(page, cancel).ConfigureAwait(false);
        await tab.CloseAsync(cancel).ConfigureAwait(false);
        if (printed.Bytes is { } bytes)
        {
            await WriteAsync(Path.Combine(folder, job.Pdf), bytes, cancel).ConfigureAwait(false);
        }

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
