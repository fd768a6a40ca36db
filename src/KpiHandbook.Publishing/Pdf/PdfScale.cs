using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace KpiHandbook.Publishing.Pdf;

/// <summary>
/// How far the browser shrank a document: when anything is wider than its page, Chromium makes every page smaller until it fits, and
/// says so nowhere. The page's first transformations tell.
/// </summary>
internal static class PdfScale
{
    // A CSS pixel is 1/96 inch, a point 1/72.
    private const double PointsAPixel = 72.0 / 96.0;
    private const int HeadLength = 400;

    /// <summary>1 for a document in its own size, 0.95 for one shrunk to 95 %; null when the page does not tell.</summary>
    public static double? Of(PdfFile file)
    {
        var page = file.Root["Pages"];
        while (file[page].Find("Kids") is { Items: [var first, ..] })
        {
            page = first;
        }

        // The first transformation sets the printer's dots, the second CSS pixels in them; nothing but a clip stands between.
        var words = Head(file, file[page]["Contents"]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var factors = Enumerable.Range(6, Math.Max(0, words.Length - 6))
            .Where(at => words[at] is "cm")
            .Select(at => double.Parse(words[at - 6], CultureInfo.InvariantCulture))
            .Take(2)
            .ToList();
        return factors.Count == 2 ? factors[0] * factors[1] / PointsAPixel : null;
    }

    private static string Head(PdfFile file, PdfValue contents)
    {
        var text = file.Bytes(contents);
        var mark = "stream\n"u8;
        var start = text.IndexOf(mark) is >= 0 and var at ? at + mark.Length : throw new FormatException("a page has no stream");
        using var deflated = new MemoryStream(text[start..].ToArray());
        using var inflated = new ZLibStream(deflated, CompressionMode.Decompress);
        var head = new byte[HeadLength];
        return Encoding.Latin1.GetString(head, 0, inflated.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false));
    }
}
