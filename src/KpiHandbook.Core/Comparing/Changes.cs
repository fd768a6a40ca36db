using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Core.Comparing;

/// <summary>Collects what differs, in the order in which a reader wants it.</summary>
/// <param name="texts">The texts compared.</param>
/// <param name="times">What moves with the rounds that are compared.</param>
internal sealed class Changes(Texts texts, MovedTimes times)
{
    private readonly List<Difference> _found = [];

    public IReadOnlyList<Difference> Found => _found;

    /// <summary>The texts compared so far.</summary>
    public Texts Texts => texts;

    /// <summary>An empty list over the same texts.</summary>
    public Changes Apart() => new(texts, times);

    /// <summary>What moves with the rounds that are compared.</summary>
    public MovedTimes Times => times;

    /// <summary>A value that is shown whole; nothing where both sides read the same.</summary>
    public void Fact(Aspect aspect, Words what, Words? before, Words? after, bool breaksTrend = false)
    {
        if (before != after)
        {
            _found.Add(new Difference(aspect, what, before, after) { BreaksTrend = breaksTrend });
        }
    }

    /// <summary>The same of what is the same in every language.</summary>
    public void Fact(Aspect aspect, Words what, string? before, string? after, bool breaksTrend = false) =>
        Fact(aspect, what, ReaderText.Same(before), ReaderText.Same(after), breaksTrend);

    /// <summary>A text for readers, shown word by word where its two versions have enough in common. Times that move with the round break no trend.</summary>
    public void Text(Aspect aspect, Words what, string? before, string? after, bool breaksTrend = false)
    {
        if (!string.Equals(before, after, StringComparison.Ordinal))
        {
            _found.Add(new Difference(aspect, what, ReaderText.Same(before), ReaderText.Same(after))
            {
                Words = before is null || after is null ? null : texts.RunsOfRelated(before, after),
                IsWording = IsWording(before, after),
                BreaksTrend = breaksTrend && !(before is not null && after is not null && times.AreSame(before, after)),
            });
        }
    }

    /// <summary>A text of ours around one of the handbook, shown whole.</summary>
    public void Text(Aspect aspect, Words what, Words? before, Words? after)
    {
        if (before != after)
        {
            _found.Add(new Difference(aspect, what, before, after) { IsWording = IsWording(before?.Thai, after?.Thai) });
        }
    }

    /// <summary>What was found elsewhere, its fields named with the prefix.</summary>
    public void Add(IEnumerable<Difference> differences, Words? prefix = null) => _found.AddRange(prefix is null
        ? differences
        : differences.Select(d => d with { What = new Words($"{prefix.Thai} {d.What.Thai}", $"{prefix.English}, {d.What.English}") }));

    private static bool IsWording(string? before, string? after) => before is not null && after is not null && Figures.AreSame(before, after);
}
