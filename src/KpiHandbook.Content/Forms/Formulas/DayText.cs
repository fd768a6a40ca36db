namespace KpiHandbook.Content.Forms.Formulas;

/// <summary>
/// Reads a day in a formula: one that a spreadsheet stores as a number, or the text <c>29/8/2568</c> of either era. Other ways of
/// writing a day are read when the form comes back; here they count as unreadable.
/// </summary>
internal static class DayText
{
    /// <summary>1 January 2000, before which no round has days: a year of two digits ends up there.</summary>
    public const int FirstSerial = 36526;

    /// <summary>31 December 2200.</summary>
    public const int LastSerial = 109938;

    /// <summary>The number of the day; 0 or nonsense for what is no day.</summary>
    public static string SerialOf(string cell) =>
        $"IF(COUNT({cell})=1,{cell},IFERROR(DATE({Year(cell)}-IF({Year(cell)}>=2400,543,0),{Month(cell)},{Day(cell)}),0))";

    /// <summary>The test that a cell which is not blank holds no day.</summary>
    public static Test IsUnreadable(string cell)
    {
        var serial = SerialOf(cell);
        return Test.Of(
            $"IF({serial}<{FirstSerial},TRUE,IF({serial}>{LastSerial},TRUE,"
            + $"IF(COUNT({cell})=1,INT({cell})<>{cell},DAY({serial})*100+MONTH({serial})<>{Day(cell)}*100+{Month(cell)})))");
    }

    private static string Day(string cell) => $"VALUE(LEFT({cell},FIND(\"/\",{cell})-1))";

    private static string Month(string cell) =>
        $"VALUE(MID({cell},FIND(\"/\",{cell})+1,FIND(\"/\",{cell},FIND(\"/\",{cell})+1)-FIND(\"/\",{cell})-1))";

    private static string Year(string cell) => $"VALUE(MID({cell},FIND(\"/\",{cell},FIND(\"/\",{cell})+1)+1,9))";
}
