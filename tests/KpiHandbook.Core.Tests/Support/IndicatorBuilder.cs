using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Tests.Support;

/// <summary>Starts a thing that a test needs.</summary>
internal static class An
{
    public static IndicatorBuilder Indicator() => new();

    /// <summary>An office whose districts have these ids.</summary>
    public static Office Office(params string[] districts) => new(
        Id<Office>.Of("yala"), "สำนักงานพัฒนาชุมชนจังหวัดยะลา", "ยะลา", [.. districts.Select(District)], [], [], []);

    public static District District(string id) => new(Id<District>.Of(id), id);

    /// <summary>An input, or a column of a table. A bound is a number or the name of another input.</summary>
    public static Input Input(
        string name, InputType type, Improvement improve = Improvement.None, string? min = null, string? max = null, params Input[] columns)
    {
        var decimals = type is InputType.Number or InputType.Percent or InputType.Money ? 2 : 0;
        return new Input(name, name, "", type, null, null, improve, BoundOf(min), BoundOf(max), decimals, columns, null);
    }

    private static Bound? BoundOf(string? text) => text switch
    {
        null => null,
        _ when Rational.TryParse(text, out var number) => new Bound.Fixed(number),
        _ => new Bound.OfInput(text),
    };
}

/// <summary>Writes an indicator as its definition file would, short forms included, and without what scoring does not look at.</summary>
internal sealed class IndicatorBuilder
{
    private static readonly WorkGroup Group = new(Id<WorkGroup>.Of("group"), "กลุ่มงาน", "กลุ่มงาน");
    private static readonly Place Nowhere = new Place.InTree("test");

    private readonly List<Input> _inputs = [];
    private readonly List<LevelRule> _levels = [];
    private readonly List<Example> _examples = [];
    private string _id = "indicator";
    private string? _formula;
    private Rounding _rounding = new Rounding.None();
    private Ladder _ladder = Ladder.Highest;
    private Direction _direction = Direction.HigherIsBetter;
    private TargetTable? _targets;

    public static implicit operator Indicator(IndicatorBuilder builder) => builder.Build();

    public IndicatorBuilder Named(string id) => With(() => _id = id);

    public IndicatorBuilder Input(Input input) => With(() => _inputs.Add(input));

    public IndicatorBuilder Number(string name, Improvement improve = Improvement.None, string? min = null, string? max = null) =>
        Input(An.Input(name, InputType.Number, improve, min, max));

    public IndicatorBuilder Count(string name, Improvement improve = Improvement.None, string? min = "0", string? max = null) =>
        Input(An.Input(name, InputType.Count, improve, min, max));

    public IndicatorBuilder Percent(string name, Improvement improve = Improvement.None, string? min = null, string? max = null) =>
        Input(An.Input(name, InputType.Percent, improve, min, max));

    public IndicatorBuilder Money(string name, Improvement improve = Improvement.None, string? min = "0", string? max = null) =>
        Input(An.Input(name, InputType.Money, improve, min, max));

    public IndicatorBuilder YesNo(string name, Improvement improve = Improvement.Increase) =>
        Input(An.Input(name, InputType.YesNo, improve));

    public IndicatorBuilder Date(string name) => Input(An.Input(name, InputType.Date));

    public IndicatorBuilder Table(string name, params Input[] columns) => Input(An.Input(name, InputType.Table, columns: columns));

    public IndicatorBuilder Formula(string text) => With(() => _formula = text);

    public IndicatorBuilder RoundedTo(int digits) => With(() => _rounding = new Rounding.ToDecimals(digits));

    public IndicatorBuilder Floored() => With(() => _rounding = new Rounding.Floor());

    public IndicatorBuilder LowerIsBetter() => With(() => _direction = Direction.LowerIsBetter);

    public IndicatorBuilder Cumulative() => With(() => _ladder = Ladder.Cumulative);

    /// <summary>Conditions of levels 1, 2, …</summary>
    public IndicatorBuilder Levels(params string[] conditions) =>
        With(() => _levels.AddRange(conditions.Select((when, i) => Rule(i + 1, when))));

    public IndicatorBuilder Level(int number, string when) => With(() => _levels.Add(Rule(number, when)));

    public IndicatorBuilder AtLeast(params string[] thresholds) => Levels([.. thresholds.Select(t => $"value >= {t}")]);

    public IndicatorBuilder AtMost(params string[] thresholds) => LowerIsBetter().Levels([.. thresholds.Select(t => $"value <= {t}")]);

    public IndicatorBuilder Targets(string of, string basis, TargetAuthority decides, params (string District, int Base, int[] Levels)[] rows) =>
        With(() => _targets = new TargetTable(
            of,
            basis,
            decides,
            rows.ToDictionary(
                r => Id<District>.Of(r.District), r => new TargetRow(r.Base, [.. r.Levels.Select(level => (Rational)level)])),
            null));

    public IndicatorBuilder Example(string given, string? value, ExpectedOutcome expected) => With(() => _examples.Add(new Example(
        null,
        Given.Values(given),
        value is null ? null : Given.Number(value),
        value?.Split('.') is [_, var decimals] ? decimals.Length : 0,
        expected,
        Nowhere)));

    /// <summary>The indicator, its expressions checked as the content reader checks them.</summary>
    public Indicator Build()
    {
        var formula = _formula is null ? null : Given.Expression(_formula);
        var errors = _levels.SelectMany(l => ExpressionChecker.CheckCondition(l.When, _inputs, formula is not null))
            .Concat(formula is null ? [] : ExpressionChecker.CheckFormula(formula, _inputs))
            .ToList();
        return errors.Count == 0
            ? new Indicator(
                Id<Indicator>.Of(_id), _id, _id, "", _direction, Group, [], [.. _inputs], new Criteria(formula, _rounding, _ladder, [.. _levels]),
                false, _targets, [.. _examples], [], [], null, null, [], [], Nowhere)
            : throw new InvalidOperationException(errors[0].ToString());
    }

    private static LevelRule Rule(int number, string when) => new(Core.Model.Level.Of(number), Given.Expression(when), "");

    private IndicatorBuilder With(Action change)
    {
        change();
        return this;
    }
}
