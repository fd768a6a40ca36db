using KpiHandbook.Site.Signs;

namespace KpiHandbook.Site.Districts;

/// <summary>The evidence that a unit must have in hand, to be ticked off. Ticks are kept in the reader's browser and go nowhere else.</summary>
/// <param name="Key">Of the round and the unit: <c>yala/2568-2/yaha</c>.</param>
/// <param name="Indicators">Those that ask for evidence, in the agreement's order.</param>
public sealed record TickList(string Key, IReadOnlyList<TickIndicator> Indicators)
{
    /// <summary>True when some of it is filed only when there is any.</summary>
    public bool HasOptional => Indicators.SelectMany(i => i.Entries).SelectMany(e => e.Items).Any(i => i.IsOptional);
}

/// <summary>An indicator's evidence.</summary>
/// <param name="Number">Its place in the agreement.</param>
/// <param name="Indicator">Short title.</param>
/// <param name="Aim">The level that the evidence is for; null where the document has no levels.</param>
/// <param name="Count">How many items it needs, in words.</param>
/// <param name="Entries">By levels.</param>
public sealed record TickIndicator(string Number, string Indicator, LevelSwatch? Aim, string Count, IReadOnlyList<TickEntry> Entries);

/// <summary>The evidence of some levels.</summary>
/// <param name="Levels">Which, in words; null where the document has none.</param>
/// <param name="Items">Each to be ticked.</param>
public sealed record TickEntry(string? Levels, IReadOnlyList<TickItem> Items);

/// <summary>A piece of evidence.</summary>
/// <param name="Key">Made from its words, so that a tick stays with it wherever it stands.</param>
/// <param name="Text">What it is.</param>
/// <param name="IsOptional">True for what is filed only when there is any: it counts for nothing.</param>
public sealed record TickItem(string Key, string Text, bool IsOptional);
