using KpiHandbook.Content.Workbooks;

namespace KpiHandbook.Content.Tests.Workbooks;

public class NumberTextTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("12", "12")]
    [InlineData("-3", "-3")]
    [InlineData("489204.87", "48920487/100")]
    [InlineData("1,234", "1234")]
    [InlineData("12,345,678.90", "123456789/10")]
    [InlineData("-1,234.5", "-2469/2")]
    [InlineData("007", "7")]
    [InlineData("๑๒๓", "123")]
    [InlineData("๑,๒๓๔.๕๐", "2469/2")]
    [InlineData("１２．５", "25/2")]
    [InlineData("−5", "-5")]
    [InlineData("  12\u00A0", "12")]
    [InlineData("\u200B12\uFEFF", "12")]
    public void Numbers_are_read_exactly(string text, string exact) =>
        Assert.Equal(exact, Assert.IsType<NumberText.Reading.Good>(Parse(text)).Number.ToString());

    [Theory]
    [InlineData("85%", true)]
    [InlineData("85 %", true)]
    [InlineData("๘๕％", true)]
    [InlineData("85", false)]
    public void A_percent_sign_is_noticed_and_not_applied(string text, bool sign)
    {
        var good = Assert.IsType<NumberText.Reading.Good>(Parse(text));
        Assert.Equal(sign, good.PercentSign);
        Assert.Equal("85", good.Number.ToString());
    }

    [Theory]
    [InlineData("1,23")]
    [InlineData("12,34,567")]
    [InlineData("1234,567")]
    [InlineData("1,234,56")]
    [InlineData("0,123")]
    [InlineData("1.234,56")]
    [InlineData("1.234.567,89")]
    [InlineData("1,234.567,8")]
    public void Commas_that_do_not_part_thousands_are_refused(string text) => Assert.IsType<NumberText.Reading.BadGroups>(Parse(text));

    [Theory]
    [InlineData("-")]
    [InlineData("–")]
    [InlineData("—")]
    [InlineData(" － ")]
    [InlineData("--")]
    public void A_dash_alone_is_a_dash(string text) => Assert.IsType<NumberText.Reading.Dash>(Parse(text));

    [Theory]
    [InlineData("สิบสอง")]
    [InlineData("12 คน")]
    [InlineData("1 234")]
    [InlineData("1/2")]
    [InlineData("1e5")]
    [InlineData("(5)")]
    [InlineData("+5")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1.2.3")]
    [InlineData("--5")]
    [InlineData("5-")]
    [InlineData("%")]
    [InlineData(",")]
    [InlineData(",123")]
    [InlineData("123,")]
    [InlineData("5%%")]
    [InlineData("N/A")]
    [InlineData("11111111111111111111111111111111111111111")]
    public void Anything_else_is_not_a_number(string text) => Assert.IsNotType<NumberText.Reading.Good>(Parse(text));

    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(0.1, "1/10")]
    [InlineData(0.1 + 0.2, "3/10")]
    [InlineData(33109323.18, "1655466159/50")]
    [InlineData(-12.5, "-25/2")]
    [InlineData(1e15, "1000000000000000")]
    [InlineData(123456789012345.0, "123456789012345")]
    [InlineData(0.0085, "17/2000")]
    [InlineData(1.5e-7, "3/20000000")]
    public void A_stored_number_is_the_decimal_it_shows(double stored, string exact) => Assert.Equal(exact, NumberText.OfStored(stored).ToString());

    [Fact]
    public void Every_amount_in_satang_survives_storage()
    {
        var random = new Random(1);
        for (var i = 0; i < 2000; i++)
        {
            var satang = random.NextInt64(0, 10_000_000_000_000);
            Assert.Equal(Core.Numbers.Rational.Of(satang, 100), NumberText.OfStored((double)satang / 100));
        }
    }

    private static NumberText.Reading Parse(string text) => NumberText.Parse(CellText.Normalise(text));
}
