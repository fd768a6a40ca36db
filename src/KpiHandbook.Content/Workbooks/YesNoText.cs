namespace KpiHandbook.Content.Workbooks;

/// <summary>
/// Reads answers to yes-or-no questions. Only words and marks that mean one thing: 1 and 0 may be counts, a slash or an x is a tick in
/// one office and a cross in another, so that none of them is an answer.
/// </summary>
internal static class YesNoText
{
    /// <summary>What we write for yes.</summary>
    public const string Yes = "ใช่";

    /// <summary>What we write for no.</summary>
    public const string No = "ไม่ใช่";

    private static readonly string[] YesWords =
        [Yes, "มี", "มีแล้ว", "ทำแล้ว", "ดำเนินการแล้ว", "ส่งแล้ว", "รายงานแล้ว", "แล้ว", "✓", "✔", "☑", "true", "yes"];

    private static readonly string[] NoWords =
    [
        No, "ไม่มี", "ยังไม่มี", "ไม่ได้ทำ", "ยังไม่ทำ", "ยังไม่ได้ทำ", "ไม่ได้ดำเนินการ", "ยังไม่ดำเนินการ", "ยังไม่ได้ดำเนินการ",
        "ยังไม่ส่ง", "ยังไม่ได้ส่ง", "ยังไม่รายงาน", "ยังไม่ได้รายงาน", "✗", "✘", "false", "no",
    ];

    /// <summary>True or false for an answer, null for anything else. The text is one that <see cref="CellText.Normalise"/> returned.</summary>
    public static bool? Parse(string text) =>
        YesWords.Contains(text, StringComparer.OrdinalIgnoreCase) ? true
        : NoWords.Contains(text, StringComparer.OrdinalIgnoreCase) ? false
        : null;
}
