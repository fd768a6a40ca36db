using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Signs;

/// <summary>Expressions with figures in them, for readers.</summary>
internal static class ExpressionText
{
    private const int MostDecimals = 8;

    /// <summary>A computation: every figure as it was given.</summary>
    public static string OfComputation(Words words, Expression substituted) =>
        ExpressionPrinter.Print(substituted, ExpressionStyle.ForReaders(name => name, words.Language) with { Number = NumberText.Exact });

    /// <summary>
    /// The conditions of one trace: figures with as many decimals as keep different ones apart, so that no line says that 95 is not at least
    /// 95, and the same figure reads the same on every line; answers of yes or no behind what was asked, for they say nothing alone.
    /// </summary>
    public static IReadOnlyList<string> OfConditions(Words words, IReadOnlyList<ConditionStep> steps, Indicator indicator)
    {
        var conditions = steps.Select(step => (step.Substituted, Style: StyleOf(words, step, indicator))).ToList();
        var number = NumbersApart(conditions);
        return [.. conditions.Select(c => ExpressionPrinter.Print(c.Substituted, c.Style with { Number = number }))];
    }

    private static ExpressionStyle StyleOf(Words words, ConditionStep step, Indicator indicator)
    {
        var labels = new InputNames(words, indicator).Style;
        var asked = new Dictionary<Span, string>();
        ExpressionPrinter.Print(step.Rule.When, labels with
        {
            Phrase = part =>
            {
                if (part is Expression.Name or Expression.Column)
                {
                    asked[part.Span] = ExpressionPrinter.Print(part, labels);
                }

                return null;
            },
        });
        return labels with { Phrase = part => Answer(words, part, asked) ?? Passed(words, part, step.Figures) ?? labels.Phrase(part) };
    }

    private static Func<Rational, string> NumbersApart(IEnumerable<(Expression Substituted, ExpressionStyle Style)> conditions)
    {
        var numbers = new HashSet<Rational>();
        foreach (var (substituted, style) in conditions)
        {
            ExpressionPrinter.Print(substituted, style with
            {
                Number = number =>
                {
                    numbers.Add(number);
                    return "";
                },
            });
        }

        var decimals = 2;
        while (decimals < MostDecimals && numbers.Select(n => n.Round(decimals)).Distinct().Count() < numbers.Count)
        {
            decimals++;
        }

        return number => number.Grouped(decimals);
    }

    // A figure keeps the place of the name that it stands for.
    private static string? Answer(Words words, Expression part, Dictionary<Span, string> asked) =>
        part is Expression.Truth truth && asked.TryGetValue(truth.Span, out var label) ? $"“{label}” ({words[truth.Value ? "answer.yes" : "answer.no"]})" : null;

    private static string? Passed(Words words, Expression part, IReadOnlyDictionary<string, Value> figures) =>
        part is Expression.Call { Function: Function.Tally } tally && Evaluator.Evaluate(tally, figures) is Value.Number passed
            ? words.Say("trace.passed", NumberText.Of(passed.Amount), tally.Arguments.Count)
            : null;
}
