using System.Diagnostics.CodeAnalysis;
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

    public static Words Levels(Level from, Level to, Indicator indicator) => from == to
        ? Level(from, indicator)
        : new($"ระดับ {indicator.NameOf(from)}–{indicator.NameOf(to)}", $"levels {indicator.NameOf(from)}–{indicator.NameOf(to)}");

    public static string Number(Rational number) => number.IsExactAt(6) ? number.Grouped(6) : number.ToString();

    public static Words? Went(Redirect? redirect, Handbook text) => redirect switch
    {
        Redirect.Renamed renamed => In(language =>
            $"{(language == Language.Thai ? "ต่อด้วย" : "continued as")} “{text.Find(renamed.To)?.ShortTitle ?? $"{renamed.To}"}”{(renamed.Why is { } why ? $": {why}" : "")}"),
        Redirect.Gone gone => new($"เลิกวัด: {gone.Why}", $"no longer measured: {gone.Why}"),
        _ => null,
    };

    public static Words YesNo(bool yes) => yes ? new("ใช่", "yes") : new("ไม่ใช่", "no");

    /// <summary>What is the same in every language: figures, and what the handbook says.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static Words? Same(string? text) => text is null ? null : new(text, text);

    /// <summary>A text that is put together in the same way in every language.</summary>
    public static Words In(Func<Language, string> say) => new(say(Language.Thai), say(Language.English));

    public static Words? Day(BuddhistDate? date) =>
        date is { } day ? new(day.ToLongText(), $"{day.Day.Day} {EnglishMonths.Name(day.Day.Month)} {day.Year} BE") : null;

    public static Words? Month(ReportMonth? month) => month is { } of ? Months([of]) : null;

    public static Words Span(Period period) => new(
        period.ToLongText(),
        period.From.Year == period.To.Year
            ? $"{period.From.Day.Day} {EnglishMonths.Name(period.From.Day.Month)} – {Day(period.To)!.English}"
            : $"{Day(period.From)!.English} – {Day(period.To)!.English}");

    /// <summary>Short titles, as the later handbook has them where it does, so that a new title is not told twice.</summary>
    public static string Titles(IEnumerable<Id<Indicator>> ids, Handbook before, Handbook after) => string.Join(
        ", ", ids.Distinct().Select(id => (after.Find(id) ?? before.Find(id))?.ShortTitle ?? id.ToString()).Order(StringComparer.Ordinal));

    public static Words Districts(IEnumerable<Id<District>> ids, Handbook before, Handbook after)
    {
        var names = ids.Distinct().Select(id => District(id, before, after)).Order(StringComparer.Ordinal).ToList();
        return new(string.Join(" ", names), string.Join(", ", names));
    }

    public static string District(Id<District> id, Handbook before, Handbook after) =>
        after.Office.Districts.Concat(before.Office.Districts).FirstOrDefault(d => d.Id == id)?.Name ?? id.ToString();

    public static Words Section(Section section) => section switch
    {
        Model.Section.Team => new("รายทีม", "team"),
        Model.Section.Individual => new("รายบุคคล", "individual"),
        Model.Section.Optional => new("ทางเลือก", "optional"),
        Model.Section.Competency => new("สมรรถนะ", "competency"),
    };

    public static Words Status(RoundStatus status) => status switch
    {
        RoundStatus.Draft => new("ฉบับร่าง", "draft"),
        RoundStatus.Trial => new("ฉบับทดลองใช้", "trial"),
        RoundStatus.Official => new("ฉบับทางการ", "official"),
    };

    public static Words AppliesTo(AppliesTo appliesTo) => appliesTo switch
    {
        Model.AppliesTo.Office => new("สำนักงานจังหวัด", "the provincial office"),
        Model.AppliesTo.WorkGroups => new("กลุ่มงาน", "work groups"),
        Model.AppliesTo.Districts => new("อำเภอ", "districts"),
    };

    public static Words Direction(Direction direction) => direction switch
    {
        Model.Direction.HigherIsBetter => new("ยิ่งมากยิ่งดี", "higher is better"),
        Model.Direction.LowerIsBetter => new("ยิ่งน้อยยิ่งดี", "lower is better"),
    };

    public static Words Role(ContactRole role) => role switch
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

    public static Words Kind(FindingKind kind) => kind switch
    {
        FindingKind.Gap => new("ช่องว่าง", "gap"),
        FindingKind.Rounding => new("การปัดเศษ", "rounding"),
        FindingKind.Overlap => new("เกณฑ์ซ้อนกัน", "overlapping criteria"),
        FindingKind.Unreachable => new("ระดับที่ไม่มีใครได้", "a level that nobody reaches"),
        FindingKind.Direction => new("ค่าดีกว่าได้ระดับต่ำกว่า", "a better value earns a lower level"),
        FindingKind.Denominator => new("ตัวหาร", "denominator"),
        FindingKind.Below => new("ต่ำกว่าเกณฑ์ต่ำสุด", "below the lowest criterion"),
    };

    public static Words Type(InputType type) => type switch
    {
        InputType.Number => new("จำนวน", "number"),
        InputType.Count => new("จำนวนเต็ม", "whole number"),
        InputType.Percent => new("ร้อยละ", "percentage"),
        InputType.Money => new("จำนวนเงิน", "amount of money"),
        InputType.Date => new("วันที่", "date"),
        InputType.YesNo => new("ใช่หรือไม่ใช่", "yes or no"),
        InputType.Table => new("ตาราง", "table"),
        InputType.Text => new("ข้อความ", "text"),
    };

    public static Words Improve(Improvement improve) => improve switch
    {
        Improvement.None => new("ไม่ปรับ", "fixed"),
        Improvement.Increase => new("ยิ่งมากยิ่งดี", "the more the better"),
        Improvement.Decrease => new("ยิ่งน้อยยิ่งดี", "the less the better"),
    };

    public static Words Rounding(Rounding rounding) => rounding switch
    {
        Model.Rounding.None => new("ไม่ปัดเศษ", "not rounded"),
        Model.Rounding.ToDecimals(0) => new("ปัดเป็นจำนวนเต็ม", "rounded to a whole number"),
        Model.Rounding.ToDecimals(var digits) => new($"ปัดเป็นทศนิยม {digits} ตำแหน่ง", $"rounded to {digits} decimals"),
        Model.Rounding.Floor => new("ตัดเศษทิ้ง", "cut to a whole number"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static Words Ladder(Ladder ladder) => ladder switch
    {
        Model.Ladder.Highest => new("ได้ระดับสูงสุดที่เงื่อนไขเป็นจริง", "the highest level whose condition holds"),
        Model.Ladder.Cumulative => new("ต้องผ่านทุกระดับที่ต่ำกว่าด้วย", "every lower level must be passed too"),
    };

    public static Words Months(MonthRule rule) => rule switch
    {
        MonthRule.Latest => new("ใช้ผลของเดือนล่าสุด", "the latest month counts"),
        MonthRule.Mean => new("ค่าเฉลี่ยของเดือนที่รายงาน", "mean of the months reported"),
        MonthRule.Lowest => new("ใช้เดือนที่ได้คะแนนน้อยที่สุด", "the month with the lowest score counts"),
    };

    public static Words Frequency(ReportFrequency every) => every switch
    {
        ReportFrequency.Month => new("ทุกเดือน", "every month"),
        ReportFrequency.Round => new("รอบละครั้ง", "once a round"),
    };

    public static Words Authority(TargetAuthority authority) => authority switch
    {
        TargetAuthority.Criteria => new("เกณฑ์การให้คะแนน", "the criteria"),
        TargetAuthority.Table => new("ตารางค่าเป้าหมาย", "the target table"),
    };

    public static Words Counts(RegisterCount count) => count switch
    {
        RegisterCount.Listed => new("ทุกครัวเรือนในทะเบียน", "every household in the register"),
        RegisterCount.Developable => new("ครัวเรือนที่พัฒนาได้", "households that can be developed"),
        RegisterCount.Welfare => new("ครัวเรือนที่ขอรับการสงเคราะห์", "households in need of welfare"),
        RegisterCount.SelfReliant => new("ครัวเรือนที่พึ่งตนเองได้", "self-reliant households"),
        RegisterCount.Other => new("ครัวเรือนอื่น ๆ", "other households"),
        RegisterCount.Developed => new("ครัวเรือนที่พัฒนาได้ซึ่งบันทึกกิจกรรมแล้ว", "households that can be developed, with an activity recorded"),
        RegisterCount.Passed => new("ครัวเรือนที่พัฒนาได้ซึ่งรายได้ถึงเกณฑ์", "households that can be developed, with the income reached"),
    };

    /// <summary><c>เม.ย. 2568</c>, <c>ก.ค.–ก.ย. 2568</c>, with blanks between months that do not follow each other; every month where none is named.</summary>
    public static Words Months(IReadOnlyList<ReportMonth> months) => months.Count == 0
        ? new("ทุกเดือน", "every month")
        : new(Months(months, ThaiMonths.Abbreviation, "", " "), Months(months, EnglishMonths.Abbreviation, " BE", ", "));

    public static Words Outcome(ExpectedOutcome expected, Indicator indicator) => expected.Kind switch
    {
        OutcomeKind.Level => expected.Level is { } level ? Level(level, indicator) : new("ระดับ", "level"),
        OutcomeKind.Mean => new("ค่าเฉลี่ย", "mean"),
        OutcomeKind.Below => new("ต่ำกว่าระดับต่ำสุด", "below the lowest level"),
        OutcomeKind.Gap => new("ไม่มีระดับ", "no level"),
        OutcomeKind.NotReported => new("ยังไม่รายงาน", "not reported"),
        OutcomeKind.NotComputable => new("คำนวณไม่ได้", "cannot be computed"),
        OutcomeKind.Withheld => new("ไม่แสดง", "not shown"),
    };

    public static Words Values(IReadOnlyDictionary<string, Value> values, Func<string, string> label) => In(language => Values(values, label, language));

    private static string Value(Value value, Func<string, string> label, Language language) => value switch
    {
        Expressions.Value.Number number => Number(number.Amount),
        Expressions.Value.Truth truth => YesNo(truth.Holds).In(language),
        Expressions.Value.Day day => language == Language.Thai ? day.Date.ToShortText() : Day(day.Date)!.English,
        Expressions.Value.Text text => text.Words,
        Expressions.Value.Table table => $"[{string.Join("; ", table.Rows.Select(row => Values(row, label, language)).Order(StringComparer.Ordinal))}]",
        _ => "–",
    };

    private static string Values(IReadOnlyDictionary<string, Value> values, Func<string, string> label, Language language) =>
        string.Join(", ", values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => $"{label(v.Key)} {Value(v.Value, label, language)}"));

    private static string Months(IReadOnlyList<ReportMonth> months, Func<int, string> name, string era, string between)
    {
        return months switch
        {
            [var first, .., var last] when IsRun(months) => first.Year == last.Year ? $"{name(first.Month)}–{Whole(last)}" : $"{Whole(first)}–{Whole(last)}",
            _ => string.Join(between, months.Select(Whole)),
        };

        string Whole(ReportMonth month) => $"{name(month.Month)} {month.Year}{era}";
    }

    private static bool IsRun(IReadOnlyList<ReportMonth> months) =>
        months.Skip(1).Select((m, i) => new BuddhistDate(months[i].Last.Day.AddDays(1)).Month == m).All(follows => follows);
}
