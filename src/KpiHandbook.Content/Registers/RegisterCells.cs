using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Content.Registers;

/// <summary>Reads numbers and days of a register by the rules of all workbooks; of a refusal nothing is kept but its kind.</summary>
internal sealed class RegisterCells(Period period, RegisterFaults faults)
{
    private const int AnyDecimals = 15;
    private static readonly Rational Most = int.MaxValue;
    private static readonly Place Nowhere = new Place.InTree("");
    private static readonly Input Amount = Of(InputType.Number, AnyDecimals);
    private static readonly Input Whole = Of(InputType.Count, 0);
    private static readonly Input Day = Of(InputType.Date, 0);

    private readonly CellReader _cells = new(period);
    private readonly Dictionary<(ProblemKind Kind, bool IsDay), Fault> _refusals = [];

    /// <summary>An amount of baht; null where there is none, or none that can be read.</summary>
    public Rational? ReadAmount(RegisterSheet sheet, RawCell? cell) =>
        PlainWhole(cell) is { } plain ? plain : (Read(sheet, cell, Amount) as Value.Number)?.Amount;

    /// <summary>A whole number; larger ones than any register has rows come out as the largest.</summary>
    public int? ReadCount(RegisterSheet sheet, RawCell? cell) =>
        PlainWhole(cell) is { } plain and >= 0 ? plain
        : (Read(sheet, cell, Whole) as Value.Number)?.Amount is { } number ? (int)(number < Most ? number : Most).Numerator : null;

    /// <summary>A day within two years of the round.</summary>
    public BuddhistDate? ReadDay(RegisterSheet sheet, RawCell? cell) => Read(sheet, cell, Day) is Value.Day day ? day.Date : null;

    // Nearly every number of a register, half a million times: it reads as itself.
    private static int? PlainWhole(RawCell? cell) =>
        cell is { Content: RawContent.Number { Value: var stored }, Shape: NumberShape.Plain } && Math.Abs(stored) <= int.MaxValue && double.IsInteger(stored)
            ? (int)stored
            : null;

    private Value? Read(RegisterSheet sheet, RawCell? cell, Input input)
    {
        if (cell is null)
        {
            return null;
        }

        switch (_cells.Read(cell, input, Nowhere))
        {
            case CellReading.Reported reported:
                return reported.Value;
            case CellReading.Refused refused:
                faults.Add(FaultOf(refused.Problem.Kind, input == Day), sheet, cell.At);
                return null;
            default:
                return null;
        }
    }

    // The reader's message shows the value, which must not leave this place.
    private Fault FaultOf(ProblemKind kind, bool isDay)
    {
        if (!_refusals.TryGetValue((kind, isDay), out var fault))
        {
            _refusals[(kind, isDay)] = fault = (place, spots) => Problems.RegisterCell(kind, place, spots, isDay);
        }

        return fault;
    }

    private static Input Of(InputType type, int decimals) =>
        new("", "", "", type, null, null, Improvement.None, null, null, decimals, [], null);
}
