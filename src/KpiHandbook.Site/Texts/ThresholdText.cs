using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Site.Languages;

namespace KpiHandbook.Site.Texts;

/// <summary>A condition on the value as short as a scale's cell: <c>≥ 80</c>, <c>60 – &lt; 70</c>, <c>= 75</c>.</summary>
public static class ThresholdText
{
    // Keeps a sign with its figure where a cell is narrow.
    private const char Nbsp = '\u00a0';

    /// <summary>The few signs; null when the condition is not one comparison of the value with numbers.</summary>
    public static string? Of(Expression condition, string unit)
    {
        var percent = NumberText.IsPercent(unit) ? $"{Nbsp}%" : "";
        return condition switch
        {
            Expression.Comparison { First: Expression.Name { Text: ExpressionChecker.ValueName }, Links: [{ Operand: Expression.Number n } link] } =>
                Of(link.Comparator, n.Value) + percent,
            Expression.Comparison
            {
                First: Expression.Number low,
                Links: [var from, { Operand: Expression.Number high } to],
            } when from.Operand is Expression.Name { Text: ExpressionChecker.ValueName } && IsRising(from.Comparator) && IsRising(to.Comparator) =>
                $"{(from.Comparator == Comparator.Less ? $">{Nbsp}" : "")}{NumberText.Of(low.Value)}{Nbsp}– {(to.Comparator == Comparator.Less ? $"<{Nbsp}" : "")}{NumberText.Of(high.Value)}{percent}",
            _ => null,
        };
    }

    /// <summary>A sign and a number: <c>≥ 80</c>.</summary>
    public static string Of(Comparator comparator, Rational number) => $"{Sign(comparator)}{Nbsp}{NumberText.Of(number)}";

    /// <summary>The same as a phrase: <c>ไม่เกินร้อยละ 10</c>, <c>30 คนขึ้นไป</c>; null when it is not one comparison.</summary>
    public static string? Phrase(Words words, Expression condition, string unit)
    {
        if (condition is not Expression.Comparison
            {
                First: Expression.Name { Text: ExpressionChecker.ValueName },
                Links: [{ Operand: Expression.Number n } link],
            })
        {
            return null;
        }

        var amount = NumberText.InSentence(words, n.Value, unit);
        return link.Comparator switch
        {
            Comparator.Less => words.Say("threshold.less", words.Joined(amount)),
            Comparator.AtMost => words.Say("threshold.at-most", words.Joined(amount)),
            Comparator.More => words.Say("threshold.more", words.Joined(amount)),
            Comparator.AtLeast => words.Say("threshold.at-least", amount),
            Comparator.Equal => words.Say("threshold.equal", amount),
            Comparator.Unequal => words.Say("threshold.unequal", amount),
        };
    }

    /// <summary>The values that miss a ladder's lowest step, as a phrase: <c>เกินร้อยละ 14</c>; null when the condition does not end the ladder.</summary>
    public static string? Beyond(Words words, Expression condition, string unit, Direction direction)
    {
        // A first step between two numbers, 60 <= value < 70, ends where its lower number says.
        if (direction == Direction.HigherIsBetter && condition is Expression.Comparison { First: Expression.Number low, Links: [{ Comparator: Comparator.AtMost }, _] })
        {
            return words.Say("threshold.less", words.Joined(NumberText.InSentence(words, low.Value, unit)));
        }

        if (condition is not Expression.Comparison
            {
                First: Expression.Name { Text: ExpressionChecker.ValueName },
                Links: [{ Operand: Expression.Number n } link],
            })
        {
            return null;
        }

        var amount = NumberText.InSentence(words, n.Value, unit);
        return (link.Comparator, direction) switch
        {
            (Comparator.AtMost, Direction.LowerIsBetter) => words.Say("threshold.beyond", words.Joined(amount)),
            (Comparator.Less, Direction.LowerIsBetter) => words.Say("threshold.at-least", amount),
            (Comparator.AtLeast, Direction.HigherIsBetter) => words.Say("threshold.less", words.Joined(amount)),
            (Comparator.More, Direction.HigherIsBetter) => words.Say("threshold.at-most", words.Joined(amount)),
            _ => null,
        };
    }

    private static bool IsRising(Comparator comparator) => comparator is Comparator.Less or Comparator.AtMost;

    private static string Sign(Comparator comparator) => comparator switch
    {
        Comparator.Less => "<",
        Comparator.AtMost => "≤",
        Comparator.More => ">",
        Comparator.AtLeast => "≥",
        Comparator.Equal => "=",
        Comparator.Unequal => "≠",
    };
}
