using System.IO.Compression;
using System.Text;

namespace KpiHandbook.Content.Tests.Workbooks;

/// <summary>A workbook of one sheet written out as XML, for what other programs write and ours does not.</summary>
internal sealed record PlainPackage(string SheetData)
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public string Namespace { get; init; } = Main;

    public string RelationNamespace { get; init; } = Relations;

    public string WorkbookProperties { get; init; } = "";

    public string Strings { get; init; } = "";

    public string Styles { get; init; } = "<cellXfs><xf/></cellXfs>";

    public string SheetTarget { get; init; } = "worksheets/sheet1.xml";

    public string SheetType { get; init; } = "worksheet";

    public string Prolog { get; init; } = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    public byte[] ToBytes()
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
            Add(zip, "_rels/.rels", $"<Relationships><Relationship Id=\"r1\" Type=\"{RelationNamespace}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Namespace}\" xmlns:r=\"{RelationNamespace}\">{WorkbookProperties}<sheets><sheet name=\"แผ่น\" sheetId=\"7\" r:id=\"r1\"/></sheets></workbook>");
            Add(
                zip,
                "xl/_rels/workbook.xml.rels",
                $"<Relationships><Relationship Id=\"r1\" Type=\"{RelationNamespace}/{SheetType}\" Target=\"{SheetTarget}\"/>"
                + $"<Relationship Id=\"r2\" Type=\"{RelationNamespace}/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                + $"<Relationship Id=\"r3\" Type=\"{RelationNamespace}/styles\" Target=\"/xl/styles.xml\"/></Relationships>");
            Add(zip, "xl/sharedStrings.xml", $"<sst xmlns=\"{Namespace}\">{Strings}</sst>");
            Add(zip, "xl/styles.xml", $"<styleSheet xmlns=\"{Namespace}\">{Styles}</styleSheet>");
            Add(zip, "xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Namespace}\">{SheetData}</worksheet>");
        }

        return bytes.ToArray();
    }

    private void Add(ZipArchive zip, string name, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write(Prolog + xml);
    }
}
