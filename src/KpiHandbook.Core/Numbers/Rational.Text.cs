using System.Globalization;
using System.Numerics;

namespace KpiHandbook.Core.Numbers;

/// <content>Reading and writing.</content>
public readonly partial struct Rational
{
    /// <summary>
    /// Reads a plain decimal number (<c>-12.50</c>) or a fraction of two whole numbers (<c>50/3</c>), in Arabic digits, without
    /// thousands marks, exponents or blanks. False for anything else.
    /// </summary>
    public static bool TryParse(string text, out Rational number)
    {
        number = default;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0)
        {
            if (!TryParseInteger(text.AsSpan(0, slash), out var top) || !TryParseInteger(text.AsSpan(slash + 1), out var bottom) || bottom.IsZero)
            {
                return false;
            }

            number = Of(top, bottom);
            return true;
        }

        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (point < 0)
        {
            if (!TryParseInteger(text, out var whole))
            {
                return false;
            }

            number = whole;
            return true;
        }

        var decimals = text.Length - point - 1;
        if (decimals == 0 || point == 0 || !char.IsAsciiDigit(text[point - 1]) || !char.IsAsciiDigit(text[point + 1])
            || !TryParseInteger(string.Concat(text.AsSpan(0, point), text.AsSpan(point + 1)), out var digits))
        {
            return false;
        }

        number = Of(digits, BigInteger.Pow(10, decimals));
        return true;
    }

    private static bool TryParseInteger(ReadOnlySpan<char> text, out BigInteger number) =>
        BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
        && text[0] != '+' && char.IsAsciiDigit(text[^1]);

    /// <summary>The exact value: <c>5</c>, <c>-3</c> or <c>50/3</c>.</summary>
    public override string ToString() => IsInteger ? $"{Numerator}" : $"{Numerator}/{Denominator}";

    /// <summary>
    /// Decimal text of the value rounded to <paramref name="digits"/> decimals: <c>16.67</c>. Without <paramref name="padded"/>
    /// trailing zeros are dropped. No thousands marks; see <see cref="Grouped"/>.
    /// </summary>
    public string ToDecimal(int digits, bool padded = false)
    {
        var rounded = Round(digits);
        var scaled = (rounded.Abs() * PowerOfTen(digits)).Numerator;
        var text = scaled.ToString(CultureInfo.InvariantCulture).PadLeft(digits + 1, '0');
        var whole = text[..^digits];
        var fraction = padded ? text[^digits..] : text[^digits..].TrimEnd('0');
        var sign = rounded.Sign < 0 ? "-" : "";
        return fraction.Length == 0 ? sign + whole : $"{sign}{whole}.{fraction}";
    }

    /// <summary>As <see cref="ToDecimal"/>, with a comma between thousands: <c>489,204.87</c>.</summary>
    public string Grouped(int digits, bool padded = false)
    {
        var text = ToDecimal(digits, padded);
        var start = text[0] == '-' ? 1 : 0;
        var point = text.IndexOf('.', StringComparison.Ordinal);
        for (var at = (point < 0 ? text.Length : point) - 3; at > start; at -= 3)
        {
            text = text.Insert(at, ",");
        }

        return text;
    }
}
