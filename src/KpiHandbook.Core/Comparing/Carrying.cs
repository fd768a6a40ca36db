using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Comparing;

/// <summary>Whether what was reported for an indicator can be read by another text of it.</summary>
internal static class Carrying
{
    /// <summary>Why not; null when it can.</summary>
    public static Words? WhyNot(Indicator before, Indicator after, bool isSameRound)
    {
        if (before.SuppressBelow is not null || after.SuppressBelow is not null)
        {
            return new("ไม่แสดง เพราะจำนวนน้อยไม่เผยแพร่", "not told, because small counts are not published");
        }

        var criteria = after.Milestones.Select(m => m.Criteria).Append(after.Criteria).ToList();
        return !isSameRound && criteria.TrueForAll(c => c.Levels.Count == 0)
            ? new("ฉบับหลังไม่มีเกณฑ์การให้คะแนน", "the later text has no criteria")
            : after.Inputs.Where(i => criteria.Exists(c => c.Mentions(i.Name))).Select(i => WhyNot(before.Inputs, i)).FirstOrDefault(w => w is not null);
    }

    private static Words? WhyNot(IReadOnlyList<Input> before, Input now)
    {
        if (before.FirstOrDefault(b => string.Equals(b.Name, now.Name, StringComparison.Ordinal)) is not { } old)
        {
            return new($"ฉบับหลังใช้ “{now.Label}” ซึ่งไม่ได้รายงานไว้", $"the later text uses {now.Name}, which was not reported");
        }

        return old.Type != now.Type || !string.Equals(old.Unit, now.Unit, StringComparison.Ordinal)
            ? new($"“{now.Label}” รายงานไว้เป็น{Shown(old)} ฉบับหลังใช้{Shown(now)}", $"{now.Name} was reported as another type or in another unit")
            : now.Columns.Select(c => WhyNot(old.Columns, c)).FirstOrDefault(w => w is not null);
    }

    private static string Shown(Input input) => ReaderText.Type(input.Type).Thai + (input.Unit.Length == 0 ? "" : $" ({input.Unit})");
}
