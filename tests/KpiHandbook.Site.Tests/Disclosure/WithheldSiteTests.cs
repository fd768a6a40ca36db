using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Core.Tables;
using KpiHandbook.Site.Data.Results;
using KpiHandbook.Site.Districts;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Planning;

namespace KpiHandbook.Site.Tests.Disclosure;

/// <summary>A site does not change by one byte when a withheld count does: no page, book or file can tell it.</summary>
public class WithheldSiteTests
{
    private static readonly Id<Indicator> Remaining = Id<Indicator>.Of("remaining");

    // The north's 20 households leave 3 with 17 of them, the south has 6: with fewer than 5 withheld, 16 to 19 and 1 to 5 are alike.
    [Theory]
    [InlineData("north", 16)]
    [InlineData("north", 18)]
    [InlineData("north", 19)]
    [InlineData("north", 1)]
    [InlineData("north", 4)]
    [InlineData("south", 1)]
    [InlineData("south", 3)]
    public void Every_page_and_file_is_the_same_whatever_the_withheld_count_is(string unit, int passed) =>
        Assert.Equal(Outputs(Withholding(5)), Outputs(Withholding(5, unit, passed)));

    [Theory]
    [InlineData("north", 15)]
    [InlineData("north", 20)]
    [InlineData("south", 0)]
    public void A_count_that_is_large_enough_or_nobody_is_shown(string unit, int passed) =>
        Assert.NotEqual(Outputs(Withholding(5)), Outputs(Withholding(5, unit, passed)));

    [Fact]
    public void What_is_withheld_is_said_where_the_figures_would_stand()
    {
        var round = Withholding(5);

        var line = Assert.Single(SamplePages.Page<DistrictPage>("districts/north.html", round).Sections.SelectMany(s => s.Rows), r => r.Id == "remaining");
        var matrix = SamplePages.Page<MatrixPage>("matrix.html", round);
        var indicator = SamplePages.Page<IndicatorPage>("indicators/remaining.html", round);

        Assert.Equal("ไม่แสดง (น้อยกว่า 5)", line.Value);
        Assert.Equal("ไม่แสดงระดับ", line.Swatch.Label);
        Assert.Null(line.Next);
        Assert.Contains("น้อยกว่า 5", line.Why, StringComparison.Ordinal);
        Assert.Contains(matrix.Legend, l => l.Swatch?.Kind == OutcomeKind.Withheld);
        Assert.Equal("ไม่แสดง", matrix.Districts[0].Scores[1].Text);
        Assert.Contains("น้อยกว่า 5", SamplePages.Html(indicator), StringComparison.Ordinal);
    }

    [Fact]
    public void Data_says_that_an_outcome_is_withheld_and_gives_no_figure_of_it()
    {
        var month = SamplePages.Json("districts/north.json", Withholding(5)).GetProperty("months").EnumerateArray().Last();
        var result = month.GetProperty("indicators").EnumerateArray().Single(i => i.GetProperty("indicator").GetString() == "remaining");

        Assert.Equal("withheld", result.GetProperty("outcome").GetString());
        Assert.Equal(5, result.GetProperty("withheldBelow").GetInt32());
        Assert.All(result.GetProperty("inputs").EnumerateObject(), i => Assert.Equal(JsonValueKind.Null, i.Value.ValueKind));
        Assert.Equal(JsonValueKind.Null, result.GetProperty("value").ValueKind);
        Assert.True(month.GetProperty("sections").EnumerateArray().Last().GetProperty("withheld").GetBoolean());
        Assert.Contains(",withheld,,,", SamplePages.Text("results.csv", Withholding(5)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_workbook_says_where_a_level_and_a_score_are_withheld()
    {
        var proven = SamplePages.Proven(Withholding(5));
        var north = MatrixTable.Of(new RoundSite(SampleRound.Settings, proven.Round, proven.Proof, HasBook: true)).Rows[0];

        Assert.Contains(DataCell.Of("ไม่แสดงระดับ"), north);
        Assert.Equal(DataCell.Of("ไม่แสดง"), north[^1]);
    }

    private static ScoredRound Withholding(int below, string unit = "north", int? passed = null)
    {
        var publication = SampleRound.Scored.Publication;
        var handbook = publication.Handbook;
        return RoundScorer.Score(new Publication(
            handbook with { Indicators = [.. handbook.Indicators.Select(i => i.Id == Remaining ? i with { SuppressBelow = below } : i)] },
            [.. publication.Reports.Select(r => passed is { } n && r.Unit == unit && r.Month.Month == 8 ? With(r, n) : r)]));
    }

    private static UnitReport With(UnitReport report, int passed) => report with
    {
        Indicators = report.Indicators.ToDictionary(i => i.Key, i => i.Key != Remaining ? i.Value : i.Value.ToDictionary(
            g => g.Key,
            ReportedInput (g) => g.Key == "passed" ? new ReportedInput.Scalar(new Value.Number(passed), g.Value.Place) : g.Value,
            StringComparer.Ordinal)),
    };

    private static SortedDictionary<string, string> Outputs(ScoredRound round)
    {
        var plan = SamplePages.Plan(round);
        return new(
            plan.Pages.Select(p => (p.Path, Bytes: Encoding.UTF8.GetBytes(SamplePages.Html(p.Build()))))
                .Concat(plan.Files.Select(f => (f.Path, Bytes: f.Build().ToArray())))
                .ToDictionary(o => o.Path, o => Convert.ToHexString(SHA256.HashData(o.Bytes)), StringComparer.Ordinal),
            StringComparer.Ordinal);
    }
}
