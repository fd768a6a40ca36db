using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Signs;

namespace KpiHandbook.Site.Tests.Signs;

public sealed class NumberLineTests
{
    [Fact]
    public void Better_is_to_the_right_whichever_way_the_value_goes() =>
        Assert.Equal(["0", "1", "2", "3", "4", "5"], Line("remaining").Stretches.Select(s => s.Mark));

    [Fact]
    public void A_value_between_over_and_under_is_a_gap()
    {
        var line = NumberLineBuilder.OfIrregular(Words.Thai, Find("debt"), "เกณฑ์")!;
        var gap = Assert.Single(line.Stretches, s => s.IsGap);
        Assert.True(gap.IsPoint);
        Assert.Contains("20 พอดี อยู่ในช่องว่างของเกณฑ์", line.Description, StringComparison.Ordinal);
        Assert.NotNull(line.Remark);
    }

    [Fact]
    public void A_plain_ladder_needs_no_drawing_beside_its_cells() => Assert.Null(NumberLineBuilder.OfIrregular(Words.Thai, Find("remaining"), "เกณฑ์"));

    [Theory]
    [InlineData("products")]
    [InlineData("steps")]
    public void Criteria_that_are_not_about_one_number_have_no_axis(string id) => Assert.Null(NumberLineBuilder.Of(Words.Thai, Find(id), "เกณฑ์", []));

    [Fact]
    public void Units_at_one_place_stand_above_each_other_and_far_ones_at_the_edge()
    {
        var line = NumberLineBuilder.Of(Words.Thai, Find("remaining"), "เกณฑ์", [("ก", 10), ("ข", 10), ("ค", 900)])!;
        Assert.Equal(2, line.Dots.Select(d => d.Y).Distinct().Count());
        Assert.Equal("1", line.Dots.Single(d => d.Label.StartsWith('ค')).X);
    }

    [Fact]
    public void Stretches_fill_the_axis()
    {
        var widths = Line("remaining").Stretches.Select(s => Rational.TryParse(s.Width, out var w) ? w : throw new FormatException(s.Width));
        Assert.Equal(100, widths.Aggregate(Rational.Zero, (a, b) => a + b).Round(0));
    }

    private static NumberLineView Line(string id) => NumberLineBuilder.Of(Words.Thai, Find(id), "เกณฑ์", [])!;

    private static Indicator Find(string id) => SampleRound.Scored.Publication.Handbook.Find(Id<Indicator>.Of(id))!;
}
