using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Linting;

/// <summary>A unit of ร้อยละ goes with a formula that makes a percentage, and with level texts that speak of one.</summary>
internal static class UnitRules
{
    private const string Percent = "ร้อยละ";

    // ระดับความสำเร็จ: a level itself, whatever it is worked out from.
    private const string Scale = "ระดับ";

    public static IEnumerable<Problem> Check(Handbook handbook) => handbook.Indicators
        .Where(i => !i.Unit.Contains(Scale, StringComparison.Ordinal))
        .SelectMany(Check);

    private static IEnumerable<Problem> Check(Indicator indicator)
    {
        var isPercent = indicator.Unit.Contains(Percent, StringComparison.Ordinal) || indicator.Unit.Contains('%', StringComparison.Ordinal);
        var formulas = CriteriaOf(indicator).Select(c => c.Formula).OfType<Expression>().ToList();
        if (isPercent && formulas.Exists(f => !MakesPercent(f, indicator)))
        {
            yield return Problems.PercentWithoutHundred(indicator.PlaceOf("formula"), indicator.Unit);
        }

        if (!isPercent && formulas.Exists(IsShareOfHundred))
        {
            yield return Problems.UnitNotPercent(indicator.PlaceOf("unit"), indicator.Unit);
        }
        else if (!isPercent && CriteriaOf(indicator).SelectMany(c => c.AsPrinted).FirstOrDefault(SpeaksOfPercent) is { } level)
        {
            yield return Problems.LevelSpeaksOfPercent(indicator.PlaceOf("unit"), indicator.Unit, indicator.NameOf(level.Level));
        }
    }

    private static IEnumerable<Criteria> CriteriaOf(Indicator indicator) => indicator.Milestones.Select(m => m.Criteria).Prepend(indicator.Criteria);

    private static bool SpeaksOfPercent(LevelRule level) =>
        level.Text.Contains(Percent, StringComparison.Ordinal) && AllNames.In(level.When).Contains(ExpressionChecker.ValueName, StringComparer.Ordinal);

    private static bool MakesPercent(Expression formula, Indicator indicator) =>
        HasHundred(formula) || Inputs(formula, indicator).Any(i => i.Type == InputType.Percent || i.Unit.Contains(Percent, StringComparison.Ordinal));

    private static IEnumerable<Input> Inputs(Expression formula, Indicator indicator)
    {
        var names = AllNames.In(formula).ToHashSet(StringComparer.Ordinal);
        return indicator.Inputs.Where(i => names.Contains(i.Name)).SelectMany(i => i.Columns.Prepend(i));
    }

    private static bool HasHundred(Expression expression) =>
        expression is Expression.Number { Value: var number } ? number == 100 : OpenNames.Children(expression).Any(HasHundred);

    // a / b * 100, 100 * a / b: a product with 100 among its factors and a divisor that is no number.
    private static bool IsShareOfHundred(Expression formula) =>
        Factors(formula).Any(f => f is Expression.Number { Value: var number } && number == 100) && DividesByFigure(formula);

    private static IEnumerable<Expression> Factors(Expression expression) => expression switch
    {
        Expression.Arithmetic { Operation: Operation.Multiply } product => Factors(product.Left).Concat(Factors(product.Right)),
        Expression.Arithmetic { Operation: Operation.Divide } quotient => Factors(quotient.Left),
        _ => [expression],
    };

    private static bool DividesByFigure(Expression expression) => expression switch
    {
        Expression.Arithmetic { Operation: Operation.Divide } quotient => AllNames.In(quotient.Right).Any() || DividesByFigure(quotient.Left),
        Expression.Arithmetic { Operation: Operation.Multiply } product => DividesByFigure(product.Left) || DividesByFigure(product.Right),
        _ => false,
    };
}
