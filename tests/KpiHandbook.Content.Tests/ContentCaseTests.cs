using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Linting;

namespace KpiHandbook.Content.Tests;

/// <summary>Every code has a folder with the smallest bad input; each gives exactly the problems that it names.</summary>
public class ContentCaseTests
{
    public static TheoryData<string> Cases => [.. ContentCase.Names];

    [Theory]
    [InlineData("KPI7021-misspelt-last-field", "หมายถึง “at-least” ใช่ไหม")]
    [InlineData("KPI7050-typo-of-a-threshold", "ของ “")]
    [InlineData("KPI1010-unclosed-quote", "ปิดเครื่องหมายคำพูด")]
    [InlineData("KPI2003-weights-of-95", "ของข้อตกลง “")]
    public void A_case_is_put_in_words_that_lead_on(string name, string words)
    {
        using var content = new ContentCase(name);

        Assert.All(ContentLoader.Load(content.Folder).Problems, p => Assert.Contains(words, $"{p.Message.Thai} {p.Fix.Thai}", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_gives_exactly_its_problems(string name)
    {
        using var content = new ContentCase(name);

        var reading = ContentLoader.Load(content.Folder);

        var warnings = reading.Library?.Publications.SelectMany(p => HandbookLinter.Check(p.Handbook)) ?? [];
        var found = Problem.Sorted(reading.Problems.Concat(warnings)).Select(p => $"{p.Place} {p.Kind.Code}");
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

    [Fact]
    public void The_smallest_good_content_has_nothing_for_the_linter()
    {
        using var content = new ContentCase("_good");

        Assert.Empty(HandbookLinter.Check(ContentLoader.Load(content.Folder).Library!.Publications[0].Handbook));
    }

    // What the examples, the proof and their coverage find is found by computing; their tests have indicators of their own.
    [Fact]
    public void Every_code_of_reading_has_a_case()
    {
        var covered = ContentCase.Names.Select(n => n.Split('-')[0]).ToHashSet(StringComparer.Ordinal);
        var declared = Problems.All.Select(k => k.Code).Where(c => string.CompareOrdinal(c, "KPI3100") < 0 || c.StartsWith("KPI35", StringComparison.Ordinal)
            || (string.CompareOrdinal(c, "KPI7001") >= 0 && string.CompareOrdinal(c, "KPI7050") <= 0));

        Assert.Empty(declared.Except(covered, StringComparer.Ordinal));
    }
}
