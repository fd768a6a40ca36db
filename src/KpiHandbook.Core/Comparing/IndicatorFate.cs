using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Comparing;

/// <summary>What became of an indicator between two texts.</summary>
public enum IndicatorFate
{
    /// <summary>Both have it, and say something else of it.</summary>
    Changed,

    /// <summary>The later text adds it.</summary>
    Added,

    /// <summary>The later text does away with it, or says what takes its place.</summary>
    Removed,

    /// <summary>The earlier text prints a part alone, so that nobody can say whether it was there.</summary>
    UnspokenBefore,

    /// <summary>The later text prints a part alone, and does not speak of it.</summary>
    Unspoken,

    /// <summary>The two texts are of two offices, and the later alone has it.</summary>
    AfterAlone,

    /// <summary>The two texts are of two offices, and the earlier alone has it.</summary>
    BeforeAlone,
}

/// <summary>Tells what became of indicators that one of two texts has.</summary>
internal static class IndicatorFates
{
    /// <summary>Of one that the later text alone has.</summary>
    public static IndicatorFate OfCome(Handbook before, Handbook after) =>
        AreOfTwoOffices(before, after) ? IndicatorFate.AfterAlone
        : IsPart(before, after) ? IndicatorFate.UnspokenBefore
        : IndicatorFate.Added;

    /// <summary>Of one that the earlier text alone has.</summary>
    public static IndicatorFate OfGone(Handbook before, Handbook after, Redirect? went) =>
        AreOfTwoOffices(before, after) ? IndicatorFate.BeforeAlone
        : went is null && IsPart(after, before) ? IndicatorFate.Unspoken
        : IndicatorFate.Removed;

    private static bool AreOfTwoOffices(Handbook before, Handbook after) => before.Office.Id != after.Office.Id;

    // A letter that amends a part adds to it and takes from it.
    private static bool IsPart(Handbook text, Handbook other) =>
        text.Round != other.Round && text.IsPartAlone;
}
