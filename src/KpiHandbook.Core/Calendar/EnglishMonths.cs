namespace KpiHandbook.Core.Calendar;

/// <summary>English names of the months, 1 to 12.</summary>
public static class EnglishMonths
{
    private const int Short = 3;

    private static readonly string[] Names =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ];

    /// <summary><c>August</c> for 8.</summary>
    public static string Name(int month) => Names[month - 1];

    /// <summary><c>Aug</c> for 8.</summary>
    public static string Abbreviation(int month) => Names[month - 1][..Short];
}
