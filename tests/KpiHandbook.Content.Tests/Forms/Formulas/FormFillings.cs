using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Content.Tests.Forms.Formulas;

/// <summary>
/// Fills in an indicator's cells in the ways that try a formula: random figures (seeded), and around each of them every figure moved to
/// just below, at and just above where the criteria turn; zeros, bounds, blanks, text, numbers too large or too fine; tables of 0 to 5 rows.
/// </summary>
internal sealed class FormFillings(Indicator indicator, Period period, int seed)
{
    private static readonly int[] Plain = [0, 1, 2, 3, 5, 7, 9, 12, 20, 30, 40, 100, 100, 100, 323, 1000, 1_000_000];
    private readonly Random _random = new(seed);
    private readonly IReadOnlyList<Rational> _numbers = CriteriaEdges.Numbers(indicator.Criteria);

    /// <summary>So many random forms, and what is around each.</summary>
    public IEnumerable<FilledForm> All(int bases)
    {
        yield return Form([], []);
        for (var i = 0; i < bases; i++)
        {
            var (figures, tables) = Random();
            yield return Form(figures, tables);
            foreach (var form in Around(figures, tables, withFaults: i < 2))
            {
                yield return form;
            }
        }
    }

    private IEnumerable<FilledForm> Around(Figures figures, Tables tables, bool withFaults)
    {
        foreach (var (input, set, now) in Slots(figures, tables))
        {
            IEnumerable<Rational> tried = now is Value.Number ? Edges(input, set) : [];
            foreach (var number in tried.Distinct())
            {
                yield return set(FilledForm.Number(number));
            }

            if (now is Value.Truth { Holds: var holds })
            {
                yield return set(Content(new Value.Truth(!holds)));
            }
            else if (now is Value.Day { Date.Day: var day })
            {
                foreach (var moved in new[] { day.AddDays(-1), day.AddDays(1), day.AddYears(2) })
                {
                    yield return set(Content(new Value.Day(new BuddhistDate(moved))));
                }

                yield return set(FilledForm.Number((Rational)(int)day.ToDateTime(TimeOnly.MinValue).ToOADate()));
                yield return set(FilledForm.Text(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{day.Day:00}/{day.Month:00}/{day.Year}")));
            }

            foreach (var fault in withFaults && input.Type != InputType.Text ? Faults(input, isInTable: !indicator.Inputs.Contains(input)) : [])
            {
                yield return set(fault);
            }
        }
    }

    // Where comparisons turn, the numbers that criteria name, and the ends of the scale.
    private IEnumerable<Rational> Edges(Input input, Func<RawContent, FilledForm> set)
    {
        var turns = CriteriaEdges.Of(indicator.Criteria, steps => Values(set(FilledForm.Number(steps * input.Step))));
        var own = new[] { input.Min, input.Max }.OfType<Bound.Fixed>().Select(b => b.Value).Append(Rational.Zero).Concat(_numbers).Select(n => (n / input.Step).Floor());
        return turns.Concat(own).SelectMany(s => new[] { s - Rational.One, s, s + Rational.One, s + 2 }).Select(s => s * input.Step);
    }

    private static IEnumerable<RawContent> Faults(Input input, bool isInTable) =>
    [
        new RawContent.Nothing(), FilledForm.Text("๑๒"), FilledForm.Text("85"), FilledForm.Text("ก"),

        // In a table LibreOffice takes it for 1, and no function tells; the reader refuses it.
        .. isInTable ? Array.Empty<RawContent>() : [new RawContent.Truth(true)],
        .. input.Type is InputType.YesNo or InputType.Date or InputType.Table
            ? Array.Empty<RawContent>()
            : [FilledForm.Number(input.Step / 10), FilledForm.Number(Rational.One / 2), FilledForm.Number(-3), FilledForm.Number(Rational.PowerOfTen(12)), FilledForm.Number(Rational.PowerOfTen(15))],
    ];

    // Every cell that may be changed: its input, the form with it changed, and its value.
    private IEnumerable<(Input Input, Func<RawContent, FilledForm> Set, Value Now)> Slots(Figures figures, Tables tables)
    {
        foreach (var (name, value) in figures)
        {
            yield return (Named(indicator.Inputs, name), content => Form(figures, tables, (name, null, 0), content), value);
        }

        foreach (var (table, rows) in tables)
        {
            for (var i = 0; i < rows.Count; i++)
            {
                foreach (var (column, value) in rows[i])
                {
                    var row = i;
                    yield return (Named(Named(indicator.Inputs, table).Columns, column), content => Form(figures, tables, (column, table, row), content), value);
                }
            }
        }
    }

    private FilledForm Form(Figures figures, Tables tables, (string Name, string? Table, int Row) changed = default, RawContent? content = null) => new(
        indicator,
        period,
        figures.ToDictionary(f => f.Key, f => changed == (f.Key, null, 0) ? content! : Content(f.Value), StringComparer.Ordinal),
        tables.ToDictionary(
            t => t.Key,
            t => (IReadOnlyList<IReadOnlyDictionary<string, RawContent>>)[.. t.Value.Select((row, i) => row.ToDictionary(
                c => c.Key, c => changed == (c.Key, t.Key, i) ? content! : Content(c.Value), StringComparer.Ordinal))],
            StringComparer.Ordinal));

    // What Core is given; only for numbers, answers and days that a form can hold.
    private static Dictionary<string, Value> Values(FilledForm form)
    {
        var values = form.Cells.ToDictionary(c => c.Key, c => ValueOf(Named(form.Indicator.Inputs, c.Key), c.Value), StringComparer.Ordinal);
        foreach (var (table, rows) in form.Rows)
        {
            var columns = Named(form.Indicator.Inputs, table).Columns;
            values[table] = new Value.Table([.. rows.Where(r => r.Count > 0).Select(r => r.ToDictionary(c => c.Key, c => ValueOf(Named(columns, c.Key), c.Value), StringComparer.Ordinal))]);
        }

        return values;
    }

    private static Value ValueOf(Input input, RawContent content) => (input.Type, content) switch
    {
        (InputType.YesNo, RawContent.Text { Value: var answer }) => new Value.Truth(answer is YesNoText.Yes),
        (InputType.Date, RawContent.Text { Value: var text }) => new Value.Day(((DateText.Reading.Good)DateText.Parse(text)).Date),
        (_, RawContent.Number { Value: var number }) => new Value.Number(NumberText.OfStored(number)),
        _ => new Value.Text(""),
    };

    private static RawContent Content(Value value) => value switch
    {
        Value.Number number => FilledForm.Number(number.Amount),
        Value.Truth truth => FilledForm.Text(truth.Holds ? YesNoText.Yes : YesNoText.No),
        Value.Day { Date: var date } => FilledForm.Text(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{date.Day.Day}/{date.Day.Month}/{date.Year}")),
        _ => FilledForm.Text("คำ"),
    };

    private (Figures Figures, Tables Tables) Random()
    {
        var figures = new Figures();
        var tables = new Tables();
        foreach (var input in indicator.Inputs)
        {
            if (input.Type != InputType.Table)
            {
                figures[input.Name] = RandomOf(input, figures);
                continue;
            }

            tables[input.Name] = [];
            for (var rows = _random.Next(6); rows > 0; rows--)
            {
                var row = new Figures();
                foreach (var column in _random.Next(8) == 0 ? [] : input.Columns)
                {
                    row[column.Name] = RandomOf(column, row);
                }

                tables[input.Name].Add(row);
            }
        }

        return (figures, tables);
    }

    private Value RandomOf(Input input, Figures others)
    {
        switch (input.Type)
        {
            case InputType.YesNo:
                return new Value.Truth(_random.Next(3) > 0);
            case InputType.Date:
                return new Value.Day(new BuddhistDate(period.From.Day.AddDays(_random.Next(-40, 200))));
            case InputType.Text:
                return new Value.Text("คำ");
        }

        var known = _random.Next(4) == 0 && _numbers.Count > 0;
        var number = known ? _numbers[_random.Next(_numbers.Count)] : Plain[_random.Next(Plain.Length)];
        if (_random.Next(3) == 0)
        {
            number += (Rational)_random.Next(1000) * input.Step;
        }

        number = (number / input.Step).Floor() * input.Step;
        var (low, high) = (Limit(input.Min), Limit(input.Max));
        return new Value.Number(high is { } most && number > most ? most : low is { } least && number < least ? least : number);

        Rational? Limit(Bound? bound) => bound switch
        {
            Bound.Fixed limit => limit.Value,
            Bound.OfInput other => (others.GetValueOrDefault(other.Name) as Value.Number)?.Amount,
            _ => null,
        };
    }

    private static Input Named(IEnumerable<Input> inputs, string name) => inputs.First(i => string.Equals(i.Name, name, StringComparison.Ordinal));

    private sealed class Figures() : Dictionary<string, Value>(StringComparer.Ordinal);

    private sealed class Tables() : Dictionary<string, List<Figures>>(StringComparer.Ordinal);
}
