namespace KpiHandbook.Site.Texts;

/// <summary>What stands in the place of a figure that is not published because it tells of few people, in words.</summary>
public static class WithheldText
{
    /// <summary>In the place of a reported figure.</summary>
    public const string Figure = "ไม่แสดง";

    /// <summary>In the place of a level.</summary>
    public const string Level = "ไม่แสดงระดับ";

    /// <summary>In the place of a section's score.</summary>
    public const string Score = "ไม่แสดง";

    /// <summary>In the place of a value: <c>ไม่แสดง (น้อยกว่า 5)</c>.</summary>
    public static string Value(int below) => $"ไม่แสดง (น้อยกว่า {below})";

    /// <summary>Why the months together make no level that is shown.</summary>
    public const string Months = "มีเดือนที่ไม่แสดงระดับ จึงไม่แสดงผลรวมของทุกเดือนซึ่งคิดย้อนกลับได้";

    /// <summary>Why a list of next steps misses some.</summary>
    public const string Steps = "ตัวชี้วัดที่ไม่แสดงตัวเลขไม่อยู่ในรายการนี้";

    /// <summary>Why a unit's figures are not shown.</summary>
    public static string Why(int below) =>
        $"มีจำนวนที่น้อยกว่า {below} จึงไม่แสดงตัวเลขนี้และตัวเลขที่คิดย้อนกลับได้ เพื่อไม่ให้รู้ถึงบุคคลหรือครัวเรือน";

    /// <summary>Said on the office's own machine, which shows the figures.</summary>
    public static string LocalOnly(int below) =>
        $"หมายเหตุ: มีจำนวนที่น้อยกว่า {below} เว็บ หนังสือ และไฟล์ข้อมูลไม่แสดงตัวเลขเหล่านี้ ที่นี่แสดงให้เจ้าหน้าที่ดูเท่านั้น";

    /// <summary>What an indicator's note on withheld figures is about.</summary>
    public const string NoteKind = "ตัวเลขที่ไม่แสดง";

    /// <summary>Why an indicator's page may miss figures.</summary>
    public static string Note(int below) =>
        $"จำนวนบุคคลหรือครัวเรือนที่น้อยกว่า {below} ไม่แสดงบนเว็บ ในหนังสือ และในไฟล์ข้อมูล รวมทั้งส่วนที่เหลือ ค่าที่ได้ และระดับที่คิดย้อนกลับเป็นจำนวนนั้นได้ "
        + "จำนวน 0 ยังแสดง เพราะไม่ชี้ถึงใคร คะแนนของสำนักงานคิดจากตัวเลขจริงที่รายงาน";
}
