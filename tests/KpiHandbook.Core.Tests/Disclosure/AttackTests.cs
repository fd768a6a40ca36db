using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using KpiHandbook.Core.Disclosure;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Core.Tests.Support;
using Outcome = KpiHandbook.Core.Scoring.Outcome;

namespace KpiHandbook.Core.Tests.Disclosure;

/// <summary>
/// Plays whoever wants to know a withheld count: knows every base, the criteria, that the office's figure is the districts' sum, and all
/// that is published; tries every possible count, and keeps those that would have been published alike.
/// </summary>
public class AttackTests
{
    private static readonly string[] Districts = ["north", "south", "east"];
    private static readonly string[] Months = ["2568-08", "2568-09"];

    /// <summary>A round to be attacked.</summary>
    /// <param name="Below">The threshold.</param>
    /// <param name="Criteria">Which criteria.</param>
    /// <param name="Rule">How the months make the result.</param>
    /// <param name="HasOffice">True when the office reports the districts' sum.</param>
    /// <param name="Bases">By district, the same in both months.</param>
    /// <param name="Passed">By month, then by district.</param>
    public sealed record World(int Below, int Criteria, MonthRule Rule, bool HasOffice, int[] Bases, int[][] Passed)
    {
        public override string ToString() =>
            $"k={Below} criteria {Criteria} {Rule} office {HasOffice} bases {string.Join(',', Bases)} passed {string.Join(" | ", Passed.Select(p => string.Join(',', p)))}";
    }

    private static Gen<World> Worlds { get; } =
        from below in Gen.Choose(3, 6)
        from criteria in Gen.Choose(0, 3)
        from rule in Gen.Elements(MonthRule.Latest, MonthRule.Mean, MonthRule.Lowest)
        from office in Gen.Elements(true, false)
        from bases in Gen.Choose(0, 20).ArrayOf(Districts.Length)
        from shares in Gen.Choose(0, 1000).ArrayOf(Districts.Length * Months.Length)
        select new World(
            below,
            criteria,
            rule,
            office,
            bases,
            [.. Months.Select((_, m) => bases.Select((b, d) => shares[(m * Districts.Length) + d] % (b + 1)).ToArray())]);

    [Fact]
    public void What_is_published_leaves_every_withheld_count_hidden() => Law.Holds(Worlds, Attack, tests: 60);

    [Theory]
    [InlineData(20, 18, true)]
    [InlineData(20, 3, true)]
    [InlineData(20, 0, false)]
    [InlineData(20, 20, false)]
    [InlineData(20, 10, false)]
    [InlineData(4, 0, true)]
    [InlineData(4, 2, true)]
    [InlineData(0, 0, false)]
    public void A_count_and_what_it_leaves_of_its_base_are_withheld_below_the_threshold(int target, int passed, bool isWithheld)
    {
        var round = Score(new World(5, 0, MonthRule.Latest, false, [target, 50, 50], [[passed, 25, 25], [passed, 25, 25]]));

        var scored = PublishedRound.Of(round).Current!.Find("north")!.Find(Id<Indicator>.Of("small"))!;

        Assert.Equal(isWithheld, scored.Trace.WithheldBelow is not null);
        Assert.Equal(isWithheld, scored.Trace.Given.All(g => g.Value is Core.Expressions.Value.Withheld));
        Assert.Equal(isWithheld, scored.Trace.Value is null && scored.Outcome is not Outcome.NotComputable);
    }

    // Of 41, whatever leaves 1 to 4 has level 5, and 1 to 4 have none: the level says no more than “fewer than 5”. Of 20 it does.
    [Theory]
    [InlineData(41, 38, "5")]
    [InlineData(41, 2, "below")]
    [InlineData(20, 18, "withheld")]
    public void A_level_stays_where_it_leaves_all_that_is_below_the_threshold_possible(int target, int passed, string outcome)
    {
        var round = PublishedRound.Of(Score(new World(5, 0, MonthRule.Latest, false, [target, 50, 50], [[passed, 25, 25], [passed, 25, 25]])));

        var scored = round.Current!.Find("north")!.Find(Id<Indicator>.Of("small"))!;

        Assert.Equal(outcome, Outcomes.Word(scored.Outcome));
        Assert.Null(scored.Trace.Value);
        Assert.Null(NextStep.Of(scored, round.Current.Find("north")!.Unit));
    }

