using KpiHandbook.Content;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Core.Text;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Browser.Tests;

/// <summary>What somebody types into a calculator, and what Core makes of it.</summary>
/// <param name="Indicator">Address of the indicator's files, without their ending.</param>
/// <param name="Month">The month, where criteria differ by months.</param>
/// <param name="Typed">Texts by the names of inputs; for a table rows of them.</param>
/// <param name="Expected">Outcome, level, displayed value and next step, in one line.</param>
public sealed record CalculatorCase(string Indicator, string? Month, IReadOnlyDictionary<string, object> Typed, string Expected);

/// <summary>
/// Cases for every indicator of the content: figures around thresholds (a next step taken, and missed by one), zeros, blanks, empty
/// tables, large and many-digit numbers, written in every way that the reader takes. The same seed makes the same cases.
/// </summary>
internal sealed class CalculatorCases(int seed)
{
    private static readonly Place Here = new Place.OnCommandLine("case");
    private static readonly int[] Plain = [0, 0, 1, 1, 2, 3, 4, 5, 6, 7, 9, 10, 12, 15, 20, 30, 41, 50, 65, 70, 75, 80, 85, 89, 90, 95, 99, 100, 101, 120, 214, 323, 1000];

    private readonly Random _random = new(seed);

    public IReadOnlyList<CalculatorCase> Of(string content, int count)
    {
        var asked = ContentLoader.Load(content).Library!.Publications
            .SelectMany(p => p.Handbook.PermanentCopies.Append(p.Handbook))
            .SelectMany(h => h.Indicators.SelectMany(i => Months(i).Select(m => (Address: $"{h.Address}/indicators/{i.Id}", Indicator: i, Month: m))))
            .ToList();
        return [.. Enumerable.Range(0, count).SelectMany(i => Around(asked[i % asked.Count])).Take(count)];
    }

    private static IEnumerable<ReportMonth?> Months(Indicator indicator) =>
        indicator.Milestones.Count == 0 ? [null] : indicator.Milestones.SelectMany(m => m.Months).Select(m => (ReportMonth?)m);

    // A case, and often the one on the threshold above it and the one just short of that.
    private IEnumerable<CalculatorCase> Around((string Address, Indicator Indicator, ReportMonth? Month) asked)
    {
        var indicator = asked.Month is { } month ? asked.Indicator.In(month) : asked.Indicator;
        var figures = Figures(indicator);
        var (first, next) = Case(asked.Address, asked.Month, indicator, figures);
        yield return first;
        if (next is { Changes: [var change] } && change.To is Value.Number { Amount: var to })
        {
            yield return Case(asked.Address, asked.Month, indicator, With(figures, change, to)).Case;
            var step = change.Input.Step * (to > ((Value.Number)change.From).Amount ? -1 : 1);
            yield return Case(asked.Address, asked.Month, indicator, With(figures, change, to + step)).Case;
        }
    }

    private (CalculatorCase Case, NextLevel? Next) Case(string address, ReportMonth? month, Indicator indicator, Dictionary<string, object> figures)
    {
        var trace = IndicatorScorer.Score(indicator, figures.ToDictionary(f => f.Key, f => Reported(f.Value), StringComparer.Ordinal));
        var next = NextLevelSearch.Find(indicator, trace);
        string[] expected =
        [
            $"{trace.Outcome.Kind}",
            $"{trace.Outcome.ReachedLevel?.Number ?? 0}",
            trace.Value is { } value && trace.Outcome is not Outcome.NotComputable ? NumberText.WithUnit(value, indicator.Unit) : "",
            next is null ? "-" : $"{next.Target} {string.Join(", ", next.Changes.Select(Text))}".TrimEnd(),
        ];
        var typed = figures.ToDictionary(f => f.Key, f => Typed(Named(indicator.Inputs, f.Key), f.Value), StringComparer.Ordinal);
        return (new CalculatorCase(address, month?.ToString(), typed, string.Join(" | ", expected)), next);
    }

    private static string Text(InputChange change) =>
        $"{(change.Table is { } table ? $"{table.Name}.{change.Input.Name}.{change.Row}" : change.Input.Name)} {(change.To is Value.Number to ? to.Amount : "true")}";

