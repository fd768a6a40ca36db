using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Core.Tests.Support;

namespace KpiHandbook.Core.Tests.Comparing;

/// <summary>What changed between two reports, and what that does to levels.</summary>
public class ReportChangesTests
{
    private static readonly ReportMonth August = ReportMonth.Of(2568, 8);

    [Theory]
    [InlineData("done=8 all=10", "done=8.00 all=10", "")]
    [InlineData("done=8 all=10", "done=9 all=10", "share.done 8>9")]
    [InlineData("done=0 all=10", "all=10", "share.done 0>-")]
    [InlineData("all=10", "done=0 all=10", "share.done ->0")]
    [InlineData("done=1/3 all=10", "done=0.3333 all=10", "share.done 1/3>3333/10000")]
    [InlineData("sent=2568-08-29", "sent=2568-08-30", "")]
    public void A_single_figure_is_compared_exactly(string before, string after, string changes) =>
        Assert.Equal(changes, Changes(Rounds.Report("a", "2568-08", ("share", before)), Rounds.Report("a", "2568-08", ("share", after))));

    [Theory]
    [InlineData("rows=[n:1;n:2]", "rows=[n:1;n:2]", "")]
    [InlineData("rows=[n:1;n:2]", "rows=[n:1;n:3]", "list.rows[2].n 2>3")]
    [InlineData("rows=[n:1]", "rows=[n:1;n:2,ok:yes]", "list.rows[2].n ->2 list.rows[2].ok ->yes")]
    [InlineData("rows=[n:1,ok:no;n:2]", "rows=[n:1]", "list.rows[1].ok no>- list.rows[2].n 2>-")]
    [InlineData("rows=[n:1]", "", "list.rows[1].n 1>-")]
    public void Rows_of_a_table_are_compared_by_position(string before, string after, string changes) =>
        Assert.Equal(changes, Changes(Rounds.Report("a", "2568-08", ("list", before)), Rounds.Report("a", "2568-08", ("list", after))));

    [Fact]
    public void Without_an_earlier_report_everything_is_an_addition()
    {
        var changes = ReportChanges.Of(Handbook(), null, Rounds.Report("a", "2568-08", ("list", "rows=[n:1]"), ("share", "done=8 all=10")));

        Assert.Equal((3, 0, 0), (changes.Changed.Count, changes.Unchanged, changes.Lost.Count));
        Assert.All(changes.Changed, c => Assert.True(c.IsAddition));
        Assert.Equal(["done", "all", "n"], changes.Changed.Select(c => c.Input.Name));
    }

    [Fact]
    public void What_stays_is_counted_and_what_is_lost_is_listed()
    {
        var changes = ReportChanges.Of(
            Handbook(),
            Rounds.Report("a", "2568-08", ("share", "done=8 all=10"), ("list", "rows=[n:1]")),
            Rounds.Report("a", "2568-08", ("share", "all=10"), ("list", "rows=[n:1]")));

        Assert.Equal((1, 2), (changes.Changed.Count, changes.Unchanged));
        Assert.Equal("done", Assert.Single(changes.Lost).Input.Name);
    }

    [Fact]
    public void Levels_stand_side_by_side()
    {
        var handbook = Handbook();
        var before = new Publication(handbook, [Rounds.Report("a", "2568-08", ("share", "done=6 all=10"))]);
        var after = new Publication(handbook, [Rounds.Report("a", "2568-08", ("share", "done=9 all=10"))]);

        var levels = LevelChange.Of(before, after, "a", August);

        Assert.Equal(["share", "list"], levels.Select(l => l.Indicator.Id.ToString()));
        Assert.Equal([true, false], levels.Select(l => l.IsMove));
        Assert.Equal((1, 3), (levels[0].Before.Outcome.ReachedLevel!.Value.Number, levels[0].After.Outcome.ReachedLevel!.Value.Number));
        Assert.IsType<Outcome.NotReported>(levels[1].After.Outcome);
    }

    [Fact]
    public void A_first_report_moves_from_not_reported()
    {
        var handbook = Handbook();
        var after = new Publication(handbook, [Rounds.Report("a", "2568-08", ("share", "done=6 all=10"))]);

        var level = LevelChange.Of(new Publication(handbook, []), after, "a", August)[0];

        Assert.True(level.IsMove);
        Assert.IsType<Outcome.NotReported>(level.Before.Outcome);
    }

    private static string Changes(UnitReport before, UnitReport after) =>
        string.Join(' ', ReportChanges.Of(Handbook(), before, after).Changed.Select(Written));

    private static string Written(ReportChange change)
    {
        var input = change.Table is { } table ? $"{table.Name}[{change.Row}].{change.Input.Name}" : change.Input.Name;
        return $"{change.Indicator.Id}.{input} {Written(change.Before?.Value)}>{Written(change.After?.Value)}";
    }

    private static string Written(Value? value) => value switch
    {
        Value.Number number => number.Amount.ToString(),
        Value.Truth truth => truth.Holds ? "yes" : "no",
        null => "-",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Handbook Handbook() => Rounds.Handbook(
        An.Office("a", "b"),
        [
            An.Indicator().Named("share").Count("done").Count("all").Formula("done / all * 100").Levels("value >= 60", "value >= 70", "value >= 90"),
            An.Indicator().Named("list").Table("rows", An.Input("n", InputType.Count), An.Input("ok", InputType.YesNo)).Formula("sum(rows.n)").Levels("value >= 1"),
        ],
        Rounds.Agreement("districts", AppliesTo.Districts, Rounds.Entry(Section.Team, 1, "share", 50), Rounds.Entry(Section.Team, 2, "list", 50)));
}
