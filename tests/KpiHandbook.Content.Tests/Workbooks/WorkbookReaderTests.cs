using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Tests.Workbooks;

public class WorkbookReaderTests
{
    [Theory]
    [InlineData("<c r=\"B2\"><v>12.5</v></c>", "Number 12.5")]
    [InlineData("<c r=\"B2\" t=\"n\"><v>1E3</v></c>", "Number 1000")]
    [InlineData("<c r=\"B2\" t=\"s\"><v>0</v></c>", "Text หนึ่ง")]
    [InlineData("<c r=\"B2\" t=\"s\"><v>1</v></c>", "Text สองสาม")]
    [InlineData("<c r=\"B2\" t=\"inlineStr\"><is><t>ใน</t></is></c>", "Text ใน")]
    [InlineData("<c r=\"B2\" t=\"inlineStr\"><is><r><t>ใน</t></r><r><rPr><b/></rPr><t>ช่อง</t></r></is></c>", "Text ในช่อง")]
    [InlineData("<c r=\"B2\" t=\"b\"><v>1</v></c>", "Truth TRUE")]
    [InlineData("<c r=\"B2\" t=\"e\"><v>#N/A</v></c>", "Error #N/A")]
    [InlineData("<c r=\"B2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", "Error #DIV/0!")]
    [InlineData("<c r=\"B2\"><f>1+1</f><v>2</v></c>", "Number 2")]
    [InlineData("<c r=\"B2\" t=\"str\"><f>A1</f><v>12</v></c>", "Text 12")]
    [InlineData("<c r=\"B2\" t=\"b\"><f>1=1</f><v>1</v></c>", "Truth TRUE")]
    [InlineData("<c r=\"B2\"><f>1+1</f></c>", "Uncomputed =1+1")]
    [InlineData("<c r=\"B2\"><f>1+1</f><v></v></c>", "Uncomputed =1+1")]
    [InlineData("<c r=\"B2\" t=\"str\"><f>\"\"</f><v></v></c>", "Nothing ")]
    [InlineData("<c r=\"B2\" t=\"d\"><v>2025-08-29</v></c>", "Number 45898")]
    [InlineData("<c r=\"B2\" t=\"d\"><v>2025-08-29T00:00:00</v></c>", "Number 45898")]
    [InlineData("<c r=\"B2\" t=\"d\"><v>2025-08-29T12:00:00.000Z</v></c>", "Number 45898.5")]
    [InlineData("<c r=\"B2\" t=\"d\"><v>สิ้นเดือน</v></c>", "Text สิ้นเดือน")]
    [InlineData("<c r=\"B2\" t=\"str\"><f>A1</f></c>", "Uncomputed =A1")]
    [InlineData("<c r=\"A2\"><f t=\"shared\" ref=\"A2:B2\" si=\"0\">C2*2</f><v>4</v></c><c r=\"B2\"><f t=\"shared\" si=\"0\"/></c>", "Uncomputed =C2*2")]
    [InlineData("<c r=\"B2\"><f t=\"shared\" si=\"7\"/></c>", "Uncomputed =…")]
    [InlineData("<c r=\"b2\"><v>5</v></c>", "Number 5")]
    [InlineData("<c r=\"B2\" t=\"inlineStr\"><is><t>_x0041_B_x005F_x0042_</t></is></c>", "Text AB_x0042_")]
    [InlineData("<c r=\"B2\" t=\"str\"><v>_x0E01_</v></c>", "Text ก")]
    [InlineData("<c r=\"B2\" s=\"3\"/>", "Nothing ")]
    [InlineData("<c/><c><v>7</v></c>", "Number 7")]
    public void Cells_keep_what_is_stored(string cells, string content)
    {
        var sheet = Sheet(new PlainPackage($"<sheetData><row/><row>{cells}</row></sheetData>")
        {
            Strings = "<si><t>หนึ่ง</t></si><si><r><t>สอง</t></r><r><t>สาม</t></r><rPh sb=\"0\" eb=\"1\"><t>ยกเว้น</t></rPh></si>",
        });

        var found = sheet.At(2, 2).Content;
        Assert.Equal(content, $"{found.GetType().Name} {found.Display}");
    }

    [Fact]
    public void Cells_of_merged_ranges_are_known()
    {
        var sheet = Sheet(new PlainPackage(
            "<sheetData><row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"D2\"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref=\"B2:C3\"/></mergeCells>"));

        Assert.True(sheet.At(2, 2).Merged);
        Assert.True(sheet.At(3, 3).Merged);
        Assert.False(sheet.At(2, 4).Merged);
        Assert.False(sheet.At(4, 2).Merged);
    }

