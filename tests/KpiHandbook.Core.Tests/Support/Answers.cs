using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Core.Tests.Support;

/// <summary>The next level in one line, and figures after its changes.</summary>
internal static class Answers
{
    /// <summary><c>level 5: passed 17 → 18</c>; a row's number after its column; <c>none</c> when there is no next level.</summary>
    public static string NextOf(this Indicator indicator, string given) => NextLevelSearch.Find(indicator, indicator.Score(given)) switch
    {
        null => "none",
        { Changes.Count: 0 } next => $"level {next.Target}: by its wording",
        var next => $"level {next.Target}: {string.Join(", ", next.Changes.Select(Words))}",
    };

    public static Dictionary<string, Value> After(IReadOnlyDictionary<string, Value> given, IEnumerable<InputChange> changes)
    {
        var values = new Dictionary<string, Value>(given, StringComparer.Ordinal);
        foreach (var change in changes)
        {
            values[(change.Table ?? change.Input).Name] = change.Table is null ? change.To : InTable((Value.Table)values[change.Table.Name], change);
        }

        return values;
    }

    private static Value.Table InTable(Value.Table table, InputChange change) => new(
    [
        .. table.Rows.Select((row, i) => i + 1 != change.Row
            ? row
            : new Dictionary<string, Value>(row, StringComparer.Ordinal) { [change.Input.Name] = change.To }),
    ]);

    private static string Words(InputChange change) => $"{change.Input.Name}{change.Row} {Figure(change.From)} → {Figure(change.To)}";

    private static string Figure(Value value) => value is Value.Number number ? number.Amount.ToDecimal(4) : Shape.Of(value);
}
