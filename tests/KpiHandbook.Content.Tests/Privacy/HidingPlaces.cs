using System.Buffers.Binary;
using System.Text;

namespace KpiHandbook.Content.Tests.Privacy;

/// <summary>A file in which an ID number hides, and where the guard must say it is.</summary>
internal sealed record HidingPlace(string Name, string Path, Func<PlantedId, byte[]> File, string Place);

/// <summary>Where an ID number has hidden before, or could.</summary>
internal static class HidingPlaces
{
    private const string Md = "content/a/b.md";
    private const string Book = "content/a/results/b.xlsx";

    public static IReadOnlyList<HidingPlace> All =>
    [
        .. Broken,
        .. Packed,
        Text("front matter", Md, id => $"---\ntitle: ก\nnote: เลข {id.Plain}\n---\n", ":3:11"),
        Text("prose with dashes", Md, id => $"ข้อความ\n\nนาย ก ({id.Dashed})\n", ":3:8"),
        Text("prose in Thai digits", Md, id => $"เลข{id.Thai}", ":1:4"),
        Text("prose with emphasis inside", Md, id => $"ก {id.Plain[..4]}**{id.Plain[4..9]}**{id.Plain[9..]}", ":1:3"),
        Text("prose with entities", Md, id => string.Concat(id.Plain.Select(c => $"&#{(int)c};")), ":1:1"),
        Text("prose with invisible characters", Md, id => string.Join('\u200B', id.Plain.ToCharArray()), ":1:1"),
        Text("a comment in prose", Md, id => $"ก\n<!-- {id.Plain} -->\n", ":2:6"),
        Text("a comment in YAML", "content/a/office.yaml", id => $"name: ก # {id.Plain}\n", ":1:11"),
        Text("an escape in YAML", "content/a/office.yaml", id => $"name: \"{Escaped(id)}\"\n", ":1:8"),
        Text("a Markdown table, a digit a cell", Md, id => $"| {string.Join(" | ", id.Plain.ToCharArray())} |\n", ":1:3"),
        Text("an address with percent signs", Md, id => $"[ก](https://example.go.th/?id={string.Concat(id.Plain.Select(c => $"%{(int)c:X2}"))})", ":1:31"),
        new("a CSV in Windows-874", "content/a/attachments/b.csv", id => [0xB9, 0xD2, 0xC2, (byte)',', .. Encoding.ASCII.GetBytes(id.Plain)], ":1:5"),
        new("a CSV in UTF-16", "content/a/attachments/b.csv", id => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes($"ก,{id.Dashed}")], ":1:3"),
        Text("a CSV, a digit a cell", "dist/b.csv", id => $"ก,{string.Join(',', id.Plain.ToCharArray())},ข", ":1:3"),
        Text("a calendar's folded line", "dist/b.ics", id => $"SUMMARY:{id.Plain[..6]}\r\n {id.Plain[6..]}\r\n", ":1:9"),
        Text("HTML, across tags", "dist/b.html", id => $"<p>{id.Plain[..5]}<b>{id.Plain[5..8]}</b>{id.Plain[8..]}</p>", ":1:4"),
        Text("HTML, an attribute with entities", "dist/b.html", id => $"<p title=\"{string.Concat(id.Plain.Select(c => $"&#x{(int)c:x};"))}\">ก</p>", ":1:11"),
        Text("HTML, a digit a cell", "dist/b.html", id => $"<table><tr>{string.Concat(id.Plain.Select(c => $"<td>{c}</td>"))}</tr></table>", ":1:16"),
        Text("a script's escapes", "dist/b.js", id => $"var a=\"{Escaped(id)}\"", ":1:8"),
        Text("JSON", "dist/b.json", id => $"{{\"a\":\"{id.Dashed}\"}}", ":1:7"),
        Text("SVG", "dist/b.svg", id => $"<svg><text><tspan>{id.Plain[..3]}</tspan><tspan>{id.Plain[3..]}</tspan></text></svg>", ":1:19"),
        Workbook("a text cell", id => SpoiltBook.WithCells($"<row r=\"7\">{SpoiltBook.Text("C7", id.Dashed)}</row>"), "[ผล]!C7"),
        Workbook("a number cell", id => SpoiltBook.WithCells($"<row r=\"7\">{SpoiltBook.Number("C7", id.Plain)}</row>"), "[ผล]!C7"),
        Workbook("a number with an exponent", id => SpoiltBook.WithCells($"<row r=\"7\">{SpoiltBook.Number("C7", $"{id.Plain[..1]}.{id.Plain[1..]}E+12")}</row>"), "[ผล]!C7"),
        Workbook("a hidden sheet", id => SpoiltBook.With($"<sheetData><row r=\"1\">{SpoiltBook.Text("A1", id.Plain)}</row></sheetData>", "hidden"), "[ผล]!A1"),
        Workbook("a very hidden sheet", id => SpoiltBook.With($"<sheetData><row r=\"1\" hidden=\"1\">{SpoiltBook.Text("A1", id.Thai)}</row></sheetData>", "veryHidden"), "[ผล]!A1"),
        Workbook("a formula", id => SpoiltBook.WithCells($"<row r=\"1\"><c r=\"B1\" t=\"str\"><f>LEFT(\"{id.Plain}\",1)</f><v>1</v></c></row>"), "[ผล]!B1"),
        Workbook("a row, a digit a cell", id => SpoiltBook.WithCells(
            $"<row r=\"2\">{string.Concat(id.Plain.Select((c, i) => SpoiltBook.Number($"{(char)('B' + i)}2", c.ToString())))}</row>"), "[ผล]!B2"),
        Workbook("a column, a digit a cell", id => SpoiltBook.WithCells(
            string.Concat(id.Plain.Select((c, i) => $"<row r=\"{i + 3}\">{SpoiltBook.Number($"D{i + 3}", c.ToString())}</row>"))), "[ผล]!D3"),
        Workbook("a column, a digit a cell, the rows from below", id => SpoiltBook.WithCells(
            string.Concat(id.Plain.Select((c, i) => $"<row r=\"{i + 3}\">{SpoiltBook.Number($"D{i + 3}", c.ToString())}</row>").Reverse())), "[ผล]!D3"),
        Workbook("rich text in runs", id => SpoiltBook.WithCells(
            $"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><r><t>{id.Plain[..4]}</t></r><r><rPr><b/></rPr><t>{id.Plain[4..]}</t></r></is></c></row>"), "[ผล]!A1"),
        Workbook("a shared string that no cell shows", id => SpoiltBook.WithCells("", ("xl/sharedStrings.xml", $"<sst><si><t>{id.Plain}</t></si></sst>")), "[xl/sharedStrings.xml]"),
        Workbook("a comment", id => SpoiltBook.WithCells(
            "", ("xl/comments1.xml", $"<comments><commentList><comment ref=\"E5\"><text><r><t>{id.Plain[..6]}</t></r><r><t>{id.Plain[6..]}</t></r></text></comment></commentList></comments>")), "[ผล]!E5"),
        Workbook("a threaded comment", id => SpoiltBook.WithCells(
            "", ("xl/threadedComments/threadedComment1.xml", $"<ThreadedComments><threadedComment ref=\"E6\"><text>{id.Dashed}</text></threadedComment></ThreadedComments>")), "!E6"),
        Workbook("a footer", id => SpoiltBook.With($"<sheetData/><headerFooter><oddFooter>&amp;L{id.Dashed}</oddFooter></headerFooter>", "visible"), "[ผล]"),
        Workbook("a prompt", id => SpoiltBook.With($"<sheetData/><dataValidations><dataValidation prompt=\"{id.Dashed}\"/></dataValidations>", "visible"), "[ผล]"),
        Workbook("a defined name", id => SpoiltBook.WithCells("", ("xl/workbook.xml", $"<workbook><definedNames><definedName name=\"x\">\"{id.Plain}\"</definedName></definedNames></workbook>")), "[xl/workbook.xml]"),
        Workbook("the properties", id => SpoiltBook.WithCells("", ("docProps/core.xml", $"<cp:coreProperties><dc:subject>{id.Plain}</dc:subject></cp:coreProperties>")), "[docProps/core.xml]"),
        Workbook("the program's properties", id => SpoiltBook.WithCells("", ("docProps/app.xml", $"<Properties><Company>{id.Dashed}</Company></Properties>")), "[docProps/app.xml]"),
        Workbook("a property of one's own", id => SpoiltBook.WithCells("", ("docProps/custom.xml", $"<Properties><property name=\"x\"><vt:lpwstr>{id.Plain}</vt:lpwstr></property></Properties>")), "[docProps/custom.xml]"),
        Workbook("a text box", id => SpoiltBook.WithCells("", ("xl/drawings/drawing1.xml", $"<xdr:wsDr><a:p><a:r><a:t>{id.Plain[..2]}</a:t></a:r><a:r><a:t>{id.Plain[2..]}</a:t></a:r></a:p></xdr:wsDr>")), "[xl/drawings/drawing1.xml]"),
        Workbook("custom XML", id => SpoiltBook.WithCells("", ("customXml/item1.xml", $"<person id=\"{id.Plain}\"/>")), "[customXml/item1.xml]"),
        Workbook("a part of an unknown kind", id => SpoiltBook.WithCells("", ("xl/unknown.txt", $"x {id.Plain}")), "xl/unknown.txt:1:3"),
        Workbook("the archive's comment", id => SpoiltBook.Zip(id.Plain, ("a.txt", "ก"u8.ToArray())), Book),
        Workbook("the name of a part", id => SpoiltBook.Zip(($"xl/{id.Plain}.txt", "ก"u8.ToArray())), Book),
        Workbook("a document inside", id => SpoiltBook.Zip(("xl/embeddings/a.docx", SpoiltBook.Zip(
            ("word/document.xml", Encoding.UTF8.GetBytes($"<w:p><w:r><w:t>{id.Plain[..7]}</w:t></w:r><w:r><w:t>{id.Plain[7..]}</w:t></w:r></w:p>"))))), "[word/document.xml]"),
        new("a PNG's text", "content/a/attachments/b.png", id => Png(id.Dashed), "b.png"),
        new("a JPEG's EXIF", "content/a/attachments/b.jpg", id => [0xFF, 0xD8, 0xFF, 0xE1, 0, 40, .. "Exif\0\0"u8, .. Encoding.Unicode.GetBytes(id.Plain), 0xFF, 0xD9], "b.jpg"),
        new("an old Office file", "content/a/attachments/b.doc", id => [0xD0, 0xCF, 0x11, 0xE0, 0, 0, .. Encoding.Unicode.GetBytes($"x{id.Plain}x"), 0], "b.doc"),
    ];

