using ClosedXML.Excel;
using KpiHandbook.Content.Forms;
using KpiHandbook.Content.Inspection;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Tests.Forms;

/// <summary>Every form of every published round: units that are asked the same have the same form, and one of them stands for all.</summary>
public class PublishedFormsTests
{
    public static TheoryData<string> Rounds => [.. FormFixture.Published.Select(h => h.Path)];

    [Theory]
    [MemberData(nameof(Rounds))]
    public void Every_unit_s_form_is_written_and_passes_the_inspector(string path)
    {
        var handbook = FormFixture.Published.Single(h => string.Equals(h.Path, path, StringComparison.Ordinal));
        var orders = handbook.Period.Months.Select(m => new FormOrder(handbook, m, ContactVisibility.Full)).ToList();
        var forms = orders
            .SelectMany(o => FormWriter.UnitsAsked(handbook, o.Month).Select(u => (Order: o, Unit: u)))
            .DistinctBy(f => DefinitionsHash.Of(ReportForm.Of(handbook, f.Unit.Id, f.Order.Month)!), StringComparer.Ordinal);

        Parallel.ForEach(forms, form => Check(s => FormWriter.Write(form.Order, form.Unit, s)));
        Check(s => FormWriter.WriteAll(orders[^1], s));
    }

    private static void Check(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        Assert.Empty(WorkbookInspector.Inspect(stream.ToArray(), new Place.InTree("form.xlsx")).Problems);
        using var book = new XLWorkbook(stream);
        Assert.All(book.Worksheets.SelectMany(s => s.Rows()), r => Assert.InRange(r.Height, 1, 409));
        Assert.All(book.Worksheets.SelectMany(s => s.CellsUsed(c => c.HasFormula)), c => Assert.False(string.IsNullOrEmpty(c.CachedValue?.ToString())));
    }
}