    private Dictionary<string, object> Figures(Indicator indicator)
    {
        var figures = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var input in indicator.Inputs.Where(i => i.Type != InputType.Text && !Rarely()))
        {
            figures[input.Name] = input.Type == InputType.Table
                ? Enumerable.Range(0, _random.Next(0, 5)).Select(_ => Row(input)).ToList()
                : Figure(input, figures);
        }

        return figures;
    }

    private Dictionary<string, object> Row(Input table)
    {
        var row = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var column in table.Columns.Where(c => c.Type != InputType.Text && !(Rarely() && Rarely(4))))
        {
            row[column.Name] = Figure(column, row);
        }

        return row;
    }

    private bool Rarely(int times = 30) => _random.Next(times) == 0;

    private Value Figure(Input input, Dictionary<string, object> others) => input.Type switch
    {
        InputType.YesNo => new Value.Truth(_random.Next(4) > 0),
        InputType.Date => new Value.Day(new BuddhistDate(new DateOnly(2025, 4, 1).AddDays(_random.Next(120)))),
        _ => new Value.Number(Amount(input, others)),
    };

    // Plain numbers, shares of the figure before, and numbers as long as a cell holds.
    private Rational Amount(Input input, Dictionary<string, object> others)
    {
        var before = others.Values.OfType<Value.Number>().Select(n => n.Amount).LastOrDefault();
        var one = Rational.One * Plain[_random.Next(Plain.Length)];
        var amount = _random.Next(8) switch
        {
            0 or 1 or 2 => one,
            3 => one + (input.Step * _random.Next(-2, 3)),
            4 or 5 => before * _random.Next(0, 105) / 100,
            6 => Rational.PowerOfTen(_random.Next(2, 14)) + _random.Next(1000),
            _ => one + (Rational.One * _random.Next(-9999, 9999) / 10000),
        };
        var onGrid = (amount / input.Step).Floor() * input.Step;
        return onGrid.Sign < 0 && input.Type is InputType.Count or InputType.Money ? Rational.Zero : onGrid;
    }

    private static Dictionary<string, object> With(Dictionary<string, object> figures, InputChange change, Rational to)
    {
        var changed = new Dictionary<string, object>(figures, StringComparer.Ordinal);
        if (change.Table is { } table)
        {
            var rows = (List<Dictionary<string, object>>)figures[table.Name];
            changed[table.Name] = rows.Select((row, i) => i + 1 == change.Row ? new(row, StringComparer.Ordinal) { [change.Input.Name] = new Value.Number(to) } : row).ToList();
        }
        else
        {
            changed[change.Input.Name] = new Value.Number(to);
        }

        return changed;
    }

    private static ReportedInput Reported(object figure) => figure is List<Dictionary<string, object>> rows
        ? new ReportedInput.Rows(
            [.. rows.Select(row => (IReadOnlyDictionary<string, ReportedInput.Scalar>)row.ToDictionary(c => c.Key, c => new ReportedInput.Scalar((Value)c.Value, Here), StringComparer.Ordinal))],
            Here)
        : new ReportedInput.Scalar((Value)figure, Here);

    private object Typed(Input input, object figure) => figure is List<Dictionary<string, object>> rows
        ? rows.Select(row => row.ToDictionary(c => c.Key, c => Typed(Named(input.Columns, c.Key), (Value)c.Value), StringComparer.Ordinal)).ToList()
        : Typed(input, (Value)figure);

    private string Typed(Input input, Value value)
    {
        var text = value switch
        {
            Value.Truth truth => truth.Holds ? "yes" : "no",
            Value.Day day => _random.Next(3) switch { 0 => $"{day.Date}", 1 => day.Date.ToShortText(), _ => $"{day.Date.Day.Day}/{day.Date.Day.Month}/{day.Date.Year}" },
            Value.Number { Amount: var amount } => Typed(input, amount),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return _random.Next(3) == 0 ? $" {ThaiDigits.ToThai(text)}\u200b" : text;
    }

    private string Typed(Input input, Rational amount)
    {
        var text = _random.Next(2) == 0 ? amount.Grouped(input.Decimals) : amount.ToDecimal(input.Decimals, padded: _random.Next(2) == 0);
        var isShare = input.Type == InputType.Percent && !amount.IsZero && amount.Abs() <= Rational.One;
        return isShare || (input.Type == InputType.Percent && Rarely(4)) ? $"{text} %" : text;
    }

    private static Input Named(IEnumerable<Input> inputs, string name) => inputs.First(i => string.Equals(i.Name, name, StringComparison.Ordinal));
}
