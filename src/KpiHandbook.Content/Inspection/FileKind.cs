using System.Text;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Inspection;

/// <summary>Tells what a file is by its first bytes, whatever its name says.</summary>
internal static class FileKind
{
    private const int Beginning = 1024;

    private static readonly (byte[] Mark, Words Kind)[] Marks =
    [
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], new("รูปภาพ PNG", "a PNG picture")),
        ([0xFF, 0xD8, 0xFF], new("รูปภาพ JPEG", "a JPEG picture")),
        ([.. "GIF8"u8], new("รูปภาพ GIF", "a GIF picture")),
        ([.. "Rar!"u8], new("ไฟล์บีบอัด RAR", "a RAR archive")),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], new("ไฟล์บีบอัด 7-Zip", "a 7-Zip archive")),
        ([0x1F, 0x8B], new("ไฟล์บีบอัด gzip", "a gzip archive")),
        ([.. "MZ"u8], new("โปรแกรม", "a program")),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], new("โปรแกรม", "a program")),
        ([.. "{\\rtf"u8], new("เอกสาร RTF", "an RTF document")),
        ([.. "SQLite format"u8], new("ฐานข้อมูล", "a database")),
    ];

    private static readonly Words Unknown = new("ไฟล์ชนิดที่ไม่รู้จัก", "of a kind that is not known");
    private static readonly Words Xml = new("ไฟล์ XML", "an XML file");

    /// <summary>Why these bytes are no container that a workbook could be in; null when they may be.</summary>
    public static Problem? Refuse(ReadOnlySpan<byte> bytes, Place place)
    {
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8))
        {
            return null;
        }

        if (bytes.StartsWith((byte[])[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return IsEncrypted(bytes) ? Problems.WorkbookHasPassword(place) : Problems.OldWorkbook(place);
        }

        foreach (var (mark, kind) in Marks)
        {
            if (bytes.StartsWith(mark))
            {
                return Problems.OtherFile(place, kind);
            }
        }

        if (bytes.StartsWith("%PDF"u8))
        {
            return Problems.PdfFile(place);
        }

        return TextOf(bytes) is { } text ? RefuseText(text, place) : Problems.OtherFile(place, Unknown);
    }

    private static Problem RefuseText(string text, Place place)
    {
        var start = text.TrimStart();
        return start.StartsWith("version https://git-lfs", StringComparison.Ordinal) ? Problems.LargeFilePointer(place)
            : start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && !start.Contains("<html", StringComparison.OrdinalIgnoreCase) ? Problems.OtherFile(place, Xml)
            : start.StartsWith('<') ? Problems.WebPage(place)
            : Problems.TextFile(place);
    }

    // A stream of a compound file is named in UTF-16; the one of this name holds the package that a password locks.
    private static bool IsEncrypted(ReadOnlySpan<byte> bytes) => bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;

    // Thai text may be in an encoding of its own, whose bytes are all above the controls.
    private static string? TextOf(ReadOnlySpan<byte> bytes)
    {
        var beginning = bytes[..Math.Min(bytes.Length, Beginning)];
        if (beginning.StartsWith((byte[])[0xFF, 0xFE]))
        {
            return Encoding.Unicode.GetString(beginning[2..]);
        }

        foreach (var b in beginning)
        {
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)'\f'))
            {
                return null;
            }
        }

        return Encoding.Latin1.GetString(beginning.StartsWith("\uFEFF"u8) ? beginning[3..] : beginning);
    }
}
