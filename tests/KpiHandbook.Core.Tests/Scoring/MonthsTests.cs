using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Core.Tests.Support;

namespace KpiHandbook.Core.Tests.Scoring;

public class MonthsTests
{
    private static readonly Indicator Plain = An.Indicator().Named("plain").Count("done", Improvement.Increase).Levels("done >= 1", "done >= 2", "done >= 3", "done >= 4", "done >= 5");

    // April asks for a plan, May for a meeting, June for both words of the month before and its own.
    private static readonly Indicator Milestones = ((Indicator)An.Indicator().Named("milestones").YesNo("plan").YesNo("met").YesNo("used")) with
    {
        Months = MonthRule.Mean,
        Milestones =
        [
            Milestone("2568-04", (2, "not plan"), (5, "plan")),
            Milestone("2568-05", (3, "met"), (5, "met and met")),
            Milestone("2568-06", (4, "used")),
        ],
    };

    [Theory]
    [InlineData(MonthRule.Latest, "3", "3")]
    [InlineData(MonthRule.Latest, "1 5 3", "3")]
    [InlineData(MonthRule.Lowest, "3", "3")]
    [InlineData(MonthRule.Lowest, "2 5 3", "2")]
    [InlineData(MonthRule.Lowest, "2 0 3", "below")]
    [InlineData(MonthRule.Lowest, "- 4 3", "3")]
    [InlineData(MonthRule.Lowest, "4 3 -", "3")]
    [InlineData(MonthRule.Lowest, "- -", "not reported")]
    [InlineData(MonthRule.Mean, "3", "mean 3")]
    [InlineData(MonthRule.Mean, "5 4 4", "mean 13/3")]
    [InlineData(MonthRule.Mean, "5 0", "mean 5/2")]
    [InlineData(MonthRule.Mean, "5 - 4", "mean 9/2")]
    [InlineData(MonthRule.Mean, "5 4 -", "mean 9/2")]
    [InlineData(MonthRule.Mean, "-", "not reported")]
    public void The_months_make_the_result_by_the_declared_rule(MonthRule rule, string figures, string expected) =>
        Assert.Equal(expected, Outcomes.Word(Score(Plain with { Months = rule }, figures).Outcome));

    [Fact]
    public void What_gives_no_points_stands_among_the_months_and_is_not_counted()
    {
        var months = Score(Plain with { Months = MonthRule.Mean }, "5 - 4").ByMonths!;
        Assert.Equal("2568-04 2568-05 2568-06", string.Join(' ', months.Months.Select(m => m.Month)));
        Assert.Equal("2568-04 2568-06", string.Join(' ', months.Counted.Select(m => m.Month)));
    }

    [Fact]
    public void Points_are_the_weight_times_the_mean()
    {
        var scored = Score(Plain with { Months = MonthRule.Mean }, "5 4 4");
        Assert.Equal(Rational.Of(1300, 3), scored.Points);
        Assert.Equal("4", Outcomes.Word(scored.OfMonth));
    }

    [Theory]
    [InlineData(MonthRule.Latest, "5 3", "20")] // 3 to 4 of weight 100
    [InlineData(MonthRule.Mean, "5 3", "10")] // the mean goes from 4 to 4.5
    [InlineData(MonthRule.Lowest, "5 3", "20")] // this month is the lowest
    [InlineData(MonthRule.Lowest, "2 3", "0")] // another one is
    public void A_next_step_gains_what_it_moves_in_the_result(MonthRule rule, string figures, string gain)
    {
        var scored = Score(Plain with { Months = rule }, figures);
        Assert.Equal(gain, NextStep.Of(scored, AssessedUnit.Of(An.District("yaha")))!.Gain.ToString());
    }

    [Fact]
    public void A_month_asks_only_what_its_criteria_look_at()
    {
        Assert.Equal("plan", Asked("2568-04"));
        Assert.Equal("met", Asked("2568-05"));
        Assert.Equal("", Asked("2568-07"));
        Assert.False(Milestones.IsScoredIn(Month("2568-07")));
        static string Asked(string month) => string.Join(' ', Milestones.In(Month(month)).Inputs.Select(i => i.Name));
    }

    [Fact]
    public void Each_month_is_scored_by_its_own_criteria_and_their_mean_is_the_result()
    {
        var handbook = HandbookOf(Milestones);
        var round = handbook.Score(
            Rounds.Report("yaha", "2568-04", ("milestones", "plan=no")),
            Rounds.Report("yaha", "2568-05", ("milestones", "met=yes")),
            Rounds.Report("yaha", "2568-06", ("milestones", "used=yes")),
            Rounds.Report("yaha", "2568-07"));
        var results = round.Months.Select(m => Outcomes.Word(m.Find("yaha")!.Assignments[0].OfMonth));
        Assert.Equal("2, 5, 4, not reported", string.Join(", ", results));
        Assert.Equal("mean 11/3", Outcomes.Word(round.Months[2].Find("yaha")!.Assignments[0].Outcome));
    }

