using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Content.Shapes;

/// <summary>Checks names against the things that they name.</summary>
internal static class References
{
    /// <summary>Reports a name that is not among the known ones; nothing when those could not be read.</summary>
    public static void Check(
        Located<string>? name, IEnumerable<string>? known, Func<Place, string, string?, Problem> unknown, ProblemList problems)
    {
        if (name is not null && known is not null && !known.Contains(name.Value, StringComparer.Ordinal))
        {
            problems.Add(unknown(name.Place, name.Value, NearestName.Of(name.Value, known)));
        }
    }

    /// <summary>The same for every name of a list, and that each is there once.</summary>
    public static void CheckAll(
        LocatedList<Located<string>>? names, IEnumerable<string>? known, Func<Place, string, string?, Problem> unknown, ProblemList problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names?.Items ?? [])
        {
            Check(name, known, unknown, problems);
            if (!seen.Add(name.Value))
            {
                problems.Add(Problems.RepeatedItem(name.Place, name.Value));
            }
        }
    }
}
