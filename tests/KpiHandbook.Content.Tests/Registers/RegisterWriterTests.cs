using ClosedXML.Excel;
using KpiHandbook.Content.Registers;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
using KpiHandbook.TestRegisters;

namespace KpiHandbook.Content.Tests.Registers;

/// <summary>The blank register: what it offers, and that it is read back as it was filled in.</summary>
public sealed class RegisterWriterTests : IDisposable
{
    private const string Households = "2 ข้อมูลครัวเรือน";
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Theory]
    [InlineData("sa-kaeo/2568-1")]
    [InlineData("sa-kaeo/2568-2")]
    public void A_blank_register_has_everything_but_households(string round)
    {
        File.WriteAllBytes(_path, Blank(round));

        Assert.Equal(["KPI4236"], HouseholdRegister.Read(RegisterFixture.Round(round), RegisterFixture.Round(round).Period.To.Month, _path, "r.xlsx").Problems.Select(p => p.Kind.Code));
    }

    [Fact]
    public void The_same_round_gives_the_same_bytes() => Assert.Equal(Blank("sa-kaeo/2568-1"), Blank("sa-kaeo/2568-1"));

    // 100,000 and 160,000 baht of three people: neither average ends, and the cells show two decimals.
    [Theory]
    [InlineData(60000, 150000)]
    [InlineData(100000, 160000)]
    public void A_filled_register_counts_itself_as_the_program_does(int income, int after)
    {
        using var fixture = new RegisterFixture();
        fixture.Register.Households[0][MadeRegister.Income] = income;
        fixture.Register.Households[0][MadeRegister.After] = after;
        using (var book = Open())
        {
            Fill(book.Worksheet(Households), fixture.Register.Households);
            Fill(book.Worksheet("3 แผนการพัฒนา"), fixture.Register.Plan);
            ClearEmptyAverages(book.Worksheet(Households));
            TypeDeveloped(book.Worksheet("1 สรุปข้อมูล"));
            book.SaveAs(_path, new SaveOptions { EvaluateFormulasBeforeSaving = true });
        }

        var reading = HouseholdRegister.Read(RegisterFixture.Round(), ReportMonth.Of(2568, 2), _path, "r.xlsx");

        Assert.Empty(reading.Problems.Select(p => $"{p.Place} {p.Kind.Code}"));
        Assert.Equal([2, 3], reading.Districts.Select(d => d.Counts[RegisterCount.Listed]));
        Assert.Equal([0, 1], reading.Districts.Select(d => d.Counts[RegisterCount.Passed]));
    }

    [Fact]
    public void Districts_and_statuses_are_chosen_from_lists()
    {
        using var book = Open();
        var lists = book.Worksheet(Households).DataValidations.Where(v => v.AllowedValues == XLAllowedValues.List).Select(v => v.Value).ToList();

        Assert.Contains("\"พัฒนาได้,ขอรับการสงเคราะห์,พึ่งตนเองได้,อื่น ๆ\"", lists);
        Assert.Equal(9, book.Range(lists.Single(l => l.Contains('!', StringComparison.Ordinal))).Cells(c => c.GetString().Length > 0).Count());
    }

    [Fact]
    public void Every_sheet_warns_of_what_it_holds_and_only_the_tables_are_open()
    {
        using var book = Open();

        Assert.Equal(["คำชี้แจง", "1 สรุปข้อมูล", Households, "3 แผนการพัฒนา", "ข้อมูลไฟล์"], book.Worksheets.Select(s => s.Name));
        Assert.All(book.Worksheets, s => Assert.Contains("ห้าม", s.Cell(3, 1).GetString(), StringComparison.Ordinal));
        Assert.All(book.Worksheets, s => Assert.True(s.Protection.IsProtected));
        Assert.False(book.Worksheet(Households).Cell(6, 2).Style.Protection.Locked);
        Assert.True(book.Worksheet(Households).Cell(5, 2).Style.Protection.Locked);
    }

    [Fact]
    public void An_average_of_words_is_blank_and_no_error()
    {
        using var book = Open();
        var row = book.Worksheet(Households).Row(6);
        (row.Cell("H").Value, row.Cell("I").Value) = ("๓", 60000);
        Assert.Equal("", row.Cell("J").GetString());
        (row.Cell("H").Value, row.Cell("I").Value) = (0, 60000);
        Assert.Equal("", row.Cell("J").GetString());
        row.Cell("H").Value = 3;
        Assert.Equal(20000, row.Cell("J").GetDouble());
    }

    private static byte[] Blank(string round)
    {
        using var stream = new MemoryStream();
        RegisterWriter.Write(RegisterFixture.Round(round), ContactVisibility.Full, stream);
        return stream.ToArray();
    }

    private static XLWorkbook Open() => new(new MemoryStream(Blank("sa-kaeo/2568-1")));

    // The library that stands in for Excel here stores no result with a formula that gives an empty text.
    private static void ClearEmptyAverages(IXLWorksheet sheet)
    {
        foreach (var cell in sheet.CellsUsed(c => c.HasFormula).Where(c => c.GetString().Length == 0).ToList())
        {
            cell.Clear(XLClearOptions.Contents);
        }
    }

    // Nor does it know a criterion for cells that are not empty ("<>"), which Excel and LibreOffice do.
    private static void TypeDeveloped(IXLWorksheet summary)
    {
        foreach (var cell in summary.Range("G6:G15").Cells())
        {
            var isOne = summary.Cell(cell.Address.RowNumber, 1).GetString() is "วังน้ำเย็น" or "รวม";
            cell.FormulaA1 = isOne ? "1+0" : "0+0";
        }
    }

    private static void Fill(IXLWorksheet sheet, List<Dictionary<string, object?>> rows)
    {
        foreach (var heading in sheet.Row(5).CellsUsed())
        {
            var isComputed = heading.GetString().Contains("เฉลี่ย", StringComparison.Ordinal);
            for (var i = 0; i < (isComputed ? 0 : rows.Count); i++)
            {
                if (rows[i].GetValueOrDefault(heading.GetString()) is { } value)
                {
                    sheet.Cell(6 + i, heading.Address.ColumnNumber).Value = value;
                }
            }
        }
    }
}
