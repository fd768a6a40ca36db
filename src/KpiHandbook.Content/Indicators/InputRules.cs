using KpiHandbook.Content.Shapes;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Content.Indicators;

/// <summary>An indicator's inputs after checking; not whole when one could not be read, and then formulas are not held against them.</summary>
internal sealed record CheckedInputs(IReadOnlyList<Input> All, bool AreWhole)
{
    public Input? Find(string name) => All.FirstOrDefault(i => string.Equals(i.Name, name, StringComparison.Ordinal));

    /// <summary>True for the types whose values are numbers.</summary>
    public static bool IsNumeric(InputType type) => ExpressionChecker.TypeOf(type) == Core.Expressions.ExpressionType.Number;
}

/// <summary>Checks an indicator's inputs: names that formulas can use, tables with columns, bounds that bound.</summary>
internal static class InputRules
{
    private const int DefaultDecimals = 2;
    private const int MoneyDecimals = 2;

    private static readonly string[] Reserved = [ExpressionChecker.ValueName, "and", "or", "not", "true", "false", .. Functions.Names];

    public static CheckedInputs Check(LocatedMap<RawInput>? raw, ProblemList problems)
    {
        if (raw is null)
        {
            return new CheckedInputs([], AreWhole: false);
        }

        var names = raw.Keys.ToArray();
        foreach (var column in raw.Entries.SelectMany(i => i.Value?.Columns?.Entries ?? []))
        {
            if (names.Contains(column.Key.Value, StringComparer.Ordinal))
            {
                problems.Add(Problems.ColumnShadowsInput(column.Key.Place, column.Key.Value));
            }
        }

        return CheckAll(raw, problems);
    }

    private static CheckedInputs CheckAll(LocatedMap<RawInput> raw, ProblemList problems)
    {
        var inputs = new List<Input>();
        var whole = raw.IsWhole;
        foreach (var (key, input) in raw.Entries.Select(e => (e.Key, e.Value)))
        {
            if (Reserved.Contains(key.Value, StringComparer.Ordinal))
            {
                problems.Add(Problems.ReservedName(key.Place, key.Value));
            }

            if (input?.Type is null)
            {
                whole = false;
                continue;
            }

            CheckTableParts(key, input, input.Type.Value, problems);
            CheckBounds(key.Value, input, input.Type.Value, raw, problems);
            var columns = input.Columns is null ? new CheckedInputs([], AreWhole: true) : CheckAll(input.Columns, problems);
            whole &= columns.AreWhole && (input.ColumnsKey is null || input.Columns is not null);
            inputs.Add(InputOf(key.Value, input, input.Type.Value, columns.All));
        }

        return new CheckedInputs(inputs, whole);
    }

    private static Input InputOf(string name, RawInput raw, InputType type, IReadOnlyList<Input> columns) => new(
        name,
        raw.Label?.Value ?? "",
        raw.Unit?.Value ?? "",
        type,
        raw.What?.Value,
        raw.Symbol?.Value,
        raw.Improve?.Value ?? Improvement.None,
        raw.Min?.Value,
        raw.Max?.Value,
        type switch
        {
            InputType.Number or InputType.Percent => raw.Decimals?.Value ?? DefaultDecimals,
            InputType.Money => MoneyDecimals,
            InputType.Count or InputType.Date or InputType.YesNo or InputType.Table or InputType.Text => 0,
        },
        columns,
        raw.RowLabel?.Value);

    private static void CheckTableParts(Located<string> key, RawInput input, InputType type, ProblemList problems)
    {
        if (type == InputType.Table)
        {
            if (input.ColumnsKey is null)
            {
                problems.Add(Problems.TableWithoutColumns(key.Place, key.Value));
            }

            return;
        }

        if (input.ColumnsKey is { } columns)
        {
            problems.Add(Problems.OnlyForTables(columns, "columns"));
        }

        if (input.RowLabel is { } label)
        {
            problems.Add(Problems.OnlyForTables(label.Place, "row-label"));
        }
    }

    private static void CheckBounds(string name, RawInput input, InputType type, LocatedMap<RawInput> siblings, ProblemList problems)
    {
        if (input.Decimals is { } decimals && type is not (InputType.Number or InputType.Percent))
        {
            problems.Add(Problems.DecimalsNotForType(decimals.Place));
        }

        if (type == InputType.Text && input.Improve is { } improve)
        {
            problems.Add(Problems.ImproveNotForText(improve.Place));
        }

        if (!CheckedInputs.IsNumeric(type))
        {
            ReportBound(input.Min, "min");
            ReportBound(input.Max, "max");
            return;
        }

        CheckBound(name, input.Min, siblings, problems);
        CheckBound(name, input.Max, siblings, problems);
        if (input is { Min.Value: Bound.Fixed min, Max: { Value: Bound.Fixed max } place } && min.Value > max.Value)
        {
            problems.Add(Problems.BoundsCrossed(place.Place, min.Value, max.Value));
        }

        void ReportBound(Located<Bound>? bound, string key)
        {
            if (bound is not null)
            {
                problems.Add(Problems.BoundNotForType(bound.Place, key));
            }
        }
    }

    private static void CheckBound(string name, Located<Bound>? bound, LocatedMap<RawInput> siblings, ProblemList problems)
    {
        if (bound is not { Value: Bound.OfInput { Name: var other } })
        {
            return;
        }

        var found = siblings.Entries.FirstOrDefault(s => string.Equals(s.Key.Value, other, StringComparison.Ordinal));
        if (found is null && siblings.HasAllKeys)
        {
            problems.Add(Problems.UnknownInput(bound.Place, other, NearestName.Of(other, siblings.Keys)));
        }
        else if (string.Equals(other, name, StringComparison.Ordinal) || (found?.Value?.Type is { } type && !CheckedInputs.IsNumeric(type.Value)))
        {
            problems.Add(Problems.BoundNotANumber(bound.Place, other));
        }
    }
}
