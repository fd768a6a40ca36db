using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Forms;

/// <summary>Sections, places and levels, as forms call them.</summary>
internal static class FormNames
{
    /// <summary>รายทีม, รายบุคคล, ทางเลือก or สมรรถนะ.</summary>
    public static string Of(Section section) => section switch
    {
        Section.Team => "รายทีม",
        Section.Individual => "รายบุคคล",
        Section.Optional => "ทางเลือก",
        Section.Competency => "สมรรถนะ",
    };

    /// <summary>The heading above a section's indicators.</summary>
    public static string HeadingOf(Section section) => section == Section.Competency ? Of(section) : $"ตัวชี้วัด{Of(section)}";

    /// <summary><c>รายทีมที่ 1, 3 รายบุคคลที่ 2</c>.</summary>
    public static string Places(IEnumerable<FormLine> lines) => string.Join(' ', lines
        .Distinct()
        .GroupBy(l => l.Section)
        .OrderBy(g => g.Key)
        .Select(g => $"{Of(g.Key)}ที่ {string.Join(", ", g.Select(l => l.Number).Order())}"));

    /// <summary><c>ระดับ 4</c>, <c>ระดับ 1–5</c>, <c>ระดับ B</c>.</summary>
    public static string Of(Level from, Level to, Indicator indicator) =>
        from == to ? $"ระดับ {indicator.NameOf(from)}" : $"ระดับ {indicator.NameOf(from)}–{indicator.NameOf(to)}";
}
