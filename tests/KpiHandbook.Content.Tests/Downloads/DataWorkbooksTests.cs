using System.IO.Compression;
using ClosedXML.Excel;
using KpiHandbook.Content.Downloads;
using KpiHandbook.Content.Inspection;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Tables;

namespace KpiHandbook.Content.Tests.Downloads;

public class DataWorkbooksTests
{
    private static readonly Place Place = new Place.InTree("results.xlsx");

    private static readonly DataWorkbook Book = new(
        "ผล & คะแนน",
        [
            new DataTable(
                "results",
                [new("unit", DataType.Text, "หน่วยงาน"), new("number", DataType.Whole, "ที่"), new("value", DataType.Amount, "ค่า"), new("contested", DataType.Truth, "ขัดกัน")],
                [
                    [DataCell.Of("ยะหา"), DataCell.Of(3), DataCell.Of((Rational)50 / 3), DataCell.Of(true)],
                    [DataCell.Of("=1+1 <&>"), DataCell.Of(-4), DataCell.None, DataCell.Of(false)],
                ]),
            new DataTable("คำอธิบาย", [new("เรื่อง", DataType.Text, "เรื่อง")], [[DataCell.Of(new string('ก', 200))]]),
        ],
        Shown: 1);

    [Fact]
    public void Cells_keep_their_kind()
    {
        var sheet = Read().Sheets[0];

        Assert.Equal("unit number value contested", string.Join(' ', sheet.Row(1).Select(c => c.Text)));
        Assert.Equal(new RawContent.Text("ยะหา"), sheet.At(2, 1).Content);
        Assert.Equal(new RawContent.Number(3), sheet.At(2, 2).Content);
        Assert.Equal(new RawContent.Number(16.666667), sheet.At(2, 3).Content);
        Assert.Equal(new RawContent.Truth(true), sheet.At(2, 4).Content);
        Assert.Equal(new RawContent.Text("=1+1 <&>"), sheet.At(3, 1).Content);
        Assert.Equal(new RawContent.Nothing(), sheet.At(3, 3).Content);
    }

    [Fact]
    public void Every_table_has_its_sheet() => Assert.Equal("results คำอธิบาย", string.Join(' ', Read().Sheets.Select(s => s.Name)));

    [Fact]
    public void The_same_tables_give_the_same_bytes() => Assert.Equal(DataWorkbooks.Write(Book).ToArray(), DataWorkbooks.Write(Book).ToArray());

    [Fact]
    public void It_names_no_author_program_or_time()
    {
        using var zip = new ZipArchive(new MemoryStream(DataWorkbooks.Write(Book).ToArray()));

        Assert.DoesNotContain(zip.Entries, e => e.FullName.StartsWith("docProps", StringComparison.Ordinal));
        Assert.All(zip.Entries, e => Assert.Equal(1980, e.LastWriteTime.Year));
    }

    [Fact]
    public void Other_programs_open_it()
    {
        using var book = new XLWorkbook(new MemoryStream(DataWorkbooks.Write(Book).ToArray()));

        Assert.True(book.Worksheet(2).TabActive);
        Assert.Equal("ยะหา", book.Worksheet(1).Cell("A2").GetString());
        Assert.Equal(XLDataType.Boolean, book.Worksheet(1).Cell("D2").DataType);
        Assert.False(book.Worksheet(1).Cell("A3").HasFormula);
    }

    private static RawWorkbook Read()
    {
        var inspected = WorkbookInspector.Inspect(DataWorkbooks.Write(Book).ToArray(), Place);
        Assert.Empty(inspected.Problems);
        return WorkbookReader.Read(inspected.Package!, Place).Book!;
    }
}
