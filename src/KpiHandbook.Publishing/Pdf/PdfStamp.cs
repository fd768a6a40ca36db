using System.Text;

namespace KpiHandbook.Publishing.Pdf;

/// <summary>
/// Writes the edition's own date and our name over what the browser noted of itself, and numbers its ids anew, in place and without
/// changing any length, so that two prints of one page are the same bytes.
/// </summary>
internal static class PdfStamp
{
    /// <summary>Stamps a PDF in place.</summary>
    /// <param name="pdf">The file's bytes.</param>
    /// <param name="date">The edition's date.</param>
    /// <param name="creator">ASCII without brackets; at most as long as the browser's own name, else cut.</param>
    public static void Apply(byte[] pdf, DateOnly date, string creator)
    {
        var file = PdfFile.Read(pdf);
        var info = pdf.AsSpan()[file.Extent(file.Trailer["Info"])];
        var day = $"D:{date:yyyyMMdd}000000+00'00'";
        Overwrite(info, "/CreationDate", day);
        Overwrite(info, "/ModDate", day);
        Overwrite(info, "/Creator", creator);
        PdfStructureIds.Renumber(pdf);
    }

    /// <summary>The creator that a PDF names; null when it names none.</summary>
    public static string? Creator(byte[] pdf)
    {
        var file = PdfFile.Read(pdf);
        return file[file.Trailer["Info"]].Find("Creator") is PdfValue.Plain creator ? creator.Text.Trim('(', ')') : null;
    }

    // Blanks after the closing bracket keep every later offset true.
    private static void Overwrite(Span<byte> info, string key, string value)
    {
        var at = info.IndexOf(Encoding.ASCII.GetBytes(key + " ("));
        if (at < 0)
        {
            throw new FormatException($"{key} is missing");
        }

        var start = at + key.Length + 2;
        var room = EndOfString(info, start) - start;
        var written = Encoding.ASCII.GetBytes(value.Length <= room ? value : value[..room]);
        written.CopyTo(info[start..]);
        info[start + written.Length] = (byte)')';
        info[(start + written.Length + 1)..(start + room + 1)].Fill((byte)' ');
    }

    private static int EndOfString(ReadOnlySpan<byte> text, int start)
    {
        var depth = 1;
        for (var i = start; i < text.Length; i++)
        {
            switch (text[i])
            {
                case (byte)'\\':
                    i++;
                    break;
                case (byte)'(':
                    depth++;
                    break;
                case (byte)')' when --depth == 0:
                    return i;
            }
        }

        throw new FormatException("a string does not end");
    }
}
