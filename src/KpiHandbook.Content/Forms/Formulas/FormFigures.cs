using System.Numerics;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Content.Forms.Formulas;

/// <summary>The figures that a form's cells and tables give a formula, as whole numbers of their smallest unit.</summary>
internal sealed class FormFigures(InputCells cells)
{
    /// <summary>The largest sum of a column, in its smallest unit: 500 rows of doubles, in whatever order, are exact to a hundredth of a unit up to here.</summary>
    public static readonly BigInteger LargestSum = BigInteger.Pow(10, 11);

    /// <summary>A cell that holds a number.</summary>
    public Polynomial Number(Input input) => Scaled(input, $"ROUND({Multiplied(cells.CellOf(input), input)},0)");

    /// <summary>A cell that holds a day: the number by which spreadsheets count days.</summary>
    public Polynomial Day(Input input) =>
        Polynomial.Of(new Figure(DayText.SerialOf(cells.CellOf(input)), _ => DayText.LastSerial, IsNeverNegative: true), Rational.One);

    /// <summary>A cell that says yes or no.</summary>
    public Test Answer(Input input)
    {
        var cell = cells.CellOf(input);
        return Test.Of($"{cell}=\"{YesNoText.Yes}\"", $"{cell}=\"{YesNoText.No}\"");
    }

    /// <summary>How many rows a table has; its guards hold every row to be complete.</summary>
    public Polynomial Rows(Input table) => Polynomial.Of(Count(RowsText(table)), Rational.One);

    private string RowsText(Input table) => $"COUNTA({cells.ColumnOf(table, table.Columns.First(c => c.Type != InputType.Text))})";

    /// <summary>How many rows fulfil all of some conditions, written as COUNTIFS takes them; none is every row.</summary>
    public Polynomial RowsWith(Input table, IReadOnlyCollection<string> criteria) => criteria.Count == 0
        ? Rows(table)
        : Polynomial.Of(Count($"COUNTIFS({string.Join(',', criteria)})"), Rational.One);

    /// <summary>The criterion that a column says yes.</summary>
    public string IsYes(Input table, Input column) => $"{cells.ColumnOf(table, column)},\"{YesNoText.Yes}\"";

    /// <summary>The criterion that a column compares so with a number; joined, so that Excel's own decimal sign does not matter.</summary>
    public string Compares(Input table, Input column, string sign, Rational number) =>
        $"{cells.ColumnOf(table, column)},\"{sign}\"&{number.ToDecimal(column.Decimals)}";

    /// <summary>The sum of a column.</summary>
    public Polynomial Sum(Input table, Input column)
    {
        var sum = $"SUM({cells.ColumnOf(table, column)})";
        return Polynomial.Of(
            new Figure($"ROUND({Multiplied(sum, column)},0)", most => BigInteger.Min(MostOf(column, most) * TableSheetReader.MostRows, LargestSum), IsNeverNegative(column)),
            column.Step);
    }

    /// <summary>The smallest or largest of a column, by the function <c>MIN</c> or <c>MAX</c>.</summary>
    public Polynomial Extreme(Input table, Input column, string function) =>
        Scaled(column, $"ROUND({Multiplied($"{function}({cells.ColumnOf(table, column)})", column)},0)");

    /// <summary>The largest distance from 0 that an input's figures may have, in its smallest unit.</summary>
    public static BigInteger MostOf(Input input, BigInteger most)
    {
        if (input.Max is not Bound.Fixed { Value: var max } || CellGuards.LeastOf(input) is not { } min)
        {
            return most;
        }

        var own = (Rational.Max(min.Abs(), max.Abs()) / input.Step).Ceiling().Numerator;
        return BigInteger.Min(own, most);
    }

    private static bool IsNeverNegative(Input input) => CellGuards.LeastOf(input) is { Sign: >= 0 };

    private static Polynomial Scaled(Input input, string text) => Polynomial.Of(new Figure(text, most => MostOf(input, most), IsNeverNegative(input)), input.Step);

    private static Figure Count(string text) => new(text, _ => TableSheetReader.MostRows, IsNeverNegative: true);

    private static string Multiplied(string text, Input input) => input.Decimals == 0 ? text : $"{text}*{BigInteger.Pow(10, input.Decimals)}";
}
