using System.Globalization;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Content.Workbooks;

/// <summary>Reads numbers typed as text, and numbers as Excel stores them.</summary>
internal static class NumberText
{
    private const int Longest = 40;
    private static readonly string[] Dashes = ["-", "--", "–", "—", "―", "‐", "‑"];

    /// <summary>What a text turned out to be.</summary>
    internal abstract record Reading
    {
        private Reading()
        {
        }

        /// <summary>A number; <paramref name="PercentSign"/> when a percent sign follows it, which is not applied.</summary>
        internal sealed record Good(Rational Number, bool PercentSign) : Reading;

        /// <summary>A dash alone.</summary>
        internal sealed record Dash : Reading;

        /// <summary>A number with commas elsewhere than between groups of three.</summary>
        internal sealed record BadGroups : Reading;

        /// <summary>No number.</summary>
        internal sealed record NotANumber : Reading;
    }

    /// <summary>Reads a text that <see cref="CellText.Normalise"/> returned.</summary>
    public static Reading Parse(string text)
    {
        if (Dashes.Contains(text, StringComparer.Ordinal))
        {
            return new Reading.Dash();
        }

        var percent = text.EndsWith('%');
        var digits = percent ? text[..^1].TrimEnd() : text;
        if (digits.Length is 0 or > Longest || !digits.All(c => char.IsAsciiDigit(c) || c is '-' or '.' or ','))
        {
            return new Reading.NotANumber();
        }

        if (digits.Contains(',', StringComparison.Ordinal) && !HasWellPlacedGroups(digits))
        {
            return Rational.TryParse(digits.Replace(",", "", StringComparison.Ordinal), out _) || digits.Count(c => c == '.') > 1
                ? new Reading.BadGroups()
                : new Reading.NotANumber();
        }

        return Rational.TryParse(digits.Replace(",", "", StringComparison.Ordinal), out var number)
            ? new Reading.Good(number, percent)
            : new Reading.NotANumber();
    }

    /// <summary>
    /// The exact decimal that a stored number stands for: its first 15 significant digits, which is all that Excel itself shows and
    /// compares; the 16th and 17th are the noise of binary arithmetic (0.1 + 0.2).
    /// </summary>
    public static Rational OfStored(double stored)
    {
        if (Math.Abs(stored) <= int.MaxValue && double.IsInteger(stored))
        {
            return (int)stored;
        }

        var text = stored.ToString("E14", CultureInfo.InvariantCulture);
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        _ = Rational.TryParse(text[..mark], out var mantissa);
        return mantissa * Rational.PowerOfTen(int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
    }

    // 0,123 is refused too: no one writes a leading group of 0, but some write a decimal comma.
    private static bool HasWellPlacedGroups(string digits)
    {
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var groups = (point < 0 ? digits : digits[..point]).TrimStart('-').Split(',');
        return (point < 0 || !digits[point..].Contains(',', StringComparison.Ordinal))
            && groups[0].Length is >= 1 and <= 3 && groups[0][0] != '0'
            && groups.Skip(1).All(g => g.Length == 3);
    }
}
