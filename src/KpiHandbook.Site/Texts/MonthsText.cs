using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;

namespace KpiHandbook.Site.Texts;

/// <summary>Months of a round, and how they make its result, in words.</summary>
public static class MonthsText
{
    /// <summary><c>เมษายน 2568</c>, <c>พฤษภาคม มิถุนายน 2568</c>, <c>กรกฎาคม – กันยายน 2568</c>.</summary>
    public static string Of(Words words, IReadOnlyList<ReportMonth> months)
    {
        var (first, last) = (months[0], months[^1]);
        return months.Count > 2 && IsRun(months)
            ? $"{(first.Year == last.Year ? words.Name(first.Month) : words.InFull(first))} – {words.InFull(last)}"
            : months.Select((m, i) => i + 1 < months.Count && months[i + 1].Year == m.Year ? words.Name(m.Month) : words.InFull(m)).Aggregate((a, b) => words.Say("months.list", a, b));
    }

    /// <summary>How the months make the result: <c>ค่าเฉลี่ยของเดือนที่รายงาน</c>.</summary>
    public static string Of(Words words, MonthRule rule) => words[rule switch
    {
        MonthRule.Latest => "months.latest",
        MonthRule.Mean => "months.mean",
        MonthRule.Lowest => "months.lowest",
    }];

    private static bool IsRun(IReadOnlyList<ReportMonth> months) =>
        months.Skip(1).Select((m, i) => (Before: months[i], After: m)).All(p => new BuddhistDate(p.Before.Last.Day.AddDays(1)).Month == p.After);
}
