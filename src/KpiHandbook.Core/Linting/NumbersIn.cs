using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Core.Linting;

/// <summary>Finds the numbers that a text names.</summary>
internal static class NumbersIn
{
    /// <summary>Every number outside of parentheses, in Thai or Arabic digits, thousands marks or not.</summary>
    public static IReadOnlyList<Rational> Text(string text)
    {
        var numbers = new List<Rational>();
        var arabic = ThaiDigits.ToArabic(text);
        var depth = 0;
        for (var i = 0; i < arabic.Length; i++)
        {
            depth += arabic[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (!char.IsAsciiDigit(arabic[i]))
            {
                continue;
            }

            var end = i;
            while (end + 1 < arabic.Length && (char.IsAsciiDigit(arabic[end + 1]) || (arabic[end + 1] is '.' or ',' && end + 2 < arabic.Length && char.IsAsciiDigit(arabic[end + 2]))))
            {
                end++;
            }

            if (depth <= 0 && Rational.TryParse(arabic[i..(end + 1)].Replace(",", "", StringComparison.Ordinal), out var number))
            {
                numbers.Add(number);
            }

            i = end;
        }

        return numbers;
    }
}
