using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Comparing;

/// <summary>Values of the model as readers of a difference see them: short, and never alike for two that are not.</summary>
internal static class ReaderText
{
    public static Words Level(Level level, Indicator indicator) => new($"ระดับ {indicator.NameOf(level)}", $"level {indicator.NameOf(level)}");

    public static string Levels(Level from, Level to, Indicator indicator) =>
        from == to ? $"ระดับ {indicator.NameOf(from)}" : $"ระดับ {indicator.NameOf(from)}–{indicator.NameOf(to)}";

    public static string Number(Rational number) => number.IsExactAt(6) ? number.Grouped(6) : number.ToString();

    public static string? Went(Redirect? redirect, Handbook text) => redirect switch
    {
        Redirect.Renamed renamed => $"ต่อด้วย “{text.Find(renamed.To)?.ShortTitle ?? $"{renamed.To}"}”{(renamed.Why is { } why ? $": {why}" : "")}",
        Redirect.Gone gone => $"เลิกวัด: {gone.Why}",
        _ => null,
    };

    public static string YesNo(bool yes) => yes ? "ใช่" : "ไม่ใช่";

    /// <summary>Short titles, as the later handbook has them where it does, so that a new title is not told twice.</summary>
    public static string Titles(IEnumerable<Id<Indicator>> ids, Handbook before, Handbook after) => string.Join(
        ", ", ids.Distinct().Select(id => (after.Find(id) ?? before.Find(id))?.ShortTitle ?? id.ToString()).Order(StringComparer.Ordinal));

    public static string Districts(IEnumerable<Id<District>> ids, Handbook before, Handbook after) =>
        string.Join(" ", ids.Distinct().Select(id => District(id, before, after)).Order(StringComparer.Ordinal));

    public static string District(Id<District> id, Handbook before, Handbook after) =>
        after.Office.Districts.Concat(before.Office.Districts).FirstOrDefault(d => d.Id == id)?.Name ?? id.ToString();

    public static string Section(Section section) => section switch
    {
        Model.Section.Team => "รายทีม",
        Model.Section.Individual => "รายบุคคล",
        Model.Section.Optional => "ทางเลือก",
        Model.Section.Competency => "สมรรถนะ",
    };

    public static string Status(RoundStatus status) => status switch
    {
        RoundStatus.Draft => "ฉบับร่าง",
        RoundStatus.Trial => "ฉบับทดลองใช้",
        RoundStatus.Official => "ฉบับทางการ",
    };

    public static string AppliesTo(AppliesTo appliesTo) => appliesTo switch
    {
        Model.AppliesTo.Office => "สำนักงานจังหวัด",
        Model.AppliesTo.WorkGroups => "กลุ่มงาน",
        Model.AppliesTo.Districts => "อำเภอ",
    };

    public static string Direction(Direction direction) => direction switch
    {
        Model.Direction.HigherIsBetter => "ยิ่งมากยิ่งดี",
        Model.Direction.LowerIsBetter => "ยิ่งน้อยยิ่งดี",
    };

    public static string Role(ContactRole role) => role switch
    {
        ContactRole.Owner => "ผู้รับผิดชอบ",
        ContactRole.Coordinator => "ผู้ประสานงาน",
    };

    public static Words RoleWords(ContactRole role) => role switch
    {
        ContactRole.Owner => new("ผู้รับผิดชอบ", "owner"),
        ContactRole.Coordinator => new("ผู้ประสานงาน", "coordinator"),
    };

    public static Words Kind(NoteKind kind) => kind switch
    {
        NoteKind.SourceConflict => new("เอกสารขัดกัน", "source conflict"),
        NoteKind.Reading => new("บันทึกวิธีอ่าน", "reading note"),
        NoteKind.Gap => new("ช่องว่างของเกณฑ์", "gap note"),
        NoteKind.Misprint => new("คำพิมพ์ผิด", "misprint"),
        NoteKind.Scope => new("ขอบเขต", "scope note"),
        NoteKind.Editor => new("บันทึกผู้จัดทำ", "editor's note"),
        NoteKind.Review => new("ต้องทบทวน", "to review"),
    };

    public static string Kind(FindingKind kind) => kind switch
    {
        FindingKind.Gap => "ช่องว่าง",
        FindingKind.Rounding => "การปัดเศษ",
        FindingKind.Overlap => "เกณฑ์ซ้อนกัน",
        FindingKind.Unreachable => "ระดับที่ไม่มีใครได้",
        FindingKind.Direction => "ค่าดีกว่าได้ระดับต่ำกว่า",
        FindingKind.Denominator => "ตัวหาร",
        FindingKind.Below => "ต่ำกว่าเกณฑ์ต่ำสุด",
    };

    public static string Type(InputType type) => type switch
    {
        InputType.Number => "จำนวน",
        InputType.Count => "จำนวนเต็ม",
        InputType.Percent => "ร้อยละ",
        InputType.Money => "จำนวนเงิน",
        InputType.Date => "วันที่",
        InputType.YesNo => "ใช่หรือไม่ใช่",
        InputType.Table => "ตาราง",
        InputType.Text => "ข้อความ",
    };

