using System.Numerics;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Content.Forms.Formulas;

/// <summary>The guards of one table: every row that has a value must have all of them. Words in a row may be missing.</summary>
internal sealed class TableGuards(Input table, InputCells cells, BigInteger most)
{
    // Every number is more than this; every answer ends so; a text has at least one letter.
    private const string AnyNumber = "\">=-1E+300\"";
    private const string AnyAnswer = $"\"*{YesNoText.Yes}\"";
    private const string AnyText = "\"?*\"";

    private readonly List<Input> _required = [.. table.Columns.Where(c => c.Type != InputType.Text)];
    private readonly List<Input> _words = [.. table.Columns.Where(c => c.Type == InputType.Text)];

    /// <summary>True where the table has no row.</summary>
    public Test IsBlank() => Test.Of($"COUNTA({string.Join(',', table.Columns.Select(Range))})=0");

    /// <summary>True where text stands in a column of numbers.</summary>
    public Test HoldsNoValue() => Test.Any(_required.Select(c => c.Type switch
    {
        InputType.YesNo => Test.Of($"COUNTIF({Range(c)},\"{YesNoText.Yes}\")+COUNTIF({Range(c)},\"{YesNoText.No}\")<COUNTA({Range(c)})"),
        InputType.Date => Test.Never,
        _ => Test.Of($"COUNT({Range(c)})<COUNTA({Range(c)})"),
    }));

    /// <summary>True where some row lacks a value: then fewer rows are complete than have a value in some column.</summary>
    public Test IsIncomplete()
    {
        // A single column of numbers that are all numbers has nothing to lack.
        if (table.Columns is [{ } only] && CellGuards.IsNumber(only))
        {
            return Test.Never;
        }

        var complete = Count(_required.Select(Filled));
        return Test.Any(
            [
                .. _required.Select(c => Test.Of($"{complete}<COUNTA({Range(c)})")),
                .. _words.Select(c => Test.Of($"{Count(_required.Append(c).Select(Filled))}<COUNTA({Range(c)})")),
            ]);
    }

    /// <summary>True where a percentage may be meant in two ways.</summary>
    public Test HoldsShare() => Test.Any(_required.Where(c => c.Type == InputType.Percent).Select(c => Test.Of(
        $"{Count([Compares(c, ">", Rational.Zero), Compares(c, "<=", Rational.One)])}+{Count([Compares(c, "<", Rational.Zero), Compares(c, ">=", -Rational.One)])}>0")));

    /// <summary>
    /// True where a value lies outside what its column may hold, or has too many decimals. Those show in the sum alone, for no function
    /// looks at a column cell by cell: decimals that add up to a round sum do not.
    /// </summary>
    public IEnumerable<Test> IsRefused()
    {
        foreach (var column in _required.Where(CellGuards.IsNumber))
        {
            var outside = new List<string>();
            if (CellGuards.LeastOf(column) is { } least)
            {
                outside.Add(Count([Compares(column, "<", least)]));
            }

            if (column.Max is Bound.Fixed { Value: var largest })
            {
                outside.Add(Count([Compares(column, ">", largest)]));
            }

            if (outside.Count > 0)
            {
                yield return Test.Of($"{string.Join('+', outside)}>0");
            }

            var units = $"SUM({Range(column)})*{BigInteger.Pow(10, column.Decimals)}";
            yield return Test.Of($"ABS({units}-ROUND({units},0))>0.05");
        }
    }

    /// <summary>True where figures, or all of a column together, are too large to be computed exactly.</summary>
    public IEnumerable<Test> IsTooLarge()
    {
        foreach (var column in _required.Where(CellGuards.IsNumber))
        {
            var each = FormFigures.MostOf(column, most);
            if (each == most)
            {
                var limit = column.Step * most;
                yield return Test.Of($"{Count([Compares(column, ">", limit)])}+{Count([Compares(column, "<", -limit)])}>0");
            }

            if (each * TableSheetReader.MostRows > FormFigures.LargestSum)
            {
                yield return Test.Of($"{Sum(column, ">")}-{Sum(column, "<")}>{(column.Step * FormFigures.LargestSum).ToDecimal(column.Decimals)}");
            }
        }
    }

    private string Sum(Input column, string sign) => $"SUMIF({Range(column)},\"{sign}0\")";

    private string Range(Input column) => cells.ColumnOf(table, column);

    private static string Count(IEnumerable<string> criteria) => $"COUNTIFS({string.Join(',', criteria)})";

    private string Compares(Input column, string sign, Rational number) => $"{Range(column)},\"{sign}\"&{number.ToDecimal(15)}";

    private string Filled(Input column) => $"{Range(column)},{column.Type switch
    {
        InputType.YesNo => AnyAnswer,
        InputType.Date or InputType.Text => AnyText,
        _ => AnyNumber,
    }}";
}
