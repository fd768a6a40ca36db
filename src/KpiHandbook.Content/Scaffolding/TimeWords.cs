using KpiHandbook.Core.Calendar;

namespace KpiHandbook.Content.Scaffolding;

/// <summary>Finds the words of a running text that name a time of the round it was written for. They are left as they are; people must look at them.</summary>
/// <param name="shift">The way to the new round.</param>
internal sealed class TimeWords(RoundShift shift)
{
    private readonly RoundTimes _times = new(shift.From, shift.From.Period);

    /// <summary>What is found, each once, in the order of the text: <c>29 สิงหาคม 2568</c>, <c>รอบการประเมินที่ 2</c>.</summary>
    // A month or quarter alone is the same in a round of the same half.
    public IReadOnlyList<string> In(string text) => shift.Months == 0
        ? []
        : [.. _times.In(text).Where(t => !(t.Names == RoundPart.EveryYear && shift.KeepsMonths)).Select(t => t.Text.Trim()).Distinct(StringComparer.Ordinal)];
}
