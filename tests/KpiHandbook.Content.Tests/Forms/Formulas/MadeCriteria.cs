using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Content.Tests.Forms.Formulas;

/// <summary>Criteria that no handbook has, so that every construct of the expression language meets a formula.</summary>
internal static class MadeCriteria
{
    /// <summary>Their indicator's id.</summary>
    public static readonly Id<Indicator> Id = Id<Indicator>.Of("made");

    private static readonly Indicator Any = ContentLoader.Load(Repository.PathOf("content")).Library!.Publications[0].Handbook.Indicators[0];

    private static readonly IReadOnlyDictionary<string, Input> Inputs = new Dictionary<string, Input>(StringComparer.Ordinal)
    {
        ["a"] = Make("a", InputType.Count, 0, min: 0),
        ["b"] = Make("b", InputType.Count, 0, min: 0),
        ["p"] = Make("p", InputType.Percent, 2, min: 0, max: 100),
        ["m"] = Make("m", InputType.Money, 2),
        ["n"] = Make("n", InputType.Number, 1),
        ["d"] = Make("d", InputType.Number, 1) with { Improve = Improvement.Decrease, Min = new Bound.Fixed(0), Max = new Bound.OfInput("a") },
        ["yes"] = Make("yes", InputType.YesNo, 0),
        ["also"] = Make("also", InputType.YesNo, 0),
        ["day"] = Make("day", InputType.Date, 0) with { Improve = Improvement.None },
        ["last"] = Make("last", InputType.Date, 0) with { Improve = Improvement.None },
        ["who"] = Make("who", InputType.Text, 0) with { Improve = Improvement.None },
        ["t"] = Make("t", InputType.Table, 0) with
        {
            Columns =
            [
                Make("c", InputType.Count, 0, min: 0), Make("g", InputType.Percent, 2), Make("x", InputType.Number, 1), Make("done", InputType.YesNo, 0),
                Make("name", InputType.Text, 0) with { Improve = Improvement.None },
            ],
            Improve = Improvement.None,
        },
    };

    public static IEnumerable<CriteriaOfMonth> All() => new[]
    {
        Of("a / b * 100", "round: 0", "a b", "value >= 50", "value >= 60", "value > 66", "value >= 100"),
        Of("a / b * 100", "round: 2", "a b", "value >= 33.33", "value >= 66.67"),
        Of("m / a", "round: 1", "a m", "value >= -2.5", "value >= 0", "value >= 2.5"),
        Of("a / b", "floor", "a b", "value >= 1", "value >= 2", "value = 7"),
        Of("(n - d) / n * 100", "", "a n d", "value >= 10", "50 <= value < 60", "value > 75.5"),
        Of("(m - a) / (a - b)", "", "a b m", "value > 0", "value >= 1"),
        Of("a * b", "", "a b", "value >= 100", "value >= 323000"),
        Of("floor(a / b) + ceil(n / 3)", "", "a b n", "value >= 1", "value >= 3", "value > 40"),
        Of("round(n / 3, 1)", "", "n", "value >= 0.5", "value = 1", "value > 10.1"),
        Of("round(n)", "", "n", "value >= 1", "value >= 3", "value >= 12"),
        Of("min(a, b, n) - max(d, 3)", "", "a b n d", "value >= 0", "value >= 4"),
        Of(null, "", "a b yes also", "tally(yes, also, a >= 3, b >= 3) >= 1", "tally(yes, also, a >= 3, b >= 3) >= 3", "tally(yes, also, a >= 3, a / b > 1) = 4"),
        Of(null, "", "a b yes", "not yes or a > b", "yes and (a = b or a != 7)", "5 < a <= b < 100"),
        Of(null, "", "a b yes", "a / b >= 0.5 or yes", "a / b >= 1 and yes", "not (a / b < 2)"),
        Of(null, "", "day last yes", "day > last", "day <= last and yes", "day <= date(2568, 5, 20)"),
        Of(null, "", "t", "any(t, done)", "every(t, g >= 7.5 or done)", "every(t, done and 1 <= x < 9.5)"),
        Of(null, "", "t a", "count(t) >= 2", "count(t, not done) <= 1", "count(t, c >= 3 or x > 5) >= 2", "any(t, c != 3 and -x * 2 < -10)"),
        Of("sum(t.c) / count(t)", "", "t", "value >= 1", "value >= 9", "value > 100"),
        Of("mean(t.x)", "", "t", "value >= 1", "value >= 2.5"),
        Of("max(t.g) - min(t.g)", "", "t who", "value >= 5", "value >= 10"),
        Of("sum(t.x) / count(t, done)", "", "t", "value >= 1", "value >= 2"),
        Of(null, "", "p a", "20 <= p < 30", "40 <= p < 50 and a >= 1", "p = 60", "p >= 70 and a >= 3"),
        Of("a / b * 100", "", "a b", "value <= 20", "value <= 10", "value < 5") with { IsLowerBetter = true },
        Of("a / b * 100", "", "a b", "value > 20", "value < 20", "value < 15") with { IsLowerBetter = true },
        Of("m", "", "m n d a", "value = n", "n < value < d", "value >= a"),
        Of("m", "", "m n d a", "value = n", "n < value < d", "value >= a") with { IsLowerBetter = true },
        Of("n", "", "n", "10 <= value <= 19", "20 <= value <= 29", "value >= 31"),
        Of("n", "cumulative", "n a", "n >= 3", "a >= 3", "value >= 100"),
    }.Select((made, i) => new CriteriaOfMonth(made.Indicator, RoundId.Parse("2568-2")!.Value.Period, $"made {i + 1}: {made.Name}"));

    /// <summary>An indicator with one level, 1.</summary>
    public static Indicator With(string? formula, string inputs, string condition) => Of(formula, "", inputs, condition).Indicator;

    private static Made Of(string? formula, string how, string inputs, params string[] levels) => new(formula, how, inputs, levels)
    {
        Name = $"{formula} | {string.Join(" | ", levels)}",
    };

    private static Input Make(string name, InputType type, int decimals, int? min = null, int? max = null) => new(
        name, name, "", type, null, null, Improvement.Increase, Limit(min), Limit(max), decimals, [], null);

    private static Bound.Fixed? Limit(int? number) => number is { } limit ? new Bound.Fixed(limit) : null;

    private static Expression Parse(string text) =>
        ExpressionParser.Parse(text).Expression ?? throw new ArgumentException($"cannot be read: {text}", nameof(text));

    private sealed record Made(string? Formula, string How, string Names, IReadOnlyList<string> Levels)
    {
        public string Name { get; init; } = "";

        public bool IsLowerBetter { get; init; }

        public Indicator Indicator => Any with
        {
            Id = MadeCriteria.Id,
            Direction = IsLowerBetter ? Direction.LowerIsBetter : Direction.HigherIsBetter,
            Inputs = [.. Names.Split(' ').Select(n => Inputs[n])],
            Criteria = new Criteria(
                Formula is null ? null : Parse(Formula),
                How.StartsWith("round", StringComparison.Ordinal) ? new Rounding.ToDecimals(How[^1] - '0') : How is "floor" ? new Rounding.Floor() : new Rounding.None(),
                How is "cumulative" ? Ladder.Cumulative : Ladder.Highest,
                [.. Levels.Select((when, i) => new LevelRule(Level.Of(i + 1), Parse(when), ""))]),
        };
    }
}
