using System.Globalization;
using System.Text;
using System.Xml;

namespace KpiHandbook.Content.Privacy;

/// <summary>What the parts of a workbook need from each other: the sheets' names and the shared strings.</summary>
/// <param name="Strings">The shared strings, by their number.</param>
/// <param name="Sheets">The sheet that a part belongs to, by the part's name: worksheets, and the comments and drawings of each.</param>
internal sealed record WorkbookParts(IReadOnlyList<string> Strings, IReadOnlyDictionary<string, string> Sheets)
{
    private const string Workbook = "xl/workbook.xml";

    /// <summary>The part with the strings that cells share.</summary>
    public const string SharedStrings = "xl/sharedStrings.xml";

    private readonly HashSet<int> _used = [];

    /// <summary>The strings that no cell has shown so far.</summary>
    public IEnumerable<string> Unused => Strings.Where((_, i) => !_used.Contains(i));

    /// <summary>The string that a cell shows; nothing for a number that is none.</summary>
    public string Use(int number)
    {
        _used.Add(number);
        return number < Strings.Count ? Strings[number] : "";
    }

    /// <summary>The parts of a workbook; null for an archive of another kind.</summary>
    public static WorkbookParts? Of(IReadOnlyList<(string Name, ReadOnlyMemory<byte> Content)> parts)
    {
        var byName = parts.DistinctBy(p => p.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(p => p.Name, p => p.Content, StringComparer.OrdinalIgnoreCase);
        if (!byName.TryGetValue(Workbook, out var workbook))
        {
            return null;
        }

        try
        {
            var targets = RelationsOf(Workbook, byName).ToDictionary(r => r.Id, r => r.Target, StringComparer.Ordinal);
            var sheets = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var (name, relation) in SheetNames(workbook))
            {
                if (targets.TryGetValue(relation, out var sheet))
                {
                    sheets[sheet] = name;
                    foreach (var (_, target) in RelationsOf(sheet, byName))
                    {
                        sheets.TryAdd(target, name);
                    }
                }
            }

            return new WorkbookParts(byName.TryGetValue(SharedStrings, out var strings) ? StringsOf(strings) : [], sheets);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>Reads a part; no DTD, nothing fetched.</summary>
    public static XmlReader Open(ReadOnlyMemory<byte> part) => XmlReader.Create(
        new MemoryStream(part.ToArray(), writable: false),
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true });

    /// <summary>A cell's text without what Office writes for characters that XML does not have: <c>_x0031_</c> is 1.</summary>
    public static string Unescaped(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (at + 7 <= text.Length && text[at] == '_' && text[at + 1] == 'x' && text[at + 6] == '_'
                && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                plain.Append((char)code);
                at += 6;
            }
            else
            {
                plain.Append(text[at]);
            }
        }

        return plain.ToString();
    }

    private static List<(string Name, string Relation)> SheetNames(ReadOnlyMemory<byte> workbook)
    {
        var names = new List<(string, string)>();
        using var xml = Open(workbook);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && xml.GetAttribute("name") is { } name)
            {
                while (xml.MoveToNextAttribute())
                {
                    if (xml is { LocalName: "id", Prefix.Length: > 0 })
                    {
                        names.Add((name, xml.Value));
                    }
                }
            }
        }

        return names;
    }

    private static List<string> StringsOf(ReadOnlyMemory<byte> part)
    {
        var strings = new List<string>();
        var text = new StringBuilder();
        using var xml = Open(part);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si", IsEmptyElement: true } or { NodeType: XmlNodeType.EndElement, LocalName: "si" })
            {
                strings.Add(Unescaped(text.ToString()));
                text.Clear();
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                text.Append(xml.Value);
            }
        }

        return strings;
    }

    private static IEnumerable<(string Id, string Target)> RelationsOf(string part, Dictionary<string, ReadOnlyMemory<byte>> parts)
    {
        var slash = part.LastIndexOf('/');
        if (!parts.TryGetValue($"{part[..(slash + 1)]}_rels/{part[(slash + 1)..]}.rels", out var relations))
        {
            yield break;
        }

        using var xml = Open(relations);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
            {
                yield return (id, Uri.TryCreate(new Uri($"part:/{part}"), target, out var whole) ? whole.AbsolutePath.TrimStart('/') : target);
            }
        }
    }
}
