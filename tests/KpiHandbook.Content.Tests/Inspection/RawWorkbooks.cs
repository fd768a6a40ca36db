namespace KpiHandbook.Content.Tests.Inspection;

/// <summary>The smallest workbook, and what a test puts into it.</summary>
internal static class RawWorkbooks
{
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public static RawEntry ContentTypes(string mainType = Types + "sheet.main+xml", string more = "") => new(
        "[Content_Types].xml",
        $"<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{mainType}\"/>{more}</Types>");

    public static RawEntry RootRelations(string target = "xl/workbook.xml") => Rels("_rels/.rels", ("officeDocument", target, false));

    public static RawEntry Sheet(string content = "<c r=\"A1\"><v>5</v></c>") =>
        new("xl/worksheets/sheet1.xml", $"<worksheet><sheetData><row r=\"1\">{content}</row></sheetData></worksheet>");

    public static RawEntry Workbook(string more = "") =>
        new("xl/workbook.xml", $"<workbook xmlns:r=\"{Relations}\"><sheets><sheet name=\"แผ่น\" sheetId=\"1\" r:id=\"r1\"/></sheets>{more}</workbook>");

    public static RawEntry Rels(string part, params (string Kind, string Target, bool External)[] relations) => new(
        part,
        "<Relationships>" + string.Concat(relations.Select((r, i) =>
            $"<Relationship Id=\"r{i + 1}\" Type=\"{Relations}/{r.Kind}\" Target=\"{r.Target}\"{(r.External ? " TargetMode=\"External\"" : "")}/>")) + "</Relationships>");

    /// <summary>A good workbook in which these entries stand in place of those of their name, or as more.</summary>
    public static RawZip With(params RawEntry[] entries)
    {
        RawEntry[] good =
        [
            ContentTypes(), RootRelations(), Workbook(), Rels("xl/_rels/workbook.xml.rels", ("worksheet", "worksheets/sheet1.xml", false)), Sheet(),
        ];
        return new RawZip([
            .. good.Select(g => entries.FirstOrDefault(e => string.Equals(e.Name, g.Name, StringComparison.Ordinal)) ?? g),
            .. entries.Where(e => !good.Any(g => string.Equals(e.Name, g.Name, StringComparison.Ordinal))),
        ]);
    }
}
