using System.Xml;

namespace KpiHandbook.Content.Inspection;

/// <summary>
/// The parts of a workbook that passed the inspection, by their names in the container without regard to case. Parts are inflated
/// while they are read, from the bytes that were inspected; the file is not looked at again.
/// </summary>
public sealed class InspectedPackage
{
    private readonly Dictionary<string, ZipEntry> _entries;
    private readonly HashSet<string> _xml;

    internal InspectedPackage(ReadOnlyMemory<byte> bytes, IEnumerable<ZipEntry> entries, PackageFacts facts)
    {
        Bytes = bytes;
        _entries = entries.ToDictionary(e => e.Name, StringComparer.OrdinalIgnoreCase);
        _xml = new HashSet<string>(facts.Roots.Keys, StringComparer.OrdinalIgnoreCase);
        (Cells, Strings, Merges) = (facts.Cells, facts.Strings, facts.Merges);
    }

    /// <summary>The whole file.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Every part, in the container's order.</summary>
    public IReadOnlyCollection<string> Parts => _entries.Keys;

    /// <summary>Cells with content on all sheets.</summary>
    public long Cells { get; }

    /// <summary>Shared strings.</summary>
    public long Strings { get; }

    /// <summary>Merged ranges on all sheets.</summary>
    public long Merges { get; }

    /// <summary>True for a part that is well-formed XML.</summary>
    public bool IsXml(string part) => _xml.Contains(part);

    /// <summary>A part's content; null when there is no such part.</summary>
    public Stream? Open(string part) => _entries.TryGetValue(part, out var entry) ? entry.Inflate(Bytes) : null;

    /// <summary>A part as XML, without document types; null when there is no such part, or it was not inspected as XML.</summary>
    public XmlReader? OpenXml(string part) => IsXml(part) && Open(part) is { } content ? XmlReader.Create(content, XmlScan.Settings()) : null;
}
