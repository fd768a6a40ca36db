using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
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
    public void What_the_later_text_cannot_decide_is_no_other_level()
    {
        var shortfall = Book("value >= 60", "value >= 90");
        var part = shortfall.Indicators[0] with { Criteria = shortfall.Indicators[0].Criteria with { Levels = [shortfall.Indicators[0].Criteria.Levels[1]], IsShortfallOpen = true } };

        var consequence = Consequences.Of(new Publication(shortfall, Reports), Later(shortfall with { Indicators = [part] }));

        Assert.Empty(consequence.Moves);
        Assert.Empty(consequence.Units);
        Assert.Equal(["a", "b"], consequence.Undecided.Select(m => m.Unit.Id));
        Assert.All(consequence.Undecided, m => Assert.IsType<Outcome.Gap>(m.Becomes));
    }

    [Theory]
    [InlineData(10, 10, 0)]
    [InlineData(5, 5, 0)]
    [InlineData(5, 10, 1)]
    public void A_mean_that_counts_like_a_level_is_no_move(int july, int august, int moves)
    {
        UnitReport[] reports = [Rounds.Report("a", "2568-07", ("share", $"done={july} all=10")), Rounds.Report("a", "2568-08", ("share", $"done={august} all=10"))];
        var mean = Book("value >= 60", "value >= 90");
        mean = mean with { Indicators = [mean.Indicators[0] with { Months = MonthRule.Mean }] };

        var consequence = Consequences.Of(new Publication(mean, reports), Book("value >= 60", "value >= 90"), m => m == ReportMonth.Of(2568, 8));

        Assert.Equal(moves, consequence.Moves.Count);
        Assert.Empty(consequence.Undecided);
    }

    [Fact]
    public void A_month_that_no_new_letter_is_in_effect_for_is_not_told()
    {
        var letter = new Amendment(1, "1", null, BuddhistDate.Of(2568, 8, 1)!.Value, AmendmentClass.RuleChange, "", [], Book("value >= 60").Place);
        var amended = Book("value >= 70", "value >= 80") with { By = letter, Amendments = [letter] };

        var consequence = Consequences.ByMonths(new Publication(Book("value >= 60", "value >= 90"), Reports), amended);

        Assert.Equal(2, consequence.Compared);
        Assert.Equal(["a", "b"], consequence.Moves.Select(m => m.Unit.Id));
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