    private static IReadOnlyList<HidingPlace> Broken =>
    [
        Text("a folded value in YAML", "content/a/office.yaml", id => $"name: >\n  {id.Plain[..5]}\n  {id.Plain[5..]}\n", ":2:3"),
        Text("a continued value in YAML", "content/a/office.yaml", id => $"name: \"{id.Plain[..6]}\\\n  {id.Plain[6..]}\"\n", ":1:8"),
        Text("a plain value over two lines in YAML", "content/a/office.yaml", id => $"name: รหัส {id.Dashed[..8]}\n  {id.Dashed[8..]}\n", ":1:12"),
        Text("front matter over two lines", Md, id => $"---\ntitle: {id.Plain[..2]}\n  {id.Plain[2..]}\n---\n", ":2:8"),
        Text("prose over two lines", Md, id => $"ก\n\nเลข {id.Plain[..8]}\n{id.Plain[8..]}\n", ":3:5"),
        Text("prose over two lines with dashes", Md, id => $"เลข {id.Dashed[..8]}\\\n{id.Dashed[8..]}\n", ":1:5"),
        Text("prose with a line's end as a tag", Md, id => $"เลข {id.Dashed[..8]}<br>{id.Dashed[8..]}\n", ":1:5"),
        Text("prose with a comment inside", Md, id => $"เลข {id.Plain[..8]}<!-- ก -->{id.Plain[8..]}\n", ":1:5"),
        Text("a Markdown list, a digit an item", Md, id => string.Concat(id.Plain.Select((c, i) => $"{i + 1}. {c}\n")), ":1:4"),
    ];

