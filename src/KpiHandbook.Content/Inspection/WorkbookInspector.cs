using System.Xml;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Inspection;

/// <summary>A file from outside that may be opened, or why it may not.</summary>
/// <param name="Package">Its parts, to be read in place of the file; null when it was refused.</param>
/// <param name="Problems">Every reason for a refusal.</param>
public sealed record InspectedFile(InspectedPackage? Package, IReadOnlyList<Problem> Problems);

/// <summary>
/// Looks at a workbook's container before any reader opens it. Nothing is written, followed or fetched; the file is read once, and all
/// that is ever kept of it is its own bytes, at most 20 MiB.
/// </summary>
public static class WorkbookInspector
{
    private static readonly Words Missing = new("ไม่พบไฟล์", "there is no such file");
    private static readonly Words Held =
        new("อ่านไฟล์ไม่ได้ อาจมีโปรแกรมอื่นเปิดอยู่", "the file cannot be read; another program may have it open");

    private static readonly string[] XmlEndings = [".xml", ".rels", ".psmdcp"];

    /// <summary>Inspects a file on disk.</summary>
    /// <param name="path">The file.</param>
    /// <param name="place">As problems name it.</param>
    /// <param name="mostOfPart">Bytes that one part may come to, where a workbook of another kind may be larger.</param>
    public static InspectedFile Inspect(string path, Place place, long mostOfPart = InspectionLimits.MostInflated)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(place);
        try
        {
            var (bytes, problem) = ReadFile(new FileInfo(path), place);
            return bytes is null ? new InspectedFile(null, [problem!]) : Inspect(bytes, place, mostOfPart);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new InspectedFile(null, [Problems.WorkbookUnreadable(place, Missing)]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new InspectedFile(null, [Problems.WorkbookUnreadable(place, Held)]);
        }
    }

    /// <summary>Inspects what was read from somewhere.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="place">As problems name it.</param>
    /// <param name="mostOfPart">Bytes that one part may come to, where a workbook of another kind may be larger.</param>
    public static InspectedFile Inspect(byte[] bytes, Place place, long mostOfPart = InspectionLimits.MostInflated)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if ((RefuseSize(bytes.Length, place) ?? FileKind.Refuse(bytes, place)) is { } problem)
        {
            return new InspectedFile(null, [problem]);
        }

        var refusals = new Refusals();
        var entries = new ZipDirectory(bytes, place, refusals).Read();
        if (entries.Count > 0)
        {
            var facts = new PackageFacts();
            ScanParts(bytes, entries, mostOfPart, facts, place, refusals);
            new PackageRules(facts, entries, place, refusals).Check();
            if (!refusals.Any)
            {
                return new InspectedFile(new InspectedPackage(bytes, entries.Where(e => !e.IsFolder), facts), []);
            }
        }
        else if (!refusals.Any)
        {
            refusals.Add(Problems.ArchiveWithoutWorkbook(place));
        }

        return new InspectedFile(null, refusals.All);
    }

    private static (byte[]? Bytes, Problem? Problem) ReadFile(FileInfo file, Place place)
    {
        if (RegularFile.Otherwise(file) is { } other)
        {
            return (null, Problems.NotAnOrdinaryFile(place, other));
        }

        if (RefuseSize(file.Length, place) is { } problem)
        {
            return (null, problem);
        }

        // A file that grows meanwhile is cut off where it was, and refused for that.
        using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read);
        var bytes = new byte[file.Length];
        stream.ReadExactly(bytes);
        return (bytes, null);
    }

    private static Problem? RefuseSize(long length, Place place) =>
        length == 0 ? Problems.EmptyWorkbookFile(place)
        : length > InspectionLimits.MostBytes ? Problems.WorkbookTooLarge(place, length, InspectionLimits.MostBytes)
        : null;

    private static void ScanParts(byte[] bytes, IReadOnlyList<ZipEntry> entries, long mostOfPart, PackageFacts facts, Place place, Refusals refusals)
    {
        var total = new InflatedTotal();
        foreach (var entry in entries)
        {
            var isXml = XmlEndings.Contains(Path.GetExtension(entry.Name), StringComparer.OrdinalIgnoreCase);
            using var content = new PartStream(entry.Inflate(bytes), entry, total, place) { HasTags = isXml, Most = mostOfPart };
            try
            {
                var malformed = isXml ? Scan(entry, content, facts, place) : null;
                content.CopyTo(Stream.Null);
                if (!content.IsWhole)
                {
                    refusals.Add(Problems.EntryDamaged(place, entry.Name));
                }
                else if (malformed is not null)
                {
                    refusals.Add(malformed);
                }
            }
            catch (PartRefusedException e)
            {
                refusals.Add(e.Problem);
            }
            catch (InvalidDataException)
            {
                refusals.Add(Problems.EntryDamaged(place, entry.Name));
            }
        }
    }

    // The XML reader says in words alone that a part has a document type, so that the bytes are asked.
    private static Problem? Scan(ZipEntry entry, PartStream content, PackageFacts facts, Place place)
    {
        try
        {
            new XmlScan(entry.Name, facts, place).Read(content);
            return null;
        }
        catch (XmlException)
        {
            return content.HasDocumentType ? Problems.XmlDocumentType(place, entry.Name) : Problems.XmlMalformed(place, entry.Name);
        }
    }
}
