using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Core.Tests.Support;

namespace KpiHandbook.Core.Tests.Scoring;

public class RoundScorerTests
{
    private static readonly Handbook Handbook = Rounds.Handbook(
        An.Office("yaha", "kabang"),
        Yala.All,
        Rounds.Agreement(
            "office", AppliesTo.Office, Rounds.Entry(Section.Team, 1, "budget-spending", 50), Rounds.Entry(Section.Team, 2, "plan-achievement", 50)),
        Rounds.Agreement(
            "districts",
            AppliesTo.Districts,
            Rounds.Entry(Section.Team, 1, "budget-spending", 100),
            Rounds.Entry(Section.Individual, 1, "household-debt-reduction", 15, "yaha"),
            Rounds.Entry(Section.Individual, 2, "poor-households-remaining", 85),
            Rounds.Entry(Section.Optional, 3, "click-chumchon", 15)).Choosing(("kabang", ["click-chumchon"])));

    [Fact]
    public void Every_unit_is_scored_for_every_month_with_a_report_the_office_first()
    {
        var round = Handbook.Score(Rounds.Report("yaha", "2568-08"), Rounds.Report("kabang", "2568-06"), Rounds.Report("kabang", "2568-08"));
        Assert.Equal("2568-06 2568-08", string.Join(' ', round.Months.Select(m => m.Month)));
        Assert.All(round.Months, month => Assert.Equal("office yaha kabang", string.Join(' ', month.Units.Select(u => u.Unit.Id))));
        Assert.Equal("2568-08", round.Current!.Month.ToString());
    }

    [Fact]
    public void Without_reports_there_is_no_current_month()
    {
        var round = Handbook.Score();
        Assert.Empty(round.Months);
        Assert.Null(round.Current);
    }

    [Fact]
    public void A_unit_that_sent_nothing_has_everything_unreported()
    {
        var unit = Handbook.Score(Rounds.Report("kabang", "2568-08")).Current!.Find("yaha")!;
        Assert.Null(unit.Report);
        Assert.All(unit.Assignments, a => Assert.Equal("not reported", Outcomes.Word(a.Outcome)));
        Assert.Equal([1, 2], unit.Sections.Select(s => s.Unreported));
        Assert.Equal([100, 100], unit.Sections.Select(s => s.OpenWeight));
    }

    [Fact]
    public void A_report_counts_for_its_own_unit_and_month_only()
    {
        var round = Handbook.Score(
            Rounds.Report("yaha", "2568-07", ("budget-spending", "spent=80 allocated=100 returned=0")),
            Rounds.Report("yaha", "2568-08", ("budget-spending", "spent=95 allocated=100 returned=0")),
            Rounds.Report("kabang", "2568-08", ("budget-spending", "spent=100 allocated=100 returned=0")));
        string Budget(int month, string unit) => Outcomes.Word(round.Months[month].Find(unit)!.Find(Id<Indicator>.Of("budget-spending"))!.Outcome);
        Assert.Equal("1", Budget(0, "yaha"));
        Assert.Equal("not reported", Budget(0, "kabang"));
        Assert.Equal("4", Budget(1, "yaha"));
        Assert.Equal("5", Budget(1, "kabang"));
    }

    [Fact]
    public void A_chosen_optional_indicator_fills_the_section_of_the_one_spared()
    {
        var month = Handbook.Score(Rounds.Report("office", "2568-08")).Current!;
        string Individual(string unit) => string.Join(
            ' ', month.Find(unit)!.Assignments.Where(a => a.Assignment.Section == Section.Individual).Select(a => a.Indicator.Id));
        Assert.Equal("household-debt-reduction poor-households-remaining", Individual("yaha"));
        Assert.Equal("poor-households-remaining click-chumchon", Individual("kabang"));
        Assert.All(month.Find("kabang")!.Sections, s => Assert.Equal(100, s.Weight));
    }

    [Fact]
    public void A_unit_or_indicator_that_is_not_scored_is_not_found()
    {
        var month = Handbook.Score(Rounds.Report("yaha", "2568-08")).Current!;
        Assert.Null(month.Find("betong"));
        Assert.Null(month.Find("yaha")!.Find(Id<Indicator>.Of("click-chumchon")));
    }

    [Theory]
    [InlineData(TargetAuthority.Criteria, "below", "5", true)]
    [InlineData(TargetAuthority.Table, "5", "5", true)]
    public void The_printed_table_stands_beside_the_criteria_and_counts_only_where_it_decides(
        TargetAuthority decides, string counted, string byTable, bool contested)
    {
        var assignment = ScorePoorHouseholds(decides, "target=6 passed=5");
        Assert.Equal("below", Outcomes.Word(assignment.Trace.Outcome));
        Assert.Equal(byTable, Outcomes.Word(assignment.ByTable!.Outcome));
        Assert.Equal(counted, Outcomes.Word(assignment.Outcome));
        Assert.Equal(contested, assignment.IsContested);
        Assert.Equal(counted is "below" ? 0 : 500, assignment.Points);
    }

