using FsCheck;
using FsCheck.Fluent;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Core.Tests.Support;
using Outcome = KpiHandbook.Core.Scoring.Outcome;

namespace KpiHandbook.Core.Tests.Scoring;

public class TraceTests
{
    private static readonly Dictionary<string, Value> NoNames = Given.Values("");

    [Fact]
    public void A_trace_shows_the_formula_the_value_and_every_condition_with_its_figures()
    {
        var trace = Yala.PoorHouseholdsRemaining.Score("target=214 passed=185");
        Assert.Equal("(214 - 185) / 214 * 100", Print(trace.Computation!.Substituted));
        Assert.Equal(Rational.Of(2900, 214), trace.Computation.Result);
        Assert.Equal(Rational.Of(2900, 214), trace.Value);
        Assert.Equal("(1450/107) <= 14", Print(trace.Conditions[0].Substituted));
        Assert.Equal([true, false, false, false, false], trace.Conditions.Select(c => c.Holds));
        Assert.Equal([1, 2, 3, 4, 5], trace.Conditions.Select(c => c.Rule.Level.Number));
    }

    [Fact]
    public void A_trace_shows_what_rounding_did()
    {
        Indicator indicator = An.Indicator().Count("a").Count("b").Formula("a / b * 100").RoundedTo(2).AtLeast("66.67");
        var trace = indicator.Score("a=2 b=3");
        Assert.Equal(Rational.Of(200, 3), trace.Computation!.Result);
        Assert.Equal(Given.Number("66.67"), trace.Value);
        Assert.Equal("66.67 >= 66.67", Print(trace.Conditions[0].Substituted));
        Assert.Equal("1", Outcomes.Word(trace.Outcome));
    }

    [Fact]
    public void A_trace_lists_what_was_given_in_the_definitions_order_and_rows_in_theirs()
    {
        var trace = Yala.OtopProductIncome.Score("products=[posts:3,growth:9,channels:1;growth:7,posts:1,channels:2]");
        Assert.Equal(
            "growth 1: 9, channels 1: 1, posts 1: 3, growth 2: 7, channels 2: 2, posts 2: 1",
            string.Join(", ", trace.Given.Select(g => $"{g.Input.Name} {g.Row}: {Shape.Of(g.Value)}")));
        Assert.All(trace.Given, g => Assert.Equal("products", g.Table?.Name));
        Assert.Equal("9 >= 7 and 1 >= 1 and 3 >= 1", Print(((Expression.Logic)trace.Conditions[0].Substituted).Operands[0]));
    }

    [Fact]
    public void A_trace_keeps_the_place_of_every_figure()
    {
        var place = new Core.Diagnostics.Place.InSheet("results/2568-08/yaha.xlsx", "ข้อมูล", "C7");
        var trace = IndicatorScorer.Score(Yala.ProactiveProject, new Dictionary<string, ReportedInput>(StringComparer.Ordinal)
        {
            ["assessed"] = new ReportedInput.Scalar(new Value.Number(3), place),
        });
        Assert.Equal(place, Assert.Single(trace.Given).Place);
    }

    [Fact]
    public void The_trace_of_any_of_Yalas_indicators_recomputes_from_its_text() =>
        Law.Holds(YalaFigures.Any, pair => AssertRecomputes(pair.Indicator, pair.Indicator.Score(pair.Given)), tests: 500);

    [Fact]
    public void The_trace_of_any_formula_and_conditions_recomputes_from_its_text() => Law.Holds(
        from formula in SoundExpression.Formula
        from condition in SoundExpression.Condition
        from thresholds in Gen.Choose(-5, 5).ListOf(3)
        from cumulative in Gen.Elements(true, false)
        from rounding in Gen.Elements<Rounding>(new Rounding.None(), new Rounding.Floor(), new Rounding.ToDecimals(1))
        from figures in SoundExpression.Figures
        select (formula, condition, thresholds, cumulative, rounding, figures),
        given =>
        {
            LevelRule[] levels =
            [
                Rule(1, given.condition),
                .. given.thresholds.Select((threshold, i) => Rule(i + 2, $"value >= {threshold}")),
                Rule(5, $"{given.condition} and value > 0"),
            ];
            var criteria = new Criteria(
                Given.Expression(given.formula), given.rounding, given.cumulative ? Ladder.Cumulative : Ladder.Highest, levels);
            var indicator = Yala.ProactiveProject with { Inputs = SoundExpression.Inputs, Criteria = criteria };
            AssertRecomputes(indicator, indicator.Score(given.figures));
        },
        tests: 500);

    private static LevelRule Rule(int level, string when) => new(Level.Of(level), Given.Expression(when), "");

    // As an auditor would: from the printed texts alone, without names, data or the scorer.
    private static void AssertRecomputes(Indicator indicator, Trace trace)
    {
        if (MentionsATable(trace))
        {
            return;
        }

        if (trace.Computation is { } computation)
        {
            var result = Recompute(computation.Substituted);
            Assert.Equal(computation.Result, (result as Value.Number)?.Amount);
            Assert.Equal(computation.Rounded, computation.Result is { } exact ? indicator.Criteria.Rounding.Apply(exact) : null);
            if (result is Value.Undefined undefined)
            {
                Assert.Equal(new Outcome.NotComputable(undefined.Reason), trace.Outcome);
                return;
            }
        }

        var truths = trace.Conditions.Select(c => (Recompute(c.Substituted) as Value.Truth)?.Holds).ToList();
        Assert.Equal(trace.Conditions.Select(c => c.Holds), truths);
        if (truths.Contains(null))
        {
            Assert.Equal(OutcomeKind.NotComputable, trace.Outcome.Kind);
            return;
        }

        var climbed = 0;
        for (var i = 0; i < truths.Count && (truths[i] == true || trace.Ladder == Ladder.Highest); i++)
        {
            climbed = truths[i] == true ? indicator.Criteria.Levels[i].Level.Number : climbed;
        }

        Assert.Equal(climbed, trace.Outcome.ReachedLevel?.Number ?? 0);
        Assert.True(climbed > 0 || trace.Outcome.Kind is OutcomeKind.Below or OutcomeKind.Gap);
    }

    // Only a table without rows, or a count that has no value, stays in a trace's text: both leave the outcome to be computed by nobody.
    private static bool MentionsATable(Trace trace) => trace.Conditions.Select(c => c.Substituted)
        .Concat(trace.Computation is { } c ? [c.Substituted] : [])
        .Select(Print)
        .Any(text => new[] { "every(", "any(", "count(", "mean(", "t.", "u." }.Any(part => text.Contains(part, StringComparison.Ordinal)));

    private static Value Recompute(Expression substituted) => Evaluator.Evaluate(Given.Expression(Print(substituted)), NoNames);

    private static string Print(Expression expression) => ExpressionPrinter.Print(expression, ExpressionStyle.Exact);
}