    [Theory]
    [InlineData("", "2568-08-29")]
    [InlineData("<workbookPr date1904=\"1\"/>", "2572-08-30")]
    [InlineData("<workbookPr date1904=\"true\"/>", "2572-08-30")]
    [InlineData("<workbookPr date1904=\"0\"/>", "2568-08-29")]
    public void Days_are_counted_as_the_workbook_says_whatever_their_format(string properties, string day)
    {
        var sheet = Sheet(new PlainPackage("<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"><v>45898</v></c><c r=\"B1\"><v>45898</v></c></row></sheetData>")
        {
            WorkbookProperties = properties,
            Styles = "<cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs>",
        });

        Assert.Equal(NumberShape.Date, sheet.At(1, 1).Shape);
        Assert.All(sheet.Row(1), c => Assert.Equal(new RawContent.Number(45898), c.Content));
        Assert.All(sheet.Row(1), c => Assert.Equal(day, DateText.OfSerial(c.DaySerial!.Value).ToString()));
    }

    [Fact]
    public void A_day_written_out_is_the_same_in_both_calendars()
    {
        var sheet = Sheet(new PlainPackage("<sheetData><row r=\"1\"><c r=\"A1\" t=\"d\"><v>2025-08-29</v></c></row></sheetData>")
        {
            WorkbookProperties = "<workbookPr date1904=\"1\"/>",
        });

        Assert.Equal((45898, NumberShape.Date), (sheet.At(1, 1).DaySerial, sheet.At(1, 1).Shape));
    }

    [Fact]
    public void Hidden_rows_and_columns_are_known()
    {
        var sheet = Sheet(new PlainPackage(
            "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"5\" max=\"5\" width=\"0\"/></cols>"
            + "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"C1\"><v>1</v></c><c r=\"E1\"><v>1</v></c></row>"
            + "<row r=\"2\" hidden=\"true\"><c r=\"A2\"><v>1</v></c></row><row r=\"3\" ht=\"0\"><c r=\"A3\"><v>1</v></c></row><row r=\"4\" ht=\"15\"><c r=\"A4\"><v>1</v></c></row></sheetData>"));

        Assert.Equal("C1 E1 A2 A3", string.Join(' ', sheet.Rows.SelectMany(sheet.Row).Where(c => c.Hidden).Select(c => c.At)));
    }

    [Fact]
    public void The_strict_edition_of_the_standard_reads_the_same()
    {
        var sheet = Sheet(new PlainPackage("<sheetData><row r=\"1\"><c r=\"A1\"><v>5</v></c></row></sheetData>")
        {
            Namespace = "http://purl.oclc.org/ooxml/spreadsheetml/main",
            RelationNamespace = "http://purl.oclc.org/ooxml/officeDocument/relationships",
            SheetTarget = "../xl/./worksheets/sheet1.xml",
        });

        Assert.Equal(new RawContent.Number(5), sheet.At(1, 1).Content);
    }

    [Theory]
    [InlineData("<sheetData><row r=\"1\"><c r=\"A1\"><v>x</v></c></row></sheetData>")]
    [InlineData("<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>9</v></c></row></sheetData>")]
    [InlineData("<sheetData><row r=\"1\"><c r=\"!\"><v>9</v></c></row></sheetData>")]
    [InlineData("<sheetData><row r=\"99999999999\"/></sheetData>")]
    public void A_broken_sheet_ends_in_a_problem(string data) => Assert.Equal("KPI4007", Refused(new PlainPackage(data).ToBytes()));

    [Fact]
    public void A_missing_part_ends_in_a_problem() =>
        Assert.Equal("KPI4007", Refused((new PlainPackage("<sheetData/>") with { SheetTarget = "worksheets/sheet2.xml" }).ToBytes()));

    [Fact]
    public void A_sheet_that_is_a_chart_is_no_sheet_of_cells()
    {
        var (book, _) = Read((new PlainPackage("<sheetData/>") with { SheetType = "chartsheet" }).ToBytes());

        Assert.Empty(book!.Sheets);
    }

    private static RawSheet Sheet(PlainPackage package) => Assert.Single(Read(package.ToBytes()).Book!.Sheets);

    private static string? Refused(byte[] bytes) => Read(bytes).Problems.SingleOrDefault()?.Kind.Code;

    private static (RawWorkbook? Book, IReadOnlyList<Problem> Problems) Read(byte[] bytes)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, bytes);
            return WorkbookReader.Read(path, new Place.InTree("a.xlsx"));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
