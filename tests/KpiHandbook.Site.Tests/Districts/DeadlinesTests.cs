using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Districts;

namespace KpiHandbook.Site.Tests.Districts;

public sealed class DeadlinesTests
{
    private static readonly Period Round = new RoundId(2568, 2).Period;

    [Theory]
    [InlineData("2568-03", 15, "2568-04-15")]
    [InlineData("2568-07", 15, "2568-08-15")]
    [InlineData("2568-05", 31, "2568-06-30")]
    [InlineData("2568-08", 30, "2568-09-30")]
    [InlineData("2568-09", 15, null)]
    public void A_monthly_report_is_next_due_in_the_following_month_of_the_round(string asOf, int day, string? due) =>
        Assert.Equal(due, Next(asOf, Monthly(day))?.Date.ToString());

    [Fact]
    public void The_nearest_day_wins_and_names_everything_due_on_it()
    {
        var next = Next("2568-07", Monthly(20), Monthly(15), Monthly(15));
        Assert.Equal("2568-08-15", next!.Date.ToString());
        Assert.Equal(2, next.Indicators.Count);
        Assert.False(next.IsCutOff);
    }

    [Fact]
    public void A_cut_off_counts_like_a_report_day()
    {
        var cut = Template with { Report = null, CutOff = new CutOff(BuddhistDate.Of(2568, 8, 31)!.Value, null) };
        Assert.True(Next("2568-07", cut)!.IsCutOff);
        Assert.Null(Next("2568-08", cut));
        Assert.False(Next("2568-07", cut, Monthly(15))!.IsCutOff);
    }

    [Fact]
    public void Without_a_day_there_is_no_deadline() =>
        Assert.Null(Next("2568-07", Template with { Report = new ReportRule(ReportFrequency.Month, null, null), CutOff = null }));

    private static Indicator Template => SampleRound.Scored.Publication.Handbook.Indicators[0];

    private static Indicator Monthly(int day) => Template with { Report = new ReportRule(ReportFrequency.Month, day, null), CutOff = null };

    private static Deadline? Next(string asOf, params Indicator[] indicators) => Deadlines.Next(Round, ReportMonth.Parse(asOf)!.Value, indicators);
}
