using System.Globalization;
using System.Text;
using KpiHandbook.Publishing;
using KpiHandbook.Publishing.Editions;
using KpiHandbook.Publishing.Pictures;
using KpiHandbook.Publishing.Printing;

namespace KpiHandbook.Cli.Editions;

/// <summary>
/// The keys of what is printed. Of a book: SHA-256 over what the browser puts on paper. The way to other pages, which stands on screens alone, is no
/// part of it, so that a new round of an office has no other round's book printed again. Styles and fonts are the program's own.
/// </summary>
internal static class BookKeys
{
    private const string ScreenBegin = "<nav class=\"screen\"";
    private const string ScreenEnd = "</nav>";

    /// <summary>The key of a job's book.</summary>
    /// <param name="job">What is to be printed.</param>
    /// <param name="files">By path, all that was rendered.</param>
    /// <param name="browser">What prints.</param>
    public static string Of(PrintJob job, IReadOnlyDictionary<string, OutputFile> files, string? browser)
    {
        var folder = job.Page[..(job.Page.LastIndexOf('/') + 1)];
        var sheets = files.Values.Where(f => f.Path.StartsWith(folder, StringComparison.Ordinal) && !string.Equals(f.Path, job.Page, StringComparison.Ordinal))
            .OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => $"{f.Path} {Sha256.Of(f.Content.Span)}");
        return Sha256.Of(Encoding.UTF8.GetBytes(string.Join(
            '\n',
            [
                $"{ThisProgram.Version}", $"{browser}", job.Pdf, job.Date.ToString("O", CultureInfo.InvariantCulture), .. sheets, OnPaper(Encoding.UTF8.GetString(files[job.Page].Content.Span)),
            ])));
    }

    /// <summary>The key of a picture: everything that it shows is in its page.</summary>
    /// <param name="job">What is taken.</param>
    /// <param name="browser">What takes it.</param>
    public static string Of(PictureJob job, string? browser) => Sha256.Of(Encoding.UTF8.GetBytes($"{ThisProgram.Version}\n{browser}\n{job.Png}\n{job.Html}"));

    private static string OnPaper(string page)
    {
        var begin = page.IndexOf(ScreenBegin, StringComparison.Ordinal);
        var end = begin < 0 ? -1 : page.IndexOf(ScreenEnd, begin, StringComparison.Ordinal);
        return end < 0 ? page : page.Remove(begin, end - begin);
    }
}
