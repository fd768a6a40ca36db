using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Tests.Inspection;

public class InspectionCatalogueTests
{
    [Fact]
    public void Every_code_has_a_test()
    {
        var tests = string.Concat(Directory.EnumerateFiles(Repository.PathOf("tests", "KpiHandbook.Content.Tests", "Inspection"), "*.cs").Select(File.ReadAllText));
        var kinds = Problems.All.Where(k => string.CompareOrdinal(k.Code, "KPI4100") >= 0 && string.CompareOrdinal(k.Code, "KPI4140") < 0).ToList();

        Assert.True(kinds.Count >= 33);
        Assert.All(kinds, k => Assert.Contains(k.Code, tests, StringComparison.Ordinal));
    }
}
