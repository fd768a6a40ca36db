using System.IO.Compression;
using System.Text;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Privacy;

/// <summary>
/// Looks into a ZIP archive, which workbooks and other documents are: names and comments, every part whether or not anything refers to it,
/// archives inside. Bounded in size, so that no file can cost more than memory has.
/// </summary>
internal static class PackageGuard
{
    private const long MostInPart = 64L * 1024 * 1024;
    private const long MostInAll = 256L * 1024 * 1024;
    private const int MostParts = 5_000;
    private const int Deepest = 3;

    private static readonly Words Damaged = new("เป็นไฟล์บีบอัดที่เสียหาย", "it is a damaged archive");
    private static readonly Words TooLarge = new("ข้างในมีขนาดใหญ่เกินไป", "what it holds is too large");
    private static readonly Words Encrypted = new("มีส่วนที่ตั้งรหัสผ่าน", "a part of it is protected by a password");
    private static readonly Words TooDeep = new("มีไฟล์บีบอัดซ้อนกันหลายชั้น", "it holds archives inside archives");
    private static readonly Words InNames = new("ชื่อหรือหมายเหตุข้างในไฟล์บีบอัด", "a name or comment inside the archive");

    public static void LookAt(string path, ReadOnlyMemory<byte> bytes, PrivateFinder finder)
    {
        var place = new Place.InTree(path);
        if (path.Count(c => c == '!') >= Deepest)
        {
            finder.Add(Problems.NotLookedInto(place, TooDeep));
            return;
        }

        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            finder.Look(zip.Comment, place, InNames);
            LookBehindParts(bytes.Span, place, finder);
            var parts = Parts(zip, place, finder);
            var workbook = WorkbookParts.Of(parts);
            foreach (var (name, content) in parts)
            {
                finder.Look(name.Replace('/', '\n'), place, InNames);
                if (!(workbook is not null && (name is WorkbookParts.SharedStrings || WorkbookGuard.LookAt(path, name, content, workbook, finder))))
                {
                    LookAtPart(path, name, content, finder);
                }
                else if (content.Span.IndexOf("<!--"u8) >= 0 || content.Span.LastIndexOf("<?"u8) > 3)
                {
                    finder.Look(Encoding.UTF8.GetString(content.Span), new Place.InSheet(path, name, null));
                }
            }

            if (workbook is not null)
            {
                WorkbookGuard.LookAtUnused(path, workbook, finder);
            }
        }
        catch (InvalidDataException)
        {
            FileGuard.LookAtBytes(bytes.Span, place, finder);
            finder.Add(Problems.NotLookedInto(place, Damaged));
        }
    }

    // The list of parts with their extra fields, and whatever follows it.
    private static void LookBehindParts(ReadOnlySpan<byte> bytes, Place place, PrivateFinder finder)
    {
        if (bytes.IndexOf("PK\u0001\u0002"u8) is >= 0 and var at)
        {
            finder.LookForIds(Encoding.Latin1.GetString(bytes[at..]), place, InNames);
        }
    }

    private static void LookAtPart(string path, string name, ReadOnlyMemory<byte> content, PrivateFinder finder)
    {
        var place = new Place.InSheet(path, name, null);
        if (TextDecoding.Decode(content.Span) is { } text && text.AsSpan().TrimStart("\uFEFF \r\n\t") is ['<', ..])
        {
            MarkupText.LookAt(text, _ => place, finder);
            finder.Look(text, place);
        }
        else
        {
            FileGuard.LookAt($"{path}!{name}", content, place, finder);
        }
    }

    private static List<(string Name, ReadOnlyMemory<byte> Content)> Parts(ZipArchive zip, Place place, PrivateFinder finder)
    {
        var parts = new List<(string, ReadOnlyMemory<byte>)>();
        var room = MostInAll;
        foreach (var entry in zip.Entries)
        {
            finder.Look(entry.Comment, place, InNames);
            if (entry.IsEncrypted)
            {
                finder.Add(Problems.NotLookedInto(place, Encrypted));
                continue;
            }

            if (Read(entry, Math.Min(MostInPart, room)) is not { } content || parts.Count == MostParts)
            {
                finder.Add(Problems.NotLookedInto(place, TooLarge));
                break;
            }

            room -= content.Length;
            parts.Add((entry.FullName, content));
        }

        return parts;
    }

    // The length that the archive states is a claim of whoever made it.
    private static ReadOnlyMemory<byte>? Read(ZipArchiveEntry entry, long most)
    {
        using var stream = entry.Open();
        using var content = new MemoryStream();
        var buffer = new byte[32 * 1024];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            if (content.Length + read > most)
            {
                return null;
            }

            content.Write(buffer, 0, read);
        }

        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }
}
