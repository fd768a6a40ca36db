using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Data;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Signs;

namespace KpiHandbook.Site.Tests.Data;

public sealed class TraceTextTests
{
    private static readonly ScoredAssignment Remaining = SampleRound.Scored.Current!.Find("south")!.Find(Id<Indicator>.Of("remaining"))!;

    [Fact]
    public void A_units_trace_says_where_each_figure_stands_and_what_follows()
    {
        var lines = TraceText.Of(Words.Thai, Remaining.Indicator, Remaining.Trace, Remaining).Split('\n');
        Assert.Equal(Remaining.Indicator.Title, lines[0]);
        Assert.Equal("  1. ครัวเรือนเป้าหมาย = 6 ครัวเรือน  [south.xlsx · ผลการดำเนินงาน · D14]", lines[1]);
        Assert.Contains("= 50/3 ≈ 16.67", lines[3], StringComparison.Ordinal);
        Assert.Contains("✗ ไม่จริง ระดับ 1: 16.67 ≤ 14", lines[4], StringComparison.Ordinal);
        Assert.Equal("ผล: ไม่ถึงระดับ 1 (ร้อยละ 16.67)", lines[^2]);
        Assert.Equal("ต่อไป: ครัวเรือนที่ผ่านเกณฑ์ เพิ่มอีก 1 ครัวเรือน ได้ระดับ 5", lines[^1]);
    }

    [Fact]
    public void It_has_the_lines_of_the_page()
    {
        var text = TraceText.Of(Words.Thai, Remaining.Indicator, Remaining.Trace, Remaining);
        Assert.All(TraceViewBuilder.Of(Words.Thai, Remaining).Lines, line => Assert.Contains(line.Text, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Figures_of_nobody_have_no_weight() =>
        Assert.DoesNotContain("น้ำหนัก", TraceText.Of(Words.Thai, Remaining.Indicator, Remaining.Trace, null), StringComparison.Ordinal);

    [Theory]
    [InlineData(287, 323, "11.15 ≤ 11")]
    [InlineData(281, 323, "13.003 ≤ 13")] // two decimals would say that 13 ≤ 13 is false
    public void A_comparison_never_looks_wrong_for_being_rounded(int passed, int target, string line)
    {
        var place = new Core.Diagnostics.Place.OnCommandLine("--set");
        var trace = IndicatorScorer.Score(Remaining.Indicator, new Dictionary<string, ReportedInput>(StringComparer.Ordinal)
        {
            ["target"] = new ReportedInput.Scalar(new Core.Expressions.Value.Number(target), place),
            ["passed"] = new ReportedInput.Scalar(new Core.Expressions.Value.Number(passed), place),
        });
        Assert.Contains(TraceViewBuilder.Of(Words.Thai, Remaining.Indicator, trace).Lines, l => l.Text.EndsWith(line, StringComparison.Ordinal) && l.Holds == false);
    }
}
