using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Content.Tests.Receiving;

/// <summary>What a person types for one value.</summary>
/// <param name="Key">The input.</param>
/// <param name="Column">The column of a table; null for a single figure.</param>
/// <param name="Row">The row of a table, from 0.</param>
/// <param name="Entry">What is typed.</param>
internal sealed record Typed(string Key, string? Column, int Row, Entry Entry);

/// <summary>Made values for everything that a form asks, within the bounds it gives, some left blank; and how a person might type them.</summary>
internal sealed class RandomFilling
{
    private static readonly string[] Names = ["พัฒนาการอำเภอ", "คณะทำงาน 3 คน", "=1+1", "007", "หนังสือที่ ยล 0019/123", "ก \"ข\" & <ค>"];

    private readonly Random _random;
    private readonly Handbook _handbook;
    private readonly List<Typed> _typed = [];

    /// <summary>Fills in a form; at least one value.</summary>
    public RandomFilling(Random random, Handbook handbook, ReportForm form, ReportMonth month)
    {
        (_random, _handbook) = (random, handbook);
        var values = new Dictionary<Id<Indicator>, IReadOnlyDictionary<string, ReportedInput>>();
        while (values.Count == 0)
        {
            foreach (var indicator in form.Lines.Select(l => l.Indicator).Where(_ => random.Next(8) > 0))
            {
                if (Fill(indicator) is { Count: > 0 } made)
                {
                    values[indicator.Id] = made.ToDictionary(i => i.Key, i => Reported(i.Value, new Place.InTree("made")), StringComparer.Ordinal);
                }
            }
        }

        Report = new UnitReport(form.Unit.Id, month, new Place.InTree("made"), values);
    }

    /// <summary>The values as a report.</summary>
    public UnitReport Report { get; }

    /// <summary>What is typed for them.</summary>
    public IReadOnlyList<Typed> Typed => _typed;

    private static ReportedInput Reported(Value value, Place place) => value is Value.Table table
        ? new ReportedInput.Rows(
            [.. table.Rows.Select(row => row.ToDictionary(c => c.Key, c => new ReportedInput.Scalar(c.Value, place), StringComparer.Ordinal))], place)
        : new ReportedInput.Scalar(value, place);

    private Dictionary<string, Value> Fill(Indicator indicator)
    {
        var values = Fill(indicator.Inputs.Where(i => i.Type != InputType.Table), (input, entry) => new Typed(WorkbookLayout.Key(indicator, input), null, 0, entry));
        foreach (var table in indicator.Inputs.Where(i => i.Type == InputType.Table))
        {
            var rows = new List<IReadOnlyDictionary<string, Value>>();
            var most = string.Equals(table.RowLabel, "เดือน", StringComparison.Ordinal) ? 2 : 7;
            for (var row = _random.Next(most); row > 0; row--)
            {
                if (Fill(table.Columns, (column, entry) => new Typed(WorkbookLayout.Key(indicator, table), column.Name, rows.Count, entry)) is { Count: > 0 } cells)
                {
                    rows.Add(cells);
                }
            }

            if (rows.Count > 0)
            {
                values[table.Name] = new Value.Table(rows);
            }
        }

        return values;
    }

    private Dictionary<string, Value> Fill(IEnumerable<Input> inputs, Func<Input, Entry, Typed> type)
    {
        var values = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var input in inputs.OrderBy(i => i.Min is Bound.OfInput || i.Max is Bound.OfInput).Where(i => i.Type == InputType.Text || _random.Next(15) > 0))
        {
            values[input.Name] = Make(input, values);
            _typed.Add(type(input, Type(input, values[input.Name])));
        }

        return values;
    }

    private Value Make(Input input, Dictionary<string, Value> others) => input.Type switch
    {
        InputType.Text => new Value.Text(Names[_random.Next(Names.Length)]),
        InputType.YesNo => new Value.Truth(_random.Next(2) == 0),
        InputType.Date => new Value.Day(new BuddhistDate(_handbook.Period.From.Day.AddDays(_random.Next(0, 200)))),
        _ => new Value.Number(Number(input, others)),
    };

    private Rational Number(Input input, Dictionary<string, Value> others)
    {
        var low = Bounding(input.Min, others) ?? (input.Type is InputType.Number ? -100 : 0);
        var high = Bounding(input.Max, others) ?? low + (_random.Next(3) == 0 ? 20 : input.Type is InputType.Money ? 90_000_000 : 300);
        var steps = ((high - low) / input.Step).Floor();
        return low + (Rational.Of(_random.NextInt64(0, 1_000_001), 1_000_000) * steps).Floor() * input.Step;
    }

    private static Rational? Bounding(Bound? bound, Dictionary<string, Value> others) => bound switch
    {
        Bound.Fixed number => number.Value,
        Bound.OfInput other => (others.GetValueOrDefault(other.Name) as Value.Number)?.Amount,
        _ => null,
    };

    private Entry Type(Input input, Value value) => value switch
    {
        Value.Text text => new Entry.Text(Spelled(text.Words)),
        Value.Truth truth => _random.Next(4) == 0 ? new Entry.Truth(truth.Holds) : new Entry.Text(truth.Holds ? Any("ใช่", " มีแล้ว", "✓", "ทำแล้ว\u200B") : Any("ไม่ใช่", "ยังไม่มี", "ไม่ได้ทำ")),
        Value.Day { Date: var date } => new Entry.Text(Spelled(Any(
            $"{date.Day.Day}/{date.Day.Month}/{date.Year}", date.ToShortText(), date.ToLongText(), $"{date}", $"วันที่ {date.Day.Day} {ThaiMonths.Name(date.Day.Month)} พ.ศ. {date.Year}"))),
        Value.Number { Amount: var amount } => Type(input, amount),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // A percentage of one or less is only clear with its sign.
    private Entry Type(Input input, Rational amount)
    {
        var (plain, grouped) = (amount.ToDecimal(input.Decimals), amount.Grouped(input.Decimals));
        var isPercent = input.Type == InputType.Percent;
        var needsSign = isPercent && !amount.IsZero && amount.Abs() <= Rational.One;
        return needsSign || (isPercent && _random.Next(3) == 0) ? new Entry.Text(Spelled(Any($"{plain}%", $"{grouped} %", $"{plain}\u00A0%")))
            : _random.Next(2) == 0 ? new Entry.Number(plain)
            : new Entry.Text(Spelled(Any(plain, grouped, amount.Grouped(input.Decimals, padded: true))));
    }

    private string Spelled(string text) => _random.Next(4) switch
    {
        0 => string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)(c - '0' + '๐') : c)),
        1 => string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)(c - '0' + '０') : c)),
        2 => $"\u00A0{text}\u200B ",
        _ => text,
    };

    private string Any(params string[] texts) => texts[_random.Next(texts.Length)];
}
