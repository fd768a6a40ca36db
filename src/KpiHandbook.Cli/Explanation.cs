using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Cli;

/// <summary>One trace and what it is of.</summary>
/// <param name="Handbook">The text of the round that scores the month.</param>
/// <param name="Indicator">The indicator, with the criteria of the month.</param>
/// <param name="Month">The month; null for figures of no month.</param>
/// <param name="Unit">Whose report it is; null for figures given on the command line.</param>
/// <param name="Assignment">How it counts for the unit; null without one.</param>
/// <param name="Trace">How the outcome came about.</param>
internal sealed record Explanation(
    Handbook Handbook, Indicator Indicator, ReportMonth? Month, AssessedUnit? Unit, ScoredAssignment? Assignment, Trace Trace)
{
    /// <summary>The round's seal; null while it has none.</summary>
    public Seal? Seal { get; init; }

    /// <summary>True where letters changed the round.</summary>
    public bool IsAmended { get; private init; }

    /// <summary>The outcome that counts.</summary>
    public Outcome Outcome => Assignment?.Outcome ?? Trace.Outcome;

    /// <summary>Scores figures given on the command line; complaints instead when they cannot be read.</summary>
    public static (Explanation? Explanation, IReadOnlyList<string> Complaints) OfFigures(
        Handbook handbook, Indicator indicator, string? monthText, IReadOnlyList<string> figures)
    {
        var month = monthText is null ? null : ReportMonth.Parse(monthText);
        var text = month is { } scoredBy ? handbook.In(scoredBy) : handbook;
        if (text.Find(indicator.Id) is not { } asked)
        {
            return (null, [$"เดือน {monthText} ใช้ข้อความก่อนหนังสือแก้ไข ซึ่งไม่มีตัวชี้วัด {indicator.Id}"]);
        }

        indicator = asked;
        if (indicator.Milestones.Count > 0 && (month is not { } scored || !indicator.IsScoredIn(scored)))
        {
            var months = indicator.Milestones.SelectMany(m => m.Months).Order().Select(m => m.ToString()).ToList();
            return (null, [
                monthText is null
                    ? $"ตัวชี้วัดนี้มีเกณฑ์แยกตามเดือน ระบุ --month ด้วย (มี {string.Join(", ", months)})"
                    : Names.Unknown("เกณฑ์ของเดือน", monthText, months),
            ]);
        }

        if (month is null && monthText is not null)
        {
            return (null, [$"--month {monthText}: เขียนแบบ 2568-08"]);
        }

        var one = month is { } of ? indicator.In(of) : indicator;
        var (inputs, complaints) = SetValues.Read(text.Period, one, figures);
        return complaints.Count > 0
            ? (null, complaints)
            : (new Explanation(text, one, month, null, null, IndicatorScorer.Score(one, inputs)) { IsAmended = handbook.Amendments.Count > 0 }, []);
    }

    /// <summary>A unit's report of a month, the latest when none is named; complaints instead when there is none.</summary>
    public static (Explanation? Explanation, IReadOnlyList<string> Complaints) OfReport(
        Publication publication, Indicator indicator, string district, string? monthText)
    {
        var units = publication.Handbook.TextsInUse.SelectMany(t => t.AssessedUnits()).Select(u => u.Unit.Id).Distinct(StringComparer.Ordinal).ToList();
        if (!units.Contains(district, StringComparer.Ordinal))
        {
            return (null, [Names.Unknown("อำเภอ", district, units)]);
        }

        var scored = RoundScorer.Score(publication);
        if (scored.Months.Count == 0)
        {
            return (null, [$"รอบ {publication.Handbook.Path} ยังไม่มีผลงาน ใช้ --set กำหนดค่าเองได้"]);
        }

        var month = monthText is null
            ? scored.Current
            : scored.Months.FirstOrDefault(m => string.Equals(m.Month.ToString(), monthText, StringComparison.Ordinal));
        if (month is null)
        {
            return (null, [Names.Unknown("เดือนที่มีผลงาน", monthText ?? "", scored.Months.Select(m => m.Month.ToString()))]);
        }

        var unit = month.Find(district);
        return unit?.Find(indicator.Id) is { } assignment
            ? (new Explanation(publication.Handbook.In(month.Month), assignment.Indicator, month.Month, unit.Unit, assignment, assignment.Trace)
            {
                IsAmended = publication.Handbook.Amendments.Count > 0,
            }, [])
            : (null, [$"{unit?.Unit.Name ?? district} ไม่ได้ถูกประเมินด้วยตัวชี้วัด {indicator.Id} ในรอบนี้"]);
    }
}
