using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Core.Tests.Support;

namespace KpiHandbook.Core.Tests.Scoring;

/// <summary>Yala's printed table of households that must pass, cell by cell against its criteria.</summary>
public class TargetTableTests
{
    private static readonly int[] MostRemainingPercent = [14, 13, 12, 11, 10];

    private static readonly ScoredTargets Targets = TargetScorer.Score(Yala.PoorHouseholdsRemaining, Yala.Office)!;

    [Theory]
    [InlineData("krong-pinang", "18 18 18 18 18", "1 2")]
    [InlineData("kabang", "8 8 8 9 9", "4 5")]
    [InlineData("than-to", "7 7 7 7 7", "1 2 3 4 5")]
    [InlineData("bannang-sata", "11 11 11 11 11", "")]
    [InlineData("betong", "36 36 37 37 37", "1 3 4")]
    [InlineData("mueang-yala", "185 187 189 191 193", "1 2 3 4")]
    [InlineData("yaha", "6 6 6 6 6", "1 2 3 4 5")]
    [InlineData("raman", "13 13 13 13 13", "1 2")]
    public void The_criteria_ask_for_more_than_the_table_prints(string district, string needed, string shortLevels)
    {
        var row = Targets.Rows.Single(r => r.District.Id == Id<District>.Of(district));
        Assert.Equal(needed, string.Join(' ', row.Cells.Select(c => c.Needed)));
        Assert.Equal(shortLevels, string.Join(' ', row.Cells.Where(c => c.FallsShort).Select(c => c.Level)));
    }

    [Fact]
    public void Every_cell_is_what_counting_households_one_by_one_gives() => Assert.All(
        Targets.Rows.SelectMany(row => row.Cells.Select(cell => (Base: (int)row.Base.Numerator, Cell: cell))),
        given =>
        {
            var (all, cell) = given;
            var printed = (int)cell.Printed!.Value.Numerator;
            Assert.Equal(Enumerable.Range(0, all + 1).First(passed => LevelOf(all, passed) >= cell.Level.Number), cell.Needed);
            Assert.Equal(LevelOf(all, printed), cell.ByCriteria!.ReachedLevel?.Number ?? 0);
            Assert.Equal(LevelOf(all, printed) < cell.Level.Number, cell.FallsShort);
            Assert.Equal(cell.Needed == cell.Printed, cell.Agrees);
        });

    [Fact]
    public void The_rows_stand_in_the_offices_order_with_their_bases()
    {
        Assert.Equal(Yala.Office.Districts, Targets.Rows.Select(r => r.District));
        Assert.Equal([20, 9, 7, 12, 41, 214, 6, 14], Targets.Rows.Select(r => r.Base));
        Assert.Equal(("passed", "target"), (Targets.Of.Name, Targets.Base.Name));
    }

    [Theory]
    [InlineData("krong-pinang", 16, null)]
    [InlineData("krong-pinang", 17, 2)]
    [InlineData("krong-pinang", 18, 5)]
    [InlineData("yaha", 4, null)]
    [InlineData("yaha", 5, 5)]
    [InlineData("yaha", 6, 5)]
    [InlineData("betong", 34, null)]
    [InlineData("betong", 35, 1)]
    [InlineData("betong", 36, 4)]
    [InlineData("betong", 37, 5)]
    [InlineData("mueang-yala", 185, 1)]
    [InlineData("mueang-yala", 192, 4)]
    [InlineData("mueang-yala", 193, 5)]
    public void By_the_table_a_figure_has_the_highest_level_whose_target_it_reaches(string district, int figure, int? level) => Assert.Equal(
        level is { } number ? Level.Of(number) : null,
        TargetScorer.LevelByTable(Yala.PoorHouseholdsRemaining, An.District(district), figure));

    [Fact]
    public void A_district_that_the_table_leaves_out_has_no_row_and_no_level_by_it()
    {
        var targets = TargetScorer.Score(Yala.PoorHouseholdsRemaining, An.Office("yaha", "elsewhere"))!;
        Assert.Equal("yaha", Assert.Single(targets.Rows).District.Id.ToString());
        Assert.Null(TargetScorer.LevelByTable(Yala.PoorHouseholdsRemaining, An.District("elsewhere"), 100));
    }

