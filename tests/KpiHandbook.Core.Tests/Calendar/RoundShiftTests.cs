using KpiHandbook.Core.Calendar;

namespace KpiHandbook.Core.Tests.Calendar;

public sealed class RoundShiftTests
{
    [Theory]
    [InlineData("2568-2", "2569-2", "2568-09-30", "2569-09-30")]
    [InlineData("2568-2", "2569-1", "2568-04-01", "2568-10-01")]
    [InlineData("2568-2", "2569-1", "2568-08-29", "2569-02-28")]
    [InlineData("2568-2", "2569-1", "2568-09-30", "2569-03-31")]
    [InlineData("2568-2", "2569-1", "2568-06-30", "2568-12-31")]
    [InlineData("2567-1", "2567-2", "2567-02-29", "2567-08-31")]
    [InlineData("2567-1", "2567-2", "2567-03-31", "2567-09-30")]
    [InlineData("2567-1", "2568-1", "2567-02-29", "2568-02-28")]
    [InlineData("2568-1", "2571-1", "2568-02-28", "2571-02-29")]
    [InlineData("2568-1", "2571-1", "2568-02-27", "2571-02-27")]
    [InlineData("2568-1", "2567-2", "2567-10-15", "2567-04-15")]
    [InlineData("2568", "2569", "2567-10-01", "2568-10-01")]
    [InlineData("2568-2", "2569", "2568-09-30", "2569-09-30")]
    public void A_day_moves_by_the_fiscal_calendar(string from, string to, string day, string moved)
    {
        var source = RoundId.Parse(from)!.Value;

        var shift = RoundShift.Between(source, source.Period, RoundId.Parse(to)!.Value)!;

        Assert.Equal(moved, $"{shift.Of(BuddhistDate.Parse(day)!.Value)}");
    }

    [Fact]
    public void Half_a_year_of_a_whole_one_fits_into_a_half_but_a_whole_year_does_not()
    {
        var year = RoundId.Parse("2568")!.Value;
        var half = RoundId.Parse("2569-1")!.Value;
        var spring = RoundId.Parse("2568-2")!.Value.Period;

        Assert.Null(RoundShift.Between(year, year.Period, half));
        Assert.Equal(half.Period, RoundShift.Between(year, spring, half)!.PeriodOf(spring));
    }

    [Fact]
    public void A_day_that_the_new_month_lacks_is_said_and_the_end_of_a_month_is_not()
    {
        var source = RoundId.Parse("2568-2")!.Value;
        var shift = RoundShift.Between(source, source.Period, RoundId.Parse("2569-1")!.Value)!;

        Assert.True(shift.Clamps(BuddhistDate.Of(2568, 8, 30)!.Value));
        Assert.False(shift.Clamps(BuddhistDate.Of(2568, 8, 31)!.Value));
        Assert.False(shift.Clamps(BuddhistDate.Of(2568, 8, 28)!.Value));
    }
}
