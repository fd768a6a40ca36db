using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Tests.Support;

/// <summary>
/// Figures written in one line: <c>target=20 passed=17</c>, <c>report=yes</c>, <c>sent=2568-08-29</c>, and rows of a table,
/// <c>products=[growth:7,channels:1;growth:9]</c>. What is not written was left blank.
/// </summary>
internal static class Given
{
    private static readonly Place Nowhere = new Place.InTree("given");

    public static Rational Number(string text) =>
        Rational.TryParse(text, out var number) ? number : throw new ArgumentException($"not a number: {text}", nameof(text));

    public static Expression Expression(string text)
    {
        var (expression, errors) = ExpressionParser.Parse(text);
        return expression ?? throw new ArgumentException($"{text}: {errors[0]}", nameof(text));
    }

    public static Value Value(string text) => text switch
    {
        "yes" => new Value.Truth(true),
        "no" => new Value.Truth(false),
        ['[', .. var rows, ']'] => new Value.Table([.. Split(rows, ';').Select(row => Cells(row))]),
        _ when BuddhistDate.Parse(text) is { } day => new Value.Day(day),
        _ => new Value.Number(Number(text)),
    };

    public static Dictionary<string, Value> Values(string text) =>
        Split(text, ' ').Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => Value(pair[1]), StringComparer.Ordinal);

    public static Dictionary<string, ReportedInput> Reported(string text) => Reported(Values(text));

    public static Dictionary<string, ReportedInput> Reported(IReadOnlyDictionary<string, Value> values) =>
        values.ToDictionary(pair => pair.Key, pair => Reported(pair.Value), StringComparer.Ordinal);

    private static ReportedInput Reported(Value value) => value is not Value.Table table
        ? new ReportedInput.Scalar(value, Nowhere)
        : new ReportedInput.Rows(
            [
                .. table.Rows.Select(row => row.ToDictionary(
                    cell => cell.Key, cell => new ReportedInput.Scalar(cell.Value, Nowhere), StringComparer.Ordinal)),
            ],
            Nowhere);

    private static Dictionary<string, Value> Cells(string row) =>
        Split(row, ',').Select(pair => pair.Split(':', 2)).ToDictionary(pair => pair[0], pair => Value(pair[1]), StringComparer.Ordinal);

    private static string[] Split(string text, char mark) => text.Length == 0 ? [] : text.Split(mark);
}
