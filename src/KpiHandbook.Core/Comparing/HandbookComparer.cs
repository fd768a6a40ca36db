using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Comparing;

/// <summary>
/// Compares two handbooks by the fields of the model. The order of files, entries, rows, notes and the like is no difference, nor is where a
/// thing is written; a number in an agreement is one.
/// </summary>
public static class HandbookComparer
{
    /// <summary>What differs; empty for two that say the same, however they are written.</summary>
    /// <param name="before">The earlier one.</param>
    /// <param name="after">The later one.</param>
    public static HandbookDifference Compare(Handbook before, Handbook after)
    {
        if (ReferenceEquals(before, after))
        {
            return new HandbookDifference(before, after, [], []);
        }

        var round = new Changes(new Texts(), new MovedTimes(before, after));
        RoundComparison.Compare(round, before, after);
        AgreementComparison.Compare(round, before, after);
        OfficeComparison.Compare(round, before, after);
        RedirectComparison.Compare(round, before, after);
        return new HandbookDifference(before, after, round.Found, [.. Indicators(round, before, after)]);
    }

    /// <summary>What differs between an indicator and one that may bear another id, in another text.</summary>
    /// <param name="before">The earlier text.</param>
    /// <param name="was">An indicator of it.</param>
    /// <param name="after">The later text.</param>
    /// <param name="now">What carries it on there.</param>
    public static IndicatorDifference Compare(Handbook before, Indicator was, Handbook after, Indicator now)
    {
        var changes = new Changes(new Texts(), new MovedTimes(before, after));
        IndicatorComparison.Compare(changes, new Sides(before, was, after, now));
        return new IndicatorDifference(now.Id, was, now, changes.Found);
    }

    private static IEnumerable<IndicatorDifference> Indicators(Changes round, Handbook before, Handbook after)
    {
        var old = before.Indicators.ToDictionary(i => i.Id);
        var isWording = IsWordingAlone(before, after);
        foreach (var now in after.Indicators)
        {
            if (!old.Remove(now.Id, out var was))
            {
                yield return new IndicatorDifference(now.Id, null, now, []) { Fate = IndicatorFates.OfCome(before, after) };
                continue;
            }

            var changes = round.Apart();
            IndicatorComparison.Compare(changes, new Sides(before, was, after, now));
            if (changes.Found.Count > 0)
            {
                yield return new IndicatorDifference(now.Id, was, now, isWording ? [.. changes.Found.Select(d => d with { BreaksTrend = false })] : changes.Found);
            }
        }

        foreach (var gone in before.Indicators.Where(i => old.ContainsKey(i.Id)))
        {
            var went = before.Office.Id == after.Office.Id ? after.Redirects.GetValueOrDefault(gone.Id) : null;
            yield return new IndicatorDifference(gone.Id, gone, null, []) { Went = went, Whither = ReaderText.Went(went, after), Fate = IndicatorFates.OfGone(before, after, went) };
        }
    }

    // Letters that set words right leave what is measured as it was, whatever they word anew.
    private static bool IsWordingAlone(Handbook before, Handbook after)
    {
        var letters = after.Amendments.Where(a => a.Number > before.Revision).ToList();
        return string.Equals(before.Path, after.Path, StringComparison.Ordinal) && letters.Count > 0 && letters.TrueForAll(a => a.Class == AmendmentClass.Typo);
    }
}

/// <summary>One indicator in both handbooks.</summary>
internal sealed record Sides(Handbook OldBook, Indicator Old, Handbook NewBook, Indicator New)
{
    public ReaderNames OldNames { get; } = new(Old, New);

    public ReaderNames NewNames { get; } = new(New);
}
