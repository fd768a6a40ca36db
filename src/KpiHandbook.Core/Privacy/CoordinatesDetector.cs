using System.Buffers;

namespace KpiHandbook.Core.Privacy;

/// <summary>
/// Finds points on the map of Thailand: latitude and longitude with four decimals or more (about ten metres), degrees with minutes, UTM and
/// MGRS of zones 47 and 48.
/// </summary>
internal static class CoordinatesDetector
{
    private const int LeastDecimals = 4;
    private const int MostDecimals = 8;
    private const int WidestPair = 24;
    private const int WidestGrid = 12;

    private static readonly string[] Between =
        ["", "n", "e", "lat", "lon", "lng", "long", "latitude", "longitude", "ละติจูด", "ลองจิจูด", "ลองติจูด", "nlong", "nlon", "x", "y"];

    private static readonly SearchValues<string> Names =
        SearchValues.Create(["พิกัด", "ละติจูด", "ลองจิจูด", "ลองติจูด", "lat", "lng", "lon", "gps"], StringComparison.OrdinalIgnoreCase);

    public static void Find(DigitGroups groups, ReadOnlySpan<char> text, List<PrivateSpan> found)
    {
        var (named, utm) = (text.ContainsAny(Names), text.Contains("UTM", StringComparison.OrdinalIgnoreCase));
        for (var i = 0; i < groups.Count; i++)
        {
            var count = Decimals(groups, i, text, named);
            count = count > 0 ? count : Degrees(groups, i, text);
            count = count > 0 ? count : Grid(groups, i, text, utm);
            if (count > 0)
            {
                found.Add(new PrivateSpan(PrivateKind.Coordinates, groups[i].Start, groups[i + count - 1].End - groups[i].Start));
                i += count - 1;
            }
        }
    }

    private static int Decimals(DigitGroups groups, int at, ReadOnlySpan<char> text, bool named)
    {
        if (at + 3 >= groups.Count || !IsDecimal(groups, at) || !IsDecimal(groups, at + 2) || groups[at].Before is Joint.Point)
        {
            return 0;
        }

        var (first, second) = (Whole(groups, at), Whole(groups, at + 2));
        var inThailand = (IsLatitude(first) && IsLongitude(second)) || (IsLongitude(first) && IsLatitude(second));
        var between = text[groups[at + 1].End..groups[at + 2].Start];
        return inThailand && between.Length <= WidestPair && IsBetween(between) && (named || !IsComputed(groups, at, between)) ? 4 : 0;
    }

    // Two cells beside each other that were computed have as many decimals as fit; somebody wrote fewer, or a word says what they are.
    private static bool IsComputed(DigitGroups groups, int at, ReadOnlySpan<char> between) =>
        between.IsWhiteSpace() && (groups[at + 1].Count > MostDecimals || groups[at + 3].Count > MostDecimals);

    private static int Degrees(DigitGroups groups, int at, ReadOnlySpan<char> text)
    {
        if (at + 1 >= groups.Count || Whole(groups, at) is var degrees && !IsLatitude(degrees) && !IsLongitude(degrees))
        {
            return 0;
        }

        var sign = text[groups[at].End..groups[at + 1].Start].Trim();
        var isDegree = sign is "°" or "º" or "˚" or "องศา";
        var minutes = at + 2 < groups.Count && groups[at + 2].Before is Joint.Point ? at + 2 : at + 1;
        var behind = text[groups[minutes].End..].TrimStart();
        return isDegree && groups[at + 1].Count <= 2 && (behind is ['\'' or '′' or '’' or '"' or '`', ..] || behind.StartsWith("ลิปดา", StringComparison.Ordinal))
            ? minutes - at + 1
            : 0;
    }

    private static int Grid(DigitGroups groups, int at, ReadOnlySpan<char> text, bool utm)
    {
        if (groups[at].Count == 2 && Whole(groups, at) is 47 or 48 && groups[at].End < text.Length
            && (groups[at].Start == 0 || !char.IsAsciiLetterOrDigit(text[groups[at].Start - 1])))
        {
            var letters = at + 1 < groups.Count ? text[groups[at].End..groups[at + 1].Start].Trim() : [];
            return IsMilitary(groups, at, letters) ? at + 2 < groups.Count && groups[at + 2].Before is Joint.Space && groups[at + 2].Count == groups[at + 1].Count ? 3 : 2
                : letters.Length is > 0 and <= WidestGrid && char.ToUpperInvariant(letters[0]) is 'N' or 'P' or 'Q' && IsMetres(groups, at + 1, text) ? 3
                : 0;
        }

        var before = text[Math.Max(0, groups[at].Start - WidestPair)..groups[at].Start];
        return IsMetres(groups, at, text) && before.Contains("UTM", StringComparison.OrdinalIgnoreCase) ? 2 : 0;
    }

    private static bool IsMilitary(DigitGroups groups, int at, ReadOnlySpan<char> letters) =>
        letters.Length is 3 or 4 && letters[0] is 'N' or 'P' or 'Q' && char.IsAsciiLetterUpper(letters[^1]) && char.IsAsciiLetterUpper(letters[^2])
        && groups[at + 1].Count is 3 or 4 or 5 or 6 or 8 or 10;

    // Metres east (100,000 to 999,999) and north of the equator (600,000 to 2,300,000).
    private static bool IsMetres(DigitGroups groups, int at, ReadOnlySpan<char> text) =>
        at + 1 < groups.Count
        && Whole(groups, at) is >= 100_000 and <= 999_999
        && Whole(groups, at + 1) is >= 600_000 and <= 2_300_000
        && groups[at + 1].Start - groups[at].End <= WidestGrid
        && !text[groups[at].End..groups[at + 1].Start].Contains('\n');

    private static bool IsDecimal(DigitGroups groups, int at) =>
        groups[at + 1].Before is Joint.Point && groups[at].Count <= 3 && groups[at + 1].Count >= LeastDecimals;

    private static bool IsLatitude(int degrees) => degrees is >= 5 and <= 20;

    private static bool IsLongitude(int degrees) => degrees is >= 97 and <= 105;

    private static bool IsBetween(ReadOnlySpan<char> between)
    {
        Span<char> letters = stackalloc char[WidestPair];
        var count = 0;
        foreach (var c in between)
        {
            if (char.IsLetter(c) || c is >= 'ก' and <= '๎')
            {
                letters[count++] = char.ToLowerInvariant(c);
            }
        }

        foreach (var word in Between)
        {
            if (letters[..count].SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }

    private static int Whole(DigitGroups groups, int at)
    {
        var number = 0;
        foreach (var digit in groups.DigitsOf(at, 1))
        {
            number = Math.Min((number * 10) + digit, 9_999_999);
        }

        return number;
    }
}
