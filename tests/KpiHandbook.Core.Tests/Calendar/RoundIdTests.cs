using KpiHandbook.Core.Calendar;

namespace KpiHandbook.Core.Tests.Calendar;

public class RoundIdTests
{
    [Theory]
    [InlineData("2568-1", "2567-10-01", "2568-03-31", "1 ตุลาคม 2567 – 31 มีนาคม 2568")]
    [InlineData("2568-2", "2568-04-01", "2568-09-30", "1 เมษายน – 30 กันยายน 2568")]
    [InlineData("2568", "2567-10-01", "2568-09-30", "1 ตุลาคม 2567 – 30 กันยายน 2568")]
    public void A_round_covers_its_half_of_the_fiscal_year(string id, string from, string to, string text)
    {
        var period = RoundId.Parse(id)!.Value.Period;
        Assert.Equal(new Period(BuddhistDate.Parse(from)!.Value, BuddhistDate.Parse(to)!.Value), period);
        Assert.Equal(text, period.ToLongText());
    }

    [Theory]
    [InlineData("2568-03-31", false)]
    [InlineData("2568-04-01", true)]
    [InlineData("2568-07-15", true)]
    [InlineData("2568-09-30", true)]
    [InlineData("2568-10-01", false)]
    public void Both_end_days_belong_to_a_period(string day, bool within) =>
        Assert.Equal(within, RoundId.Parse("2568-2")!.Value.Period.Contains(BuddhistDate.Parse(day)!.Value));

    [Fact]
    public void The_two_halves_of_a_year_meet_without_a_gap()
    {
        var first = RoundId.Parse("2567-1")!.Value.Period;
        var second = RoundId.Parse("2567-2")!.Value.Period;
        Assert.Equal(first.To.Day.AddDays(1), second.From.Day);
        Assert.True(first.Contains(BuddhistDate.Of(2567, 2, 29)!.Value));
    }

    [Theory]
    [InlineData("2568-1", "รอบที่ 1/2568")]
    [InlineData("2568-2", "รอบที่ 2/2568")]
    [InlineData("2568", "ปีงบประมาณ 2568")]
    public void A_round_reads_back_from_its_id_and_has_a_Thai_name(string id, string name)
    {
        var round = RoundId.Parse(id)!.Value;
        Assert.Equal(id, round.ToString());
        Assert.Equal(name, round.ToText());
    }

    [Theory]
    [InlineData("2400", true)]
    [InlineData("2399", false)]
    [InlineData("3000", true)]
    [InlineData("3001", false)]
    [InlineData("2025-2", false)]
    [InlineData("2568-0", false)]
    [InlineData("2568-3", false)]
    [InlineData("2568-", false)]
    [InlineData("2568-12", false)]
    [InlineData("2568/2", false)]
    [InlineData("2/2568", false)]
    [InlineData("๒๕๖๘-2", false)]
    [InlineData("", false)]
    public void Only_Buddhist_years_and_their_halves_are_rounds(string text, bool valid) => Assert.Equal(valid, RoundId.Parse(text) is not null);

    [Fact]
    public void Rounds_are_ordered_by_year_then_half_the_whole_year_first()
    {
        RoundId[] ordered = [.. new[] { "2567-1", "2567-2", "2568", "2568-1", "2568-2", "2569-1" }.Select(id => RoundId.Parse(id)!.Value)];
        Assert.Equal(ordered, ordered.Reverse().Order());
        Assert.True(ordered[1] < ordered[3] && ordered[1] <= ordered[3]);
        Assert.True(ordered[3] > ordered[1] && ordered[3] >= ordered[1]);
    }
}
