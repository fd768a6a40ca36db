namespace KpiHandbook.Core.Privacy;

/// <summary>
/// Finds one household's address: a house number with its village (บ้านเลขที่ 12/3 หมู่ 4, 12/3 ม.4), or a number after บ้านเลขที่. A village alone,
/// and a section or a letter with a slash, are public.
/// </summary>
internal static class HouseNumberDetector
{
    private const string House = "บ้านเลขที่";
    private const string Number = "เลขที่";
    private const int NearestYear = 2400;
    private const int LastYear = 2700;

    private static readonly string[] Villages = ["หมู่ที่", "หมู่", "ม."];

    public static void Find(DigitGroups groups, ReadOnlySpan<char> text, List<PrivateSpan> found)
    {
        for (var i = 0; i < groups.Count; i++)
        {
            var last = i + 1 < groups.Count && groups[i + 1] is { Before: Joint.Mark, Count: <= 4 } ? i + 1 : i;
            var before = Trimmed(text[..groups[i].Start]);
            var village = last + 1 < groups.Count && IsVillage(text[groups[last].End..groups[last + 1].Start]);
            if (groups[i].Count > 5 || !(before.EndsWith(House, StringComparison.Ordinal) || (village && IsHouse(groups, i, last, before))))
            {
                continue;
            }

            var end = groups[village ? last + 1 : last].End;
            found.Add(new PrivateSpan(PrivateKind.HouseNumber, groups[i].Start, end - groups[i].Start));
            i = village ? last + 1 : last;
        }
    }

    // 1/2568 is a round or a letter; 12/3 is a house.
    private static bool IsHouse(DigitGroups groups, int first, int last, ReadOnlySpan<char> before) =>
        before.EndsWith(Number, StringComparison.Ordinal) || (last > first && groups[first].Before is not Joint.Mark && !IsYear(groups, last));

    private static bool IsYear(DigitGroups groups, int at)
    {
        var year = 0;
        foreach (var digit in groups.DigitsOf(at, 1))
        {
            year = (year * 10) + digit;
        }

        return year is >= NearestYear and <= LastYear;
    }

    private static bool IsVillage(ReadOnlySpan<char> between)
    {
        var word = Trimmed(between).TrimStart(", \t\u00A0");
        foreach (var village in Villages)
        {
            if (word.SequenceEqual(village))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> Trimmed(ReadOnlySpan<char> text) => text.TrimEnd(" \t\u00A0:\u200B");
}
