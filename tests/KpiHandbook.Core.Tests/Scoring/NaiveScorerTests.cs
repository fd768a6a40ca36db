using FsCheck;
using FsCheck.Fluent;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Core.Tests.Support;

namespace KpiHandbook.Core.Tests.Scoring;

/// <summary>The scorer compared with <see cref="NaiveScorer"/>: outcome, level and value are the same for any indicator and any figures.</summary>
public class NaiveScorerTests
{
    // Half of them close together, where small values lie.
    private static readonly Gen<string> Half = Gen.OneOf(Gen.Choose(-10, 210), Gen.Choose(-4, 12))
        .Select(halves => (halves / 2m).ToString(System.Globalization.CultureInfo.InvariantCulture));

    // The value itself is compared with halves only; see NaiveScorer.
    private static readonly Gen<string> OfValue = Gen.OneOf(
        from sign in Sign from at in Half select $"value {sign} {at}",
        from low in Half from below in Gen.Elements("<", "<=") from high in Half from above in Gen.Elements("<", "<=") select $"{low} {below} value {above} {high}",
        from low in Half select $"{low} <= value < {low} + 0.5",
        from low in Half from high in Half select $"not ({low} <= value <= {high})");

    private static readonly Gen<string> OfInput = Gen.OneOf(
        from name in Gen.Elements("x", "y", "z") from sign in Sign from at in Gen.Elements("0", "1", "2", "10") select $"{name} {sign} {at}",
        Gen.Elements("f", "not f", "d < date(2568, 8, 5)", "count(t, g) >= 1", "count(t, p > 1) = 2", "tally(f, x > 1, y > 2) >= 2"));

    private static readonly Gen<string> OfBoth = Gen.Frequency(
        (4, OfValue),
        (2, Joined(OfValue)),
        (2, from a in OfValue from word in Gen.Elements("and", "or") from b in OfInput select $"({a}) {word} ({b})"),
        (1, OfInput));

    private static readonly Gen<string> AnyFormula =
        SoundExpression.Formula.Where(text => !ExpressionChecker.CheckFormula(Given.Expression(text), SoundExpression.Inputs).Any());

    private static readonly Gen<string> AnyCondition =
        SoundExpression.Condition.Where(text => !ExpressionChecker.CheckCondition(Given.Expression(text), SoundExpression.Inputs, true).Any());

    private static readonly Gen<IndicatorBuilder> Directed = Gen.Elements(true, false).Select(higher => higher ? Empty() : Empty().LowerIsBetter());

    // Shares of 100, so that values and thresholds meet.
    private static readonly Gen<string> Formula = Gen.Frequency(
        (3, AnyFormula),
        (3, Gen.Elements("x / y * 100", "sum(t.p) / count(t) * 10", "mean(t.q) * 20", "count(t, g) / count(t) * 100", "x * 10", "y / 2")));

    private static readonly Gen<IndicatorBuilder> Computed =
        from indicator in Directed
        from formula in Formula
        from digits in Gen.Choose(-2, 2)
        select digits switch
        {
            -2 => indicator.Formula(formula),
            -1 => indicator.Formula(formula).Floored(),
            _ => indicator.Formula(formula).RoundedTo(digits),
        };

    private static readonly Gen<IndicatorBuilder> ShortForms =
        from indicator in Computed
        from sign in Gen.Elements(">=", ">", "<=", "<")
        from thresholds in Half.ArrayOf(5)
        select indicator.Levels([.. Sorted(thresholds, sign[0] == '>').Select(t => $"value {sign} {t}")]);

    private static readonly Gen<IndicatorBuilder> Ranges =
        from indicator in Computed
        from thresholds in Half.ArrayOf(6)
        from end in Gen.Elements("<", "<=")
        let ends = Sorted(thresholds, rising: true)
        select indicator.Levels([.. Enumerable.Range(0, 5).Select(i => $"{ends[i]} <= value {end} {ends[i + 1]}")]);

    private static readonly Gen<IndicatorBuilder> Mixtures =
        from indicator in Computed
        from levels in Gen.Choose(1, 5).SelectMany(count => OfBoth.ArrayOf(count))
        select indicator.Levels(levels);

    private static readonly Gen<IndicatorBuilder> Conditions =
        from indicator in Directed
        from levels in Gen.Choose(1, 5).SelectMany(count => AnyCondition.ArrayOf(count))
        select indicator.Levels(levels);

    private static readonly Gen<IndicatorBuilder> Ladders =
        from indicator in Gen.OneOf(
            Conditions,
            from computed in Computed from levels in Gen.OneOf(OfBoth, AnyCondition).ArrayOf(4) select computed.Levels(levels))
        select indicator.Cumulative();

    private static readonly Gen<IndicatorBuilder> Steps =
        from steps in Gen.Elements("f", "x >= 1", "count(t) >= 2", "every(t, g and p >= 0)", "tally(f, y > 0, z > 0) >= 2", "d <= date(2568, 8, 5)").ArrayOf(5)
        select Empty().Cumulative().Levels(steps);

