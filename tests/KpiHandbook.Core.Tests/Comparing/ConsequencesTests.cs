using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Tests.Support;

namespace KpiHandbook.Core.Tests.Comparing;

/// <summary>The same results under another text.</summary>
public class ConsequencesTests
{
    private static readonly UnitReport[] Reports =
    [
        Rounds.Report("a", "2568-07", ("share", "done=6 all=10")),
        Rounds.Report("a", "2568-08", ("share", "done=8 all=10")),
        Rounds.Report("b", "2568-08", ("share", "done=6 all=10")),
    ];

    [Fact]
    public void Levels_that_move_are_told_month_by_month_within_a_round()
    {
        var consequence = Consequences.Of(new Publication(Book("value >= 60", "value >= 90"), Reports), Book("value >= 50", "value >= 80"));

        var move = Assert.Single(consequence.Moves);
        Assert.Equal(("a", "2568-08", 1, 2), (move.Unit.Id, $"{move.Month}", move.Was.ReachedLevel!.Value.Number, move.Becomes.ReachedLevel!.Value.Number));
        Assert.Equal(3, consequence.Compared);
        Assert.Equal("a", Assert.Single(consequence.Units).Id);
    }

    [Fact]
    public void A_later_round_reads_the_latest_month_as_its_own_last()
    {
        var consequence = Consequences.Of(new Publication(Book("value >= 60", "value >= 90"), Reports), Later(Book("value >= 70", "value >= 80")));

        Assert.Equal([("a", "Level", 2), ("b", "Below", null)], consequence.Moves.Select(m => (m.Unit.Id, $"{m.Becomes.Kind}", m.Becomes.ReachedLevel?.Number)));
        Assert.All(consequence.Moves, m => Assert.Equal(ReportMonth.Of(2568, 8), m.Month));
        Assert.Equal(2, consequence.Compared);
    }

    [Fact]
    public void What_was_not_reported_is_said_and_moves_nothing()
    {
        var asked = Book(An.Indicator().Named("share").Count("done").Count("members").Formula("done / members * 100").Levels("value >= 60"));

        var consequence = Consequences.Of(new Publication(Book("value >= 60"), Reports), Later(asked));

        Assert.Empty(consequence.Moves);
        Assert.Contains("members", Assert.Single(consequence.NotCarried).Why.Thai, StringComparison.Ordinal);
    }

    [Fact]
    public void An_input_of_another_type_is_another_input()
    {
        var asked = Book(An.Indicator().Named("share").Percent("done").Count("all").Formula("done / all * 100").Levels("value >= 60"));

        Assert.Single(Consequences.Of(new Publication(Book("value >= 60"), Reports), asked).NotCarried);
    }

    [Fact]
    public void Nothing_is_told_where_small_counts_are_withheld()
    {
        var book = Book("value >= 60", "value >= 90");
        var hidden = book with { Indicators = [book.Indicators[0] with { SuppressBelow = 5 }] };

        var consequence = Consequences.Of(new Publication(hidden, Reports), Book("value >= 50", "value >= 80"));

        Assert.Empty(consequence.Moves);
        Assert.Contains("ไม่เผยแพร่", Assert.Single(consequence.NotCarried).Why.Thai, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_results_there_is_nothing_to_tell()
    {
        var consequence = Consequences.Of(new Publication(Book("value >= 60"), []), Book("value >= 70"));

        Assert.Empty(consequence.Moves);
        Assert.Equal(0, consequence.Compared);
    }

    private static Handbook Book(params string[] levels) => Book(An.Indicator().Named("share").Count("done").Count("all").Formula("done / all * 100").Levels(levels));

    private static Handbook Book(Indicator share) =>
        Rounds.Handbook(An.Office("a", "b"), [share], Rounds.Agreement("districts", AppliesTo.Districts, Rounds.Entry(Section.Team, 1, "share", 100)));

    private static Handbook Later(Handbook handbook) => handbook with { Round = new RoundId(2569, 1), Period = new RoundId(2569, 1).Period };
}
