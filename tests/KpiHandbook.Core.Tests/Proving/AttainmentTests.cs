using FsCheck;
using FsCheck.Fluent;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Proving;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Core.Tests.Support;

namespace KpiHandbook.Core.Tests.Proving;

/// <summary>
/// The proof of criteria over several small counts, with nothing that says which way is better, against scoring every case one by one.
/// </summary>
public class AttainmentTests
{
    private const int Most = 7;

    private static readonly Gen<string> Part = Gen.OneOf(
        from sign in Sign from edge in Small select $"a / b * 10 {sign} {edge}",
        from sign in Sign from edge in Small select $"a {sign} {edge}",
        from sign in Sign from edge in Small select $"c {sign} {edge}",
        from sign in Sign select $"a {sign} c",
        from sign in Sign from more in Small select $"c {sign} b - {more}",
        Gen.Elements("sent", "not sent"));

    private static readonly Gen<string> Condition = Gen.OneOf(
        Part,
        from one in Part from other in Part select $"{one} and {other}",
        from one in Part from other in Part select $"{one} or {other}",
        from one in Part from two in Part from three in Part select $"tally({one}, {two}, {three}) >= 2");

    private static readonly Gen<Indicator> Criteria =
        from levels in Condition.ListOf(4)
        from isSteps in Gen.Elements(false, false, true)
        from improve in Gen.Elements(Improvement.None, Improvement.None, Improvement.Increase)
        select Shaped([.. levels], isSteps, improve);

    private static Gen<string> Sign => Gen.Elements("<", "<=", ">", ">=", "=");

    private static Gen<int> Small => Gen.Choose(0, 8);

    [Fact]
    public void Unreachable_levels_are_those_that_no_case_gets() => Law.Holds(Criteria, indicator =>
    {
        var reached = Cases(indicator).Select(s => s.Outcome.ReachedLevel).OfType<Level>().ToHashSet();
        Assert.Equal(
            indicator.Criteria.Levels.Select(l => l.Level).Where(l => !reached.Contains(l)),
            Found(indicator).Where(f => f.Kind == FindingKind.Unreachable).Select(f => f.Levels[0]));
    });

    [Fact]
    public void Every_witness_has_the_level_that_is_said() => Law.Holds(Criteria, indicator => Assert.All(
        Found(indicator).SelectMany(f => new[] { f.Witness?.Point, f.Witness?.Better }).OfType<WitnessPoint>().Where(p => p.Inputs.Count == 4),
        point => Assert.Equal(indicator.Score(point.Inputs).Outcome.ReachedLevel, point.Level)));

    private static IEnumerable<Finding> Found(Indicator indicator) => CriteriaProof.Prove(indicator, An.Office()).Findings;

    private static IEnumerable<Trace> Cases(Indicator indicator) =>
        from b in Enumerable.Range(1, Most)
        from a in Enumerable.Range(0, b + 1)
        from c in Enumerable.Range(0, Most + 1)
        from sent in new[] { "yes", "no" }
        select indicator.Score($"a={a} b={b} c={c} sent={sent}");

    private static Indicator Shaped(string[] levels, bool isSteps, Improvement improve)
    {
        var builder = An.Indicator().Count("a", improve, max: "b").Count("b", min: "1", max: $"{Most}").Count("c", max: $"{Most}").YesNo("sent").Levels(levels);
        return isSteps ? builder.Cumulative() : builder;
    }
}
