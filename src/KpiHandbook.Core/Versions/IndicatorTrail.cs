using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Versions;

/// <summary>What becomes of an indicator's id between two texts.</summary>
public abstract record TrailEnd
{
    private TrailEnd()
    {
    }

    /// <summary>The other text has it, under this id.</summary>
    public sealed record At(Id<Indicator> Id) : TrailEnd;

    /// <summary>A text on the way says that it is no longer measured.</summary>
    /// <param name="Id">The id that it had last.</param>
    /// <param name="In">The text that says so.</param>
    /// <param name="Why">Why.</param>
    public sealed record Gone(Id<Indicator> Id, Handbook In, string Why) : TrailEnd;

    /// <summary>The other text does not have it, and nobody says why: one that came later, or that holds a part of its agreements.</summary>
    /// <param name="Id">The id that it would have.</param>
    public sealed record Absent(Id<Indicator> Id) : TrailEnd;
}

/// <summary>Follows indicators through an office's texts, by the ids that these redirect.</summary>
/// <param name="texts">The office's texts in order: by round, within a round by revision.</param>
public sealed class IndicatorTrail(IReadOnlyList<Handbook> texts)
{
    /// <summary>What becomes of an id.</summary>
    /// <param name="id">As one text has it.</param>
    /// <param name="from">That text.</param>
    /// <param name="to">Another text of the same office, earlier or later, or the same.</param>
    public TrailEnd Follow(Id<Indicator> id, Handbook from, Handbook to)
    {
        var (start, end) = (IndexOf(from), IndexOf(to));
        for (var k = start - 1; k >= end; k--)
        {
            id = Before(id, k);
        }

        TrailEnd? gone = null;
        for (var k = start; k <= end; k++)
        {
            switch (texts[k].Redirects.GetValueOrDefault(id))
            {
                case Redirect.Gone because:
                    gone = new TrailEnd.Gone(id, texts[k], because.Why);
                    break;
                case Redirect.Renamed renamed:
                    id = renamed.To;
                    break;
            }
        }

        // What was given up may be taken up again.
        return texts[end].Find(id) is not null ? new TrailEnd.At(id) : gone ?? new TrailEnd.Absent(id);
    }

    // The id in the text before the one after which it is called so.
    private Id<Indicator> Before(Id<Indicator> id, int k)
    {
        if (texts[k].Find(id) is not null)
        {
            return id;
        }

        var old = texts[k + 1].Redirects.Where(r => r.Value is Redirect.Renamed renamed && renamed.To == id).Select(r => r.Key).ToList();
        return old.Count == 0 ? id : old.OrderByDescending(o => texts[k].Find(o) is not null).First();
    }

    private int IndexOf(Handbook text) =>
        Enumerable.Range(0, texts.Count).First(i => texts[i].Round == text.Round && texts[i].Revision == text.Revision);
}
