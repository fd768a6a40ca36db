using ClosedXML.Excel;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Forms;

/// <summary>
/// What a cell to fill in accepts while it is typed, and what it says. Only what a returned workbook would be refused for is stopped. A
/// spreadsheet takes a number in Thai digits for text and cannot look into it, so text that begins with a digit passes; the office's
/// program reads it.
/// </summary>
internal static class FieldValidation
{
    private const int LongestMessage = 255;
    private const string Refusal = "ช่องนี้กรอกค่านี้ไม่ได้";
    private const string Digits = "0123456789๐๑๒๓๔๕๖๗๘๙";
    private const int ShortestDate = 8;
    private const int LongestDate = 30;

    /// <summary>Adds the rule and its words to one cell, or to the cells of a column.</summary>
    /// <param name="cells">The cells; the rule is written for the first.</param>
    /// <param name="input">What they hold.</param>
    /// <param name="others">The inputs beside it, whose values may bound this one.</param>
    /// <param name="cellOf">The cell of such an input, seen from the first cell; null where there is none.</param>
    public static void Add(IXLRange cells, Input input, IReadOnlyList<Input> others, Func<string, string?> cellOf)
    {
        var cell = $"{cells.FirstCell().Address}";
        var words = new FieldWords(input, others);
        var rule = cells.SetDataValidation();
        switch (input.Type)
        {
            case InputType.YesNo:
                rule.List($"\"{YesNoText.Yes},{YesNoText.No}\"", inCellDropdown: true);
                break;
            case InputType.Text:
                rule.TextLength.EqualOrLessThan(Value.Text.MostCharacters);
                break;
            case InputType.Date:
                rule.TextLength.Between(ShortestDate, LongestDate);
                break;
            default:
                rule.Custom(NumberRule(cell, input, cellOf));
                break;
        }

        rule.IgnoreBlanks = true;
        Say(rule, words.PromptTitle, words.Prompt, words.Error);
    }

    /// <summary>Lets one of the values of a range be chosen, and nothing else.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="range">The range, as a formula names it, or a list in quotation marks.</param>
    /// <param name="title">What is chosen.</param>
    /// <param name="prompt">What the cell says when it is entered.</param>
    public static void AddChoice(IXLRange cells, string range, string title, string prompt)
    {
        var rule = cells.SetDataValidation();
        rule.List(range, inCellDropdown: true);
        rule.IgnoreBlanks = true;
        Say(rule, title, prompt, "เลือกจากรายการในช่อง");
    }

    /// <summary>Says of cells for the unit's own remarks what belongs there.</summary>
    public static void AddRemark(IXLRange cells)
    {
        var rule = cells.SetDataValidation();
        rule.TextLength.EqualOrLessThan(Value.Text.MostCharacters);
        rule.IgnoreBlanks = true;
        Say(rule, "จดไว้ดูเอง", "ไว้ให้รู้ว่าแถวนี้คือรายการใด ไม่ถูกเก็บ ไม่ใส่ชื่อบุคคลหรือข้อมูลส่วนบุคคล", $"ข้อความยาวเกินไป ต้องไม่เกิน {Value.Text.MostCharacters} ตัวอักษร");
    }

    private static void Say(IXLDataValidation rule, string title, string prompt, string error)
    {
        rule.ErrorStyle = XLErrorStyle.Stop;
        rule.ShowErrorMessage = true;
        rule.ErrorTitle = Refusal;
        rule.ErrorMessage = Clip(error, LongestMessage);
        rule.ShowInputMessage = true;
        rule.InputTitle = title;
        rule.InputMessage = Clip(prompt, LongestMessage);
    }

    private static string NumberRule(string cell, Input input, Func<string, string?> cellOf)
    {
        var tests = new List<string> { $"ABS({cell})<1E+15" };
        if (input.Type == InputType.Count)
        {
            tests.Add($"{cell}=INT({cell})");
        }
        else
        {
            tests.Add(Decimals(cell, input));
        }

        if (MayBeNegative(input))
        {
            AddBound(input.Min, ">=");
        }
        else
        {
            tests.Add($"{cell}>=0");
            AddBound(input.Min is Bound.Fixed { Value.IsZero: true } ? null : input.Min, ">=");
        }

        AddBound(input.Max, "<=");
        var marks = (MayBeNegative(input) ? "-" : "") + Digits;
        return $"IF(ISNUMBER({cell}),AND({string.Join(',', tests)}),LEN(SUBSTITUTE(\"{marks}\",LEFT(TRIM({cell}),1),\"\"))<{marks.Length})";

        void AddBound(Bound? bound, string sign)
        {
            switch (bound)
            {
                case Bound.Fixed limit:
                    tests.Add($"{cell}{sign}{limit.Value.ToDecimal(6)}");
                    break;
                case Bound.OfInput other when cellOf(other.Name) is { } address:
                    tests.Add($"OR(NOT(ISNUMBER({address})),{cell}{sign}{address})");
                    break;
            }
        }
    }

    // A percentage that was typed with its sign is stored as a share, which has two decimals more.
    private static string Decimals(string cell, Input input)
    {
        var plain = $"ROUND({cell},{input.Decimals})={cell}";
        return input.Type == InputType.Percent ? $"OR({plain},AND(ABS({cell})<=1,ROUND({cell},{input.Decimals + 2})={cell}))" : plain;
    }

    private static bool MayBeNegative(Input input) =>
        input.Type != InputType.Count && input.Min is null or Bound.Fixed { Value.Sign: < 0 } or Bound.OfInput;

    private static string Clip(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = length - 1;
        while (char.GetUnicodeCategory(text[end]) == System.Globalization.UnicodeCategory.NonSpacingMark)
        {
            end--;
        }

        return text[..end] + "…";
    }
}
