using FsCheck;
using FsCheck.Fluent;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Core.Tests.Support;

namespace KpiHandbook.Core.Tests.Scoring;

public class SectionScoreTests
{
    // One figure chooses the outcome: its level, 0 for below, 3.5 for a gap; and over 0 nothing can be computed.
    private static readonly Indicator Template = An.Indicator()
        .Number("figure").Number("over")
        .Formula("figure / over")
        .Levels("1 <= value < 2", "2 <= value < 3", "3 <= value < 3.5", "4 <= value < 5", "value >= 5");

    [Fact]
    public void A_section_adds_weight_times_level_over_all_its_weight()
    {
        var section = Score(("50", "5"), ("40", "3"), ("10", "below"));
        Assert.Equal(100, section.Weight);
        Assert.Equal((50 * 5) + (40 * 3), section.Points);
        Assert.Equal(Given.Number("3.7"), section.OfFive);
        Assert.Equal(74, section.OfHundred);
        Assert.Equal((0, 0, Rational.Zero), (section.Unreported, section.Undecided, section.OpenWeight));
    }

    [Fact]
    public void What_is_open_counts_nothing_so_far_and_is_said()
    {
        var section = Score(("50", "5"), ("20", "not reported"), ("15", "gap"), ("10", "not computable"), ("5", "below"));
        Assert.Equal(Given.Number("2.5"), section.OfFive);
        Assert.Equal(50, section.OfHundred);
        Assert.Equal(1, section.Unreported);
        Assert.Equal(2, section.Undecided);
        Assert.Equal(45, section.OpenWeight);
    }

    [Theory]
    [InlineData("5", "5", 100)]
    [InlineData("1", "1", 20)]
    [InlineData("below", "0", 0)]
    [InlineData("not reported", "0", 0)]
    public void A_section_of_one_outcome_has_its_level(string outcome, string ofFive, int ofHundred)
    {
        var section = Score(("60", outcome), ("40", outcome));
        Assert.Equal(Given.Number(ofFive), section.OfFive);
        Assert.Equal(ofHundred, section.OfHundred);
    }

    [Fact]
    public void Thirds_of_a_weight_add_up_exactly()
    {
        var section = Score(("100/3", "5"), ("100/3", "5"), ("100/3", "5"));
        Assert.Equal(100, section.Weight);
        Assert.Equal(5, section.OfFive);
        Assert.Equal(100, section.OfHundred);
    }

    [Fact]
    public void Section_scores_are_the_sums_that_anyone_can_add() => Law.Holds(Entries, entries =>
    {
        var section = Score([.. entries]);
        var levels = entries.Select(e => (Weight: decimal.Parse(e.Weight), Level: int.TryParse(e.Outcome, out var level) ? level : 0)).ToList();
        Assert.Equal(Exact(levels.Sum(e => e.Weight)), section.Weight);
        Assert.Equal(Exact(levels.Sum(e => e.Weight * e.Level)), section.Points);
        Assert.Equal(section.Points / section.Weight, section.OfFive);
        Assert.Equal(section.Points / 5, section.OfHundred);
        Assert.Equal(entries.Count(e => e.Outcome is "not reported"), section.Unreported);
        Assert.Equal(entries.Count(e => e.Outcome is "gap" or "not computable"), section.Undecided);
        Assert.Equal(
            Exact(entries.Where(e => e.Outcome is "not reported" or "gap" or "not computable").Sum(e => decimal.Parse(e.Weight))),
            section.OpenWeight);
        Assert.True(section.OfFive >= 0 && section.OfFive <= 5);
    });

    [Fact]
    public void Scaling_every_weight_leaves_the_score_of_five() => Law.Holds(Entries.Zip(Gen.Elements("1/2", "1/3", "2", "7/5")), pair =>
    {
        var factor = Given.Number(pair.Item2);
        var scaled = pair.Item1.Select(e => ((Given.Number(e.Weight) * factor).ToString(), e.Outcome));
        Assert.Equal(Score([.. pair.Item1]).OfFive, Score([.. scaled]).OfFive);
    });

    [Fact]
    public void The_order_of_entries_does_not_matter() => Law.Holds(
        from entries in Entries
        from shuffled in Gen.Shuffle([.. entries])
        select (entries, shuffled),
        pair => Assert.Equal(Score([.. pair.entries]), Score(pair.shuffled)));

    [Fact]
    public void A_level_higher_anywhere_raises_the_section() => Law.Holds(
        Entries.Where(entries => entries[0].Outcome is "below" or "1" or "2" or "3" or "4"),
        entries =>
        {
            var better = entries.Select((e, i) => i == 0 ? (e.Weight, "5") : e);
            Assert.True(Score([.. better]).OfFive > Score([.. entries]).OfFive);
        });

    private static Gen<List<(string Weight, string Outcome)>> Entries =>
        from count in Gen.Choose(1, 6)
        from entries in (
            from weight in Gen.Choose(1, 100)
            from outcome in Gen.Elements("1", "2", "3", "4", "5", "below", "gap", "not reported", "not computable")
            select ($"{weight / 2m}", outcome)).ListOf(count)
        select entries.ToList();

    private static Rational Exact(decimal number) => Given.Number(number.ToString());

    private static SectionScore Score(params (string Weight, string Outcome)[] entries)
    {
        var indicators = entries.Select((_, i) => Template with { Id = Id<Indicator>.Of($"indicator-{i}") }).ToList();
        var agreement = Rounds.Agreement(
            "agreement",
            AppliesTo.Districts,
            [.. entries.Select((e, i) => Rounds.Entry(Section.Team, i + 1, $"indicator-{i}", Given.Number(e.Weight)))]);
        var report = Rounds.Report("yaha", "2568-08", [.. entries.Select((e, i) => ($"indicator-{i}", Figures(e.Outcome)))]);
        var unit = Rounds.Handbook(An.Office("yaha"), indicators, agreement).Score(report).Current!.Find("yaha")!;
        Assert.All(unit.Assignments, a => Assert.Equal(entries[a.Assignment.Entry.Number - 1].Outcome, Outcomes.Word(a.Outcome)));
        return Assert.Single(unit.Sections);
    }

    private static string Figures(string outcome) => outcome switch
    {
        "not reported" => "over=1",
        "not computable" => "figure=5 over=0",
        "below" => "figure=0 over=1",
        "gap" => "figure=3.5 over=1",
        _ => $"figure={outcome} over=1",
    };
}
