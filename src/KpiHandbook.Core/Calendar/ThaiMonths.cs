namespace KpiHandbook.Core.Calendar;

/// <summary>Thai names of the months, 1 to 12, and their reading back.</summary>
public static class ThaiMonths
{
    private static readonly string[] Names =
    [
        "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
        "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
    ];

    private static readonly string[] Abbreviations =
    [
        "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
    ];

    /// <summary><c>สิงหาคม</c> for 8.</summary>
    public static string Name(int month) => Names[month - 1];

    /// <summary><c>ส.ค.</c> for 8.</summary>
    public static string Abbreviation(int month) => Abbreviations[month - 1];

    /// <summary>The month of a full name or an abbreviation (with or without its points); null when it is neither.</summary>
    public static int? Parse(string text)
    {
        var bare = Bare(text);
        for (var i = 0; i < Names.Length; i++)
        {
            if (string.Equals(text, Names[i], StringComparison.Ordinal) || string.Equals(bare, Bare(Abbreviations[i]), StringComparison.Ordinal))
            {
                return i + 1;
            }
        }

        return null;
    }

    private static string Bare(string text) => text.Replace(".", "", StringComparison.Ordinal);
}
