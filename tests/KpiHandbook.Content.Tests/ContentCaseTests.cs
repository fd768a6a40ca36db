using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Tests;

/// <summary>Every code has a folder with the smallest bad input; each gives exactly the problems that it names.</summary>
public class ContentCaseTests
{
    public static TheoryData<string> Cases => [.. ContentCase.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_gives_exactly_its_problems(string name)
    {
        using var content = new ContentCase(name);

        var reading = ContentLoader.Load(content.Folder);

        var found = reading.Problems.Select(p => $"{p.Place} {p.Kind.Code}");
        Assert.Equal(File.ReadAllText(ContentCase.ExpectedFileOf(name)).TrimEnd('\n'), string.Join('\n', found));
        Assert.Equal(reading.Problems.Any(p => p.Kind.Severity == Severity.Error), reading.Library is null);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_is_named_after_a_problem_that_it_gives(string name) =>
        Assert.Contains(name.Split('-')[0], File.ReadAllText(ContentCase.ExpectedFileOf(name)), StringComparison.Ordinal);

    [Theory]
    [InlineData("_good")]
    [InlineData("_full")]
    public void The_good_content_has_no_problem(string name)
    {
        using var content = new ContentCase(name);

        var reading = ContentLoader.Load(content.Folder);

        Assert.Empty(reading.Problems);
        Assert.NotNull(reading.Library);
    }

    // 3100 and above are found by computing, after reading.
    [Fact]
    public void Every_code_of_reading_has_a_case()
    {
        var covered = ContentCase.Names.Select(n => n.Split('-')[0]).ToHashSet(StringComparer.Ordinal);
        var declared = Problems.All.Select(k => k.Code).Where(c => string.CompareOrdinal(c, "KPI3100") < 0);

        Assert.Empty(declared.Except(covered, StringComparer.Ordinal));
    }
}
