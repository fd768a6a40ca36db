using System.Globalization;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Tests.Inspection;

/// <summary>Lists inside a workbook that a reader keeps in memory, or looks through for each of their own entries, have an end.</summary>
public class ListLimitTests
{
    private const string Workbook = "xl/workbook.xml";
    private const string Book = $"<workbook xmlns:r=\"{RawWorkbooks.Relations}\"><sheets><sheet name=\"แผ่น\" sheetId=\"1\" r:id=\"r1\"/>{{0}}</sheets></workbook>";

    [Theory]
    [InlineData(200, "")]
    [InlineData(201, "KPI4135")]
    public void Sheets_are_counted(int sheets, string codes) =>
        Assert.Equal(codes, Codes(Workbook, Book, sheets - 1, "<sheet name=\"s{0}\" sheetId=\"{0}\" r:id=\"r{0}\"/>"));

    [Theory]
    [InlineData(9_998, "")]
    [InlineData(9_999, "KPI4136")]
    public void Relations_of_all_parts_are_counted(int more, string codes) =>
        Assert.Equal(codes, Codes("xl/worksheets/_rels/sheet1.xml.rels", "<Relationships>{0}</Relationships>", more, "<Relationship Id=\"z{0}\" Type=\"x/hyperlink\" Target=\"a{0}\"/>"));

    [Theory]
    [InlineData(1_998, "")]
    [InlineData(1_999, "KPI4136")]
    public void Content_types_are_counted(int more, string codes)
    {
        var types = Lines(more, "<Override PartName=\"/a{0}\" ContentType=\"a/b\"/>");

        Assert.Equal(codes, Inspected.Codes(RawWorkbooks.With(RawWorkbooks.ContentTypes(more: types))));
    }

    [Theory]
    [InlineData(150_000, "")]
    [InlineData(150_001, "KPI4136")]
    public void Cell_styles_and_number_formats_are_counted(int styles, string codes) =>
        Assert.Equal(codes, Codes("xl/styles.xml", "<styleSheet><cellXfs>{0}</cellXfs></styleSheet>", styles, "<xf numFmtId=\"{0}\"/>"));

    [Theory]
    [InlineData("Target")]
    [InlineData("Id")]
    public void What_is_kept_of_a_relation_is_short(string attribute) =>
        Assert.Equal("KPI4129", Codes("xl/worksheets/_rels/sheet1.xml.rels", "<Relationships>{0}</Relationships>", 1, $"<Relationship Type=\"h\" {attribute}=\"{new string('a', 4097)}\"/>"));

    [Fact]
    public void A_sheet_is_read_once()
    {
        var place = new Place.InTree("ยะหา.xlsx");
        var package = Inspected.Of(RawWorkbooks.With(
            new RawEntry(Workbook, Book.Replace("{0}", "<sheet name=\"อีกแผ่น\" sheetId=\"2\" r:id=\"r2\"/>", StringComparison.Ordinal)),
            RawWorkbooks.Rels("xl/_rels/workbook.xml.rels", ("worksheet", "worksheets/sheet1.xml", false), ("worksheet", "/xl/Worksheets/sheet1.xml", false)))).Package!;

        Assert.Equal("KPI4007", Assert.Single(WorkbookReader.Read(package, place).Problems).Kind.Code);
    }

    private static string Codes(string part, string whole, int count, string line) =>
        Inspected.Codes(RawWorkbooks.With(new RawEntry(part, whole.Replace("{0}", Lines(count, line), StringComparison.Ordinal))));

    // The comments keep the part from being packed suspiciously tight.
    private static string Lines(int count, string line) => string.Concat(Enumerable.Range(2, count).Select(i =>
        line.Replace("{0}", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) + $"<!--{i * 7919L % 1_000_003}-->"));
}
