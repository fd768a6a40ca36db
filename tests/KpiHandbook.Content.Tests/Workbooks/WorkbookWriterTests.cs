using System.IO.Compression;
using ClosedXML.Excel;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Content.Tests.Workbooks;

public class WorkbookWriterTests
{
    private static readonly string[] Texts = ["คณะกรรมการ", "=1+1", "007", "TRUE", "29/8/2568", "85%", "'a", new('ก', Value.Text.MostCharacters)];

    [Fact]
    public void The_same_values_give_the_same_bytes()
    {
        Assert.Equal(Write(SmallHandbook.Build()), Write(SmallHandbook.Build()));
    }

    [Fact]
    public void Nothing_says_who_wrote_it_or_when()
    {
        using var zip = new ZipArchive(new MemoryStream(Write(SmallHandbook.Build())));

        Assert.DoesNotContain(zip.Entries, e => !e.FullName.StartsWith("xl/", StringComparison.Ordinal) && e.FullName is not ("[Content_Types].xml" or "_rels/.rels"));
        Assert.All(zip.Entries, e => Assert.Equal(1980, e.LastWriteTime.Year));
        using var book = new XLWorkbook(new MemoryStream(Write(SmallHandbook.Build())));
        Assert.True(string.IsNullOrEmpty(book.Properties.Author));
        Assert.True(string.IsNullOrEmpty(book.Properties.Company));
    }

    [Theory]
    [InlineData(true, 3)]
    [InlineData(false, 0)]
    public void Sample_figures_are_marked_on_every_sheet(bool sample, int marks)
    {
        using var book = new XLWorkbook(new MemoryStream(Write(SmallHandbook.Build(sample))));

        Assert.Equal(marks, book.Worksheets.Count(s => s.CellsUsed().Any(c => c.GetString().Contains("ข้อมูลตัวอย่าง", StringComparison.Ordinal))));
    }

    [Fact]
    public void Sheet_names_are_ones_that_Excel_allows_and_differ()
    {
        var table = SmallHandbook.Build().Indicators[1] with { ShortTitle = "ความสำเร็จตามแผน: งาน/โครงการที่ยาวเกินชื่อ" };
        var again = table with { Id = SmallHandbook.Villages };
        var handbook = SmallHandbook.Build();
        handbook = handbook with { Indicators = [handbook.Indicators[0], table, handbook.Indicators[2], again] };

        var names = WorkbookLayout.TableSheets(ReportForm.Of(handbook, "raman", SmallHandbook.August)!).Values;

        Assert.Equal("ความสำเร็จตามแผน  งาน โครงการ|ความสำเร็จตามแผน  งาน โครงการ 2", string.Join('|', names));
        Assert.All(names, n => Assert.True(n.Length <= 31 && n.IndexOfAny(['[', ']', ':', '*', '?', '/', '\\']) < 0));
    }

    [Fact]
    public void Any_values_come_back_as_they_were()
    {
        var random = new Random(2568);
        for (var i = 0; i < 25; i++)
        {
            var values = SmallHandbook.Values();
            values[SmallHandbook.Various] = SmallHandbook.Row(
                ("ratio", new Value.Number(Rational.Of(random.Next(-9999, 1_000_000_000), 1000))),
                ("people", new Value.Number(random.Next(0, 1000))),
                ("growth", new Value.Number(Rational.Of(random.Next(-300, 20000), 100))),
                ("report", new Value.Truth(random.Next(2) == 0)),
                ("who", new Value.Text(Texts[random.Next(Texts.Length)])));
            using var folder = new ResultsFixture().With("betong", values: values);

            var (reports, problems) = folder.Load();

            Assert.Empty(problems);
            foreach (var (name, value) in values[SmallHandbook.Various])
            {
                Assert.Equal(value, ((ReportedInput.Scalar)reports[0].Indicators[SmallHandbook.Various][name]).Value);
            }
        }
    }

    [Fact]
    public void A_small_percentage_is_shown_with_all_its_decimals()
    {
        using var book = new XLWorkbook();
        var cell = book.AddWorksheet("ก").Cell(1, 1);

        CellWriter.Write(cell, SmallHandbook.Input("share", InputType.Percent, decimals: 4), SmallHandbook.Number("0.1234"));

        Assert.Equal(new CellFormat(NumberShape.Percent, 4), NumberFormats.Of(cell.Style.NumberFormat.Format));
    }

    [Fact]
    public void A_unit_that_nobody_assesses_has_no_form()
    {
        var handbook = SmallHandbook.Build() with { Agreements = [] };

        Assert.Throws<ArgumentException>(() => Write(handbook));
    }

    private static byte[] Write(Handbook handbook)
    {
        using var stream = new MemoryStream();
        WorkbookWriter.Write(handbook, AssessedUnit.Of(handbook.Office.Districts[0]), SmallHandbook.August, SmallHandbook.Values(), stream);
        return stream.ToArray();
    }
}
