using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;

namespace KpiHandbook.Content.Indicators;

/// <summary>Parses and checks the formulas and conditions of one indicator, and carries their errors to places in the file.</summary>
internal sealed class ExpressionRules(CheckedInputs inputs, bool hasFormula, ProblemList problems)
{
    /// <summary>The formula of a scalar; null, with problems, when it is none.</summary>
    public Expression? Formula(YamlNode.Scalar scalar) =>
        Read(scalar, parsed => ExpressionChecker.CheckFormula(parsed, inputs.All));

    /// <summary>The condition of a scalar; null, with problems, when it is none.</summary>
    public Expression? Condition(YamlNode.Scalar scalar) =>
        Read(scalar, parsed => ExpressionChecker.CheckCondition(parsed, inputs.All, hasFormula));

    private Expression? Read(YamlNode.Scalar scalar, Func<Expression, IReadOnlyList<ExpressionError>> check)
    {
        var (expression, errors) = ExpressionParser.Parse(scalar.Text);
        if (expression is not null && inputs.AreWhole)
        {
            errors = check(expression);
        }

        foreach (var error in errors)
        {
            problems.Add(Problems.InExpression(scalar.PlaceOf(error.Span.Start), error));
        }

        return errors.Count == 0 ? expression : null;
    }
}
