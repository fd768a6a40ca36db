using FsCheck;
using FsCheck.Fluent;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Core.Tests.Support;
using static KpiHandbook.Core.Model.Improvement;

namespace KpiHandbook.Core.Tests.Scoring;

/// <summary>The searches against trying every count one by one.</summary>
public class BruteForceTests
{
    private static readonly Gen<int[]> Thresholds = Gen.Choose(0, 105).ListOf(5).Select(list => list.Order().ToArray());

    // Ladders of one threshold a level, over the share that is done or that remains, with every rounding and both kinds of climbing.
    private static readonly Gen<Indicator> ThresholdLadders =
        from thresholds in Thresholds
        from remaining in Gen.Elements(true, false)
        from strict in Gen.Elements("", "=")
        from cumulative in Gen.Elements(true, false)
        from rounding in Gen.Elements("none", "floor", "0", "1")
        select Shaped(
            remaining ? "(base - figure) / base * 100" : "figure / base * 100",
            Increase,
            remaining ? [.. thresholds.Reverse().Select(t => $"value <{strict} {t}")] : [.. thresholds.Select(t => $"value >{strict} {t}")],
            cumulative,
            rounding);

    // Ladders whose levels are ranges anywhere: with gaps, overlaps and no order at all, moved upward or downward.
    private static readonly Gen<Indicator> RangeLadders =
        from ranges in Range.ListOf(4)
        from improve in Gen.Elements(Increase, Decrease)
        from cumulative in Gen.Elements(true, false)
        from rounding in Gen.Elements("none", "floor", "0", "1")
        select Shaped("figure / base * 100", improve, [.. ranges], cumulative, rounding);

    private static readonly Gen<(int Base, int Figure)> Counts = from all in Gen.Choose(1, 60) from some in Gen.Choose(0, all) select (all, some);

    [Fact]
    public void The_next_level_of_a_threshold_ladder_takes_the_smallest_change_of_all() =>
        Law.Holds(ThresholdLadders.Zip(Counts), pair => AssertSmallestChange(pair.Item1, pair.Item2));

    [Fact]
    public void The_next_level_of_any_ranges_takes_the_smallest_change_of_all() =>
        Law.Holds(RangeLadders.Zip(Counts), pair => AssertSmallestChange(pair.Item1, pair.Item2));

    [Fact]
    public void The_least_input_for_a_level_is_the_first_that_has_it() => Law.Holds(
        from indicator in ThresholdLadders
        from all in Gen.Choose(0, 60)
        from level in Gen.Elements<Level>(Level.All)
        select (indicator, all, level),
        given =>
        {
            var first = Enumerable.Range(0, given.all + 1).Where(n => LevelAt(given.indicator, given.all, n) >= given.level.Number).Take(1);
            Assert.Equal(first.Select(n => (Rational?)n).FirstOrDefault(), Least(given.indicator, given.all, given.level));
        });

    [Fact]
    public void The_least_input_that_must_shrink_is_the_largest_that_has_the_level() => Law.Holds(
        from thresholds in Thresholds
        from all in Gen.Choose(0, 60)
        from level in Gen.Elements<Level>(Level.All)
        select (Shaped("figure / base * 100", Decrease, [.. thresholds.Reverse().Select(t => $"value <= {t}")], false, "none"), all, level),
        given =>
        {
            var (indicator, all, level) = given;
            var last = Enumerable.Range(0, all + 1).Reverse().Where(n => LevelAt(indicator, all, n) >= level.Number).Take(1);
            Assert.Equal(last.Select(n => (Rational?)n).FirstOrDefault(), Least(indicator, all, level));
        });

    private static Gen<string> Range =>
        from low in Gen.Choose(0, 100)
        from width in Gen.Choose(0, 30)
        from left in Gen.Elements("<", "<=")
        from right in Gen.Elements("<", "<=")
        select $"{low} {left} value {right} {low + width}";

    private static Indicator Shaped(string formula, Improvement improve, string[] levels, bool cumulative, string rounding)
    {
        var builder = An.Indicator().Count("figure", improve, max: "base").Count("base").Formula(formula).Levels(levels);
        builder = cumulative ? builder.Cumulative() : builder;
        return rounding switch
        {
            "none" => builder,
            "floor" => builder.Floored(),
            _ => builder.RoundedTo(rounding[0] - '0'),
        };
    }

    private static int LevelAt(Indicator indicator, int all, int figure) =>
        indicator.Score(Figures(all, figure)).Outcome.ReachedLevel?.Number ?? 0;

    private static Dictionary<string, Value> Figures(int all, int figure) => new(StringComparer.Ordinal)
    {
        ["base"] = new Value.Number(all),
        ["figure"] = new Value.Number(figure),
    };

    private static Rational? Least(Indicator indicator, int all, Level level) =>
        NextLevelSearch.LeastInput(indicator, Given.Values($"base={all}"), indicator.Inputs[0], level);

    private static void AssertSmallestChange(Indicator indicator, (int Base, int Figure) at)
    {
        var current = LevelAt(indicator, at.Base, at.Figure);
        var trace = indicator.Score(Figures(at.Base, at.Figure));
        var next = NextLevelSearch.Find(indicator, trace);
        if (current == indicator.Criteria.Levels.Count)
        {
            Assert.Null(next);
            return;
        }

        var tried = indicator.Inputs[0].Improve == Increase
            ? Enumerable.Range(at.Figure + 1, at.Base - at.Figure)
            : Enumerable.Range(0, at.Figure).Reverse();
        var found = tried.Where(n => LevelAt(indicator, at.Base, n) > current).Take(1).ToList();
        // In a gap no figure is named either, and no level that only a worse value has.
        if (found.Count == 0 && trace.Outcome.Kind == OutcomeKind.Gap)
        {
            Assert.Empty(next?.Changes ?? []);
            return;
        }

        if (found.Count == 0)
        {
            Assert.Equal((Level.Of(current + 1), 0), (next!.Target, next.Changes.Count));
            return;
        }

        var change = Assert.Single(next!.Changes);
        Assert.Equal(new Value.Number(at.Figure), change.From);
        Assert.Equal(new Value.Number(found[0]), change.To);
        Assert.Equal(LevelAt(indicator, at.Base, found[0]), next.Target.Number);
    }
}
