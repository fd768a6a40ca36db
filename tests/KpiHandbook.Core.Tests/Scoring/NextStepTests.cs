using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Core.Tests.Support;

namespace KpiHandbook.Core.Tests.Scoring;

public class NextStepTests
{
    [Fact]
    public void The_step_with_the_most_points_comes_first_and_equal_ones_in_the_agreements_order()
    {
        var unit = Unit(
            TargetAuthority.Criteria,
            [Rounds.Entry(Section.Team, 1, "small", 10), Rounds.Entry(Section.Team, 2, "first", 30), Rounds.Entry(Section.Team, 3, "second", 30)],
            ("small", "figure=1"), ("first", "figure=2"), ("second", "figure=3"));
        Assert.Equal(["first +6", "second +6", "small +2"], NextStep.AllOf(unit).Select(s => $"{s.Scored.Indicator.Id} +{s.Gain}"));
    }

    [Theory]
    [InlineData("passed=17", 60)] // below level 1; 18 of 20 reaches level 5 at once
    [InlineData("passed=18", null)]
    public void The_gain_is_the_weight_times_all_levels_gained(string given, int? gain)
    {
        var step = Only(TargetAuthority.Criteria, $"target=20 {given}");
        Assert.Equal(gain, step is null ? null : (int?)(int)step.Gain!.Value.Numerator);
    }

    [Theory]
    [InlineData(16, 1, 17, "12")] // 17 17 18 18 19: one more reaches levels 1 and 2 together
    [InlineData(17, 2, 18, "24")]
    [InlineData(18, 4, 19, "12")]
    public void Where_the_printed_table_decides_its_figures_are_the_next_step(int passed, int from, int to, string gain)
    {
        var step = Only(TargetAuthority.Table, $"target=20 passed={passed}")!;
        Assert.Equal(from == 1 ? null : Level.Of(from), step.Scored.Outcome.ReachedLevel);
        Assert.Equal($"passed {passed} → {to}", Change(step));
        Assert.Equal(Given.Number(gain) * (from == 1 ? 2 : 1), step.Gain);
    }

    [Fact]
    public void The_tables_highest_figure_leaves_no_step() => Assert.Null(Only(TargetAuthority.Table, "target=20 passed=19"));

    [Theory]
    [InlineData("")]
    [InlineData("target=0 passed=0")]
    public void What_is_not_reported_or_not_computable_has_no_step(string given) => Assert.Null(Only(TargetAuthority.Criteria, given));

    private static string Change(NextStep step)
    {
        var change = Assert.Single(step.Next.Changes);
        return $"{change.Input.Name} {Shape.Of(change.From)} → {Shape.Of(change.To)}";
    }

    private static NextStep? Only(TargetAuthority decides, string given) =>
        NextStep.AllOf(Unit(decides, [Rounds.Entry(Section.Team, 1, "remaining", 60)], ("remaining", given))).SingleOrDefault();

    private static ScoredUnit Unit(TargetAuthority decides, AgreementEntry[] entries, params (string Indicator, string Given)[] figures)
    {
        Indicator[] known =
        [
            .. new[] { "small", "first", "second" }.Select(id => An.Indicator().Named(id)
                .Number("figure", Improvement.Increase).Formula("figure").AtLeast("1", "2", "3", "4", "5").Build()),
            An.Indicator().Named("remaining")
                .Count("target").Count("passed", Improvement.Increase, max: "target")
                .Formula("(target - passed) / target * 100")
                .AtMost("14", "13", "12", "11", "10")
                .Targets("passed", "target", decides, ("yaha", 20, [17, 17, 18, 18, 19]))
                .Build(),
        ];
        var used = known.Where(i => entries.Any(e => e.Indicator == i.Id)).ToList();
        return Rounds.Handbook(An.Office("yaha"), used, Rounds.Agreement("a", AppliesTo.Districts, entries))
            .Score(Rounds.Report("yaha", "2568-08", figures))
            .Current!.Find("yaha")!;
    }
}
