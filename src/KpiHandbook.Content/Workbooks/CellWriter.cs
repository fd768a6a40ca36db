using System.Globalization;
using ClosedXML.Excel;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Content.Workbooks;

/// <summary>Writes one value so that <see cref="CellReader"/> reads exactly it, and formats the cell for a person to fill in.</summary>
internal static class CellWriter
{
    private const string TextFormat = "@";
    private const int ExactDigits = 15;

    public static void Write(IXLCell cell, Input input, Value? value)
    {
        SheetStyle.Field(cell);
        cell.Style.NumberFormat.SetFormat(FormatOf(input));
        switch (value)
        {
            case null:
                break;
            case Value.Number number when input.Type == InputType.Percent && !number.Amount.IsZero && number.Amount.Abs() <= Rational.One:
                cell.Style.NumberFormat.SetFormat($"0.{new string('0', Math.Max(2, input.Decimals))}%");
                Write(cell, number.Amount / Rational.Hundred);
                break;
            case Value.Number number:
                Write(cell, number.Amount);
                break;
            case Value.Truth truth:
                cell.SetValue(truth.Holds ? YesNoText.Yes : YesNoText.No);
                break;
            case Value.Day day:
                cell.SetValue(string.Create(CultureInfo.InvariantCulture, $"{day.Date.Day.Day}/{day.Date.Day.Month}/{day.Date.Year}"));
                break;
            case Value.Text text:
                cell.SetValue(text.Words);
                break;
            default:
                throw new ArgumentException($"no single value: {value}", nameof(value));
        }
    }

    // What a stored number cannot hold exactly goes in as text, which the reader takes as well.
    private static void Write(IXLCell cell, Rational amount)
    {
        var text = amount.ToDecimal(ExactDigits);
        var stored = double.Parse(text, CultureInfo.InvariantCulture);
        if (NumberText.OfStored(stored) == amount)
        {
            cell.SetValue(stored);
        }
        else
        {
            cell.SetValue(text);
        }
    }

    // A percentage stays General: Excel then turns a typed 85% into a percent cell and leaves a typed 85 alone, and both read as 85.
    private static string FormatOf(Input input) => input.Type switch
    {
        InputType.Money => "#,##0.00",
        InputType.Count => "#,##0",
        InputType.Number or InputType.Percent => "General",
        InputType.Date or InputType.YesNo or InputType.Text => TextFormat,
        InputType.Table => throw new System.Diagnostics.UnreachableException(input.Name),
    };
}
