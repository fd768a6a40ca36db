using KpiHandbook.Content.Rounds;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Amendments;

/// <summary>A letter's folder: what it says of itself, and the files that it lays over the round's.</summary>
/// <param name="Number">From 1, after which the folder is named.</param>
/// <param name="Definition">Its <c>amendment.yaml</c>.</param>
/// <param name="Round">The <c>round.yaml</c> that it replaces the round's by.</param>
/// <param name="Indicators">The indicators that it replaces or adds.</param>
internal sealed record AmendmentFolder(
    int Number, YamlFile<RawAmendment> Definition, YamlFile<RawRound>? Round, IReadOnlyList<IndicatorFile> Indicators)
{
    public const string FileName = "amendment.yaml";

    /// <summary>True when it can be laid over the round: nothing is wrong with it, and it contradicts no other.</summary>
    public bool IsUsable => Definition.Raw is not null && !Definition.Problems.HasErrors;

    /// <summary>Where it says, or could say, from when on it holds.</summary>
    public Place EffectivePlace => Definition.Raw?.Effective?.Place ?? Start;

    /// <summary>The beginning of its <c>amendment.yaml</c>.</summary>
    public Place Start => new Place.InText(Definition.Path, 1, 1);

    public IEnumerable<SourceFile> Files => [Definition, .. Round is null ? [] : new[] { Round }, .. Indicators];

    /// <summary>The files of the round that it replaces or adds as a whole.</summary>
    public IEnumerable<string> Laid => [.. Round is null ? [] : new[] { AmendedFile.Round }, .. Indicators.Select(i => AmendedFile.Of(i.Id))];

    /// <summary>The files of the round that it takes away.</summary>
    public IEnumerable<string> Removed => Definition.Raw?.Remove?.Items.Select(r => r.Value) ?? [];

    /// <summary>The files of the round that it changes in places.</summary>
    public IEnumerable<string> Patched => Definition.Raw?.Patch?.Keys ?? [];

    /// <summary>Where it changes files in places, by path: at the one field that it changes, or above several.</summary>
    public IReadOnlyDictionary<string, Place> Places => (Definition.Raw?.Patch?.Entries ?? [])
        .DistinctBy(f => f.Key.Value, StringComparer.Ordinal)
        .ToDictionary(f => f.Key.Value, f => (Place)(f.Value is { Entries: [var only] } ? only.Key.Place : f.Key.Place), StringComparer.Ordinal);

    /// <summary>Every file of the round that it touches, by path.</summary>
    public IReadOnlyList<string> Touched => [.. Laid.Concat(Removed).Concat(Patched).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
