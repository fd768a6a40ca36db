using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Tests.Workbooks;

public class CellReaderTests
{
    private static readonly Place Here = new Place.InSheet("yaha.xlsx", "ผลการดำเนินงาน", "D7");
    private static readonly CellReader Reader = new(RoundId.Parse("2568-2")!.Value.Period);

    [Theory]
    [InlineData(0.85, "คือ 0.85% หรือ 85%")]
    [InlineData(0.3333333, "คือ 0.33% หรือ 33.33% ช่องนี้รับทศนิยมไม่เกิน 2 ตำแหน่ง")]
    [InlineData(0.001, "คือ 0.1% ช่องนี้รับทศนิยมไม่เกิน 2 ตำแหน่ง")]
    public void A_percentage_of_two_meanings_is_only_to_be_typed_as_the_cell_takes_it(double stored, string fix)
    {
        var reading = Reader.Read(Cell(stored), SmallHandbook.Input("share", InputType.Percent), Here);

        Assert.EndsWith(fix, Assert.IsType<CellReading.Refused>(reading).Problem.Fix.Thai, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(InputType.Count, 12.0, "12")]
    [InlineData(InputType.Count, 0.0, "0")]
    [InlineData(InputType.Money, 489204.87, "48920487/100")]
    [InlineData(InputType.Number, -1.25, "-5/4")]
    [InlineData(InputType.Percent, 85.0, "85")]
    [InlineData(InputType.Percent, 1.01, "101/100")]
    [InlineData(InputType.Percent, 0.0, "0")]
    [InlineData(InputType.Percent, -3.5, "-7/2")]
    public void Stored_numbers_are_taken_as_they_are(InputType type, double stored, string exact) =>
        Assert.Equal(exact, NumberIn(Cell(stored), type));

    [Theory]
    [InlineData(0.85, "85")]
    [InlineData(0.0085, "17/20")]
    [InlineData(1.0, "100")]
    [InlineData(10.0, "1000")]
    [InlineData(-0.125, "-25/2")]
    public void A_percent_cell_holds_hundredths(double stored, string exact) =>
        Assert.Equal(exact, NumberIn(Cell(stored, NumberShape.Percent), InputType.Percent));

    [Theory]
    [InlineData("85%", "85")]
    [InlineData("๘๕.๕ %", "171/2")]
    [InlineData("0.85%", "17/20")]
    [InlineData("85", "85")]
    public void Percentages_typed_as_text_mean_what_they_say(string text, string exact) =>
        Assert.Equal(exact, NumberIn(Cell(text), InputType.Percent));

    [Theory]
    [InlineData(InputType.Count, "สิบ", "KPI4043")]
    [InlineData(InputType.Money, "1,23", "KPI4044")]
    [InlineData(InputType.Money, "1.005", "KPI4045")]
    [InlineData(InputType.Money, "1000000000000000", "KPI4059")]
    [InlineData(InputType.Number, "0.123", "KPI4045")]
    [InlineData(InputType.Percent, "12.345", "KPI4045")]
    [InlineData(InputType.Count, "1.5", "KPI4046")]
    [InlineData(InputType.Count, "-1", "KPI4047")]
    [InlineData(InputType.Count, "5%", "KPI4050")]
    [InlineData(InputType.Money, "5%", "KPI4050")]
    [InlineData(InputType.Percent, "0.85", "KPI4051")]
    [InlineData(InputType.Percent, "1", "KPI4051")]
    [InlineData(InputType.Percent, "-1", "KPI4051")]
    [InlineData(InputType.Count, "-", "KPI4052")]
    [InlineData(InputType.Percent, "–", "KPI4052")]
    [InlineData(InputType.Date, "-", "KPI4052")]
    [InlineData(InputType.YesNo, "-", "KPI4052")]
    [InlineData(InputType.Date, "ปลายเดือน", "KPI4053")]
    [InlineData(InputType.Date, "29/8/68", "KPI4054")]
    [InlineData(InputType.Date, "31/3/2566", "KPI4055")]
    [InlineData(InputType.Date, "1/10/2570", "KPI4055")]
    [InlineData(InputType.YesNo, "อาจจะ", "KPI4057")]
    [InlineData(InputType.YesNo, "1", "KPI4057")]
    public void Text_that_is_no_value_of_the_type_is_refused(InputType type, string text, string code) => Refused(code, Cell(text), type);

    [Theory]
    [InlineData(InputType.Money, 16.666666667, nameof(NumberShape.Plain), "KPI4045")]
    [InlineData(InputType.Money, 1e15, nameof(NumberShape.Plain), "KPI4059")]
    [InlineData(InputType.Money, double.PositiveInfinity, nameof(NumberShape.Plain), "KPI4059")]
    [InlineData(InputType.Percent, double.NaN, nameof(NumberShape.Percent), "KPI4059")]
    [InlineData(InputType.Count, 2.5, nameof(NumberShape.Plain), "KPI4046")]
    [InlineData(InputType.Count, -2.0, nameof(NumberShape.Plain), "KPI4047")]
    [InlineData(InputType.Count, 0.85, nameof(NumberShape.Percent), "KPI4050")]
    [InlineData(InputType.Percent, 0.85, nameof(NumberShape.Plain), "KPI4051")]
    [InlineData(InputType.Percent, 1.0, nameof(NumberShape.Plain), "KPI4051")]
    [InlineData(InputType.Percent, 85.0, nameof(NumberShape.Percent), "KPI4051")]
    [InlineData(InputType.Date, 45898.25, nameof(NumberShape.Date), "KPI4053")]
    [InlineData(InputType.Date, 0.5, nameof(NumberShape.Percent), "KPI4053")]
    [InlineData(InputType.Date, 25079.0, nameof(NumberShape.Date), "KPI4055")]
    [InlineData(InputType.Date, 244223.0, nameof(NumberShape.Date), "KPI4160")]
    [InlineData(InputType.Date, 244223.0, nameof(NumberShape.Plain), "KPI4160")]
    [InlineData(InputType.Date, 60.0, nameof(NumberShape.Date), "KPI4053")]
    [InlineData(InputType.Money, 1234.0, nameof(NumberShape.Scaled), "KPI4154")]
    [InlineData(InputType.Money, 1234.0, nameof(NumberShape.Altered), "KPI4155")]
    [InlineData(InputType.Text, 1234.0, nameof(NumberShape.Altered), "KPI4155")]
    [InlineData(InputType.Count, 45898.0, nameof(NumberShape.Date), "KPI4056")]
    [InlineData(InputType.YesNo, 1.0, nameof(NumberShape.Plain), "KPI4057")]
    public void Stored_numbers_that_do_not_fit_are_refused(InputType type, double stored, string shape, string code) =>
        Refused(code, Cell(stored, Enum.Parse<NumberShape>(shape)), type);

    [Theory]
    [InlineData("1/4/2566")]
    [InlineData("30/9/2570")]
    public void Dates_up_to_two_years_from_the_round_are_taken(string text) =>
        Assert.IsType<Value.Day>(Assert.IsType<CellReading.Reported>(Read(Cell(text), InputType.Date)).Value);

    [Theory]
    [InlineData(nameof(NumberShape.Date))]
    [InlineData(nameof(NumberShape.Plain))]
    public void A_stored_day_is_a_date_in_any_format(string shape) => Assert.Equal(
        new CellReading.Reported(new Value.Day(BuddhistDate.Of(2568, 8, 29)!.Value)), Read(Cell(45898.0, Enum.Parse<NumberShape>(shape)), InputType.Date));

    [Fact]
    public void Truth_values_answer_yes_or_no_and_nothing_else()
    {
        var truth = new RawCell(new CellAddress(7, 4), new RawContent.Truth(true));
        Assert.Equal(new CellReading.Reported(new Value.Truth(true)), Read(truth, InputType.YesNo));
        Refused("KPI4058", truth, InputType.Count);
        Refused("KPI4058", truth, InputType.Date);
    }

    [Theory]
    [InlineData(InputType.Count)]
    [InlineData(InputType.Percent)]
    [InlineData(InputType.Date)]
    [InlineData(InputType.YesNo)]
    public void Blank_is_not_reported_and_never_zero(InputType type)
    {
        Assert.IsType<CellReading.NotReported>(Read(RawCell.Blank(7, 4), type));
        Assert.IsType<CellReading.NotReported>(Read(Cell(" \u00A0\u200B"), type));
    }

    [Fact]
    public void Errors_uncomputed_formulas_and_merged_cells_are_refused()
    {
        Refused("KPI4040", new RawCell(new CellAddress(7, 4), new RawContent.Error("#DIV/0!")), InputType.Count);
        Refused("KPI4041", new RawCell(new CellAddress(7, 4), new RawContent.Uncomputed("A1+A2")), InputType.Count);
        Refused("KPI4042", Cell(5.0) with { Merged = true }, InputType.Count);
        Refused("KPI4042", RawCell.Blank(7, 4) with { Merged = true }, InputType.Count);
    }

    [Theory]
    [InlineData(" นายอำเภอ\u00A0", "นายอำเภอ")]
    [InlineData("๓/๒๕๖๘", "3/2568")]
    [InlineData("ใช่", "ใช่")]
    public void Words_are_taken_trimmed(string text, string words) =>
        Assert.Equal(new CellReading.Reported(new Value.Text(words)), Read(Cell(text), InputType.Text));

    [Theory]
    [InlineData(12.5, nameof(NumberShape.Plain), "12.5")]
    [InlineData(0.85, nameof(NumberShape.Percent), "85%")]
    [InlineData(45898.0, nameof(NumberShape.Date), "29 ส.ค. 2568")]
    [InlineData(double.PositiveInfinity, nameof(NumberShape.Percent), "Infinity")]
    public void A_number_among_words_is_what_the_cell_shows(double stored, string shape, string words) => Assert.Equal(
        new CellReading.Reported(new Value.Text(words)), Read(Cell(stored, Enum.Parse<NumberShape>(shape)), InputType.Text));

    [Fact]
    public void Words_have_an_end()
    {
        Assert.IsType<CellReading.Reported>(Read(Cell(new string('ก', 300)), InputType.Text));
        Refused("KPI4060", Cell(new string('ก', 301)), InputType.Text);
    }

    [Fact]
    public void A_dash_among_words_is_none() => Assert.IsType<CellReading.NotReported>(Read(Cell("-"), InputType.Text));

    private static RawCell Cell(string text) => new(new CellAddress(7, 4), new RawContent.Text(text));

    private static RawCell Cell(double stored, NumberShape shape = NumberShape.Plain) => new(new CellAddress(7, 4), new RawContent.Number(stored), shape);

    private static CellReading Read(RawCell cell, InputType type) =>
        Reader.Read(cell, SmallHandbook.Input("input", type, decimals: type == InputType.Count ? 0 : 2), Here);

    private static string NumberIn(RawCell cell, InputType type) =>
        Assert.IsType<Value.Number>(Assert.IsType<CellReading.Reported>(Read(cell, type)).Value).Amount.ToString();

    private static void Refused(string code, RawCell cell, InputType type)
    {
        var problem = Assert.IsType<CellReading.Refused>(Read(cell, type)).Problem;
        Assert.Equal(code, problem.Kind.Code);
        Assert.Equal(Here, problem.Place);
    }
}
