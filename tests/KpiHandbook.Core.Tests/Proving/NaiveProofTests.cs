using FsCheck;
using FsCheck.Fluent;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Proving;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Core.Tests.Support;
using static KpiHandbook.Core.Model.Improvement;

namespace KpiHandbook.Core.Tests.Proving;

/// <summary>The proof against scoring every share of every small denominator one by one.</summary>
public class NaiveProofTests
{
    private const int MostBase = 9;

    // Ranges, thresholds and single values in any order, mostly with ends that small shares can hit.
    private static readonly Gen<string> Condition = Gen.OneOf(
        from low in End from high in End from left in Gen.Elements("<", "<=") from right in Gen.Elements("<", "<=") select $"{low} {left} value {right} {high}",
        from edge in End from sign in Gen.Elements("<", "<=", ">", ">=", "=") select $"value {sign} {edge}",
        from edge in End from other in End select $"value = {edge} or value > {other}",
        from edge in End select $"not value < {edge}");

    private static readonly Gen<Indicator> Criteria =
        from levels in Condition.ListOf(4)
        from lower in Gen.Elements(true, false)
        from rounding in Gen.Elements("none", "none", "floor", "0", "1")
        select Shaped([.. levels], lower, rounding);

    private static Gen<int> End => Gen.Elements(0, 8, 10, 20, 25, 33, 34, 40, 50, 60, 65, 66, 67, 70, 75, 80, 83, 84, 90, 99, 100, 110);

    [Fact]
    public void Gaps_are_those_that_trying_every_share_finds() => Law.Holds(Criteria, indicator =>
    {
        var expected = Runs(indicator);
        var found = Left(indicator).Where(f => f.Kind is FindingKind.Gap or FindingKind.Rounding && f.Witness!.Point.Level is null).ToList();
        Assert.Equal(expected.Count, found.Count);
        Assert.All(expected, run => Assert.Single(found, f => run.All(f.Witness!.Stretch!.Contains)));
        Assert.All(found, f => Assert.Contains(expected, run => run.Contains(f.Witness!.Point.Value!.Value)));
    });

    [Fact]
    public void Unreachable_levels_are_those_that_no_share_gets() => Law.Holds(Criteria, indicator =>
    {
        var reached = Shares(indicator).Select(s => s.Level).OfType<Level>().ToHashSet();
        Assert.Equal(
            indicator.Criteria.Levels.Select(l => l.Level).Where(l => !reached.Contains(l)),
            Left(indicator).Where(f => f.Kind == FindingKind.Unreachable).Select(f => f.Levels[0]));
    });

    [Fact]
    public void Direction_is_wrong_exactly_where_a_better_share_has_a_lower_level() => Law.Holds(Criteria, indicator =>
    {
        var levels = Shares(indicator).Select(s => s.Level).OfType<Level>().ToList();
        var falls = levels.Zip(levels.Skip(1)).Any(pair => pair.Second < pair.First);
        var found = Left(indicator).Where(f => f.Kind == FindingKind.Direction || (f.Kind == FindingKind.Rounding && f.Witness!.Point.Level is not null));
        Assert.Equal(falls, found.Any());
    });

    [Fact]
    public void Every_witness_scores_as_it_says() => Law.Holds(Criteria, indicator => Assert.All(
        Left(indicator).SelectMany(f => new[] { f.Witness?.Point, f.Witness?.Better }).OfType<WitnessPoint>(),
        point =>
        {
            var trace = indicator.Score(point.Inputs);
            Assert.Equal(trace.Outcome.ReachedLevel, point.Level);
            Assert.Equal(trace.Value, point.Value);
        }));

    private static IEnumerable<Finding> Left(Indicator indicator) =>
        CriteriaProof.Prove(indicator, An.Office()).Findings.Where(f => f.Status == FindingStatus.Unanswered);

    // Every share that can be reported, the worst first, with its level.
    private static List<(Rational Value, Level? Level)> Shares(Indicator indicator)
    {
        var shares = Enumerable.Range(1, MostBase)
            .SelectMany(all => Enumerable.Range(0, all + 1).Select(done => indicator.Score($"done={done} all={all}")))
            .Select(trace => (Value: trace.Value!.Value, Level: trace.Outcome.ReachedLevel))
            .DistinctBy(s => s.Value);
        return [.. indicator.Direction == Direction.LowerIsBetter ? shares.OrderByDescending(s => s.Value) : shares.OrderBy(s => s.Value)];
    }

    // Neighbouring shares without a level, above one that has a level.
    private static List<List<Rational>> Runs(Indicator indicator)
    {
        var runs = new List<List<Rational>>();
        var isAbove = false;
        var isIn = false;
        foreach (var (value, level) in Shares(indicator))
        {
            if (level is null && isAbove)
            {
                runs.AddRange(isIn ? [] : [[]]);
                runs[^1].Add(value);
            }

            isIn = level is null && isAbove;
            isAbove |= level is not null;
        }

        return runs;
    }

    private static Indicator Shaped(string[] levels, bool lower, string rounding)
    {
        var builder = An.Indicator().Count("done", Increase, max: "all").Count("all", min: "1", max: $"{MostBase}")
            .Formula("done / all * 100").Levels(levels);
        builder = lower ? builder.LowerIsBetter() : builder;
        return rounding switch
        {
            "none" => builder,
            "floor" => builder.Floored(),
            _ => builder.RoundedTo(rounding[0] - '0'),
        };
    }
}