    [Theory]
    [InlineData("groups=[members:20;members:3]", true)]
    [InlineData("groups=[members:20;members:0]", false)]
    public void A_small_count_in_one_row_withholds_the_whole_table(string given, bool isWithheld)
    {
        var indicator = An.Indicator().Named("groups").Table("groups", An.Input("members", InputType.Count)).Levels("count(groups) >= 1").Build() with { SuppressBelow = 5 };
        var round = Rounds.Handbook(An.Office("north"), [indicator], Rounds.Agreement("districts", AppliesTo.Districts, Rounds.Entry(Section.Team, 1, "groups", 100)))
            .Score(Rounds.Report("north", "2568-09", ("groups", given)));

        var scored = PublishedRound.Of(round).Current!.Find("north")!.Assignments[0];

        Assert.Equal(isWithheld ? 1 : 2, scored.Trace.Given.Count);
        Assert.Equal(isWithheld ? "withheld" : "1", Outcomes.Word(scored.Outcome));
        Assert.Equal(!isWithheld, PublishedRound.Of(round).Publication.Reports[0].Indicators.Count == 1);
    }

    [Fact]
    public void The_offices_total_that_tells_the_only_withheld_count_is_refused_without_naming_it()
    {
        var world = new World(5, 0, MonthRule.Latest, true, [30, 30, 30], [[15, 15, 15], [15, 3, 15]]);

        var problem = Assert.Single(DisclosureRules.Check(Score(world)));

        Assert.Equal("KPI6101", problem.Kind.Code);
        Assert.Contains("south", problem.Message.Thai, StringComparison.Ordinal);
        Assert.DoesNotContain("3", problem.Message.Thai.Replace("5", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_total_over_several_withheld_counts_is_no_problem_while_each_stays_hidden()
    {
        Assert.Empty(DisclosureRules.Check(Score(new World(5, 0, MonthRule.Latest, true, [30, 30, 30], [[15, 15, 15], [15, 3, 2]]))));
        Assert.Equal(2, DisclosureRules.Check(Score(new World(5, 0, MonthRule.Latest, true, [30, 30, 30], [[15, 15, 15], [15, 1, 1]]))).Count);
    }

    // The north has 3 and the office 5 more than is reported: of a silent district that has 5 at most, of one that has 30.
    [Theory]
    [InlineData(5, 1)]
    [InlineData(30, 0)]
    public void A_district_that_has_not_reported_hides_others_only_as_far_as_its_base_goes(int silentBase, int told)
    {
        var round = Score(new World(5, 0, MonthRule.Latest, true, [30, 30, silentBase], [[15, 15, 5], [3, 15, 5]]));
        var reports = round.Publication.Reports.Where(r => !string.Equals(r.Unit, "east", StringComparison.Ordinal)).ToList();

        Assert.Equal(told, DisclosureRules.Check(RoundScorer.Score(round.Publication with { Reports = reports })).Count);
    }

    [Fact]
    public void A_month_that_is_withheld_takes_the_mean_of_the_months_and_the_sections_score_with_it()
    {
        var round = PublishedRound.Of(Score(new World(5, 0, MonthRule.Mean, false, [20, 50, 50], [[18, 25, 25], [10, 25, 25]])));

        var unit = round.Current!.Find("north")!;

        Assert.Null(unit.Find(Id<Indicator>.Of("small"))!.Trace.WithheldBelow);
        Assert.IsType<Outcome.Withheld>(unit.Find(Id<Indicator>.Of("small"))!.Outcome);
        Assert.Null(Assert.Single(unit.Sections).Points);
    }

    [Fact]
    public void Another_indicator_that_shows_the_same_count_is_refused()
    {
        Indicator small = An.Indicator().Named("small").Count("done").Count("all").Formula("done / all * 100").AtLeast("60", "70", "80", "90", "100").Build() with { SuppressBelow = 5 };
        Indicator open = An.Indicator().Named("open").Count("done").Levels("done >= 1");
        var round = Rounds.Handbook(
                An.Office("north"),
                [small, open],
                Rounds.Agreement("districts", AppliesTo.Districts, Rounds.Entry(Section.Team, 1, "small", 50), Rounds.Entry(Section.Team, 2, "open", 50)))
            .Score(Rounds.Report("north", "2568-09", ("small", "done=3 all=20"), ("open", "done=3")));

        Assert.Equal(["KPI6102"], DisclosureRules.Check(round).Select(p => p.Kind.Code));
    }

    private static void Attack(World world)
    {
        var scored = Score(world);
        AssertSmallOnesAreWithheld(world, PublishedRound.Of(scored));
        if (DisclosureRules.Check(scored).Count > 0)
        {
            return;
        }

        var published = PublishedText.Of(PublishedRound.Of(scored));
        for (var month = 0; month < Months.Length; month++)
        {
            var alike = Alternatives(world, month).Where(other => string.Equals(PublishedText.Of(PublishedRound.Of(Score(other))), published, StringComparison.Ordinal)).ToList();
            for (var d = 0; d < Districts.Length; d++)
            {
                if (IsSmall(world, month, d))
                {
                    var left = alike.Select(w => w.Passed[month][d]).ToHashSet();
                    Assert.True(IsHidden(left, world.Bases[d], world.Below), $"{Months[month]} {Districts[d]}: only {string.Join(' ', left.Order())} left");
                }
            }
        }
    }

    // Every way in which one month's withheld counts could be otherwise; a count that is shown is what it is. Without a sum each is on its own.
    private static IEnumerable<World> Alternatives(World world, int month)
    {
        var choices = Districts.Select((_, d) => IsSmall(world, month, d)
            ? Enumerable.Range(0, world.Bases[d] + 1).Where(n => IsSmall(world.Bases[d], n, world.Below)).ToArray()
            : [world.Passed[month][d]]);
        var own = world.Passed[month];
        var counts = world.HasOffice
            ? choices.Aggregate((IEnumerable<int[]>)[[]], (all, next) => all.SelectMany(a => next.Select(n => (int[])[.. a, n])))
            : choices.SelectMany((numbers, d) => numbers.Select(n => own.Select((o, i) => i == d ? n : o).ToArray()));
        return counts
            .Where(c => !world.HasOffice || IsOfficeSmall(world, month) || c.Sum() == world.Passed[month].Sum())
            .Select(c => world with { Passed = [.. world.Passed.Select((p, m) => m == month ? c : p)] });
    }

    private static bool IsHidden(HashSet<int> left, int target, int below) =>
        left.Count >= below
        || (target < below ? Enumerable.Range(0, target + 1) : Enumerable.Range(1, below - 1)).All(left.Contains)
        || (target >= below && Enumerable.Range(target - below + 1, below - 1).All(left.Contains));

    private static void AssertSmallOnesAreWithheld(World world, ScoredRound published)
    {
        foreach (var (month, m) in published.Months.Select((month, m) => (month, m)))
        {
            for (var d = 0; d < Districts.Length; d++)
            {
                var trace = month.Find(Districts[d])!.Find(Id<Indicator>.Of("small"))!.Trace;
                Assert.Equal(IsSmall(world, m, d), trace.WithheldBelow is not null);
            }
        }
    }

    private static bool IsSmall(World world, int month, int district) => IsSmall(world.Bases[district], world.Passed[month][district], world.Below);

    private static bool IsOfficeSmall(World world, int month) => IsSmall(world.Bases.Sum(), world.Passed[month].Sum(), world.Below);

    private static bool IsSmall(int target, int passed, int below) =>
        (target > 0 && target < below) || (passed > 0 && passed < below) || (target - passed > 0 && target - passed < below);

    private static ScoredRound Score(World world)
    {
        var figures = Months.SelectMany((month, m) => Districts
            .Select((d, i) => Report(d, month, world.Bases[i], world.Passed[m][i]))
            .Concat(world.HasOffice ? [Report("office", month, world.Bases.Sum(), world.Passed[m].Sum())] : []));
        return Rounds.Handbook(
                An.Office(Districts),
                [Small(world), An.Indicator().Named("open").Count("n").Levels("n >= 1", "n >= 2", "n >= 3", "n >= 4", "n >= 5")],
                Rounds.Agreement("office", AppliesTo.Office, Rounds.Entry(Section.Team, 1, "small", 60), Rounds.Entry(Section.Team, 2, "open", 40)),
                Rounds.Agreement("districts", AppliesTo.Districts, Rounds.Entry(Section.Team, 1, "small", 60), Rounds.Entry(Section.Team, 2, "open", 40)))
            .Score([.. figures]);
    }

    private static UnitReport Report(string unit, string month, int target, int passed) => Rounds.Report(
        unit, month, ("small", string.Create(CultureInfo.InvariantCulture, $"target={target} passed={passed}")), ("open", "n=3"));

    private static Indicator Small(World world)
    {
        var counts = An.Indicator().Named("small").Count("target").Count("passed", Improvement.Increase, max: "target");
        Indicator built = world.Criteria switch
        {
            0 => counts.Formula("(target - passed) / target * 100").AtMost("14", "13", "12", "11", "10"),
            1 => counts.Formula("passed / target * 100").AtLeast("20", "40", "60", "80", "100"),
            2 => counts.Formula("passed / target * 100").AtLeast("1"),
            _ => counts.Formula("passed").AtLeast("1", "2", "3", "4", "5"),
        };
        return built with
        {
            SuppressBelow = world.Below,
            Months = world.Rule,
            Known = new Dictionary<string, IReadOnlyDictionary<Id<District>, Core.Numbers.Rational>>(StringComparer.Ordinal)
            {
                ["target"] = Districts.Select((d, i) => (d, i)).ToDictionary(p => Id<District>.Of(p.d), p => (Core.Numbers.Rational)world.Bases[p.i]),
            },
        };
    }
}