    [Theory]
    [InlineData("target=6 passed=4", "below", false)]
    [InlineData("target=6 passed=6", "5", false)]
    public void Where_the_table_and_the_criteria_agree_nothing_is_contested(string given, string outcome, bool contested)
    {
        var assignment = ScorePoorHouseholds(TargetAuthority.Criteria, given);
        Assert.Equal(outcome, Outcomes.Word(assignment.Outcome));
        Assert.Equal(outcome, Outcomes.Word(assignment.ByTable!.Outcome));
        Assert.Equal(contested, assignment.IsContested);
    }

    [Theory]
    [InlineData("target=6")]
    [InlineData("passed=5")]
    [InlineData("")]
    public void What_is_not_reported_the_table_does_not_read(string given)
    {
        var assignment = ScorePoorHouseholds(TargetAuthority.Table, given);
        Assert.Null(assignment.ByTable);
        Assert.Equal("not reported", Outcomes.Word(assignment.Outcome));
        Assert.Null(assignment.Points);
        Assert.False(assignment.IsContested);
    }

    [Fact]
    public void The_examples_of_Yala_that_come_out_as_written_are_no_problem()
    {
        Indicator indicator = An.Indicator()
            .Money("overdue").Money("outstanding")
            .Formula("overdue / outstanding * 100").LowerIsBetter()
            .Levels("value > 20", "value < 20", "value < 15", "value < 10", "value < 5")
            .Example("overdue=489204.87 outstanding=33109323.18", "1.48", new ExpectedOutcome(OutcomeKind.Level, Level.Of(5)))
            .Example("overdue=20 outstanding=100", "20", new ExpectedOutcome(OutcomeKind.Gap, null))
            .Example("overdue=20 outstanding=0", null, new ExpectedOutcome(OutcomeKind.NotComputable, null))
            .Example("overdue=20", null, new ExpectedOutcome(OutcomeKind.NotReported, null));
        Assert.Empty(RoundScorer.CheckExamples(Rounds.Handbook(An.Office(), [indicator])));
    }

    [Theory]
    [InlineData("1.47", OutcomeKind.Level, 5, "KPI3101")]
    [InlineData("1.4", OutcomeKind.Level, 5, "KPI3101")] // 1.4776 is 1.5 at one decimal
    [InlineData("1.5", OutcomeKind.Level, 5, "")]
    [InlineData("1", OutcomeKind.Level, 5, "")]
    [InlineData("1.478", OutcomeKind.Level, 5, "")]
    [InlineData("1.48", OutcomeKind.Level, 4, "KPI3102")]
    [InlineData("1.48", OutcomeKind.Below, null, "KPI3102")]
    [InlineData("2", OutcomeKind.Gap, null, "KPI3101 KPI3102")]
    [InlineData(null, OutcomeKind.Level, 5, "")]
    public void An_example_is_compared_at_the_precision_it_is_written_with(string? value, OutcomeKind kind, int? level, string codes)
    {
        Indicator indicator = An.Indicator()
            .Money("overdue").Money("outstanding")
            .Formula("overdue / outstanding * 100").LowerIsBetter()
            .Levels("value > 20", "value < 20", "value < 15", "value < 10", "value < 5")
            .Example("overdue=489204.87 outstanding=33109323.18", value, new ExpectedOutcome(kind, level is { } l ? Level.Of(l) : null));
        var problems = RoundScorer.CheckExamples(Rounds.Handbook(An.Office(), [indicator]));
        Assert.Equal(codes, string.Join(' ', problems.Select(p => p.Kind.Code)));
        Assert.All(problems.Where(p => p.Kind.Code is "KPI3102"), p => Assert.Contains(
            level is { } stated ? $"เขียนว่าระดับ {stated} (level: {stated}) แต่เกณฑ์ให้ระดับ 5 (level: 5)" : $"(outcome: {(kind == OutcomeKind.Below ? "below" : "gap")}) แต่เกณฑ์ให้ระดับ 5 (level: 5)",
            p.Message.Thai,
            StringComparison.Ordinal));
    }

    private static ScoredAssignment ScorePoorHouseholds(TargetAuthority decides, string given)
    {
        var handbook = Rounds.Handbook(
            Yala.Office,
            [Yala.PoorHouseholds(decides)],
            Rounds.Agreement("districts", AppliesTo.Districts, Rounds.Entry(Section.Individual, 4, "poor-households-remaining", 100)));
        var unit = handbook.Score(Rounds.Report("yaha", "2568-08", ("poor-households-remaining", given))).Current!.Find("yaha")!;
        return Assert.Single(unit.Assignments);
    }
}
