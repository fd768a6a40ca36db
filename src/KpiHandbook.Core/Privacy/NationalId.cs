namespace KpiHandbook.Core.Privacy;

/// <summary>
/// เลขประจำตัวประชาชน. Thirteen digits, the last computed from the twelve before it. Numbers that begin with 0 belong to juristic persons and are
/// public; which provinces exist is not asked, since a number of a province that is new or made up must not pass.
/// </summary>
public static class NationalId
{
    /// <summary>How many digits it has.</summary>
    public const int Length = 13;

    /// <summary>True when the digits (each 0–9, not characters) are a person's number.</summary>
    public static bool IsValid(ReadOnlySpan<byte> digits) => digits.Length == Length && digits[0] != 0 && CheckDigit(digits) == digits[^1] && !IsBook(digits);

    /// <summary>The last digit that the first twelve ask for.</summary>
    public static int CheckDigit(ReadOnlySpan<byte> digits)
    {
        var sum = 0;
        for (var i = 0; i < Length - 1; i++)
        {
            sum += digits[i] * (Length - i);
        }

        return (11 - (sum % 11)) % 10;
    }

    // ISBN: 978 or 979, and a check digit of its own.
    private static bool IsBook(ReadOnlySpan<byte> digits)
    {
        var sum = 0;
        for (var i = 0; i < Length; i++)
        {
            sum += digits[i] * (i % 2 == 0 ? 1 : 3);
        }

        return digits is [9, 7, 8 or 9, ..] && sum % 10 == 0;
    }

    /// <summary>True when cells that hold one digit each spell a number from the left, or downwards.</summary>
    /// <param name="digits">All cells of the run; a longer or shorter run is something else.</param>
    /// <remarks>Thirteen levels in a row (0–5) are a table of results: one number in a thousand is passed over for them.</remarks>
    public static bool IsSpelt(ReadOnlySpan<byte> digits) => IsValid(digits) && digits.ContainsAnyInRange((byte)6, (byte)9);
}
