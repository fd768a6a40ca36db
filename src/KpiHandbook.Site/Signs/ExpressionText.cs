using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Signs;

/// <summary>Expressions with figures in them, for readers.</summary>
internal static class ExpressionText
{
    private const int MostDecimals = 8;

    /// <summary>A computation: every figure as it was given.</summary>
    public static string OfComputation(Expression substituted) => Print(substituted, NumberText.Exact);

    /// <summary>
    /// A condition: figures with as many decimals as keep different ones apart, so that no line says that 95 is not at least 95.
    /// </summary>
    public static string OfCondition(Expression substituted)
    {
        var numbers = new HashSet<Rational>();
        Print(substituted, number =>
        {
            numbers.Add(number);
            return "";
        });
        var decimals = 2;
        while (decimals < MostDecimals && numbers.Select(n => n.Round(decimals)).Distinct().Count() < numbers.Count)
        {
            decimals++;
        }

        return Print(substituted, number => number.Grouped(decimals));
    }

    private static string Print(Expression expression, Func<Rational, string> number) =>
        ExpressionPrinter.Print(expression, ExpressionStyle.ForReaders(name => name) with { Number = number });
}
