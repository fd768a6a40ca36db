using KpiHandbook.Content.Receiving;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Tests.Receiving;

/// <summary>The workbooks that are filed in <c>content/</c>.</summary>
public class FiledWorkbookTests
{
    [Fact]
    public void What_is_filed_is_what_would_be_filed_today()
    {
        var handbooks = ContentLoader.Load(Repository.PathOf("content")).Library!.Publications.Select(p => p.Handbook);
        var filed = handbooks.SelectMany(h => WorkbookLoader.Load(h, Results(h), "results").Reports.Select(r => (Handbook: h, Report: r))).ToList();

        Assert.NotEmpty(filed);
        Assert.Empty(filed.AsParallel().Where(f => !Written(f.Handbook, f.Report).AsSpan().SequenceEqual(File.ReadAllBytes(PathOf(f.Handbook, f.Report))))
            .Select(f => PathOf(f.Handbook, f.Report)).Order(StringComparer.Ordinal));
    }

    private static byte[] Written(Handbook handbook, UnitReport report)
    {
        using var stream = new MemoryStream();
        ResultsStore.WriteClean(handbook, ReportForm.Of(handbook, report.Unit, report.Month)!.Unit, report, stream);
        return stream.ToArray();
    }

    private static string Results(Handbook handbook) => Repository.PathOf("content", $"{handbook.Office.Id}", $"{handbook.Round}", "results");

    private static string PathOf(Handbook handbook, UnitReport report) => Path.Combine(Results(handbook), $"{report.Month}", $"{report.Unit}.xlsx");
}
