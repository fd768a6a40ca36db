using System.Buffers;
using System.Globalization;

namespace KpiHandbook.Publishing.Pdf;

/// <summary>
/// Numbers the ids of table cells anew. Chromium names them after a count that its process keeps (<c>node00000283</c>), which begins
/// elsewhere when other books are printed beside this one. The ids keep their order, in which the tree of ids is sorted, and their
/// length: 1 for the smallest, wherever an id stands (<c>/ID</c>, <c>/Headers</c>, the tree and its limits). Chromium writes those
/// objects in the open; what is inside a compressed stream does not match.
/// </summary>
internal static class PdfStructureIds
{
    private const int Digits = 8;
    private static readonly SearchValues<byte> Decimal = SearchValues.Create("0123456789"u8);

    private static ReadOnlySpan<byte> Head => "(node"u8;

    /// <summary>Renumbers a PDF's ids in place.</summary>
    public static void Renumber(Span<byte> pdf)
    {
        var places = Places(pdf);
        var numbers = new SortedSet<int>();
        foreach (var place in places)
        {
            numbers.Add(NumberAt(pdf, place));
        }

        var renumbered = numbers.Select((number, i) => (number, Now: i + 1)).ToDictionary(n => n.number, n => n.Now);
        foreach (var place in places)
        {
            renumbered[NumberAt(pdf, place)].TryFormat(pdf.Slice(place, Digits), out _, "D8", CultureInfo.InvariantCulture);
        }
    }

    private static int NumberAt(ReadOnlySpan<byte> pdf, int place) => int.Parse(pdf.Slice(place, Digits), CultureInfo.InvariantCulture);

    private static List<int> Places(ReadOnlySpan<byte> pdf)
    {
        var places = new List<int>();
        for (var at = 0; pdf[at..].IndexOf(Head) is >= 0 and var found;)
        {
            at += found + Head.Length;
            if (pdf.Length > at + Digits && pdf[at + Digits] == ')' && !pdf.Slice(at, Digits).ContainsAnyExcept(Decimal))
            {
                places.Add(at);
            }
        }

        return places;
    }
}
