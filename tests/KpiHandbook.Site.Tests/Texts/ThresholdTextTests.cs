using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Tests.Texts;

public sealed class ThresholdTextTests
{
    private const string Percent = "ร้อยละ";

    [Theory]
    [InlineData("value >= 80", "≥ 80 %")]
    [InlineData("value < 5", "< 5 %")]
    [InlineData("value = 75", "= 75 %")]
    [InlineData("60 <= value < 70", "60 – < 70 %")]
    [InlineData("60 < value <= 70", "> 60 – 70 %")]
    [InlineData("value >= 80 and posts >= 2", null)]
    [InlineData("posts >= 2", null)]
    public void One_comparison_of_the_value_fits_a_cell(string condition, string? expected) =>
        Assert.Equal(expected, ThresholdText.Of(Parse(condition), Percent)?.Replace('\u00a0', ' '));

    [Theory]
    [InlineData("value <= 10", "ร้อยละ", "ไม่เกินร้อยละ 10")]
    [InlineData("value >= 30", "คน", "30 คน ขึ้นไป")]
    [InlineData("value > 30", "คน", "มากกว่า 30 คน")]
    [InlineData("value = 75", "ร้อยละ", "ร้อยละ 75 พอดี")]
    public void What_earns_a_level_reads_as_a_phrase(string condition, string unit, string expected) =>
        Assert.Equal(expected, ThresholdText.Phrase(Words.Thai, Parse(condition), unit));

    [Theory]
    [InlineData("value <= 14", Direction.LowerIsBetter, "เกินร้อยละ 14")]
    [InlineData("value < 14", Direction.LowerIsBetter, "ร้อยละ 14 ขึ้นไป")]
    [InlineData("value >= 80", Direction.HigherIsBetter, "ต่ำกว่าร้อยละ 80")]
    [InlineData("60 <= value < 70", Direction.HigherIsBetter, "ต่ำกว่าร้อยละ 60")]
    [InlineData("value > 20", Direction.LowerIsBetter, null)]
    [InlineData("value < 65", Direction.HigherIsBetter, null)]
    public void What_misses_the_first_step_is_named_only_where_something_does(string condition, Direction direction, string? expected) =>
        Assert.Equal(expected, ThresholdText.Beyond(Words.Thai, Parse(condition), Percent, direction));

    private static Expression Parse(string text) => ExpressionParser.Parse(text).Expression!;
}