    [Fact]
    public void An_indicator_without_a_table_has_no_targets()
    {
        Assert.Null(TargetScorer.Score(Yala.BudgetSpending, Yala.Office));
        Assert.Null(TargetScorer.LevelByTable(Yala.BudgetSpending, An.District("yaha"), 100));
    }

    [Fact]
    public void From_no_households_no_level_can_be_reached()
    {
        Indicator indicator = An.Indicator()
            .Count("target").Count("passed", Improvement.Increase, max: "target")
            .Formula("(target - passed) / target * 100").AtMost("14", "13", "12", "11", "10")
            .Targets("passed", "target", TargetAuthority.Criteria, ("yaha", 0, [0, 0, 0, 0, 0]));
        var cells = TargetScorer.Score(indicator, An.Office("yaha"))!.Rows[0].Cells;
        Assert.All(cells, cell =>
        {
            Assert.Null(cell.Needed);
            Assert.True(cell.FallsShort);
            Assert.False(cell.Agrees);
        });
    }

    [Fact]
    public void The_printed_sums_stand_beside_the_sums_of_what_is_needed()
    {
        var table = Yala.PoorHouseholdsRemaining;
        var printed = new TargetRow(323, [278, 281, 285, 287, 291]);
        var targets = TargetScorer.Score(table with { Targets = table.Targets! with { Total = printed } }, Yala.Office)!;
        var total = targets.Total!;
        Assert.Equal(323, total.Base);
        Assert.Equal(["278 284", "281 286", "285 289", "287 292", "291 294"], total.Cells.Select(c => $"{c.Printed} {c.Needed}"));
        Assert.All(total.Cells, c => Assert.False(c.Agrees));
        Assert.Equal(
            [
                "total (base 323): the table gives level 2 for 281, the criteria give level 1; they need 282.",
                "total (base 323): the table gives level 4 for 287, the criteria give level 3; they need 288.",
            ],
            targets.Contradictions.Where(c => c.District is null).Select(c => c.Text.English));
        Assert.Null(Targets.Total);
    }

    [Fact]
    public void Every_contradicted_figure_is_told_with_both_readings()
    {
        Assert.Equal(Targets.Rows.Sum(r => r.Cells.Count(c => !c.Agrees)), Targets.Contradictions.Count);
        Assert.Equal(TargetAuthority.Criteria, Targets.Decides);
        Assert.Equal(
            [
                "yaha (base 6): the table gives level 1 for 5, the criteria give none; they need 6.",
                "yaha (base 6): the table gives level 2 for 5, the criteria give none; they need 6.",
            ],
            Targets.Contradictions.Where(c => c.District?.Name is "yaha").Take(2).Select(c => c.Text.English));
        Assert.Equal(
            "mueang-yala (ฐาน 214): ตารางให้ระดับ 3 เมื่อได้ 188 เกณฑ์ให้ระดับ 2 เกณฑ์ต้องได้ 189",
            Targets.Contradictions.Single(c => c.District?.Name is "mueang-yala" && c.Cell.Level.Number == 3).Text.Thai);
    }

    [Fact]
    public void Bases_without_a_table_say_what_is_needed_and_contradict_nothing()
    {
        var known = (Yala.HouseholdDebtReduction with { }).Knowing("target", "yaha=30 raman=0");
        var targets = TargetScorer.Score(known, Yala.Office)!;
        Assert.Equal(("reduced", "target"), (targets.Of.Name, targets.Base.Name));
        Assert.Equal(
            ["yaha 30: 18 21 24 27 30", "raman 0:     "],
            targets.Rows.Select(r => $"{r.District.Id} {r.Base}: {string.Join(' ', r.Cells.Select(c => c.Needed))}"));
        Assert.All(targets.Rows.SelectMany(r => r.Cells), c => Assert.True(c.Agrees && !c.FallsShort && c.Printed is null));
        Assert.Empty(targets.Contradictions);
        Assert.Null(targets.Decides);
    }

    [Fact]
    public void Bases_beside_several_figures_or_without_levels_give_no_table()
    {
        Assert.Null(TargetScorer.Score(Yala.BudgetSpending.Knowing("allocated", "yaha=100"), Yala.Office));
        Assert.Null(TargetScorer.Score(Yala.HouseholdDebtReduction.Unstated().Knowing("target", "yaha=30"), Yala.Office));
    }

    private static int LevelOf(int all, int passed) => MostRemainingPercent.Count(percent => (all - passed) * 100 <= percent * all);
}