    private static IReadOnlyList<HidingPlace> Packed =>
    [
        Workbook("escapes of Office", id => SpoiltBook.WithCells($"<row r=\"7\">{SpoiltBook.Text("C7", string.Concat(id.Plain.Select(c => $"_x{(int)c:X4}_")))}</row>"), "[ผล]!C7"),
        Workbook("a cell of two lines", id => SpoiltBook.WithCells($"<row r=\"7\">{SpoiltBook.Text("C7", id.Dashed[..9] + "\n" + id.Dashed[9..])}</row>"), "[ผล]!C7"),
        Workbook("an XML comment", id => SpoiltBook.WithCells("", ("xl/sharedStrings.xml", $"<sst><!-- {id.Plain} --></sst>")), "[xl/sharedStrings.xml]"),
        new("bytes behind the archive", Book, id => [.. SpoiltBook.Zip(("a.txt", "ก"u8.ToArray())), .. Encoding.ASCII.GetBytes(id.Plain)], Book),
    ];

    private static HidingPlace Text(string name, string path, Func<PlantedId, string> text, string place) =>
        new(name, path, id => Encoding.UTF8.GetBytes(text(id)), path + place);

    private static HidingPlace Workbook(string name, Func<PlantedId, byte[]> book, string place) => new(name, Book, book, place);

    private static string Escaped(PlantedId id) => string.Concat(id.Plain.Select(c => $"\\u{(int)c:x4}"));

    private static byte[] Png(string text)
    {
        byte[] data = [.. "Comment\0"u8, .. Encoding.Latin1.GetBytes(text)];
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        return [0x89, .. "PNG\r\n\u001a\n"u8, .. length, .. "tEXt"u8, .. data, 0, 0, 0, 0];
    }
}
