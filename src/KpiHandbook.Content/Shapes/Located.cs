using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Content.Shapes;

/// <summary>A value as read, with its place.</summary>
internal sealed record Located<T>(T Value, Place.InText Place);

/// <summary>A list as read. Items that could not be read are left out, and then it is not whole.</summary>
internal sealed record LocatedList<T>(IReadOnlyList<T> Items, bool IsWhole, Place.InText Place);

/// <summary>
/// A mapping as read. A key whose value could not be read stays, so that references to it are not reported as well; where a key
/// itself was refused, nothing that refers to the mapping's keys can be judged.
/// </summary>
internal sealed record LocatedMap<T>(IReadOnlyList<Keyed<T>> Entries, bool HasAllKeys, Place.InText Place)
    where T : class
{
    /// <summary>True when every key and every value was read.</summary>
    public bool IsWhole => HasAllKeys && Entries.All(e => e.Value is not null);

    public IEnumerable<string> Keys => Entries.Select(e => e.Key.Value);
}

/// <summary>A key and its value; null when that could not be read.</summary>
internal sealed record Keyed<T>(Located<string> Key, T? Value)
    where T : class;

/// <summary>A number as written: its value, and the decimals it is written with.</summary>
internal readonly record struct WrittenNumber(Rational Value, int Decimals);
