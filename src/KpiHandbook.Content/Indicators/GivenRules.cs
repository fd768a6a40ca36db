using KpiHandbook.Content.Shapes;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Content.Indicators;

/// <summary>Reads the values of an example, each as its input's type, within its bounds.</summary>
internal sealed class GivenRules(bool mayLack, ProblemList problems)
{
    private static readonly Words Number = new("ตัวเลข", "a number");
    private static readonly Words Count = new("จำนวนเต็มตั้งแต่ 0", "a whole number from 0");
    private static readonly Words YesNo = new(" true หรือ false", "true or false");
    private static readonly Words ShortText = new($"ข้อความไม่เกิน {Value.Text.MostCharacters} ตัวอักษร", $"a text of at most {Value.Text.MostCharacters} characters");
    private static readonly Words Rows = new("รายการของแถว", "a list of rows");
    private static readonly Words Single = new("ค่าเดียว", "a single value");

    /// <summary>The values by name; <paramref name="prefix"/> is the table's name and a point for the cells of a row.</summary>
    public Dictionary<string, Value> Check(IReadOnlyList<GivenCell> cells, IReadOnlyList<Input> inputs, string prefix, Place place)
    {
        var values = new Dictionary<string, Value>(StringComparer.Ordinal);
        var accounted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cell in cells)
        {
            var name = cell.Key.Value;
            if (inputs.FirstOrDefault(i => string.Equals(i.Name, name, StringComparison.Ordinal)) is not { } input)
            {
                var nearest = NearestName.Of(name, inputs.Select(i => i.Name));
                problems.Add(Problems.UnknownInput(cell.Key.Place, prefix + name, nearest));
                accounted.Add(nearest ?? name);
                continue;
            }

            accounted.Add(name);
            if (cell.Node is { } node && ValueOf(input, node, prefix + name) is { } value)
            {
                values[name] = value;
            }
        }

        if (!mayLack)
        {
            foreach (var input in inputs.Where(i => i.Type != InputType.Text && !accounted.Contains(i.Name)))
            {
                problems.Add(Problems.ExampleMissingInput(place, prefix + input.Name));
            }
        }

        CheckBounds(cells, inputs, values, prefix);
        return values;
    }

    private Value? ValueOf(Input input, YamlNode node, string name)
    {
        if (input.Type == InputType.Table)
        {
            return node is YamlNode.List rows ? TableOf(input, rows) : Wrong(node, name, Rows);
        }

        if (node is not YamlNode.Scalar scalar)
        {
            return Wrong(node, name, Single);
        }

        switch (input.Type)
        {
            case InputType.Date:
                if (DateType.Parse(scalar.Text) is { } date)
                {
                    return new Value.Day(date);
                }

                problems.Add(DateType.Refuse(scalar));
                return null;
            case InputType.YesNo:
                return scalar is { IsPlain: true, Text: "true" or "false" } ? new Value.Truth(scalar.Text is "true") : Wrong(node, name, YesNo);
            case InputType.Text:
                var words = scalar.Text.Trim();
                return words.Length <= Value.Text.MostCharacters ? new Value.Text(words) : Wrong(node, name, ShortText);
            default:
                return NumberOf(input, scalar, name);
        }
    }

    private Value? NumberOf(Input input, YamlNode.Scalar scalar, string name)
    {
        if (NumberType.Parse(scalar) is not { } number)
        {
            return Wrong(scalar, name, input.Type == InputType.Count ? Count : Number);
        }

        if (input.Type == InputType.Count && (!number.Value.IsInteger || number.Value.Sign < 0))
        {
            return Wrong(scalar, name, Count);
        }

        if (!number.Value.IsExactAt(input.Decimals))
        {
            problems.Add(Problems.ExampleTooManyDecimals(scalar.Place, name, scalar.Text, input.Decimals));
        }

        return new Value.Number(number.Value);
    }

    private Value.Table TableOf(Input table, YamlNode.List list)
    {
        if (list.Items.Count > TableSheetReader.MostRows)
        {
            problems.Add(Problems.ExampleTooManyRows(list.Place, table.Name, list.Items.Count, TableSheetReader.MostRows));
            return new Value.Table([]);
        }

        var rows = new List<IReadOnlyDictionary<string, Value>>();
        foreach (var row in list.Items.OfType<YamlNode.Map>())
        {
            var cells = row.Entries.Select(e => new GivenCell(new Located<string>(e.Key, e.KeyPlace), e.Value)).ToArray();
            rows.Add(Check(cells, table.Columns, table.Name + ".", row.Place));
        }

        return new Value.Table(rows);
    }

    private Value? Wrong(YamlNode node, string name, Words expected)
    {
        var found = node is YamlNode.Scalar scalar ? scalar.Text : "[ … ]";
        problems.Add(Problems.ExampleWrongType(node.Place, name, found, expected));
        return null;
    }

    private void CheckBounds(IReadOnlyList<GivenCell> cells, IReadOnlyList<Input> inputs, Dictionary<string, Value> values, string prefix)
    {
        foreach (var cell in cells)
        {
            var input = inputs.FirstOrDefault(i => string.Equals(i.Name, cell.Key.Value, StringComparison.Ordinal));
            if (input is null || values.GetValueOrDefault(input.Name) is not Value.Number number)
            {
                continue;
            }

            if (AmountOf(input.Min, values) is { } min && number.Amount < min)
            {
                problems.Add(Problems.ExampleOutOfBounds(cell.Node!.Place, prefix + input.Name, number.Amount, min, isLeast: true));
            }
            else if (AmountOf(input.Max, values) is { } max && number.Amount > max)
            {
                problems.Add(Problems.ExampleOutOfBounds(cell.Node!.Place, prefix + input.Name, number.Amount, max, isLeast: false));
            }
        }
    }

    private static Rational? AmountOf(Bound? bound, Dictionary<string, Value> values) => bound switch
    {
        Bound.Fixed(var amount) => amount,
        Bound.OfInput(var name) when values.GetValueOrDefault(name) is Value.Number number => number.Amount,
        _ => null,
    };
}
