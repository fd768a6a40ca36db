using KpiHandbook.Core.Comparing;

namespace KpiHandbook.Site.Texts;

/// <summary>Differences between versions in words.</summary>
public static class DifferenceText
{
    /// <summary>What a difference says when there is none.</summary>
    public const string Nothing = "เนื้อหาเหมือนกัน";

    /// <summary>Says that an indicator's values before and after do not measure the same, and because of what.</summary>
    public static string NotComparable(IndicatorDifference difference) => $"{Breaks(difference)}เปลี่ยน ค่าก่อนและหลังจึงเทียบกันไม่ได้";

    /// <summary>What about an indicator makes its values before and after no longer comparable: <c>สูตร ข้อมูลที่รายงาน และนิยาม</c>.</summary>
    public static string Breaks(IndicatorDifference difference) =>
        ListText.And([.. difference.Differences.Where(d => d.BreaksTrend).Select(d => d.Aspect).Distinct().Order().Select(BreakOf)]);

    /// <summary>The head of what differs in the settings of the site.</summary>
    public const string Site = "การตั้งค่าเว็บ";

    /// <summary>What can become of an indicator, in the order in which it is told.</summary>
    public static readonly IReadOnlyList<IndicatorFate> Fates =
    [
        IndicatorFate.Added, IndicatorFate.AfterAlone, IndicatorFate.UnspokenBefore, IndicatorFate.Removed, IndicatorFate.BeforeAlone, IndicatorFate.Unspoken,
        IndicatorFate.Changed,
    ];

    /// <summary>What became of an indicator: <c>เพิ่ม</c>.</summary>
    public static string Of(IndicatorFate fate) => fate switch
    {
        IndicatorFate.Changed => "เปลี่ยน",
        IndicatorFate.Added => "เพิ่ม",
        IndicatorFate.Removed => "ยกเลิก",
        IndicatorFate.UnspokenBefore => "เอกสารเดิมไม่ได้กล่าวถึง",
        IndicatorFate.Unspoken => "เอกสารใหม่ไม่ได้กล่าวถึง",
        IndicatorFate.AfterAlone => "มีเฉพาะฉบับหลัง",
        IndicatorFate.BeforeAlone => "มีเฉพาะฉบับก่อน",
    };

    /// <summary>The same as the head of a list, with the reason where there is one.</summary>
    public static string HeadOf(IndicatorFate fate) => fate switch
    {
        IndicatorFate.UnspokenBefore => "เอกสารเดิมมีเพียงบางส่วน ไม่ได้กล่าวถึง",
        IndicatorFate.Unspoken => "เอกสารใหม่มีเพียงบางส่วน ไม่ได้กล่าวถึง",
        _ => Of(fate),
    };

    /// <summary>What a difference is about.</summary>
    public static string Of(Aspect aspect) => aspect switch
    {
        Aspect.Title => "ชื่อ",
        Aspect.Number => "ลำดับที่",
        Aspect.Weight => "น้ำหนัก",
        Aspect.Agreement => "ข้อตกลง",
        Aspect.Criteria => "เกณฑ์",
        Aspect.Formula => "สูตร",
        Aspect.Inputs => "ข้อมูลที่รายงาน",
        Aspect.Sources => "แหล่งข้อมูล",
        Aspect.Targets => "ค่าเป้าหมาย",
        Aspect.Evidence => "หลักฐาน",
        Aspect.Contacts => "ผู้ติดต่อ",
        Aspect.Calendar => "กำหนดวัน",
        Aspect.Examples => "ตัวอย่างการคำนวณ",
        Aspect.Prose => "เนื้อหา",
        Aspect.Notes => "ข้อสังเกต",
        Aspect.Disclosure => "การไม่แสดงจำนวนน้อย",
        Aspect.Round => "ทั้งรอบ",
        Aspect.Site => "ทั้งเว็บ",
    };

    // Of a title, the unit alone breaks a trend; of the guide's text, the definition.
    private static string BreakOf(Aspect aspect) => aspect switch
    {
        Aspect.Title => "หน่วยวัด",
        Aspect.Prose => "นิยาม",
        _ => Of(aspect),
    };

    /// <summary><c>เพิ่ม 3 ตัวชี้วัด · ยกเลิก 2 · เปลี่ยน 9 · เหมือนเดิม 1</c>, what is none left out.</summary>
    public static string Summary(HandbookDifference difference)
    {
        if (difference.IsEmpty)
        {
            return Nothing;
        }

        var counts = Fates
            .Select(fate => (Verb: Of(fate), Count: difference.Indicators.Count(i => i.Fate == fate)))
            .Append((Verb: "เหมือนเดิม", Count: difference.After.Indicators.Count - difference.Indicators.Count(i => i.After is not null)));
        var said = counts.Where(c => c.Count > 0).Select((c, at) => at == 0 ? $"{c.Verb} {c.Count} ตัวชี้วัด" : $"{c.Verb} {c.Count}");
        return string.Join(" · ", difference.Round.Count > 0 ? said.Append($"ทั้งรอบ {difference.Round.Count} จุด") : said);
    }

    /// <summary>What differs in an indicator, by what it is about: <c>น้ำหนัก · เกณฑ์ 5 จุด</c>.</summary>
    public static string Outline(IReadOnlyList<Difference> differences) => string.Join(
        " · ",
        differences.GroupBy(d => d.Aspect).OrderBy(g => g.Key).Select(g => g.Count() == 1 ? Of(g.Key) : $"{Of(g.Key)} {g.Count()} จุด"));
}
