using System.IO.Compression;
using System.Security;
using System.Text;
using System.Xml.Linq;
using KpiHandbook.Content.Inspection;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Tests.Receiving;

/// <summary>What a person puts into a cell, as a spreadsheet program stores it.</summary>
internal abstract record Entry
{
    private Entry()
    {
    }

    /// <summary>A number.</summary>
    public sealed record Number(string Value) : Entry;

    /// <summary>Text.</summary>
    public sealed record Text(string Value) : Entry;

    /// <summary>TRUE or FALSE.</summary>
    public sealed record Truth(bool Value) : Entry;
}

/// <summary>
/// A form to be filled in any number of times. The cells are written into the parts' own text, so that everything else of the file stays as
/// the form has it, and hundreds of fillings take seconds.
/// </summary>
internal sealed class FormTemplate
{
    private const string Relation = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id";
    private readonly List<(string Name, byte[] Bytes)> _parts = [];
    private readonly Dictionary<string, string> _sheetParts = new(StringComparer.Ordinal);

    public FormTemplate(byte[] form)
    {
        using var zip = new ZipArchive(new MemoryStream(form));
        foreach (var entry in zip.Entries)
        {
            using var from = entry.Open();
            using var bytes = new MemoryStream();
            from.CopyTo(bytes);
            _parts.Add((entry.FullName, bytes.ToArray()));
        }

        var targets = Xml("xl/_rels/workbook.xml.rels").Elements().ToDictionary(r => r.Attribute("Id")!.Value, r => r.Attribute("Target")!.Value, StringComparer.Ordinal);
        foreach (var sheet in Xml("xl/workbook.xml").Descendants().Where(e => e.Name.LocalName is "sheet"))
        {
            var target = targets[sheet.Attribute(Relation)!.Value];
            _sheetParts[sheet.Attribute("name")!.Value] = target[0] == '/' ? target[1..] : "xl/" + target;
        }

        var place = new Place.InTree("form");
        Book = WorkbookReader.Read(WorkbookInspector.Inspect(form, place).Package!, place).Book!;
    }

    /// <summary>The form's cells.</summary>
    public RawWorkbook Book { get; }

    /// <summary>The cell for the value of a single figure.</summary>
    public (string Sheet, CellAddress At) CellOf(string key)
    {
        var sheet = Book.Find(WorkbookLayout.InputSheet)!;
        return (sheet.Name, new CellAddress(sheet.FindText(key)!.At.Row, sheet.FindText(WorkbookLayout.ValueHeading)!.At.Column));
    }

    /// <summary>The cell for a unit's value of a single figure, in the form for all units.</summary>
    public (string Sheet, CellAddress At) CellOf(string key, string unit)
    {
        var sheet = Book.Find(WorkbookLayout.AllUnitsSheet)!;
        return (sheet.Name, new CellAddress(sheet.FindText(unit)!.At.Row, sheet.FindText(key)!.At.Column));
    }

    /// <summary>The cell of a table's row, from 0.</summary>
    public (string Sheet, CellAddress At) CellOf(string key, string column, int row)
    {
        var sheet = Book.Sheets.Single(s => TableSheetReader.KeyOf(s)?.Text == key);
        var heading = sheet.FindText(column, TableSheetReader.KeyOf(sheet)!.At.Row + 1)!.At;
        return (sheet.Name, new CellAddress(heading.Row + 2 + row, heading.Column));
    }

    /// <summary>The form with these cells filled in.</summary>
    public byte[] Fill(IEnumerable<((string Sheet, CellAddress At) Cell, Entry Entry)> entries)
    {
        var changed = entries.GroupBy(e => _sheetParts[e.Cell.Sheet]).ToDictionary(g => g.Key, g => Fill(g.Key, [.. g]), StringComparer.Ordinal);
        using var filled = new MemoryStream();
        using (var zip = new ZipArchive(filled, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in _parts)
            {
                using var to = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                to.Write(changed.GetValueOrDefault(name) ?? bytes);
            }
        }

        return filled.ToArray();
    }

    private byte[] Fill(string part, IReadOnlyList<((string Sheet, CellAddress At) Cell, Entry Entry)> entries)
    {
        var xml = new StringBuilder();
        var text = Encoding.UTF8.GetString(_parts.Single(p => p.Name == part).Bytes);
        var done = 0;
        foreach (var (cell, entry) in entries.OrderBy(e => (e.Cell.At.Row, e.Cell.At.Column)))
        {
            var from = text.IndexOf($"<x:c r=\"{cell.At}\"", done, StringComparison.Ordinal);
            Assert.True(from > 0, $"{cell.Sheet}!{cell.At} is no cell of the form");
            var head = text[from..text.IndexOf('>', from)];
            var style = head.IndexOf(" s=\"", StringComparison.Ordinal) is var s and > 0 ? head[s..(head.IndexOf('"', s + 4) + 1)] : "";
            xml.Append(text, done, from - done).Append("<x:c r=\"").Append(cell.At).Append('"').Append(style).Append(Written(entry)).Append("</x:c>");
            done = head[^1] == '/' ? from + head.Length + 1 : text.IndexOf("</x:c>", from, StringComparison.Ordinal) + "</x:c>".Length;
        }

        return Encoding.UTF8.GetBytes(xml.Append(text, done, text.Length - done).ToString());
    }

    private static string Written(Entry entry) => entry switch
    {
        Entry.Number number => $"><x:v>{number.Value}</x:v>",
        Entry.Truth truth => $" t=\"b\"><x:v>{(truth.Value ? 1 : 0)}</x:v>",
        Entry.Text text => $" t=\"inlineStr\"><x:is><x:t xml:space=\"preserve\">{SecurityElement.Escape(text.Value)}</x:t></x:is>",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private XElement Xml(string part) => XDocument.Load(new MemoryStream(_parts.Single(p => p.Name == part).Bytes)).Root!;
}
