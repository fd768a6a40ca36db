using KpiHandbook.Content.Forms;
using KpiHandbook.Content.Tests.Workbooks;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Tests.Forms;

public class FormDaysTests
{
    [Theory]
    [InlineData(ReportFrequency.Month, 15, "2568-08", "2568-08-15")]
    [InlineData(ReportFrequency.Month, 31, "2568-06", "2568-06-30")]
    [InlineData(ReportFrequency.Month, null, "2568-08", null)]
    [InlineData(ReportFrequency.Round, 20, "2568-09", "2568-09-20")]
    [InlineData(ReportFrequency.Round, 20, "2568-08", null)]
    [InlineData(null, null, "2568-08", null)]
    public void The_rule_s_day_is_in_the_month_itself(ReportFrequency? every, int? day, string month, string? due) =>
        Assert.Equal(due, Due(every, day, month));

    [Theory]
    [InlineData("2568-08-24", "2568-08-24")]
    [InlineData("2568-08-24 2568-08-15", "2568-08-15")]
    [InlineData("2568-09-30", "2568-08-15")]
    [InlineData("2568-08-31", "2568-08-15")]
    public void A_day_of_the_calendar_holds_unless_it_is_the_cut_off(string events, string due) =>
        Assert.Equal(due, Due(ReportFrequency.Month, 15, "2568-08", events.Split(' ')));

    [Theory]
    [InlineData("2568-07", null)]
    [InlineData("2568-08", "2568-08-24")]
    [InlineData("2568-09", "2568-09-15")]
    public void Before_the_first_report_none_is_due(string month, string? due)
    {
        var handbook = SmallHandbook.Build();
        var rule = new ReportRule(ReportFrequency.Month, 15, null) { First = BuddhistDate.Parse("2568-08-24") };

        Assert.Equal(due, ReportDays.Of(handbook.Indicators[0] with { Report = rule, CutOff = null }, ReportMonth.Parse(month)!.Value, handbook with { Calendar = [] })?.ToString());
    }

    [Fact]
    public void The_first_day_of_a_form_is_that_of_all_its_indicators()
    {
        var yala = FormFixture.Yala;

        Assert.Equal("2568-08-15", $"{FormDays.First(yala.Indicators, SmallHandbook.August, yala)}");
        Assert.Equal("2568-09-20", $"{ReportDays.Of(yala.Find(Id<Indicator>.Of("otop-product-income"))!, ReportMonth.Of(2568, 9), yala)}");
    }

    [Fact]
    public void A_form_names_the_days_that_come_before_its_own()
    {
        var round = FormFixture.Published.Single(h => h.Path is "sa-kaeo/2568-1");
        var march = ReportMonth.Of(2568, 3);

        Assert.Equal(["2568-03-10"], FormDays.Before(FormDays.First(round.Indicators, march, round)!.Value, round.Indicators, march, round).Select(d => $"{d}"));
    }

    [Fact]
    public void Events_after_the_round_belong_to_its_last_month()
    {
        var round = FormFixture.Published.Single(h => h.Path is "sa-kaeo/2567-1");

        Assert.Contains(FormDays.Events(round.Indicators, ReportMonth.Of(2567, 3), round), e => $"{e.Date}" is "2567-04-03");
        Assert.DoesNotContain(FormDays.Events(round.Indicators, ReportMonth.Of(2567, 2), round), e => e.Date.Month != ReportMonth.Of(2567, 2));
    }

    private static string? Due(ReportFrequency? every, int? day, string month, params string[] events)
    {
        var handbook = SmallHandbook.Build();
        var indicator = handbook.Indicators[0] with
        {
            Report = every is { } often ? new ReportRule(often, day, null) : null,
            CutOff = new CutOff(BuddhistDate.Parse("2568-08-31")!.Value, null),
        };
        handbook = handbook with { Calendar = [.. events.Select(e => new CalendarEvent(BuddhistDate.Parse(e)!.Value, "", [indicator.Id]))] };
        return ReportDays.Of(indicator, ReportMonth.Parse(month)!.Value, handbook)?.ToString();
    }
}
