using KpiHandbook.Core.Numbers;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Tests.Texts;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("50/3", "ร้อยละ", "16.67 %")]
    [InlineData("95", "ร้อยละ", "95 %")]
    [InlineData("12.5", "ร้อยละ", "12.50 %")]
    [InlineData("4", "ระดับความสำเร็จ", "4")]
    [InlineData("4", "ร้อยละ/ระดับความสำเร็จ", "4")]
    [InlineData("1234", "ครัวเรือน", "1,234 ครัวเรือน")]
    [InlineData("18478.7", "บาท", "18,478.70 บาท")]
    public void A_value_has_its_unit_where_Thai_puts_it(string value, string unit, string expected) =>
        Assert.Equal(expected, NumberText.WithUnit(Number(value), unit));

    [Theory]
    [InlineData("94.996", "94.996")]
    [InlineData("94.9951", "94.995")]
    [InlineData("999999/1000000", "0.999999")]
    [InlineData("94.99", "94.99")]
    [InlineData("95", "95")]
    [InlineData("100/3", "33.33")]
    public void Rounding_never_makes_a_figure_whole(string value, string expected) =>
        Assert.Equal(expected, NumberText.Of(Number(value)));

    [Theory]
    [InlineData("50/3", "ร้อยละ", "ร้อยละ 16.67")]
    [InlineData("1", "ครัวเรือน", "1 ครัวเรือน")]
    public void In_a_sentence_percent_comes_first(string value, string unit, string expected) =>
        Assert.Equal(expected, NumberText.InSentence(Words.Thai, Number(value), unit));

    private static Rational Number(string text) => Rational.TryParse(text, out var number) ? number : throw new FormatException(text);
}
