using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Tests.Workbooks;

public class WorkbookCatalogueTests
{
    // 4100 to 4139 are the inspector's.
    private static readonly IReadOnlyList<ProblemKind> Kinds =
        [.. Problems.All.Where(k => string.CompareOrdinal(k.Code, "KPI4000") > 0 && string.CompareOrdinal(k.Code, "KPI4200") < 0 && (string.CompareOrdinal(k.Code, "KPI4100") < 0 || string.CompareOrdinal(k.Code, "KPI4140") >= 0))];

    [Fact]
    public void Every_code_is_declared_once()
    {
        Assert.True(Kinds.Count >= 40);
        Assert.Equal(Kinds.Count, Kinds.DistinctBy(k => k.Code, StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_code_has_a_test()
    {
        var tests = string.Concat(Directory.EnumerateFiles(Folder(), "*.cs").Select(File.ReadAllText));

        Assert.All(Kinds, k => Assert.Contains(k.Code, tests, StringComparison.Ordinal));
    }

    private static string Folder() => Repository.PathOf("tests", "KpiHandbook.Content.Tests", "Workbooks");
}
