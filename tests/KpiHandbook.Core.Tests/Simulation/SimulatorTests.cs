using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Simulation;
using KpiHandbook.Core.Tests.Support;

namespace KpiHandbook.Core.Tests.Simulation;

/// <summary>The same results under two definitions.</summary>
public class SimulatorTests
{
    private static readonly UnitReport[] Reports =
    [
        Rounds.Report("a", "2568-08", ("share", "done=8 all=10"), ("other", "done=9 all=10")),
        Rounds.Report("b", "2568-08", ("share", "done=6 all=10"), ("other", "done=9 all=10")),
    ];

    [Fact]
    public void Only_what_moves_is_listed_and_the_rest_is_counted()
    {
        var simulated = Run(Before(), Share("value >= 60", "value >= 70", "value >= 80"));

        var move = Assert.Single(simulated.Moves);
        Assert.Equal(("a", "share"), (move.Unit.Id, move.Indicator.Id.ToString()));
        Assert.Equal((2, 3), (move.Before!.Outcome.ReachedLevel!.Value.Number, move.After!.Outcome.ReachedLevel!.Value.Number));
        Assert.Equal((3, 0, 1), (simulated.Unmoved, simulated.OnlyValueChanged, simulated.UnitsMoved));
    }

    [Fact]
    public void A_sections_score_moves_with_its_levels()
    {
        var section = Assert.Single(Run(Before(), Share("value >= 60", "value >= 70", "value >= 80")).Sections);

        Assert.Equal("a", section.Unit.Id);
        Assert.Equal(section.Before!.Points + 50, section.After!.Points);
    }

    [Fact]
    public void Another_value_with_the_same_level_is_no_move()
    {
        var changed = An.Indicator().Named("share").Count("done").Count("all").Formula("done / all").Levels("value >= 0.6", "value >= 0.7", "value >= 0.9");

        var simulated = Run(Before(), changed);

        Assert.Empty(simulated.Moves);
        Assert.Equal((4, 2), (simulated.Unmoved, simulated.OnlyValueChanged));
    }

    [Fact]
    public void An_input_that_nobody_was_asked_for_is_not_reported()
    {
        var changed = An.Indicator().Named("share").Count("done").Count("all").Count("extra").Formula("done / all * 100").Levels("value >= 60").Build();

        var simulated = Run(Before(), changed);

        Assert.Equal(2, simulated.Moves.Count);
        Assert.All(simulated.Moves, m => Assert.Equal(OutcomeKind.NotReported, m.After!.Outcome.Kind));
    }

    [Fact]
    public void An_indicator_that_leaves_the_agreement_has_no_after()
    {
        var before = Of(Before(), Rounds.Entry(Section.Team, 1, "share", 50), Rounds.Entry(Section.Team, 2, "other", 50));
        var after = Of(Before(), Rounds.Entry(Section.Team, 1, "share", 100));

        var simulated = Simulator.Run(new Publication(before, Reports), new Publication(after, Reports), ReportMonth.Of(2568, 8));

        Assert.Equal(2, simulated.Moves.Count(m => m.After is null));
        Assert.Equal(2, simulated.Moves.Count(m => m.After is not null));
        Assert.Equal(0, simulated.Unmoved);
    }

    private static Indicator Before() => Share("value >= 60", "value >= 70", "value >= 90");

    private static Indicator Share(params string[] levels) =>
        An.Indicator().Named("share").Count("done").Count("all").Formula("done / all * 100").Levels(levels);

    private static Handbook Of(Indicator share, params AgreementEntry[] entries) => Rounds.Handbook(
        An.Office("a", "b"),
        [share, An.Indicator().Named("other").Count("done").Count("all").Formula("done / all * 100").AtLeast("60", "70", "80", "90", "100")],
        Rounds.Agreement("districts", AppliesTo.Districts, entries));

    private static SimulatedRound Run(Indicator before, Indicator after)
    {
        AgreementEntry[] entries = [Rounds.Entry(Section.Team, 1, "share", 50), Rounds.Entry(Section.Team, 2, "other", 50)];
        return Simulator.Run(new Publication(Of(before, entries), Reports), new Publication(Of(after, entries), Reports), ReportMonth.Of(2568, 8));
    }
}
