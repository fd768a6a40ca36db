using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Site.Texts;

/// <summary>Months of a round, and how they make its result, in words.</summary>
public static class MonthsText
{
    /// <summary><c>เมษายน 2568</c>, <c>พฤษภาคม มิถุนายน 2568</c>, <c>กรกฎาคม – กันยายน 2568</c>.</summary>
    public static string Of(IReadOnlyList<ReportMonth> months)
    {
        var (first, last) = (months[0], months[^1]);
        return months.Count > 2 && IsRun(months)
            ? $"{(first.Year == last.Year ? ThaiMonths.Name(first.Month) : first.ToLongText())} – {last.ToLongText()}"
            : string.Join(" ", months.Select((m, i) => i + 1 < months.Count && months[i + 1].Year == m.Year ? ThaiMonths.Name(m.Month) : m.ToLongText()));
    }

    /// <summary>How the months make the result: <c>ค่าเฉลี่ยของเดือนที่รายงาน</c>.</summary>
    public static string Of(MonthRule rule) => rule switch
    {
        MonthRule.Latest => "ใช้ผลของเดือนล่าสุด",
        MonthRule.Mean => "ค่าเฉลี่ยของเดือนที่รายงาน",
        MonthRule.Lowest => "ใช้เดือนที่ได้คะแนนน้อยที่สุด",
    };

    private static bool IsRun(IReadOnlyList<ReportMonth> months) =>
        months.Skip(1).Select((m, i) => (Before: months[i], After: m)).All(p => new BuddhistDate(p.Before.Last.Day.AddDays(1)).Month == p.After);
}
