using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Tests;

public class RealContentTests
{
    [Fact]
    public void The_published_content_loads_without_errors()
    {
        var reading = ContentLoader.Load(Repository.PathOf("content"));

        Assert.Empty(reading.Problems.Where(p => p.Kind.Severity == Severity.Error).Select(p => $"{p.Place} {p.Kind.Code} {p.Message.English}"));
        Assert.NotNull(reading.Library);
        Assert.NotEmpty(reading.Library.Publications);
    }
}
