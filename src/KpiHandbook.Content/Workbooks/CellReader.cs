using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Content.Workbooks;

/// <summary>What a cell reports.</summary>
internal abstract record CellReading
{
    private CellReading()
    {
    }

    /// <summary>Nothing: not reported, which is never 0.</summary>
    internal sealed record NotReported : CellReading;

    /// <summary>A value of the input's type.</summary>
    internal sealed record Reported(Value Value) : CellReading;

    /// <summary>Something that cannot be taken for one value.</summary>
    internal sealed record Refused(Problem Problem) : CellReading;
}

/// <summary>
/// Reads one cell as one input. What can be read in two ways is refused, never guessed; nothing is rounded. Bounds are checked by
/// <see cref="BoundRules"/>, once an indicator's figures are all read.
/// </summary>
/// <param name="period">The round's days; dates may lie two years before or after.</param>
internal sealed class CellReader(Period period)
{
    // A cell in percent format that holds more than this was typed before it was formatted: 85, shown as 8500 %.
    private static readonly Rational LargestPercent = 1000;

    // A workbook's numbers are binary, and exact to 15 decimal digits; beyond that the file itself no longer holds what was typed.
    private const int ExactDigits = 15;
    private const string None = "ไม่มี";
    private const double LargestStored = 1e15;

    private readonly Period _days = DateLimits.Of(period);

    /// <summary>Reads a cell that belongs to an input other than a table.</summary>
    public CellReading Read(RawCell cell, Input input, Place place) => cell switch
    {
        { Merged: true } => Refuse(Problems.CellMerged(place)),
        { IsBlank: true } => new CellReading.NotReported(),
        { Hidden: true } => Refuse(Problems.CellHidden(place, cell.Content.Display)),
        { Content: RawContent.Error error } => Refuse(Problems.CellHoldsError(place, error.Code)),
        { Content: RawContent.Uncomputed formula } => Refuse(Problems.CellFormulaWithoutValue(place, formula.Formula)),
        { Content: RawContent.Number, Shape: NumberShape.Scaled } => Refuse(Problems.CellScaledFormat(place, cell.Content.Display)),
        { Content: RawContent.Number, Shape: NumberShape.Altered } => Refuse(Problems.CellAlteredFormat(place, cell.Content.Display)),
        _ => input.Type switch
        {
            InputType.Number or InputType.Count or InputType.Money or InputType.Percent => ReadNumber(cell, input, place),
            InputType.Date => ReadDate(cell, place),
            InputType.YesNo => ReadYesNo(cell, place),
            InputType.Text => ReadText(cell, place),
            InputType.Table => throw new System.Diagnostics.UnreachableException(input.Name),
        },
    };

    private static CellReading ReadNumber(RawCell cell, Input input, Place place)
    {
        var shown = cell.Content.Display;
        switch (cell.Content)
        {
            case RawContent.Truth:
                return Refuse(Problems.CellTruthForNumber(place, shown));
            case RawContent.Number when cell.Shape == NumberShape.Date:
                return Refuse(Problems.CellDateForNumber(place, shown));
            case RawContent.Number { Value: var tooLarge } when !(Math.Abs(tooLarge) < LargestStored):
                return Refuse(Problems.CellTooLarge(place, shown));
            case RawContent.Number stored:
                var number = NumberText.OfStored(stored.Value);
                return cell.Shape == NumberShape.Percent
                    ? AsShown(Percentage(number * Rational.Hundred, fromFormat: true), cell, place)
                    : AsShown(Plain(number), cell, place);
        }

        return NumberText.Parse(cell.Text) switch
        {
            NumberText.Reading.Good { PercentSign: true } good => Percentage(good.Number, fromFormat: false),
            NumberText.Reading.Good good => Plain(good.Number),
            NumberText.Reading.Dash => Refuse(Problems.CellDashForBlank(place, shown)),
            NumberText.Reading.BadGroups => Refuse(Problems.CellBadThousands(place, shown)),
            _ when cell.Text.StartsWith(None, StringComparison.Ordinal) => Refuse(Problems.CellDashForBlank(place, shown)),
            _ => Refuse(Problems.CellNotANumber(place, shown)),
        };

        CellReading Plain(Rational number) =>
            input.Type == InputType.Percent && !number.IsZero && number.Abs() <= Rational.One
                ? Ambiguous(number, number * Rational.Hundred)
                : Fits(number, input, shown, place);

        CellReading Percentage(Rational number, bool fromFormat) =>
            input.Type != InputType.Percent
                ? Refuse(Problems.CellPercentMisplaced(place, number.ToDecimal(4) + "%", input.Unit.Length > 0 ? input.Unit : input.Label))
            : fromFormat && number.Abs() > LargestPercent
                ? Ambiguous(number / Rational.Hundred, number)
                : Fits(number, input, number.ToDecimal(6) + "%", place);

        CellReading Ambiguous(Rational small, Rational large) =>
            Refuse(Problems.CellPercentAmbiguous(place, shown, small, large, input.Decimals));
    }

