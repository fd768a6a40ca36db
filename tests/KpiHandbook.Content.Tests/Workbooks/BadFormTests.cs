using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Tests.Workbooks;

/// <summary>Every bad form ends in the code expected, at the cell expected, and nothing of its unit is filed.</summary>
public class BadFormTests
{
    private static readonly IReadOnlyDictionary<string, BadForm> Forms =
        BadCells.All.Concat(BadForms.All).ToDictionary(f => f.Title, StringComparer.Ordinal);

    public static TheoryData<string> Titles => [.. Forms.Keys];

    [Fact]
    public void There_are_many() => Assert.InRange(Forms.Count, 150, 1000);

    [Theory]
    [MemberData(nameof(Titles))]
    public void A_bad_form_is_refused_at_the_cell(string title)
    {
        var bad = Forms[title];
        using var returned = new ReturnedFixture();
        var at = "";
        returned.Edit(f => at = bad.At(f)).Edit(bad.Spoil);

        var reading = returned.Read();

        var errors = reading.Problems.Where(p => p.Kind.Severity == Severity.Error).ToList();
        var shown = string.Join("; ", errors.Select(p => $"{p.Kind.Code} {PlaceIn(p)} {p.Message.English}"));
        Assert.True(errors.Exists(p => p.Kind.Code == bad.Code && PlaceIn(p) == at), $"expected {bad.Code} at {at}, found {shown}");
        Assert.Equal(bad.Also.Append(bad.Code).ToHashSet(StringComparer.Ordinal), errors.Select(p => p.Kind.Code).ToHashSet(StringComparer.Ordinal));
        Assert.Empty(reading.Reports);
    }

    private static string PlaceIn(Problem problem) => problem.Place switch
    {
        Place.InSheet { Cell: { } cell } place => $"{place.Sheet}!{cell}",
        Place.InSheet place => $"[{place.Sheet}]",
        _ => "",
    };
}
