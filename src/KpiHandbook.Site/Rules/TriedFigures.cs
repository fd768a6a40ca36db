using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Site.Rules;

/// <summary>
/// The address of a calculator with figures in it, as its script writes and reads them: <c>#try?target=6&amp;passed=5</c>, rows of a table
/// parted by semicolons and their cells by commas. What stands behind the hash goes to no server.
/// </summary>
internal static class TriedFigures
{
    /// <summary>The fragment with what a unit reported. Figures that are withheld are not in a published trace, and so not here.</summary>
    public static string Of(Trace trace, Indicator indicator, ReportMonth? month)
    {
        var inputs = indicator.Inputs.Where(i => i.Type != InputType.Text).Select(input => (input.Name, Text: Text(input, trace)));
        var parts = inputs.Prepend(("month", month is { } of ? $"{of}" : "")).Where(p => p.Item2.Length > 0).Select(p => $"{p.Item1}={p.Item2}").ToList();
        return parts.Count == 0 ? "#try" : $"#try?{string.Join('&', parts)}";
    }

    private static string Text(Input input, Trace trace)
    {
        var steps = trace.Given.Where(g => (g.Table ?? g.Input) == input);
        return input.Type == InputType.Table
            ? string.Join(';', steps.Where(g => g.Row is not null).GroupBy(g => g.Row).Select(row => string.Join(',', input.Columns
                .Where(c => c.Type != InputType.Text)
                .Select(c => row.FirstOrDefault(g => g.Input == c) is { } cell ? Text(c, cell.Value) : ""))))
            : string.Concat(steps.Take(1).Select(g => Text(input, g.Value)));
    }

    // A small percentage bears its sign: without it, it may be a fraction.
    private static string Text(Input input, Value value) => value switch
    {
        Value.Number { Amount: var amount } =>
            amount.ToDecimal(input.Decimals) + (input.Type == InputType.Percent && amount.Abs() <= Rational.One ? "%25" : ""),
        Value.Truth truth => truth.Holds ? "yes" : "no",
        Value.Day { Date: var date } => $"{date.Day.Day}/{date.Day.Month}/{date.Year}",
        _ => "",
    };
}
