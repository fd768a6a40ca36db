using System.Globalization;
using KpiHandbook.Content.Shapes;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Indicators;

/// <summary>How the levels of one indicator are written: by number, or by the letters that its document shows them by.</summary>
internal sealed class LevelNames
{
    private readonly Dictionary<string, Level> _letters;

    private LevelNames(Dictionary<string, Level> letters, bool areKnown)
    {
        _letters = letters;
        AreKnown = areKnown;
        Letters = letters.ToDictionary(l => l.Value, l => l.Key);
        Scale = letters.Count > 0 ? [.. letters.Values.Order()] : Level.All;
    }

    /// <summary>False when the letters could not be read, so that no name can be blamed.</summary>
    public bool AreKnown { get; }

    /// <summary>The letters by level; empty where levels are numbers.</summary>
    public IReadOnlyDictionary<Level, string> Letters { get; }

    /// <summary>The levels that there are, from the lowest.</summary>
    public IReadOnlyList<Level> Scale { get; }

    /// <summary>Their names, from the lowest.</summary>
    public IEnumerable<string> All => Scale.Select(NameOf);

    public static LevelNames Of(LocatedMap<Located<int>>? raw, Place.InText? key, ProblemList problems)
    {
        var letters = new Dictionary<string, Level>(StringComparer.Ordinal);
        foreach (var letter in raw?.Entries ?? [])
        {
            if (letter.Value is not { } number)
            {
                continue;
            }

            var level = Level.Of(number.Value);
            if (letters.FirstOrDefault(l => l.Value == level).Key is { } taken)
            {
                problems.Add(Problems.LetterTwice(number.Place, level.Number, taken));
            }
            else
            {
                letters.Add(letter.Key.Value, level);
            }
        }

        return new LevelNames(letters, key is null || raw is { IsWhole: true });
    }

    public string NameOf(Level level) => Letters.GetValueOrDefault(level) ?? level.ToString();

    /// <summary>The level that a key of <c>levels</c> stands for: a letter where there are letters.</summary>
    public Level? OfKey(string name) => _letters.Count > 0 ? LetterOf(name) : NumberOf(name);

    /// <summary>The level of a name elsewhere, where its number is understood besides its letter.</summary>
    public Level? Of(string name) => LetterOf(name) ?? (NumberOf(name) is { } number && Scale.Contains(number) ? number : null);

    private Level? LetterOf(string name) => _letters.TryGetValue(name, out var level) ? level : null;

    private static Level? NumberOf(string name) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Level.Parse(number) : null;
}
