using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Cli;

/// <summary>Reads inputs from <c>--set name=value</c>: a table's column as <c>table.column=first,second,…</c>, one value a row.</summary>
internal static class SetValues
{
    public static (IReadOnlyDictionary<string, ReportedInput> Inputs, IReadOnlyList<string> Complaints) Read(
        Period round, Indicator indicator, IReadOnlyList<string> arguments)
    {
        var reader = new Reader(round, indicator);
        foreach (var argument in arguments)
        {
            reader.Take(argument);
        }

        return (reader.Finish(), reader.Complaints);
    }

    private sealed class Reader(Period round, Indicator indicator)
    {
        private readonly Dictionary<string, ReportedInput> _inputs = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Dictionary<string, ReportedInput.Scalar[]>> _tables = new(StringComparer.Ordinal);

        public List<string> Complaints { get; } = [];

        public void Take(string argument)
        {
            var parts = argument.Split('=', 2);
            var name = parts[0].Trim();
            if (parts.Length != 2)
            {
                Complaints.Add($"--set {argument}: เขียนเป็น ชื่อ=ค่า");
                return;
            }

            var names = indicator.Inputs.SelectMany(NamesOf).ToList();
            if (names.Find(n => string.Equals(n.Name, name, StringComparison.Ordinal)) is not { Input: { } input } target)
            {
                Complaints.Add($"--set {argument}: {Names.Unknown("ข้อมูลชื่อ", name, names.Select(n => n.Name))}");
                return;
            }

            if (target.Table is null)
            {
                if (_inputs.ContainsKey(name))
                {
                    Complaints.Add($"--set {argument}: กำหนดซ้ำ");
                }
                else if (Value(input, argument, parts[1]) is { } value)
                {
                    _inputs[name] = value;
                }

                return;
            }

            TakeColumn(target.Table, input, argument, parts[1]);
        }

        public IReadOnlyDictionary<string, ReportedInput> Finish()
        {
            foreach (var (table, columns) in _tables)
            {
                if (columns.Values.Select(c => c.Length).Distinct().Count() > 1)
                {
                    Complaints.Add($"--set {table}: จำนวนแถวของแต่ละคอลัมน์ไม่เท่ากัน ({string.Join(", ", columns.Select(c => $"{c.Key} {c.Value.Length}"))})");
                    continue;
                }

                var rows = Enumerable.Range(0, columns.Values.First().Length)
                    .Select(i => (IReadOnlyDictionary<string, ReportedInput.Scalar>)columns.ToDictionary(c => c.Key, c => c.Value[i], StringComparer.Ordinal));
                _inputs[table] = new ReportedInput.Rows([.. rows], new Place.OnCommandLine($"--set {table}"));
            }

            Complaints.AddRange(OutOfBounds().Select(Printing.SafeText.Of).Select(p => $"{p.Place}: {p.Message.Thai}"));
            return _inputs;
        }

        private IEnumerable<Problem> OutOfBounds() => BoundRules.Check(indicator.Inputs, _inputs.GetValueOrDefault).Concat(
            indicator.Inputs.SelectMany(table => _inputs.GetValueOrDefault(table.Name) is ReportedInput.Rows rows
                ? rows.Cells.SelectMany(row => BoundRules.Check(table.Columns, row.GetValueOrDefault))
                : []));

        private void TakeColumn(Input table, Input column, string argument, string text)
        {
            var cells = text.Split(',').Select(cell => Value(column, argument, cell)).ToList();
            if (cells.Contains(null))
            {
                return;
            }

            if (!_tables.TryGetValue(table.Name, out var columns))
            {
                _tables[table.Name] = columns = new Dictionary<string, ReportedInput.Scalar[]>(StringComparer.Ordinal);
            }

            if (!columns.TryAdd(column.Name, [.. cells.OfType<ReportedInput.Scalar>()]))
            {
                Complaints.Add($"--set {argument}: กำหนดซ้ำ");
            }
        }

        private ReportedInput.Scalar? Value(Input input, string argument, string text)
        {
            if (Parse(input, text.Trim()) is { } value)
            {
                if (value is Value.Day { Date: var date } && !DateLimits.Of(round).Contains(date))
                {
                    Complaints.Add($"--set {argument}: ปี พ.ศ. {date.Year} ห่างจากรอบ ({round.ToLongText()}) เกินสองปี{MeantBy(date)}");
                    return null;
                }

                return new ReportedInput.Scalar(value, new Place.OnCommandLine($"--set {argument}"));
            }

            Complaints.Add($"--set {argument}: “{text}” ไม่ใช่{Kind(input)}");
            return null;
        }

        // A year of the Common Era, read as a Buddhist one.
        private string MeantBy(BuddhistDate date)
        {
            const int YearsBetween = 543;
            return BuddhistDate.Of(date.Year + YearsBetween, date.Day.Month, date.Day.Day) is { } meant && DateLimits.Of(round).Contains(meant)
                ? $" ปีต้องเป็น พ.ศ. หมายถึง {meant} หรือไม่"
                : "";
        }

        private static Value? Parse(Input input, string text) => input.Type == InputType.Text
            ? text.Length > 0 ? new Value.Text(text) : null
            : ParseFigure(input, ThaiDigits.ToArabic(text));

        private static Value? ParseFigure(Input input, string text) => input.Type switch
        {
            InputType.YesNo => text switch
            {
                "yes" or "true" or "ใช่" => new Value.Truth(true),
                "no" or "false" or "ไม่ใช่" => new Value.Truth(false),
                _ => null,
            },
            InputType.Date => BuddhistDate.Parse(text) is { } date ? new Value.Day(date) : null,
            InputType.Count => Rational.TryParse(text, out var count) && count.IsInteger && count.Sign >= 0 ? new Value.Number(count) : null,
            _ => Rational.TryParse(text, out var number) ? new Value.Number(number) : null,
        };

        private static string Kind(Input input) => input.Type switch
        {
            InputType.YesNo => "คำตอบ yes หรือ no",
            InputType.Date => "วันที่แบบ 2568-08-29",
            InputType.Count => "จำนวนเต็มตั้งแต่ 0",
            InputType.Text => "ข้อความ",
            _ => "ตัวเลข เขียนแบบ 1234.56 ไม่ใส่จุลภาค",
        };

        private static IEnumerable<(string Name, Input Input, Input? Table)> NamesOf(Input input) => input.Type == InputType.Table
            ? input.Columns.Select(c => ($"{input.Name}.{c.Name}", c, (Input?)input))
            : [(input.Name, input, null)];
    }
}
