using System.Xml;
using KpiHandbook.Content.Inspection;

namespace KpiHandbook.Content.Workbooks;

/// <summary>
/// The parts of a workbook's container: which file holds which sheet, the shared strings and the number formats. Elements are matched
/// by local name, so that both editions of the standard and any prefix will do.
/// </summary>
internal sealed class SpreadsheetPackage(InspectedPackage package)
{
    private const string RootRelations = "_rels/.rels";

    /// <summary>Every worksheet in order.</summary>
    /// <exception cref="InvalidDataException">A part that every workbook has is missing or broken.</exception>
    /// <exception cref="XmlException">A part is not XML.</exception>
    public RawWorkbook Read() => new([.. Sheets().Select(SheetXml.Read)]);

    /// <summary>Every worksheet in order, its cells still unread.</summary>
    /// <exception cref="InvalidDataException">A part that every workbook has is missing or broken.</exception>
    /// <exception cref="XmlException">A part is not XML.</exception>
    public IReadOnlyList<SheetPart> Sheets()
    {
        var root = RelationsOf(RootRelations, "").Values.FirstOrDefault(r => r.Is("officeDocument"))
            ?? throw new InvalidDataException("no workbook part");
        var relations = RelationsOf(RelationsPath(root.Target), root.Target);
        var strings = relations.Values.FirstOrDefault(r => r.Is("sharedStrings")) is { } shared
            ? SheetXml.ReadStrings(Part(shared.Target))
            : [];
        var formats = relations.Values.FirstOrDefault(r => r.Is("styles")) is { } styles
            ? NumberFormats.Read(Part(styles.Target))
            : [];
        var (names, countsFrom1904) = ReadSheetNames(root.Target);
        var sheets = names
            .Select(n => (n.Name, n.Hidden, Relation: relations.GetValueOrDefault(n.Relation) ?? throw new InvalidDataException("no such part")))
            .ToList();
        if (sheets.DistinctBy(s => s.Relation.Target, StringComparer.OrdinalIgnoreCase).Count() < sheets.Count)
        {
            throw new InvalidDataException("one part for several sheets");
        }

        return
        [
            .. sheets
                .Where(n => n.Relation.Is("worksheet"))
                .Select(n => new SheetPart(n.Name, n.Hidden, n.Relation.Target, () => Part(n.Relation.Target), strings, formats, countsFrom1904)),
        ];
    }

    /// <summary>The part of the cells' formats; null when there is none.</summary>
    /// <exception cref="InvalidDataException">A part that every workbook has is missing or broken.</exception>
    public string? StylesPath()
    {
        var root = RelationsOf(RootRelations, "").Values.First(r => r.Is("officeDocument"));
        return RelationsOf(RelationsPath(root.Target), root.Target).Values.FirstOrDefault(r => r.Is("styles"))?.Target;
    }

    private (List<(string Name, bool Hidden, string Relation)> Sheets, bool CountsFrom1904) ReadSheetNames(string workbook)
    {
        var sheets = new List<(string Name, bool Hidden, string Relation)>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var countsFrom1904 = false;
        using var xml = Part(workbook);
        while (xml.Read())
        {
            switch (xml)
            {
                case { NodeType: XmlNodeType.Element, LocalName: "workbookPr" }:
                    countsFrom1904 = xml.GetAttribute("date1904") is "1" or "true";
                    break;
                case { NodeType: XmlNodeType.Element, LocalName: "sheet" }:
                    var relation = "";
                    var hidden = xml.GetAttribute("state") is "hidden" or "veryHidden";
                    var name = xml.GetAttribute("name") ?? throw new InvalidDataException("a sheet without a name");
                    while (xml.MoveToNextAttribute())
                    {
                        relation = xml is { LocalName: "id", Prefix.Length: > 0 } ? xml.Value : relation;
                    }

                    if (!names.Add(name))
                    {
                        throw new InvalidDataException($"two sheets {name}");
                    }

                    sheets.Add((name, hidden, relation));
                    break;
            }
        }

        return (sheets, countsFrom1904);
    }

    private Dictionary<string, Relation> RelationsOf(string path, string source)
    {
        var relations = new Dictionary<string, Relation>(StringComparer.Ordinal);
        using var xml = Part(path);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Type") is { } type && xml.GetAttribute("Target") is { } target)
            {
                relations[id] = new Relation(type, Resolve(source, target));
            }
        }

        return relations;
    }

    private XmlReader Part(string path) => package.OpenXml(path) ?? throw new InvalidDataException($"no part {path}");

    /// <summary>Where the relations of a part are.</summary>
    public static string RelationsPath(string part)
    {
        var slash = part.LastIndexOf('/');
        return $"{part[..(slash + 1)]}_rels/{part[(slash + 1)..]}.rels";
    }

    /// <summary>The part that a relation of <paramref name="source"/> leads to.</summary>
    public static string Resolve(string source, string target)
    {
        var folders = target.StartsWith('/') ? [] : source.Split('/')[..^1].ToList();
        foreach (var step in target.TrimStart('/').Split('/'))
        {
            if (step is ".." && folders.Count > 0)
            {
                folders.RemoveAt(folders.Count - 1);
            }
            else if (step is not ".")
            {
                folders.Add(step);
            }
        }

        return string.Join('/', folders);
    }

    private sealed record Relation(string Type, string Target)
    {
        public bool Is(string kind) => Type.EndsWith("/" + kind, StringComparison.Ordinal);
    }
}

/// <summary>A worksheet whose cells are still unread.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Hidden">True when its tab is not shown.</param>
/// <param name="Path">Its part of the container.</param>
/// <param name="Open">Opens its part from the beginning.</param>
/// <param name="Strings">The workbook's shared strings.</param>
/// <param name="Formats">How the workbook's cell styles show numbers.</param>
/// <param name="CountsFrom1904">True where dates count from 1904.</param>
internal sealed record SheetPart(
    string Name, bool Hidden, string Path, Func<XmlReader> Open, IReadOnlyList<RawContent.Text> Strings, IReadOnlyList<CellFormat> Formats, bool CountsFrom1904);
