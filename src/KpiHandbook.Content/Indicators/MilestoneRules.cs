using KpiHandbook.Content.Shapes;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Indicators;

/// <summary>Checks what only criteria by month can get wrong.</summary>
internal static class MilestoneRules
{
    /// <summary>Each month once, and of the round.</summary>
    public static void CheckMonths(IReadOnlyList<RawMilestone> milestones, Period? period, ProblemList problems)
    {
        var seen = new Dictionary<ReportMonth, int>();
        foreach (var month in milestones.SelectMany(m => m.Months?.Items ?? []))
        {
            if (!seen.TryAdd(month.Value, month.Place.Line))
            {
                problems.Add(Problems.MilestoneMonthTwice(month.Place, month.Value, seen[month.Value]));
            }
            else if (period is { } days && !days.Contains(month.Value.First))
            {
                problems.Add(Problems.MilestoneOutsideRound(month.Place, month.Value, days));
            }
        }
    }

    /// <summary>How months make the result is never taken for granted; no month after the first one is passed over unnoticed.</summary>
    public static void CheckResult(RawCriteria raw, CheckedCriteria criteria, Period? period, ProblemList problems)
    {
        if (raw.MilestonesKey is not { } key)
        {
            return;
        }

        if (!raw.HasMonthsKey)
        {
            problems.Add(Problems.MissingKey(key, "months", new("ผลของรอบมาจากเดือนล่าสุด ค่าเฉลี่ย หรือเดือนที่ต่ำสุด", "how the months make the round's result")));
        }

        List<ReportMonth> scored = [.. criteria.Milestones.SelectMany(m => m.Months)];
        if (!problems.HasErrors && period is { } days && scored.Count > 0
            && days.Months.Where(m => m > scored.Min() && !scored.Contains(m)).ToList() is { Count: > 0 } missing)
        {
            problems.Add(Problems.MonthsWithoutCriteria(key, missing));
        }
    }

    /// <summary>A month that an answer or an example names has criteria of its own; where a milestone could not be read, it may.</summary>
    public static void CheckMonth(Located<ReportMonth>? month, RawCriteria raw, IReadOnlyList<CriteriaPart> parts, ProblemList problems)
    {
        if (month is null)
        {
            return;
        }

        if (raw.MilestonesKey is null)
        {
            problems.Add(Problems.MonthWithoutMilestones(month.Place));
        }
        else if (raw.Milestones is { IsWhole: true } milestones
            && milestones.Items.All(m => m.Months is { IsWhole: true })
            && !parts.Any(p => p.Includes(month.Value)))
        {
            problems.Add(Problems.MonthNotAMilestone(month.Place, month.Value));
        }
    }

    /// <summary>What no month asks for would be a row in no workbook.</summary>
    public static void CheckAllAsked(RawIndicator raw, CheckedInputs inputs, CheckedCriteria criteria, ProblemList problems)
    {
        if (criteria.Milestones.Count == 0 || problems.HasErrors)
        {
            return;
        }

        foreach (var key in raw.Inputs!.Entries.Select(e => e.Key))
        {
            if (inputs.Find(key.Value) is { Type: not InputType.Text } && !criteria.Milestones.Any(m => m.Criteria.Mentions(key.Value)))
            {
                problems.Add(Problems.InputNeverAsked(key.Place, key.Value));
            }
        }
    }
}
