using System.Globalization;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Registers;

/// <summary>เลขประจำตัวประชาชน: what a cell holds in place of one. Never printed.</summary>
internal abstract record IdNumber
{
    private const int Digits = 13;

    private IdNumber()
    {
    }

    /// <summary>Thirteen digits whose last is right.</summary>
    internal sealed record Good(long Number) : IdNumber
    {
        // The default would print the number.
        public override string ToString() => nameof(Good);
    }

    /// <summary>Something other than thirteen digits, with or without dashes and blanks.</summary>
    internal sealed record Malformed : IdNumber;

    /// <summary>Thirteen digits whose last is wrong.</summary>
    internal sealed record WrongCheckDigit : IdNumber;

    /// <summary>The number of a row; null, with a problem, where there is none that could be right.</summary>
    public static long? Check(RegisterSheet sheet, RegisterRow row, RegisterFaults faults)
    {
        var read = row[RegisterColumn.IdNumber] is { } cell ? Read(cell) : null;
        if (read is Good good)
        {
            return good.Number;
        }

        Fault fault = read switch
        {
            null => Problems.RegisterIdBlank,
            WrongCheckDigit => Problems.RegisterIdCheckDigit,
            _ => Problems.RegisterIdMalformed,
        };
        faults.Add(fault, sheet, row.At(RegisterColumn.IdNumber));
        return null;
    }

    /// <summary>The number in a cell that is not blank.</summary>
    public static IdNumber Read(RawCell cell)
    {
        var text = cell.Content is RawContent.Number { Value: >= 0 and < 1e13 and var stored } && double.IsInteger(stored)
            ? ((long)stored).ToString(CultureInfo.InvariantCulture)
            : cell.Text;
        var (digits, number, sum) = (0, 0L, 0);
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c) && digits < Digits)
            {
                number = (number * 10) + (c - '0');
                sum += digits < Digits - 1 ? (Digits - digits) * (c - '0') : 0;
                digits++;
            }
            else if (c is not (' ' or '-' or '–'))
            {
                return new Malformed();
            }
        }

        return digits != Digits ? new Malformed()
            : (11 - (sum % 11)) % 10 != number % 10 ? new WrongCheckDigit()
            : new Good(number);
    }
}
