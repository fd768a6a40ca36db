using System.Text;

namespace KpiHandbook.Content.Tests.Inspection;

/// <summary>Files that are no workbook are told what they are.</summary>
public class FileKindTests
{
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    [Theory]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n", "KPI4103")]
    [InlineData("<!DOCTYPE html><html></html>", "KPI4106")]
    [InlineData("\r\n  <HTML><table>", "KPI4106")]
    [InlineData("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\">", "KPI4106")]
    [InlineData("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">", "KPI4112")]
    [InlineData("อำเภอ,เป้าหมาย\nยะหา,20\n", "KPI4107")]
    [InlineData("\uFEFFอำเภอ;เป้าหมาย", "KPI4107")]
    [InlineData("%PDF-1.7\n", "KPI4108")]
    [InlineData("{\\rtf1", "KPI4112")]
    [InlineData("\u0001\u0002", "KPI4112")]
    public void Text_is_told_apart(string text, string code) => Assert.Equal(code, Inspected.Codes(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A })]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 })]
    [InlineData(new byte[] { 0x4D, 0x5A, 0x90, 0x00 })]
    [InlineData(new byte[] { 0x1F, 0x8B, 0x08, 0x00 })]
    [InlineData(new byte[] { 0x52, 0x61, 0x72, 0x21 })]
    public void Pictures_programs_and_archives_are_told_apart(byte[] bytes) => Assert.Equal("KPI4112", Inspected.Codes(bytes));

    [Fact]
    public void Text_in_the_encodings_of_Thai_Windows_is_text()
    {
        Assert.Equal("KPI4107", Inspected.Codes([0xCD, 0xD3, 0xE0, 0xC0, 0xCD, (byte)',', (byte)'1']));
        Assert.Equal("KPI4107", Inspected.Codes([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("อำเภอ\t1")]));
    }

    [Fact]
    public void An_old_workbook_and_a_locked_one_are_told_apart()
    {
        Assert.Equal("KPI4104", Inspected.Codes([.. CompoundFile, .. new byte[600]]));
        Assert.Equal("KPI4105", Inspected.Codes([.. CompoundFile, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")]));
    }

    [Fact]
    public void Documents_of_other_programs_are_named()
    {
        var word = RawWorkbooks.ContentTypes("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");
        var binary = RawWorkbooks.ContentTypes("application/vnd.ms-excel.sheet.binary.macroEnabled.main");

        Assert.Equal("KPI4109", Inspected.Codes(RawWorkbooks.With(word)));
        Assert.Equal("KPI4109", Inspected.Codes(RawWorkbooks.With(binary)));
        Assert.Equal("KPI4109", Inspected.Codes(new RawZip(new("mimetype", "application/vnd.oasis.opendocument.spreadsheet") { Method = 0 }, new("content.xml", "<a/>"))));
        Assert.Equal("KPI4109", Inspected.Codes(new RawZip(new RawEntry("Index/Document.iwa", "…"))));
    }

    [Fact]
    public void Archives_without_a_workbook_are_named()
    {
        Assert.Equal("KPI4111", Inspected.Codes(new RawZip()));
        Assert.Equal("KPI4111", Inspected.Codes(new RawZip(new RawEntry("ยะหา.xlsx", "PK"))));
        Assert.Equal("KPI4111", Inspected.Codes(RawWorkbooks.With(RawWorkbooks.RootRelations("xl/other.xml"))));
        Assert.Equal("KPI4111", Inspected.Codes(RawWorkbooks.With(new RawEntry("xl/workbook.xml", "<document/>"))));
        Assert.Equal("KPI4111", Inspected.Codes(RawWorkbooks.With(RawWorkbooks.RootRelations("docProps/thumbnail.png"), new RawEntry("docProps/thumbnail.png", ""))));
    }
}
