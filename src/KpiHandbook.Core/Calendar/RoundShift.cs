namespace KpiHandbook.Core.Calendar;

/// <summary>
/// Moves days and months of one round to another by the fiscal calendar: what was the round's third month is the new one's third month.
/// The last day of a month stays the last day; a day that the new month does not have becomes its last one.
/// </summary>
/// <param name="From">The round that is left.</param>
/// <param name="To">The round that is made.</param>
/// <param name="Months">How many months everything moves; below 0 into an earlier round.</param>
public sealed record RoundShift(RoundId From, RoundId To, int Months)
{
    private const int MonthsOfYear = 12;

    /// <summary>True when every day keeps its month, so that only years change.</summary>
    public bool KeepsMonths => Months % MonthsOfYear == 0;

    /// <summary>
    /// The way from one round to another; null where the days of the old one have no room in the new one, as those of a whole year in half
    /// a year.
    /// </summary>
    /// <param name="from">The round that is left.</param>
    /// <param name="period">The days that it covers, which may be a part of those by definition.</param>
    /// <param name="to">The round that is made.</param>
    public static RoundShift? Between(RoundId from, Period period, RoundId to)
    {
        var isSameKind = from.Half is null == to.Half is null;
        var months = isSameKind ? Ordinal(to.Period.From.Month) - Ordinal(from.Period.From.Month)
            : to.Half is null ? MonthsOfYear * (to.FiscalYear - from.FiscalYear)
            : Ordinal(to.Period.From.Month) - Ordinal(period.From.Month);
        var shift = new RoundShift(from, to, months);
        var moved = shift.Of(period);
        return to.Period.Contains(moved.From) && to.Period.Contains(moved.To) ? shift : null;
    }

    /// <summary>The days that the new round covers, where the old one covered these.</summary>
    public Period PeriodOf(Period old) => old == From.Period ? To.Period : Of(old);

    /// <summary>A month, moved.</summary>
    public ReportMonth Of(ReportMonth month)
    {
        var moved = Ordinal(month) + Months;
        return ReportMonth.Of(moved / MonthsOfYear, (moved % MonthsOfYear) + 1);
    }

    /// <summary>A day, moved.</summary>
    public BuddhistDate Of(BuddhistDate day)
    {
        var month = Of(day.Month);
        return day == day.Month.Last ? month.Last : BuddhistDate.Of(month.Year, month.Month, day.Day.Day) ?? month.Last;
    }

    /// <summary>True for a day that the new month does not have.</summary>
    public bool Clamps(BuddhistDate day) => day != day.Month.Last && Of(day).Day.Day != day.Day.Day;

    private Period Of(Period period) => new(Of(period.From), Of(period.To));

    private static int Ordinal(ReportMonth month) => (month.Year * MonthsOfYear) + month.Month - 1;
}