    private static CellReading Fits(Rational number, Input input, string shown, Place place) =>
        input.Type == InputType.Count && !number.IsInteger ? Refuse(Problems.CellNotWhole(place, shown))
        : input.Type == InputType.Count && number.Sign < 0 ? Refuse(Problems.CellNegativeCount(place, shown))
        : number.Abs() >= Rational.PowerOfTen(ExactDigits) ? Refuse(Problems.CellTooLarge(place, shown))
        : !number.IsExactAt(input.Decimals) ? Refuse(Problems.CellTooManyDecimals(place, shown, input.Decimals))
        : new CellReading.Reported(new Value.Number(number));

    // What a cell rounds on the screen only was never seen by the person who reports it, and may lie on the other side of a level.
    private static CellReading AsShown(CellReading reading, RawCell cell, Place place) =>
        reading is CellReading.Reported { Value: Value.Number number } && cell.Decimals is { } decimals && !number.Amount.IsExactAt(decimals)
            ? Refuse(Problems.CellShownRounded(place, number.Amount.ToDecimal(ExactDigits), number.Amount.ToDecimal(decimals, padded: true)))
            : reading;

    private CellReading ReadDate(RawCell cell, Place place)
    {
        var shown = cell.Content.Display;
        switch (cell.Content)
        {
            case RawContent.Truth:
                return Refuse(Problems.CellTruthForNumber(place, shown));
            case RawContent.Number:
                return cell.Shape != NumberShape.Percent && DateText.OfSerial(cell.DaySerial!.Value) is { } day
                    ? InRange(day)
                    : Refuse(Problems.CellNotADate(place, shown));
        }

        return DateText.Parse(cell.Text) switch
        {
            DateText.Reading.Good good => InRange(good.Date),
            DateText.Reading.TwoDigitYear => Refuse(Problems.CellTwoDigitYear(place, shown)),
            _ when NumberText.Parse(cell.Text) is NumberText.Reading.Dash => Refuse(Problems.CellDashForBlank(place, shown)),
            _ => Refuse(Problems.CellNotADate(place, shown)),
        };

        CellReading InRange(BuddhistDate date) =>
            _days.Contains(date) ? new CellReading.Reported(new Value.Day(date))
            : BuddhistDate.Of(date.Day.Year, date.Day.Month, date.Day.Day) is { } meant && _days.Contains(meant)
                ? Refuse(Problems.CellDateOfOtherEra(place, $"{date.Day.Day} {ThaiMonths.Abbreviation(date.Day.Month)}", date.Day.Year))
            : Refuse(Problems.CellDateOutsideRange(place, date.ToShortText(), _days.From.ToShortText(), _days.To.ToShortText()));
    }

    private static CellReading ReadYesNo(RawCell cell, Place place) => cell.Content switch
    {
        RawContent.Truth truth => new CellReading.Reported(new Value.Truth(truth.Value)),
        RawContent.Text when YesNoText.Parse(cell.Text) is { } answer => new CellReading.Reported(new Value.Truth(answer)),
        RawContent.Text when NumberText.Parse(cell.Text) is NumberText.Reading.Dash => Refuse(Problems.CellDashForBlank(place, cell.Text)),
        _ => Refuse(Problems.CellNotYesOrNo(place, cell.Content.Display)),
    };

    // A number in a cell for words is meant as it is shown there. A dash among words can only mean that there are none.
    private static CellReading ReadText(RawCell cell, Place place)
    {
        var words = cell switch
        {
            { DaySerial: { } serial, Shape: NumberShape.Date } when DateText.OfSerial(serial) is { } day => day.ToShortText(),
            { Content: RawContent.Number { Value: var share }, Shape: NumberShape.Percent } when Math.Abs(share) < LargestStored =>
                (NumberText.OfStored(share) * Rational.Hundred).ToDecimal(6) + "%",
            _ => cell.Content.Display,
        };
        return words.Length > Value.Text.MostCharacters ? Refuse(Problems.CellTextTooLong(place, words.Length, Value.Text.MostCharacters))
            : NumberText.Parse(words) is NumberText.Reading.Dash ? new CellReading.NotReported()
            : new CellReading.Reported(new Value.Text(words));
    }

    private static CellReading.Refused Refuse(Problem problem) => new(problem);
}
