using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Site.Districts;
using KpiHandbook.Site.Languages;

namespace KpiHandbook.Site.Tests.Districts;

public sealed class HistoryTests
{
    [Fact]
    public void A_month_without_a_report_breaks_the_line()
    {
        var chart = Draw(Series("รายทีม", 10, 20, null, 40, 50));
        var line = Assert.Single(chart.Lines);
        Assert.Equal(2, line.Runs.Count);
        Assert.Equal(4, line.Points.Count);
        Assert.Equal(["มิ.ย."], chart.Ticks.Where(t => t.IsBreak).Select(t => t.Text));
        Assert.Contains("มิ.ย. 2568 ไม่มีรายงาน", chart.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_month_alone_is_a_point_without_a_line()
    {
        var line = Draw(Series("รายทีม", null, 20, null)).Lines[0];
        Assert.Empty(line.Runs);
        Assert.Single(line.Points);
        Assert.Equal("20.0", line.End.Text);
    }

    [Fact]
    public void Labels_at_the_lines_ends_do_not_cover_each_other()
    {
        var ends = Draw(Series("รายทีม", 50), Series("รายบุคคล", 50), Series("สมรรถนะ", 51)).Lines.Select(l => decimal.Parse(l.End.Y)).Order().ToList();
        Assert.True(ends[1] - ends[0] >= 15 && ends[2] - ends[1] >= 15);
    }

    [Fact]
    public void Without_a_score_there_is_no_chart() => Assert.Null(new ScoreChart(Words.Thai, Months(2)).Draw("", [], [Series("รายทีม", null, null)]));

    [Fact]
    public void Months_stand_in_the_calendars_order_with_their_silence_named()
    {
        var history = SamplePages.Page<DistrictPage>("districts/south.html").History!;
        Assert.Equal([("ก.ค.", false), ("ส.ค.", true)], history.Months.Select(m => (m.Name, m.IsReported)));
        Assert.Equal("ไม่มีรายงานเดือนกรกฎาคม 2568", history.Silent);
        Assert.All(history.Scores, s => Assert.Equal("–", s.Scores[0]));
        Assert.Equal("100.0", history.Scores.Single(s => s.Label == "รายทีม จาก 100").Scores[1]);
        Assert.Equal("–", history.Indicators[0].Levels[0]!.Swatch.Mark);
        Assert.Equal("5", history.Indicators[0].Levels[1]!.Swatch.Mark);
    }

    [Fact]
    public void The_axis_spans_the_round_and_stays_empty_where_it_has_not_come()
    {
        var chart = SamplePages.Page<DistrictPage>("districts/north.html").History!.Chart!;
        Assert.Equal(["เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย."], chart.Ticks.Select(t => t.Text));
        Assert.DoesNotContain(chart.Ticks, t => t.IsBreak);
        Assert.All(chart.Lines, l => Assert.Equal(2, l.Points.Count));
    }

    [Fact]
    public void Levels_are_joined_by_a_line_where_they_measure_the_same_in_months_that_follow_each_other()
    {
        var line = LevelLine.Of([new(3, false), new(4, false), new(null, false), new(5, false), new(2, true), new(1, false)])!;

        Assert.Equal(["6,14 26,10", "86,18 106,22"], line.Runs);
        Assert.Equal(5, line.Points.Count);
        Assert.Equal(["76"], line.NewStarts);
        Assert.Null(LevelLine.Of([new(3, false), new(null, false)]));
    }

    private static ChartView Draw(params ScoreSeries[] series) => new ScoreChart(Words.Thai, Months(series[0].Scores.Count)).Draw(
        "คะแนน", [.. series[0].Scores.Where(s => s.Score is null).Select(s => s.Month)], series)!;

    private static ScoreSeries Series(string name, params int?[] scores) =>
        new(name, [.. Months(scores.Length).Zip(scores, (month, score) => new MonthScore(month, score is { } s ? (Rational)s : null, null, StartsAnew: false))]);

    private static List<ReportMonth> Months(int count) => [.. Enumerable.Range(4, count).Select(m => ReportMonth.Of(2568, m))];
}
