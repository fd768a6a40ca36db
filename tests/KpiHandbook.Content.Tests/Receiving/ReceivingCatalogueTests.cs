using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Tests.Receiving;

public class ReceivingCatalogueTests
{
    [Fact]
    public void Every_code_has_a_test()
    {
        var tests = string.Concat(
            Directory.EnumerateFiles(Repository.PathOf("tests", "KpiHandbook.Content.Tests", "Receiving"), "*.cs").Select(File.ReadAllText));
        var kinds = Problems.All.Where(k => string.CompareOrdinal(k.Code, "KPI4200") >= 0 && string.CompareOrdinal(k.Code, "KPI4230") < 0).ToList();

        Assert.Equal(15, kinds.Count);
        Assert.All(kinds, k => Assert.Contains($"\"{k.Code}\"", tests, StringComparison.Ordinal));
    }
}
