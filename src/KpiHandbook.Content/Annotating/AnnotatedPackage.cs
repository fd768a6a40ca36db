using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using KpiHandbook.Content.Inspection;
using KpiHandbook.Content.Workbooks;

namespace KpiHandbook.Content.Annotating;

/// <summary>
/// A copy of a workbook in the making: parts that are asked for can be changed and new ones added; all others are copied byte for byte.
/// </summary>
internal sealed class AnnotatedPackage(InspectedPackage package)
{
    private const string ContentTypes = "[Content_Types].xml";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const int MostCharacters = 32 * 1024 * 1024;

    private readonly Dictionary<string, XDocument> _changed = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A part to be changed.</summary>
    /// <exception cref="InvalidDataException">There is no such part.</exception>
    /// <exception cref="XmlException">It is no XML, or too large to be changed.</exception>
    public XDocument Change(string part)
    {
        if (!_changed.TryGetValue(part, out var document))
        {
            using var content = package.Open(part) ?? throw new InvalidDataException($"no part {part}");
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters };
            using var xml = XmlReader.Create(content, settings);
            _changed[part] = document = XDocument.Load(xml, LoadOptions.PreserveWhitespace);
        }

        return document;
    }

    /// <summary>Adds a part under a name that no other has: <c>xl/notes1.xml</c>.</summary>
    /// <returns>Its name.</returns>
    public string Add(string stem, string extension, XDocument document)
    {
        var number = 1;
        while (package.Parts.Contains($"{stem}{number}.{extension}", StringComparer.OrdinalIgnoreCase) || _changed.ContainsKey($"{stem}{number}.{extension}"))
        {
            number++;
        }

        _changed[$"{stem}{number}.{extension}"] = document;
        return $"{stem}{number}.{extension}";
    }

    /// <summary>The part that a relation of a kind leads to, and the relation's id; null when there is none.</summary>
    public (string Part, string Id)? FindRelation(string source, string kind)
    {
        var relations = SpreadsheetPackage.RelationsPath(source);
        return !Exists(relations) ? null
            : Change(relations).Root!.Elements()
                .Where(r => ((string?)r.Attribute("Type"))?.EndsWith("/" + kind, StringComparison.Ordinal) == true)
                .Select(r => ((string, string)?)(SpreadsheetPackage.Resolve(source, (string?)r.Attribute("Target") ?? ""), (string?)r.Attribute("Id") ?? ""))
                .FirstOrDefault();
    }

    /// <summary>Relates a part to another; returns the relation's id.</summary>
    public string Relate(string source, string type, string target)
    {
        var path = SpreadsheetPackage.RelationsPath(source);
        if (!Exists(path))
        {
            _changed[path] = new XDocument(new XElement(XName.Get("Relationships", PackageRelations)));
        }

        var root = Change(path).Root!;
        var taken = root.Elements().Select(e => (string?)e.Attribute("Id")).ToHashSet(StringComparer.Ordinal);
        var id = Enumerable.Range(1, taken.Count + 1).Select(n => $"note{n}").First(n => !taken.Contains(n));
        root.Add(new XElement(root.Name.Namespace + "Relationship", new XAttribute("Id", id), new XAttribute("Type", type), new XAttribute("Target", "/" + target)));
        return id;
    }

    /// <summary>Says what kind of part one is.</summary>
    public void Declare(string part, string type)
    {
        var root = Change(ContentTypes).Root!;
        root.Add(new XElement(root.Name.Namespace + "Override", new XAttribute("PartName", "/" + part), new XAttribute("ContentType", type)));
    }

    /// <summary>The whole copy.</summary>
    public byte[] Save()
    {
        using var bytes = new MemoryStream();
        using (var target = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in package.Parts.Concat(_changed.Keys).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                using var stream = NewEntry(target, part).Open();
                if (_changed.TryGetValue(part, out var document))
                {
                    using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
                    document.Save(xml);
                }
                else
                {
                    using var content = package.Open(part)!;
                    content.CopyTo(stream);
                }
            }
        }

        return bytes.ToArray();
    }

    // The same copy has the same bytes.
    private static ZipArchiveEntry NewEntry(ZipArchive target, string part)
    {
        var entry = target.CreateEntry(part);
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return entry;
    }

    private bool Exists(string part) => _changed.ContainsKey(part) || package.Parts.Contains(part, StringComparer.OrdinalIgnoreCase);
}
