using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Core.Comparing;

/// <summary>One of several things whose order means nothing: a note, a piece of evidence, an event.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Facets">What else there is to it, by name; null where a facet is not there.</param>
internal sealed record Item(string Text, params (Words Name, Words? Value)[] Facets)
{
    /// <summary>What kind of thing it is, where that differs among them.</summary>
    public Words? Name { get; init; }

    /// <summary>True when another wording changes what is measured.</summary>
    public bool BreaksTrend { get; init; }

    /// <summary>True when adding or removing it is wording alone.</summary>
    public bool IsRemark { get; init; }

    /// <summary>The whole of it in one line.</summary>
    public Words Shown
    {
        get => field ?? ReaderText.In(language => string.Join(
            " · ", new[] { Text }.Concat(Facets.Where(f => f.Value is not null).Select(f => $"{f.Name.In(language)} {f.Value!.In(language)}")).Where(t => t.Length > 0)));
        init;
    }

    public bool IsSameAs(Item other) => IsAlike(other) && string.Equals(Text, other.Text, StringComparison.Ordinal);

    public bool IsAlike(Item other) =>
        Facets.Length == other.Facets.Length && Facets.Zip(other.Facets).All(p => p.First.Value == p.Second.Value);
}
