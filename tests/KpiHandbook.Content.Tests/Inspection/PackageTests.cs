namespace KpiHandbook.Content.Tests.Inspection;

/// <summary>What a well-formed container may not hold.</summary>
public class PackageTests
{
    private const string Macro = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
    private const string SheetRels = "xl/worksheets/_rels/sheet1.xml.rels";

    [Fact]
    public void Macros_are_refused()
    {
        Assert.Equal("KPI4110", Inspected.Codes(RawWorkbooks.With(RawWorkbooks.ContentTypes(Macro))));
        Assert.Equal("KPI4110 KPI4131", Inspected.Codes(RawWorkbooks.With(new RawEntry("xl/vbaProject.bin", "…"))));
        Assert.Equal("KPI4110", Inspected.Codes(RawWorkbooks.With(RawWorkbooks.Rels(SheetRels, ("vbaProject", "other.bin", false)))));
        Assert.Equal("KPI4110", Inspected.Codes(RawWorkbooks.With(new RawEntry("xl/macrosheets/sheet1.xml", "<a/>"))));
        Assert.Equal("KPI4110", Inspected.Codes(RawWorkbooks.With(RawWorkbooks.ContentTypes(more: "<Default Extension=\"dat\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"))));
    }

    [Theory]
    [InlineData("<!DOCTYPE a>")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\"><!ENTITY d \"&b;&b;\">]>")]
    [InlineData("<!DOCTYPE a SYSTEM \"file:///etc/passwd\">")]
    public void A_document_type_is_refused(string prolog) =>
        Assert.Equal("KPI4126", Inspected.Codes(RawWorkbooks.With(new RawEntry("xl/styles.xml", prolog + "<styleSheet/>"))));

    [Theory]
    [InlineData("")]
    [InlineData("ไม่ใช่ XML")]
    [InlineData("<a>")]
    [InlineData("<a/><b/>")]
    [InlineData("<a>&b;</a>")]
    [InlineData("<a>\u0001</a>")]
    [InlineData("<a b='1' b='2'/>")]
    [InlineData("<a:b/>")]
    public void XML_that_is_not_well_formed_is_refused(string xml) =>
        Assert.Equal("KPI4127", Inspected.Codes(RawWorkbooks.With(new RawEntry("xl/styles.xml", xml))));

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_not_well_formed() =>
        Assert.Equal("KPI4127", Inspected.Codes(RawWorkbooks.With(new RawEntry("xl/styles.xml", [.. "<a>"u8, 0xA1, 0xA2, .. "</a>"u8]))));

    [Fact]
    public void Other_encodings_are_refused()
    {
        Assert.Equal("KPI4128", Inspected.Codes(RawWorkbooks.With(new RawEntry("xl/styles.xml", "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><a/>"))));
        var utf16 = System.Text.Encoding.Unicode.GetBytes("\uFEFF<?xml version=\"1.0\" encoding=\"utf-16\"?><a/>");
        Assert.Equal("KPI4128", Inspected.Codes(RawWorkbooks.With(new RawEntry("xl/styles.xml", utf16))));
        Assert.Equal("KPI4128", Inspected.Codes(RawWorkbooks.With(new RawEntry("xl/styles.xml", System.Text.Encoding.Unicode.GetBytes("\uFEFF<a/>")))));
    }

    public static TheoryData<string> Intricate => new()
    {
        string.Concat(Enumerable.Repeat("<a>", 102)) + string.Concat(Enumerable.Repeat("</a>", 102)),
        "<a>" + string.Concat(Enumerable.Range(0, 10_001).Select(i => $"<b{i}/>")) + "</a>",
        $"<a b=\"{Noise(1_100_000)}\"/>",
        $"<a>{Noise(300_000)}</a>",
        $"<a><![CDATA[{Noise(300_000)}]]></a>",
        $"<sst><si>{string.Concat(Noise(300_000).Chunk(1000).Select(t => $"<r><t>{t.AsSpan()}</t></r>"))}</si></sst>",
    };

    [Theory]
    [MemberData(nameof(Intricate))]
    public void XML_that_would_fill_the_memory_is_refused(string xml) =>
        Assert.Equal("KPI4129", Inspected.Codes(RawWorkbooks.With(new RawEntry("xl/styles.xml", xml))));

    [Fact]
    public void Many_texts_of_ordinary_length_are_no_trouble()
    {
        var strings = string.Concat(Noise(500_000).Chunk(1000).Select(t => $"<si><t>{t.AsSpan()}</t></si>"));

        Assert.Equal("", Inspected.Codes(RawWorkbooks.With(new RawEntry("xl/sharedStrings.xml", $"<sst>{strings}</sst>"))));
    }

    [Fact]
    public void Only_hyperlinks_lead_out()
    {
        foreach (var (kind, target) in new[]
        {
            ("externalLinkPath", "file:///c:/a.xlsx"), ("image", "http://example.org/a.png"), ("attachedTemplate", "\\\\server\\a.xltx"),
        })
        {
            Assert.Equal("KPI4130", Inspected.Codes(RawWorkbooks.With(RawWorkbooks.Rels(SheetRels, (kind, target, true)))));
        }

        Assert.Equal("KPI4130", Inspected.Codes(RawWorkbooks.With(new RawEntry("xl/externalLinks/externalLink1.xml", "<externalLink/>"))));
        Assert.Equal("", Inspected.Codes(RawWorkbooks.With(RawWorkbooks.Rels(SheetRels, ("hyperlink", "mailto:a@example.org", true)))));
    }

    [Theory]
    [InlineData("xl/embeddings/oleObject1.bin")]
    [InlineData("xl/activeX/activeX1.xml")]
    [InlineData("xl/embeddings/a.xml")]
    [InlineData("xl/media/a.exe")]
    [InlineData("readme")]
    public void Embedded_files_and_controls_are_refused(string part) =>
        Assert.Equal("KPI4131", Inspected.Codes(RawWorkbooks.With(new RawEntry(part, "<a/>"))));

    [Theory]
    [InlineData("xl/connections.xml")]
    [InlineData("xl/queryTables/queryTable1.xml")]
    [InlineData("xl/xmlMaps.xml")]
    public void Connections_to_data_are_refused(string part) =>
        Assert.Equal("KPI4132", Inspected.Codes(RawWorkbooks.With(new RawEntry(part, "<a/>"))));

    [Theory]
    [InlineData("cmd|'/c calc'!A0")]
    [InlineData("DDE(\"a\",\"b\",\"c\")")]
    [InlineData("1+_xlfn.WEBSERVICE(\"http://a\")")]
    [InlineData("IF(A1,rtd(\"a\",,\"b\"))")]
    [InlineData("REGISTER.ID(\"a\",\"b\")")]
    public void Formulas_that_call_outside_are_refused(string formula)
    {
        var content = $"<c r=\"A1\"><f>{formula}</f><v>5</v></c>";

        Assert.Equal("KPI4133", Inspected.Codes(RawWorkbooks.With(RawWorkbooks.Sheet(content))));
        Assert.Contains("A1", Inspected.Of(RawWorkbooks.With(RawWorkbooks.Sheet(content))).Problems[0].Message.Thai, StringComparison.Ordinal);
        Assert.Equal("KPI4133", Inspected.Codes(RawWorkbooks.With(RawWorkbooks.Workbook($"<definedNames><definedName name=\"a\">{formula}</definedName></definedNames>"))));
    }

    [Theory]
    [InlineData("SUM(A1:A9)")]
    [InlineData("IF(A1=\"DDE(\",1,2)")]
    [InlineData("'ผลการดำเนินงาน'!C7")]
    [InlineData("&quot;ก|ข!&quot;&amp;A1")]
    [InlineData("MYIMAGE(A1)")]
    public void Ordinary_formulas_pass(string formula) =>
        Assert.Equal("", Inspected.Codes(RawWorkbooks.With(RawWorkbooks.Sheet($"<c r=\"A1\"><f>{formula}</f><v>5</v></c>"))));

    [Fact]
    public void Printer_settings_and_pictures_pass() => Assert.Equal("", Inspected.Codes(RawWorkbooks.With(
        new RawEntry("xl/printerSettings/printerSettings1.bin", "…"),
        new RawEntry("xl/media/image1.png", "…"),
        new RawEntry("xl/drawings/vmlDrawing1.vml", "<xml><br></xml>"))));

    // Not as tight as a hundred to one, and without a "<".
    private static string Noise(int length) => new Random(length).GetItems<char>("abcdefghijklmnopqrstuvwxyz012345", length).AsSpan().ToString();
}
