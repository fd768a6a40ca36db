using System.Text;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Core.Comparing;

/// <summary>The figures that a text names: its numbers and the months of its dates.</summary>
internal static class Figures
{
    private static readonly string[] Months =
        [.. Enumerable.Range(1, 12).SelectMany(m => new[] { ThaiMonths.Name(m), ThaiMonths.Abbreviation(m) })];

    private static readonly string Starts = string.Concat(Months.Select(m => m[0]).Distinct());

    /// <summary>True when both texts name the same figures in the same order.</summary>
    public static bool AreSame(string before, string after) => string.Equals(In(before), In(after), StringComparison.Ordinal);

    private static string In(string text)
    {
        var arabic = ThaiDigits.ToArabic(text);
        var found = new StringBuilder();
        for (var i = 0; i < arabic.Length; i++)
        {
            if (char.IsAsciiDigit(arabic[i]))
            {
                found.Append(arabic[i]);
                if (i + 2 < arabic.Length && arabic[i + 1] is '.' or '/' && char.IsAsciiDigit(arabic[i + 2]))
                {
                    found.Append(arabic[i + 1]);
                }
                else if (i + 1 >= arabic.Length || (arabic[i + 1] is not ',' && !char.IsAsciiDigit(arabic[i + 1])))
                {
                    found.Append(' ');
                }
            }
            else if (MonthAt(arabic.AsSpan(i)) is { } month)
            {
                found.Append('m').Append(month).Append(' ');
            }
        }

        return found.ToString();
    }

    // A month's name, or its abbreviation.
    private static int? MonthAt(ReadOnlySpan<char> text)
    {
        if (Starts.Contains(text[0]))
        {
            for (var i = 0; i < Months.Length; i++)
            {
                if (text.StartsWith(Months[i], StringComparison.Ordinal))
                {
                    return (i / 2) + 1;
                }
            }
        }

        return null;
    }
}
