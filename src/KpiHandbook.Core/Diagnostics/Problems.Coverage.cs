namespace KpiHandbook.Core.Diagnostics;

// 3600–3699: what the worked examples of an indicator do not show. Asked for by `check --strict` alone.
public static partial class Problems
{
    private static readonly ProblemKind LevelNeverShownKind = Warning("KPI3601", "ไม่มีตัวอย่างของระดับ", "no example of a level");
    private static readonly ProblemKind ZeroDivisorNeverShownKind = Warning("KPI3602", "ไม่มีตัวอย่างที่ตัวหารเป็น 0", "no example of a zero denominator");

    private static ProblemKind[] CoverageKinds => [LevelNeverShownKind, ZeroDivisorNeverShownKind];

    /// <summary>Levels that no example reaches.</summary>
    public static Problem LevelNeverShown(Place place, IEnumerable<string> levels, string? months)
    {
        var all = Listed(levels);
        return new(
            LevelNeverShownKind, place,
            new(
                $"ไม่มีตัวอย่างของระดับ {all}{(months is null ? "" : $" ในเกณฑ์ของ{months}")}",
                $"No example reaches level {all}{(months is null ? "" : $" of the criteria of {months}")}."),
            new("เพิ่มตัวอย่างใน examples ที่ได้ระดับนั้น โดยเฉพาะค่าที่พอดีเกณฑ์", "Add an example that reaches it, best one exactly at its threshold."));
    }

    /// <summary>A denominator can be 0, and no example shows what happens then.</summary>
    public static Problem ZeroDivisorNeverShown(Place place, string divisor, string? months) => new(
        ZeroDivisorNeverShownKind, place,
        new(
            $"ตัวหาร {divisor} เป็น 0 ได้ แต่ไม่มีตัวอย่างที่เป็น 0{(months is null ? "" : $" ในเกณฑ์ของ{months}")}",
            $"The denominator {divisor} can be 0, and no example{(months is null ? "" : $" of the criteria of {months}")} shows it."),
        new("เพิ่มตัวอย่างที่ outcome: not-computable หรือกำหนด min ของข้อมูลถ้าเป็น 0 ไม่ได้", "Add an example with outcome: not-computable, or give the input a min if it cannot be 0."));
}
