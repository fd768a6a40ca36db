using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace KpiHandbook.Content.Tests.Workbooks;

/// <summary>
/// A form's parts as XML, for a test to change as other programs and people do. Cells are named <c>@budget.spent</c> for the value of a
/// key, <c>@plan.projects.done#2</c> for a column of a table in its second row, or by their address; found here without the reader.
/// </summary>
internal sealed class FormXml : IDisposable
{
    public static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public static readonly XNamespace Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string Inputs = "ผลการดำเนินงาน";
    public const string Identity = "ข้อมูลไฟล์";
    public const string Plan = "ตามแผน";

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, XDocument> _parts = new(StringComparer.Ordinal);
    private readonly List<string> _strings;

    public FormXml(Stream stream)
    {
        _zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true);
        _strings = [.. Part("xl/sharedStrings.xml").Root!.Elements(Main + "si").Select(s => string.Concat(s.Descendants(Main + "t").Select(t => t.Value)))];
    }

    public XDocument Workbook => Part("xl/workbook.xml");

    public XDocument Styles => Part("xl/styles.xml");

    public void Dispose()
    {
        foreach (var (name, document) in _parts)
        {
            _zip.GetEntry(name)?.Delete();
            using var stream = _zip.CreateEntry(name).Open();
            document.Save(stream);
        }

        _zip.Dispose();
    }

    public XDocument Part(string name)
    {
        if (!_parts.TryGetValue(name, out var document))
        {
            using var stream = _zip.GetEntry(name)!.Open();
            _parts[name] = document = XDocument.Load(stream, LoadOptions.PreserveWhitespace);
        }

        return document;
    }

    /// <summary>Every part whose name holds a word.</summary>
    public IReadOnlyList<XDocument> PartsOf(string word) =>
        [.. _zip.Entries.Select(e => e.FullName).Where(n => n.Contains(word, StringComparison.Ordinal) && n.EndsWith(".xml", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Part)];

    public XElement SheetEntry(string sheet) => Workbook.Descendants(Main + "sheet").Single(s => string.Equals((string?)s.Attribute("name"), sheet, StringComparison.Ordinal));

    public XElement Sheet(string sheet)
    {
        var id = (string?)SheetEntry(sheet).Attribute(Relations + "id");
        var target = Part("xl/_rels/workbook.xml.rels").Root!.Elements().Single(r => string.Equals((string?)r.Attribute("Id"), id, StringComparison.Ordinal)).Attribute("Target")!.Value;
        return Part(target.StartsWith('/') ? target[1..] : "xl/" + target).Root!;
    }

    /// <summary>A cell's address: sheet and cell.</summary>
    public (string Sheet, string Cell) Find(string name)
    {
        if (name.IndexOf('!', StringComparison.Ordinal) is > 0 and var mark)
        {
            return (name[..mark], name[(mark + 1)..]);
        }

        if (!name.StartsWith('@'))
        {
            return (Inputs, name);
        }

        if (name.IndexOf('#', StringComparison.Ordinal) is > 0 and var hash)
        {
            var dot = name.LastIndexOf('.', hash);
            var sheet = Workbook.Descendants(Main + "sheet").Select(s => s.Attribute("name")!.Value).Single(s => CellsOf(s).Any(c => Is(c, name[1..dot])) && s is not Inputs);
            var column = CellsOf(sheet).Single(c => Is(c, name[(dot + 1)..hash]));
            return (sheet, Letters(column) + (RowOf(column) + 1 + int.Parse(name[(hash + 1)..], CultureInfo.InvariantCulture)));
        }

        var values = CellsOf(Inputs).Single(c => Is(c, "ค่า"));
        var key = CellsOf(Inputs).Single(c => Is(c, name[1..]));
        return (Inputs, Letters(values) + RowOf(key));
    }

    /// <summary>A cell with its sheet, as places name it.</summary>
    public string Where(string name)
    {
        var (sheet, cell) = Find(name);
        return $"{sheet}!{cell}";
    }

    /// <summary>Where a heading of the sheet of figures stands.</summary>
    public string Heading(string text) => AddressOf(Inputs, text);

    /// <summary>Where a text stands.</summary>
    public string AddressOf(string sheet, string text) => CellsOf(sheet).Single(c => Is(c, text)).Attribute("r")!.Value;

    /// <summary>A cell on the row of another, in the column of a heading: <c>รหัส</c>.</summary>
    public string Beside(string name, string heading) =>
        Letters(CellsOf(Inputs).Single(c => Is(c, heading))) + RowOf(Cell(name));

    /// <summary>The element of a cell, made where there is none.</summary>
    public XElement Cell(string name)
    {
        var (sheet, address) = Find(name);
        if (CellsOf(sheet).FirstOrDefault(c => string.Equals(c.Attribute("r")!.Value, address, StringComparison.Ordinal)) is { } found)
        {
            return found;
        }

        var number = int.Parse(address.TrimStart([.. Enumerable.Range('A', 26).Select(c => (char)c)]), CultureInfo.InvariantCulture);
        var data = Sheet(sheet).Element(Main + "sheetData")!;
        var row = data.Elements(Main + "row").FirstOrDefault(r => (int)r.Attribute("r")! == number);
        if (row is null)
        {
            data.Add(row = new XElement(Main + "row", new XAttribute("r", number)));
        }

        var cell = new XElement(Main + "c", new XAttribute("r", address));
        row.Add(cell);
        return cell;
    }

    public XElement Row(string name) => Cell(name).Parent!;

    /// <summary>What a cell stores: type and content as in the file.</summary>
    public void Set(string name, string? type, string content)
    {
        var cell = Cell(name);
        cell.SetAttributeValue("t", type);
        cell.RemoveNodes();
        cell.Add(XElement.Parse($"<c xmlns=\"{Main}\">{content}</c>").Nodes());
    }

    public void Number(string name, string value) => Set(name, null, $"<v>{value}</v>");

    public void Text(string name, string value) =>
        Set(name, "inlineStr", $"<is><t xml:space=\"preserve\">{new XText(value)}</t></is>");

    public void Clear(string name) => Set(name, null, "");

    /// <summary>A number under a format of its own.</summary>
    public void Number(string name, string value, string format)
    {
        Number(name, value);
        var formats = Styles.Root!.Element(Main + "cellXfs")!;
        var codes = Styles.Root!.Element(Main + "numFmts");
        if (codes is null)
        {
            Styles.Root!.AddFirst(codes = new XElement(Main + "numFmts"));
        }

        var id = 300 + codes.Elements().Count();
        codes.Add(new XElement(Main + "numFmt", new XAttribute("numFmtId", id), new XAttribute("formatCode", format)));
        formats.Add(new XElement(Main + "xf", new XAttribute("numFmtId", id), new XAttribute("fontId", 0), new XAttribute("fillId", 0), new XAttribute("borderId", 0), new XAttribute("applyNumberFormat", 1)));
        Cell(name).SetAttributeValue("s", formats.Elements(Main + "xf").Count() - 1);
    }

    public void Merge(string sheet, string range)
    {
        var root = Sheet(sheet);
        var merges = root.Element(Main + "mergeCells");
        if (merges is null)
        {
            var after = root.Element(Main + "autoFilter") ?? root.Element(Main + "sheetProtection") ?? root.Element(Main + "sheetData")!;
            after.AddAfterSelf(merges = new XElement(Main + "mergeCells"));
        }

        merges.Add(new XElement(Main + "mergeCell", new XAttribute("ref", range)));
    }

    public void HideColumn(string name)
    {
        var (sheet, cell) = Find(name);
        var number = cell.TakeWhile(char.IsAsciiLetter).Aggregate(0, (sum, c) => (sum * 26) + c - 'A' + 1);
        var columns = Sheet(sheet).Element(Main + "cols")!;
        columns.Elements().Where(c => (int)c.Attribute("min")! <= number && number <= (int)c.Attribute("max")!).Remove();
        columns.Add(new XElement(Main + "col", new XAttribute("min", number), new XAttribute("max", number), new XAttribute("hidden", 1), new XAttribute("width", 9)));
    }

    /// <summary>Another sheet, copied from one or empty.</summary>
    public XElement AddSheet(string name, string? like = null)
    {
        var root = like is null ? new XElement(Main + "worksheet", new XElement(Main + "sheetData")) : new XElement(Sheet(like));
        root.Descendants().Where(e => e.Attribute(Relations + "id") is not null).Remove();
        var number = 90 + _parts.Count;
        _parts[$"xl/worksheets/sheet{number}.xml"] = new XDocument(root);
        Part("xl/_rels/workbook.xml.rels").Root!.Add(new XElement(
            Part("xl/_rels/workbook.xml.rels").Root!.Name.Namespace + "Relationship",
            new XAttribute("Id", $"added{number}"), new XAttribute("Type", $"{Relations}/worksheet"), new XAttribute("Target", $"/xl/worksheets/sheet{number}.xml")));
        var types = Part("[Content_Types].xml").Root!;
        types.Add(new XElement(
            types.Name.Namespace + "Override", new XAttribute("PartName", $"/xl/worksheets/sheet{number}.xml"),
            new XAttribute("ContentType", "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml")));
        Workbook.Descendants(Main + "sheets").Single().Add(new XElement(
            Main + "sheet", new XAttribute("name", name), new XAttribute("sheetId", number), new XAttribute(Relations + "id", $"added{number}")));
        return root;
    }

    /// <summary>The cell beside a label of the identity sheet.</summary>
    public string IdentityOf(string row, string column = "B") => $"{Identity}!{column}{RowOf(CellsOf(Identity).Single(c => Is(c, row)))}";

    /// <summary>True when the form asks for a key.</summary>
    public bool Has(string key) => CellsOf(Inputs).Any(c => Is(c, key));

    private IEnumerable<XElement> CellsOf(string sheet) => Sheet(sheet).Descendants(Main + "c");

    private bool Is(XElement cell, string text) => string.Equals(TextOf(cell), text, StringComparison.Ordinal);

    private string TextOf(XElement cell) => (string?)cell.Attribute("t") switch
    {
        "s" when cell.Element(Main + "v") is { } index => _strings[(int)index],
        "inlineStr" => cell.Value,
        _ => "",
    };

    private static string Letters(XElement cell) => string.Concat(cell.Attribute("r")!.Value.TakeWhile(char.IsAsciiLetter));

    private static int RowOf(XElement cell) => int.Parse(cell.Attribute("r")!.Value.SkipWhile(char.IsAsciiLetter).ToArray(), CultureInfo.InvariantCulture);
}
