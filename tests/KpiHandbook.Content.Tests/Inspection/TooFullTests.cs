using System.Globalization;
using System.Text;
using KpiHandbook.Content.Inspection;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Tests.Inspection;

/// <summary>A workbook that would take too long or too much memory to read is refused before it is read.</summary>
public class TooFullTests
{
    private static readonly Place Place = new Place.InTree("ยะหา.xlsx");

    [Theory]
    [InlineData(100_000, 0)]
    [InlineData(100_001, 1)]
    public void Cells_with_content_are_counted_over_all_sheets(int cells, int problems)
    {
        var rows = new StringBuilder("<worksheet><sheetData>");
        for (var cell = 0; cell < cells; cell++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"<row><c><v>{(cell * 7919L) % 1_000_003}</v></c><c/></row>");
        }

        Assert.Equal(problems, Refused(RawWorkbooks.Sheet() with { Content = Encoding.UTF8.GetBytes($"{rows}</sheetData></worksheet>") }));
    }

    [Theory]
    [InlineData(2_000, 0)]
    [InlineData(2_001, 1)]
    public void Merged_ranges_are_counted(int merges, int problems)
    {
        var ranges = string.Concat(Enumerable.Range(1, merges).Select(i => $"<mergeCell ref=\"A{i * 523}:B{i * 523}\"/>"));

        Assert.Equal(problems, Refused(new RawEntry("xl/worksheets/sheet1.xml", $"<worksheet><sheetData/><mergeCells>{ranges}</mergeCells></worksheet>")));
    }

    private static int Refused(RawEntry sheet)
    {
        var inspected = WorkbookInspector.Inspect(RawWorkbooks.With(sheet).ToBytes(), Place);

        var (book, problems) = WorkbookReader.Read(inspected.Package!, Place);

        Assert.Equal(problems.Count == 0, book is not null);
        Assert.All(problems, p => Assert.Equal("KPI4134", p.Kind.Code));
        return problems.Count;
    }
}