    [Theory]
    [InlineData(MonthRule.Latest, "4")]
    [InlineData(MonthRule.Lowest, "2")]
    [InlineData(MonthRule.Mean, "mean 11/3")]
    public void A_month_without_criteria_leaves_the_result_as_the_others_made_it(MonthRule rule, string expected)
    {
        var round = HandbookOf(Milestones with { Months = rule }).Score(
            Rounds.Report("yaha", "2568-04", ("milestones", "plan=no")),
            Rounds.Report("yaha", "2568-05", ("milestones", "met=yes")),
            Rounds.Report("yaha", "2568-06", ("milestones", "used=yes")),
            Rounds.Report("yaha", "2568-07"));
        Assert.Equal(expected, Outcomes.Word(round.Current!.Find("yaha")!.Assignments[0].Outcome));
    }

    [Theory]
    [InlineData("test1=yes test2=yes test3=yes test4=yes test5=no test6=no", "5")]
    [InlineData("test1=yes test2=no test3=yes test4=yes test5=yes test6=yes", "below")] // five of six, and not the compulsory one
    [InlineData("test1=no test2=yes test3=yes test4=yes test5=no test6=no", "below")]
    [InlineData("test1=yes test2=yes test3=yes test4=yes test5=yes test6=yes", "5")]
    public void A_product_is_ready_with_four_of_six_tests_the_second_among_them(string given, string expected)
    {
        Indicator readiness = An.Indicator().YesNo("test1").YesNo("test2").YesNo("test3").YesNo("test4").YesNo("test5").YesNo("test6")
            .Level(5, "test2 and tally(test1, test2, test3, test4, test5, test6) >= 4");
        Assert.Equal(expected, readiness.OutcomeOf(given));
    }

    [Theory]
    [InlineData("months=[posts:4;posts:5;posts:4]", "5")]
    [InlineData("months=[posts:9;posts:3;posts:9]", "below")] // one month falls short, whatever the others make good
    public void At_least_four_posts_a_month_means_every_month(string given, string expected)
    {
        Indicator posts = An.Indicator().Table("months", An.Input("posts", InputType.Count, Improvement.Increase)).Level(5, "every(months, posts >= 4)");
        Assert.Equal(expected, posts.OutcomeOf(given));
    }

    [Fact]
    public void Words_are_never_missed_by_scoring()
    {
        Indicator assessed = An.Indicator().Count("assessed", max: "5").Input(An.Input("assessor", InputType.Text))
            .Formula("assessed").AtLeast("1", "2", "3", "4", "5");
        Assert.Equal("4", assessed.OutcomeOf("assessed=4"));
        Assert.Equal("not reported", assessed.OutcomeOf(""));
    }

    [Fact]
    public void Without_stated_criteria_a_value_has_no_level_and_stands_in_a_gap()
    {
        Indicator whole = An.Indicator().Count("done").Count("target").Formula("done / target * 100");
        var unstated = whole with { Criteria = whole.Criteria with { Unstated = "เอกสารไม่ได้พิมพ์เกณฑ์" } };
        var trace = unstated.Score("done=1 target=3");
        Assert.Equal("gap", Outcomes.Word(trace.Outcome));
        Assert.Equal(Rational.Of(100, 3), trace.Value);
        Assert.Equal("not computable", unstated.OutcomeOf("done=0 target=0"));
    }

    [Fact]
    public void Where_what_falls_short_is_an_open_question_it_scores_nothing_yet()
    {
        Indicator target = An.Indicator().Count("done").Formula("done").Level(5, "value >= 10");
        Assert.Equal("below", target.OutcomeOf("done=9"));
        Assert.Equal("gap", (target with { Criteria = target.Criteria with { IsShortfallOpen = true } }).OutcomeOf("done=9"));
    }

    [Fact]
    public void A_section_without_weights_or_of_a_part_of_an_agreement_has_no_score()
    {
        var entry = Rounds.Entry(Section.Individual, 1, "plain", 100);
        Assert.Empty(Sections(entry with { Weight = null }, null));
        Assert.Empty(Sections(entry, "มีตัวชี้วัดเดียว"));
        Assert.Single(Sections(entry, null));

        static IReadOnlyList<SectionScore> Sections(AgreementEntry entry, string? partial) => Rounds.Handbook(
                An.Office("yaha"), [Plain], Rounds.Agreement("districts", AppliesTo.Districts, entry) with { Partial = partial })
            .Score(Rounds.Report("yaha", "2568-04", ("plain", "done=5"))).Current!.Units[0].Sections;
    }

    private static Milestone Milestone(string month, params (int Level, string When)[] levels) => new(
        [Month(month)],
        month,
        new Criteria(null, new Rounding.None(), Ladder.Highest, [.. levels.Select(l => new LevelRule(Level.Of(l.Level), Given.Expression(l.When), ""))]));

    private static ReportMonth Month(string text) => ReportMonth.Parse(text)!.Value;

    private static Handbook HandbookOf(Indicator indicator) => Rounds.Handbook(
        An.Office("yaha", "kabang"), [indicator], Rounds.Agreement("districts", AppliesTo.Districts, Rounds.Entry(Section.Team, 1, $"{indicator.Id}", 100)));

    // One figure a month from April on; a dash for a month that the district did not report and another did.
    private static ScoredAssignment Score(Indicator indicator, string figures)
    {
        var reports = figures.Split(' ').SelectMany((figure, i) => new[]
        {
            Rounds.Report("kabang", $"2568-0{4 + i}"),
            Rounds.Report("yaha", $"2568-0{4 + i}", figure == "-" ? [] : [("plain", $"done={figure}")]),
        });
        return HandbookOf(indicator).Score([.. reports]).Current!.Find("yaha")!.Assignments[0];
    }
}
