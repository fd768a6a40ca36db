using KpiHandbook.Core.Calendar;

namespace KpiHandbook.Content.Workbooks;

/// <summary>Which days can be meant in a round; a year of the wrong era is far from them.</summary>
public static class DateLimits
{
    private const int YearsAround = 2;

    /// <summary>From two years before the round to two years after it.</summary>
    public static Period Of(Period round) => new(new(round.From.Day.AddYears(-YearsAround)), new(round.To.Day.AddYears(YearsAround)));
}
