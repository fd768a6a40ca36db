using System.Diagnostics;
using System.Text.Json;
using KpiHandbook.Core.Expressions;

namespace KpiHandbook.Site.Rules;

/// <summary>
/// A formula or condition as a tree that a short program can walk. A text that begins with a digit or a minus is a number, any other a name;
/// <c>true</c> and <c>false</c> are themselves; everything else is an array of an operator and its parts:
/// <c>["+", a, b]</c>, <c>["compare", "70", "&lt;=", "value", "&lt;", "80"]</c>, <c>["and", a, b, …]</c>, <c>["every", "products", condition]</c>,
/// <c>["date", "2568-08-29"]</c>.
/// </summary>
internal static class ExpressionJson
{
    public static void Write(Utf8JsonWriter json, Expression expression)
    {
        switch (expression)
        {
            case Expression.Number number:
                json.WriteStringValue(ExpressionStyle.Exact.Number(number.Value).Trim('(', ')'));
                break;
            case Expression.Truth truth:
                json.WriteBooleanValue(truth.Value);
                break;
            case Expression.Day day:
                WriteNode(json, "date", () => json.WriteStringValue($"{day.Value}"));
                break;
            case Expression.Name name:
                json.WriteStringValue(name.Text);
                break;
            case Expression.Column column:
                json.WriteStringValue(column.Text);
                break;
            case Expression.Negation negation:
                WriteNode(json, "negative", [negation.Operand]);
                break;
            case Expression.Not not:
                WriteNode(json, "not", [not.Operand]);
                break;
            case Expression.Arithmetic arithmetic:
                WriteNode(json, SignOf(arithmetic.Operation), [arithmetic.Left, arithmetic.Right]);
                break;
            case Expression.Comparison comparison:
                WriteNode(json, "compare", () => WriteLinks(json, comparison));
                break;
            case Expression.Logic logic:
                WriteNode(json, logic.Connective == Connective.And ? "and" : "or", logic.Operands);
                break;
            case Expression.Call call:
                WriteNode(json, ExpressionNames.Of(call.Function), call.Arguments);
                break;
            case Expression.Aggregate aggregate:
                WriteNode(json, NameOf(aggregate.Function), () =>
                {
                    json.WriteStringValue(aggregate.Table);
                    if (aggregate.Argument is { } argument)
                    {
                        Write(json, argument);
                    }
                });
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static void WriteLinks(Utf8JsonWriter json, Expression.Comparison comparison)
    {
        Write(json, comparison.First);
        foreach (var link in comparison.Links)
        {
            json.WriteStringValue(ExpressionNames.Of(link.Comparator));
            Write(json, link.Operand);
        }
    }

    private static void WriteNode(Utf8JsonWriter json, string name, IEnumerable<Expression> parts) => WriteNode(json, name, () =>
    {
        foreach (var part in parts)
        {
            Write(json, part);
        }
    });

    private static void WriteNode(Utf8JsonWriter json, string name, Action parts)
    {
        json.WriteStartArray();
        json.WriteStringValue(name);
        parts();
        json.WriteEndArray();
    }

    private static string SignOf(Operation operation) => operation switch
    {
        Operation.Add => "+",
        Operation.Subtract => "-",
        Operation.Multiply => "*",
        Operation.Divide => "/",
    };

    // Of a table's rows; the smallest and the largest have names of their own, for min and max compare what stands in them.
    private static string NameOf(AggregateFunction function) => function switch
    {
        AggregateFunction.Sum => "sum",
        AggregateFunction.Mean => "mean",
        AggregateFunction.Min => "lowest",
        AggregateFunction.Max => "highest",
        AggregateFunction.Count => "count",
        AggregateFunction.Every => "every",
        AggregateFunction.Any => "any",
    };
}
