using System.Globalization;
using System.Text.RegularExpressions;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Content.Tests;

/// <summary>
/// One line of a table of scoring cases, <c>indicator | inputs | outcome # how it was computed</c>: inputs as <c>name=value</c>,
/// tables as <c>name=[column:value,column:value; …]</c>, a month as <c>@2568-04</c>. What is not named was left blank.
/// The outcome is a level or its letter, below, gap, not-reported, not-computable, or refused where a figure is out of bounds; the
/// formula's exact value may follow it, as <c>gap = 50/3</c>.
/// </summary>
internal sealed partial record ScoringCase(int Line, string Indicator, ReportMonth? Month, IReadOnlyDictionary<string, string> Inputs, string Expected)
{
    private static readonly Place Here = new Place.OnCommandLine("case");

    /// <summary>Every case of a file; throws <see cref="FormatException"/> where a line cannot be read.</summary>
    public static IReadOnlyList<ScoringCase> In(string file) =>
    [
        .. File.ReadLines(file)
            .Select((text, index) => (Text: text.Split('#')[0].Trim(), Line: index + 1))
            .Where(line => line.Text.Length > 0)
            .Select(line => Read(line.Text, line.Line)),
    ];

    /// <summary>The outcome under a handbook's rules, in the words of the table.</summary>
    public string ScoredBy(Handbook handbook)
    {
        if (Id<Indicator>.Parse(Indicator) is not { } id || handbook.Find(id) is not { } indicator)
        {
            return "no such indicator";
        }

        var asked = Month is { } month ? indicator.In(month) : indicator;
        if (asked.Milestones.Count > 0)
        {
            return "no month given";
        }

        var reported = Inputs.ToDictionary(i => i.Key, i => Reported(indicator, i.Key, i.Value), StringComparer.Ordinal);
        if (IsRefused(asked, reported))
        {
            return "refused";
        }

        var trace = IndicatorScorer.Score(asked, reported);
        var word = Word(asked, trace.Outcome);
        return Expected.Contains('=', StringComparison.Ordinal) ? $"{word} = {trace.Computation?.Rounded}" : word;
    }

    private static ScoringCase Read(string text, int line)
    {
        var parts = text.Split('|', StringSplitOptions.TrimEntries);
        if (parts.Length != 3 || InputPattern().Replace(parts[1], "").Trim().Length > 0)
        {
            throw new FormatException($"line {line} cannot be read: {text}");
        }

        var inputs = InputPattern().Matches(parts[1]);
        return new ScoringCase(
            line,
            parts[0],
            inputs.Select(m => ReportMonth.Parse(m.Groups["month"].Value)).FirstOrDefault(m => m is not null),
            inputs.Where(m => m.Groups["name"].Success).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["value"].Value, StringComparer.Ordinal),
            parts[2]);
    }

    private static ReportedInput Reported(Indicator indicator, string name, string text)
    {
        var input = Named(indicator.Inputs, name);
        if (input.Type != InputType.Table)
        {
            return new ReportedInput.Scalar(Parse(input, text), Here);
        }

        var rows = text.Trim('[', ']').Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new ReportedInput.Rows([.. rows.Select(row => Row(input, row))], Here);
    }

    private static Dictionary<string, ReportedInput.Scalar> Row(Input table, string text) => text
        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Where(cell => cell is not "-")
        .Select(cell => cell.Split(':', 2))
        .ToDictionary(
            cell => cell[0],
            cell => new ReportedInput.Scalar(Parse(Named(table.Columns, cell[0]), cell[1]), Here),
            StringComparer.Ordinal);

    private static Input Named(IEnumerable<Input> inputs, string name) =>
        inputs.SingleOrDefault(i => string.Equals(i.Name, name, StringComparison.Ordinal))
        ?? throw new FormatException($"there is no input {name}");

    private static Value Parse(Input input, string text) => input.Type switch
    {
        InputType.YesNo when text is "yes" or "no" => new Value.Truth(text is "yes"),
        InputType.Date when BuddhistDate.Parse(text) is { } date => new Value.Day(date),
        InputType.Text => new Value.Text(text),
        InputType.Count when Rational.TryParse(text, out var count) && count.IsInteger => new Value.Number(count),
        InputType.Number or InputType.Percent or InputType.Money when Rational.TryParse(text, out var number) => new Value.Number(number),
        _ => throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{input.Name}={text} is not of type {input.Type}")),
    };

    private static bool IsRefused(Indicator indicator, Dictionary<string, ReportedInput> reported) =>
        BoundRules.Check(indicator.Inputs, reported.GetValueOrDefault).Any()
        || indicator.Inputs.Any(table => reported.GetValueOrDefault(table.Name) is ReportedInput.Rows rows
            && rows.Cells.Any(row => BoundRules.Check(table.Columns, row.GetValueOrDefault).Any()));

    private static string Word(Indicator indicator, Outcome outcome) => outcome.Match(
        indicator.NameOf,
        () => "below",
        () => "gap",
        mean => $"mean {mean}",
        _ => "not-reported",
        _ => "not-computable",
        _ => "withheld");

    [GeneratedRegex(@"@(?<month>\d{4}-\d\d)|(?<name>[a-z][a-z0-9-]*)=(?<value>\[[^\]]*\]|\S+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InputPattern();
}
