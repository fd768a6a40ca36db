using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Sealing;

/// <summary>
/// Follows a unit's figures and levels through its corrections: each begins with what stood before, and the last ends with what is sealed.
/// A list of corrections that tells less or something else than what changed is so found.
/// </summary>
internal sealed class CorrectionChain
{
    private readonly Dictionary<string, string?> _stood;
    private readonly bool _isWhole;

    /// <summary>A chain whose beginning is known from its corrections alone.</summary>
    public CorrectionChain() => _stood = new(StringComparer.Ordinal);

    /// <summary>A chain from what was sealed, which holds for all that no correction names.</summary>
    public CorrectionChain(UnitSeal start) => (_stood, _isWhole) = (StateOf(start), true);

    /// <summary>Takes the next correction; false when it changes nothing, or begins with something else than what stood.</summary>
    public bool Take(LateCorrection correction)
    {
        List<bool> fits =
        [
            .. correction.Figures.Select(f => Move(KeyOf($"{f.Indicator}", f.Input), f.Before, f.After)),
            .. correction.Levels.Select(l => Move($"{l.Indicator}", Known(l.Before), Known(l.After))),
        ];
        return fits.Count > 0 && fits.All(fit => fit);
    }

    /// <summary>True when what is sealed is what the corrections end with.</summary>
    public bool EndsIn(UnitSeal end)
    {
        var state = StateOf(end);
        var keys = _isWhole ? _stood.Keys.Union(state.Keys, StringComparer.Ordinal) : _stood.Keys;
        return keys.All(k => SealedLevel.CountTheSame(_stood.GetValueOrDefault(k), state.GetValueOrDefault(k)));
    }

    private bool Move(string key, string? before, string? after)
    {
        var fits = _stood.TryGetValue(key, out var stood) ? SealedLevel.CountTheSame(stood, before) : !_isWhole || before is null;
        _stood[key] = after;
        return fits && !IsSame(before, after);
    }

    // The exact values behind the levels follow from the figures and the text, which are held against the seal themselves.
    private static Dictionary<string, string?> StateOf(UnitSeal unit) =>
        unit.Figures.Select(f => (Key: KeyOf(f.Key.Indicator, f.Key.Input), Value: (string?)f.Value.Value))
            .Concat(unit.Levels.Select(l => (l.Key, Value: Known(l.Value.Outcome))))
            .ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal);

    private static string KeyOf(string indicator, string input) => $"{indicator}/{input}";

    private static string? Known(string outcome) => IsSame(outcome, SealedLevel.None.Outcome) ? null : outcome;

    private static bool IsSame(string? one, string? other) => string.Equals(one, other, StringComparison.Ordinal);
}
