namespace KpiHandbook.Core.Privacy;

/// <summary>
/// Finds national ID numbers among the digits of a text: in one piece, in the printed grouping 1-4-5-2-1 with any sign between, in other
/// groupings by dashes or blanks, and as an amount with thousands commas.
/// </summary>
internal static class NationalIdDetector
{
    private const int MostDashed = 6;
    private const int MostSpaced = 4;
    private const int LeastSpaced = 3;
    private const int HashLength = 20;

    private static ReadOnlySpan<int> Printed => [1, 5, 10, 12];

    /// <summary>How many groups from <paramref name="at"/> on are a number; 0 when none are.</summary>
    public static int GroupsAt(DigitGroups groups, int at, ReadOnlySpan<char> text)
    {
        var digits = groups[at].Count;
        if (digits >= NationalId.Length)
        {
            return IsInOnePiece(groups, at, text) ? 1 : 0;
        }

        for (var next = at + 1; next < groups.Count && next < at + MostDashed && groups[next].Before is not Joint.Apart; next++)
        {
            digits += groups[next].Count;
            if (digits >= NationalId.Length)
            {
                var count = next - at + 1;
                return digits == NationalId.Length && NationalId.IsValid(groups.DigitsOf(at, count)) && IsWritten(groups, at, count) ? count : 0;
            }
        }

        return 0;
    }

    /// <summary>
    /// True when digits are part of a checksum, or stand behind the point of a number: a fraction is written by a program and has as many
    /// digits as fit, and one in ten of them would pass for an ID.
    /// </summary>
    public static bool IsPartOfAnother(DigitGroups groups, int at, ReadOnlySpan<char> text)
    {
        var group = groups[at];
        return (group.Before is Joint.Point && at > 0 && groups[at - 1].End + 1 == group.Start) || IsHash(text, group);
    }

    // Numbers without anything between them are each of thirteen digits; any other long run is a reference of some system.
    private static bool IsInOnePiece(DigitGroups groups, int at, ReadOnlySpan<char> text)
    {
        var digits = groups.DigitsOf(at, 1);
        if (digits.Length % NationalId.Length != 0)
        {
            return false;
        }

        for (var i = 0; i < digits.Length; i += NationalId.Length)
        {
            if (!NationalId.IsValid(digits.Slice(i, NationalId.Length)))
            {
                return false;
            }
        }

        return !IsPartOfAnother(groups, at, text);
    }

    private static bool IsWritten(DigitGroups groups, int at, int count) =>
        IsPrinted(groups, at, count)
        || (All(groups, at, count, Joint.Dash) ? IsDashed(groups, at, count)
            : All(groups, at, count, Joint.Space) ? IsSpaced(groups, at, count)
            : All(groups, at, count, Joint.Comma) && IsAmount(groups, at, count));

    // All five groups may have any sign between them. Of fewer, in which somebody left a sign out, dashes and blanks are enough to tell: a
    // slash stands in fractions.
    private static bool IsPrinted(DigitGroups groups, int at, int count)
    {
        var digits = 0;
        for (var i = at; i < at + count - 1; i++)
        {
            digits += groups[i].Count;
            if (!Printed.Contains(digits) || !(groups[i + 1].Before is Joint.Dash or Joint.Space || count == Printed.Length + 1))
            {
                return false;
            }
        }

        return count > 2;
    }

    private static bool IsDashed(DigitGroups groups, int at, int count) =>
        count <= MostDashed && !Joins(groups, at, Joint.Dash) && !Joins(groups, at + count, Joint.Dash);

    private static bool IsSpaced(DigitGroups groups, int at, int count)
    {
        for (var i = at; i < at + count; i++)
        {
            if (groups[i].Count < LeastSpaced)
            {
                return false;
            }
        }

        return count <= MostSpaced;
    }

    private static bool IsAmount(DigitGroups groups, int at, int count)
    {
        for (var i = at + 1; i < at + count; i++)
        {
            if (groups[i].Count != 3)
            {
                return false;
            }
        }

        return !Joins(groups, at, Joint.Comma) && !Joins(groups, at + count, Joint.Comma);
    }

    private static bool Joins(DigitGroups groups, int at, Joint joint) => at < groups.Count && groups[at].Before == joint;

    private static bool All(DigitGroups groups, int at, int count, Joint joint)
    {
        for (var i = at + 1; i < at + count; i++)
        {
            if (groups[i].Before != joint)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsHash(ReadOnlySpan<char> text, DigitGroup group)
    {
        var (start, end) = (group.Start, group.End);
        while (start > 0 && group.Start - start < HashLength && char.IsAsciiHexDigit(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && end - group.End < HashLength && char.IsAsciiHexDigit(text[end]))
        {
            end++;
        }

        return end - start >= HashLength && end - start > group.End - group.Start;
    }
}
