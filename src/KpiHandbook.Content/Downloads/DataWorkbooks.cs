using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using KpiHandbook.Core.Tables;

namespace KpiHandbook.Content.Downloads;

/// <summary>
/// Writes tables into a workbook, straight as XML: cells with their type, a heading row that stays, filters, A4 across. It names no
/// author, program or time. The library that writes our forms would take longer over this than the rest of a site's build.
/// </summary>
public static class DataWorkbooks
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    // A cell's plain style, that of headings, and that of long texts.
    private const string Styles = $"""
        <styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="11"/><name val="Sarabun"/></font><font><b/><sz val="11"/><name val="Sarabun"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf applyAlignment="1"><alignment vertical="top"/></xf><xf fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>
        """;

    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), CloseOutput = true };

    /// <summary>Writes a workbook; the same tables give the same bytes.</summary>
    /// <param name="workbook">What goes into it.</param>
    public static ReadOnlyMemory<byte> Write(DataWorkbook workbook)
    {
        ArgumentNullException.ThrowIfNull(workbook);
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var sheets = workbook.Tables.Select((_, i) => $"worksheets/sheet{i + 1}.xml").ToList();
            Put(zip, "[Content_Types].xml", xml => WriteTypes(xml, sheets));
            Put(zip, "_rels/.rels", xml => WriteRelations(xml, [("officeDocument", "xl/workbook.xml")]));
            Put(zip, "xl/workbook.xml", xml => WriteWorkbook(xml, workbook));
            Put(zip, "xl/_rels/workbook.xml.rels", xml => WriteRelations(xml, [.. sheets.Select(s => ("worksheet", s)), ("styles", "styles.xml")]));
            Put(zip, "xl/styles.xml", xml => xml.WriteRaw(Styles));
            foreach (var (table, index) in workbook.Tables.Select((t, i) => (t, i)))
            {
                Put(zip, $"xl/{sheets[index]}", xml => new DataSheetWriter(xml, Main).Write(table, workbook.Title, index == workbook.Shown));
            }
        }

        return bytes.ToArray();
    }

    private static void Put(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Time;
        using var xml = XmlWriter.Create(entry.Open(), Settings);
        xml.WriteStartDocument();
        write(xml);
    }

    private static void WriteTypes(XmlWriter xml, IEnumerable<string> sheets)
    {
        xml.WriteStartElement("Types", ContentTypes);
        foreach (var (extension, type) in new[] { ("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml") })
        {
            xml.WriteStartElement("Default", ContentTypes);
            xml.WriteAttributeString("Extension", extension);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }

        foreach (var (part, type) in sheets.Select(s => (s, "worksheet")).Prepend(("styles.xml", "styles")).Prepend(("workbook.xml", "sheet.main")))
        {
            xml.WriteStartElement("Override", ContentTypes);
            xml.WriteAttributeString("PartName", $"/xl/{part}");
            xml.WriteAttributeString("ContentType", $"{Types}{type}+xml");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteRelations(XmlWriter xml, IEnumerable<(string Kind, string Target)> relations)
    {
        xml.WriteStartElement("Relationships", PackageRelations);
        foreach (var ((kind, target), index) in relations.Select((r, i) => (r, i)))
        {
            xml.WriteStartElement("Relationship", PackageRelations);
            xml.WriteAttributeString("Id", Id(index));
            xml.WriteAttributeString("Type", $"{Relations}/{kind}");
            xml.WriteAttributeString("Target", target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteWorkbook(XmlWriter xml, DataWorkbook workbook)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Relations);
        xml.WriteStartElement("bookViews", Main);
        xml.WriteStartElement("workbookView", Main);
        xml.WriteAttributeString("activeTab", workbook.Shown.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("sheets", Main);
        foreach (var (table, index) in workbook.Tables.Select((t, i) => (t, i)))
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", table.Name);
            xml.WriteAttributeString("sheetId", (index + 1).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("id", Relations, Id(index));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Id(int index) => $"rId{(index + 1).ToString(CultureInfo.InvariantCulture)}";
}