    public static string Improve(Improvement improve) => improve switch
    {
        Improvement.None => "ไม่ปรับ",
        Improvement.Increase => "ยิ่งมากยิ่งดี",
        Improvement.Decrease => "ยิ่งน้อยยิ่งดี",
    };

    public static string Rounding(Rounding rounding) => rounding switch
    {
        Model.Rounding.None => "ไม่ปัดเศษ",
        Model.Rounding.ToDecimals(0) => "ปัดเป็นจำนวนเต็ม",
        Model.Rounding.ToDecimals(var digits) => $"ปัดเป็นทศนิยม {digits} ตำแหน่ง",
        Model.Rounding.Floor => "ตัดเศษทิ้ง",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static string Ladder(Ladder ladder) => ladder switch
    {
        Model.Ladder.Highest => "ได้ระดับสูงสุดที่เงื่อนไขเป็นจริง",
        Model.Ladder.Cumulative => "ต้องผ่านทุกระดับที่ต่ำกว่าด้วย",
    };

    public static string Months(MonthRule rule) => rule switch
    {
        MonthRule.Latest => "ใช้ผลของเดือนล่าสุด",
        MonthRule.Mean => "ค่าเฉลี่ยของเดือนที่รายงาน",
        MonthRule.Lowest => "ใช้เดือนที่ได้คะแนนน้อยที่สุด",
    };

    public static string Frequency(ReportFrequency every) => every switch
    {
        ReportFrequency.Month => "ทุกเดือน",
        ReportFrequency.Round => "รอบละครั้ง",
    };

    public static string Authority(TargetAuthority authority) => authority switch
    {
        TargetAuthority.Criteria => "เกณฑ์การให้คะแนน",
        TargetAuthority.Table => "ตารางค่าเป้าหมาย",
    };

    public static string Counts(RegisterCount count) => count switch
    {
        RegisterCount.Listed => "ทุกครัวเรือนในทะเบียน",
        RegisterCount.Developable => "ครัวเรือนที่พัฒนาได้",
        RegisterCount.Welfare => "ครัวเรือนที่ขอรับการสงเคราะห์",
        RegisterCount.SelfReliant => "ครัวเรือนที่พึ่งตนเองได้",
        RegisterCount.Other => "ครัวเรือนอื่น ๆ",
        RegisterCount.Developed => "ครัวเรือนที่พัฒนาได้ซึ่งบันทึกกิจกรรมแล้ว",
        RegisterCount.Passed => "ครัวเรือนที่พัฒนาได้ซึ่งรายได้ถึงเกณฑ์",
    };

    /// <summary><c>เม.ย. 2568</c>, <c>ก.ค.–ก.ย. 2568</c>, with blanks between months that do not follow each other.</summary>
    public static string Months(IReadOnlyList<ReportMonth> months) => months.Count switch
    {
        0 => "ทุกเดือน",
        1 => months[0].ToShortText(),
        _ when IsRun(months) && months[0].Year == months[^1].Year => $"{ThaiMonths.Abbreviation(months[0].Month)}–{months[^1].ToShortText()}",
        _ when IsRun(months) => $"{months[0].ToShortText()}–{months[^1].ToShortText()}",
        _ => string.Join(" ", months.Select(m => m.ToShortText())),
    };

    public static string Outcome(ExpectedOutcome expected, Indicator indicator) => expected.Kind switch
    {
        OutcomeKind.Level => expected.Level is { } level ? $"ระดับ {indicator.NameOf(level)}" : "ระดับ",
        OutcomeKind.Mean => "ค่าเฉลี่ย",
        OutcomeKind.Below => "ต่ำกว่าระดับต่ำสุด",
        OutcomeKind.Gap => "ไม่มีระดับ",
        OutcomeKind.NotReported => "ยังไม่รายงาน",
        OutcomeKind.NotComputable => "คำนวณไม่ได้",
        OutcomeKind.Withheld => "ไม่แสดง",
    };

    public static string Value(Value value, Func<string, string> label) => value switch
    {
        Expressions.Value.Number number => Number(number.Amount),
        Expressions.Value.Truth truth => YesNo(truth.Holds),
        Expressions.Value.Day day => day.Date.ToShortText(),
        Expressions.Value.Text text => text.Words,
        Expressions.Value.Table table => $"[{string.Join("; ", table.Rows.Select(row => Values(row, label)).Order(StringComparer.Ordinal))}]",
        _ => "–",
    };

    public static string Values(IReadOnlyDictionary<string, Value> values, Func<string, string> label) =>
        string.Join(", ", values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => $"{label(v.Key)} {Value(v.Value, label)}"));

    private static bool IsRun(IReadOnlyList<ReportMonth> months) =>
        months.Skip(1).Select((m, i) => new BuddhistDate(months[i].Last.Day.AddDays(1)).Month == m).All(follows => follows);
}