    // Without a formula it is the figures that a unit moves which may be in a gap.
    private static readonly Gen<string> OfMovable = Gen.OneOf(
        from sign in Sign from at in Gen.Choose(0, 6) select $"a {sign} {at}",
        from sign in Sign from at in Gen.Elements("0.5", "1", "2.5", "4") select $"b {sign} {at}",
        from low in Gen.Choose(0, 6) from wide in Gen.Choose(0, 2) select $"{low} <= a <= {low + wide}",
        from function in Gen.Elements("every", "any") from sign in Sign from at in Gen.Choose(0, 4) select $"{function}(t, n {sign} {at})",
        Gen.Elements("g", "not g", "a > b", "a + b < 3", "tally(g, a > 2, b < 1) >= 2", "tally(g, a < 2, a > 4) = 1"));

    private static readonly Gen<Indicator> Movable =
        from levels in Gen.Choose(1, 4).SelectMany(count => Joined(OfMovable).ArrayOf(count))
        select An.Indicator().Count("a", Improvement.Increase).Number("b", Improvement.Decrease, min: "0").YesNo("g")
            .Table("t", An.Input("n", InputType.Count, Improvement.Increase, "0")).Levels(levels).Build();

    private static readonly Gen<Dictionary<string, Value>> MovableFigures =
        from a in Gen.Choose(0, 7)
        from b in Gen.Elements("0", "0.5", "1", "2", "2.5", "3", "4", "5")
        from g in Gen.Elements("yes", "no")
        from rows in Gen.Choose(0, 5).Select(n => $"n:{n}").NonEmptyListOf()
        select Given.Values($"a={a} b={b} g={g} t=[{string.Join(';', rows.Take(3))}]");

    private static readonly Gen<Indicator> Indicators = Gen.OneOf(ShortForms, Ranges, Mixtures, Mixtures, Conditions, Ladders, Steps).Select(b => b.Build());

    // Now and then something was left blank.
    private static readonly Gen<Dictionary<string, Value>> Figures =
        from figures in SoundExpression.Figures
        from blank in Gen.Frequency((12, Gen.Constant("")), (1, Gen.Elements("x", "f", "d", "t", "t.p")))
        select Without(figures, blank);

    private static Gen<string> Sign => Gen.Elements("<", "<=", ">", ">=", "=", "!=");

    [Fact]
    public void Any_indicator_scores_as_the_plain_rules_say() => Law.Holds(
        from indicator in Indicators
        from figures in Figures
        select (indicator, figures),
        pair => IsSame(pair.indicator, pair.figures),
        tests: 2500);

    [Fact]
    public void Conditions_on_figures_that_a_unit_moves_score_as_the_plain_rules_say() => Law.Holds(
        from indicator in Movable
        from figures in MovableFigures
        select (indicator, figures),
        pair => IsSame(pair.indicator, pair.figures),
        tests: 1500);

    [Fact]
    public void An_open_shortfall_is_a_gap_for_the_plain_rules_as_well() => Law.Holds(
        from indicator in Indicators
        from figures in Figures
        select (indicator with { Criteria = indicator.Criteria with { IsShortfallOpen = true } }, figures),
        pair => IsSame(pair.Item1, pair.figures));

    [Fact]
    public void Yalas_indicators_score_as_the_plain_rules_say() =>
        Law.Holds(YalaFigures.Any, pair => IsSame(pair.Indicator, pair.Given), tests: 2000);

    private static Gen<string> Joined(Gen<string> condition) => Gen.OneOf(
        condition,
        from left in condition from word in Gen.Elements("and", "or") from right in condition select $"({left}) {word} ({right})");

    private static IndicatorBuilder Empty() => SoundExpression.Inputs.Aggregate(An.Indicator(), (indicator, input) => indicator.Input(input));

    private static string[] Sorted(string[] numbers, bool rising)
    {
        var sorted = numbers.OrderBy(Given.Number).ToArray();
        return rising ? sorted : [.. sorted.Reverse()];
    }

    private static Dictionary<string, Value> Without(Dictionary<string, Value> figures, string blank)
    {
        if (blank == "t.p")
        {
            figures["t"] = new Value.Table([.. ((Value.Table)figures["t"]).Rows.Select(row => row.Where(c => c.Key != "p").ToDictionary(StringComparer.Ordinal))]);
        }

        figures.Remove(blank);
        return figures;
    }

    private static void IsSame(Indicator indicator, IReadOnlyDictionary<string, Value> figures)
    {
        var trace = indicator.Score(figures);
        var (outcome, value) = NaiveScorer.Score(indicator, figures);
        var found = Outcomes.Word(trace.Outcome);
        Assert.True(outcome == found, $"{outcome}, but scored as {found}: {indicator.Direction}, value {trace.Value}, {string.Join(" | ", trace.Conditions.Select(c => Shape.Of(c.Substituted)))}");
        Assert.Equal(value is null, trace.Value is null);
        if (value is { } fraction)
        {
            Assert.Equal(fraction.Top * trace.Value!.Value.Denominator, fraction.Bottom * trace.Value.Value.Numerator);
        }
    }
}
