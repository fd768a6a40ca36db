using System.Text;
using KpiHandbook.Content.Privacy.Pdf;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Privacy;

namespace KpiHandbook.Content.Privacy;

/// <summary>A file to look into.</summary>
/// <param name="Path">As problems name it, with forward slashes.</param>
/// <param name="Bytes">Reads it.</param>
public sealed record GuardedFile(string Path, Func<ReadOnlyMemory<byte>> Bytes);

/// <summary>Looks for private data in one file: in its name, and in whatever its bytes say it is.</summary>
internal static class FileGuard
{
    private static readonly Words InName = new("ชื่อไฟล์หรือโฟลเดอร์", "the name of the file or folder");
    private static readonly Words InBytes = new("ส่วนที่ไม่ใช่ข้อความ", "a part that is no text");
    private static readonly Words UnknownKind = new("เป็นไฟล์ชนิดที่โปรแกรมไม่รู้จัก", "it is of a kind that this program does not know");
    private static readonly Words OldKind = new("เป็นไฟล์ Office แบบเก่า หรือไฟล์ที่ตั้งรหัสผ่าน", "it is an old Office file, or protected by a password");
    private static readonly Words Archive = new("เป็นไฟล์บีบอัดชนิดที่โปรแกรมไม่เปิด", "it is an archive that this program does not open");

    /// <summary>Everything found.</summary>
    public static IEnumerable<Problem> Check(GuardedFile file, DeclaredContacts declared)
    {
        var finder = new PrivateFinder(declared);
        var place = new Place.InTree(file.Path);
        finder.Look(file.Path.Replace('/', '\n'), place, InName);
        LookAt(file.Path, file.Bytes(), place, finder);
        return finder.Problems;
    }

    /// <summary>Looks into bytes of any kind.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="place">Where it is, for what has no better place.</param>
    /// <param name="finder">Takes what is found.</param>
    public static void LookAt(string path, ReadOnlyMemory<byte> bytes, Place place, PrivateFinder finder)
    {
        var start = bytes.Span;
        switch (start)
        {
            case []:
                break;
            case [(byte)'P', (byte)'K', 3 or 5, _, ..]:
                PackageGuard.LookAt(path, bytes, finder);
                break;
            case [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..]:
                PdfGuard.LookAt(path, bytes, finder);
                break;
            case [0xD0, 0xCF, 0x11, 0xE0, ..]:
                LookAtBytes(start, place, finder);
                finder.Add(Problems.NotLookedInto(place, OldKind));
                break;
            case [(byte)'R', (byte)'a', (byte)'r', ..] or [(byte)'7', (byte)'z', 0xBC, ..] or [0x1F, 0x8B, ..]:
                finder.Add(Problems.NotLookedInto(place, Archive));
                break;
            default:
                if (PictureGuard.IsPicture(start))
                {
                    PictureGuard.LookAt(bytes, place, finder);
                }
                else if (!IsFont(start))
                {
                    LookAtText(path, start, place, finder);
                }

                break;
        }
    }

    /// <summary>Looks for ID numbers in bytes that may hold texts of any encoding.</summary>
    public static void LookAtBytes(ReadOnlySpan<byte> bytes, Place place, PrivateFinder finder)
    {
        finder.LookForIds(Encoding.Latin1.GetString(bytes), place, InBytes);
        finder.LookForIds(Encoding.Unicode.GetString(bytes), place, InBytes);
        finder.LookForIds(Encoding.Unicode.GetString(bytes[1..]), place, InBytes);
    }

    private static void LookAtText(string path, ReadOnlySpan<byte> bytes, Place place, PrivateFinder finder)
    {
        if (TextDecoding.Decode(bytes) is { } text)
        {
            TextFileGuard.LookAt(path, text, finder);
        }
        else
        {
            LookAtBytes(bytes, place, finder);
            finder.Add(Problems.NotLookedInto(place, UnknownKind));
        }
    }

    private static bool IsFont(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("wOF2"u8) || bytes.StartsWith("wOFF"u8) || bytes.StartsWith("OTTO"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0, 1, 0, 0]);
}
