using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Comparing;

/// <summary>How inputs become a level: formula, rounding, and the levels one by one; month by month where they differ by month.</summary>
internal static class CriteriaComparison
{
    public static void Compare(Changes changes, Sides sides)
    {
        var (old, now) = (sides.Old, sides.New);
        changes.Fact(Aspect.Criteria, new("ทิศทาง", "direction"), ReaderText.Direction(old.Direction), ReaderText.Direction(now.Direction));
        changes.Fact(Aspect.Criteria, new("ระดับตามโครงการของอำเภอ", "levels set by districts"), ReaderText.YesNo(old.SetByDistrict), ReaderText.YesNo(now.SetByDistrict));
        changes.Fact(Aspect.Criteria, new("ผลของรอบ", "result of the round"), ReaderText.Months(old.Months), ReaderText.Months(now.Months));
        changes.Fact(Aspect.Criteria, new("ตัวอักษรแทนระดับ", "letters"), LettersOf(old), LettersOf(now));
        Compare(changes, sides, old.Criteria, now.Criteria);
        ByMonths(changes, sides);
    }

    // Months that go the same way on both sides are said together.
    private static void ByMonths(Changes changes, Sides sides)
    {
        var months = sides.Old.Milestones.Concat(sides.New.Milestones).SelectMany(m => m.Months).Distinct().Order();
        foreach (var group in months.GroupBy(m => (Old: MilestoneOf(sides.Old, m), New: MilestoneOf(sides.New, m))))
        {
            var found = changes.Apart();
            found.Text(Aspect.Criteria, new("หัวข้อ", "heading"), group.Key.Old?.Title, group.Key.New?.Title);
            if (group.Key is { Old: { } old, New: { } now })
            {
                Compare(found, sides, old.Criteria, now.Criteria);
            }
            else
            {
                Compare(found, sides, group.Key.Old?.Criteria ?? Empty, group.Key.New?.Criteria ?? Empty);
            }

            changes.Add(found.Found, MonthsOf([.. group]));
        }
    }

    private static Words What { get; } = new("สูตร", "formula");

    private static Criteria Empty { get; } = new(null, new Rounding.None(), Ladder.Highest, []);

    private static Words MonthsOf(IReadOnlyList<ReportMonth> months) => ReaderText.Months(months);

    private static Milestone? MilestoneOf(Indicator indicator, ReportMonth month) => indicator.Milestones.FirstOrDefault(m => m.Months.Contains(month));

    private static void Compare(Changes changes, Sides sides, Criteria old, Criteria now)
    {
        Formula(changes, sides, old, now);
        changes.Fact(Aspect.Criteria, new("การปัดเศษ", "rounding"), ReaderText.Rounding(old.Rounding), ReaderText.Rounding(now.Rounding));
        changes.Fact(Aspect.Criteria, new("การนับระดับ", "ladder"), ReaderText.Ladder(old.Ladder), ReaderText.Ladder(now.Ladder));
        changes.Text(Aspect.Criteria, new("ไม่มีเกณฑ์เพราะ", "why there are no levels"), old.Unstated, now.Unstated);
        foreach (var level in Level.All)
        {
            Levels(changes, sides, level, old, now);
        }

        changes.Fact(Aspect.Criteria, new("ผู้ที่ไม่ถึงระดับใด", "those who reach no level"), ShortfallOf(old), ShortfallOf(now));
    }

    // Who misses the lowest level: asked and not answered, told by the document, or 0 by nature.
    private static Words? ShortfallOf(Criteria criteria) => criteria.IsShortfallOpen
        ? ReaderText.In(language => (language == Language.Thai ? "ยังไม่มีคำตอบ" : "not answered yet") + (criteria.Zero is { } said ? $" ({said})" : ""))
        : ReaderText.Same(criteria.Zero) ?? (criteria.Levels.Count == 0 ? null : new("0 คะแนน", "0 points"));

    private static void Formula(Changes changes, Sides sides, Criteria old, Criteria now)
    {
        if (old.Formula is { } formula && now.Formula is { } other)
        {
            if (!string.Equals(ReaderNames.Meaning(formula), ReaderNames.Meaning(other), StringComparison.Ordinal))
            {
                var (was, became) = ReaderNames.Print(sides, formula, other);
                changes.Fact(Aspect.Formula, What, was, became, breaksTrend: true);
            }

            return;
        }

        changes.Fact(
            Aspect.Formula, What,
            old.Formula is null ? null : sides.OldNames.Print(old.Formula), now.Formula is null ? null : sides.NewNames.Print(now.Formula), breaksTrend: true);
    }

    // As scored; and as printed, where a reading or a ruling stands between the two.
    private static void Levels(Changes changes, Sides sides, Level level, Criteria old, Criteria now)
    {
        var name = ReaderText.Level(level, sides.New);
        var (was, meant) = (Find(old.Levels, level), Find(now.Levels, level));
        LevelComparison.Compare(changes, sides, name, was, meant);
        var (printed, reprinted) = (Find(old.AsPrinted, level), Find(now.AsPrinted, level));
        var isNewOrGone = (was ?? printed) is null || (meant ?? reprinted) is null;
        if (!(isNewOrGone && IsWordedAlike(was ?? meant, printed ?? reprinted))
            && (!LevelComparison.IsSame(was, printed) || !LevelComparison.IsSame(meant, reprinted)))
        {
            LevelComparison.Compare(changes, sides, new($"{name.Thai} ตามที่พิมพ์", $"{name.English} as printed"), printed, reprinted);
        }
    }

    // A level that only one side has is told once, whatever was read into its condition.
    private static bool IsWordedAlike(LevelRule? scored, LevelRule? printed) =>
        scored is not null && printed is not null && string.Equals(scored.Text, printed.Text, StringComparison.Ordinal);

    private static LevelRule? Find(IReadOnlyList<LevelRule> levels, Level level) => levels.FirstOrDefault(l => l.Level == level);

    private static string? LettersOf(Indicator indicator) => indicator.Letters.Count == 0
        ? null
        : string.Join(" ", indicator.Letters.OrderByDescending(l => l.Key).Select(l => $"{l.Value} = {l.Key}"));
}
