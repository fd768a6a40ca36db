using KpiHandbook.Content.Sealing;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Publishing.Editions;

namespace KpiHandbook.Cli.Editions;

/// <summary>
/// Everything that a content folder holds, with the hash of every file: also what no reader looks into, since the guard does. Folders
/// are there by their names; links and special files are never opened.
/// </summary>
internal sealed class ContentSources
{
    private const string NotRead = "-";
    private const string SiteName = "site.yaml";
    private const string OfficeName = "office.yaml";
    private const string SealName = "seal.json";

    private static readonly Dictionary<string, UnitReport> NoReports = new(StringComparer.Ordinal);

    private readonly List<SourceHash> _entries;

    private readonly ContentFolder _folder;

    private ContentSources(ContentFolder folder, List<SourceHash> entries)
    {
        _folder = folder;
        _entries = entries;
    }

    /// <summary>The folder's own name, by which pages name their sources.</summary>
    public string Name => _folder.Name;

    /// <summary>Reads every file.</summary>
    /// <exception cref="MachineException">The system does not open a file.</exception>
    public static ContentSources Read(ContentFolder folder)
    {
        try
        {
            var found = folder.Entries;
            var hashes = new SourceHash[found.Count];
            Parallel.For(0, found.Count, i => hashes[i] = new SourceHash(found[i].Path, found[i].IsFile ? Sha256.OfFile(folder.OnDisk(found[i].Path)).Hash : NotRead));
            return new ContentSources(folder, [.. hashes.OrderBy(h => h.Path, StringComparer.Ordinal)]);
        }
        catch (AggregateException e) when (e.InnerExceptions[0] is IOException or UnauthorizedAccessException)
        {
            throw folder.Unreadable(e.InnerExceptions[0]);
        }
    }

    /// <summary>Everything below a folder, <c>yala/2568-2</c>.</summary>
    public IEnumerable<SourceHash> Below(string folder)
    {
        var start = $"{folder}/";
        return _entries.Skip(IndexOf(start)).TakeWhile(e => e.Path.StartsWith(start, StringComparison.Ordinal));
    }

    // Where a path stands among the entries, or would stand; what begins with it stands together.
    private int IndexOf(string path)
    {
        var (from, to) = (0, _entries.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = string.CompareOrdinal(_entries[middle].Path, path) < 0 ? (middle + 1, to) : (from, middle);
        }

        return from;
    }

    /// <summary>What a round's own files say of it, without results.</summary>
    public IEnumerable<SourceHash> DefinitionsBelow(string round)
    {
        var (results, seal) = ($"{round}/results/", $"{round}/{SealName}");
        return Below(round).Where(e => !e.Path.StartsWith(results, StringComparison.Ordinal) && !string.Equals(e.Path, seal, StringComparison.Ordinal) && IsSource(e));
    }

    /// <summary>A round's results, with its seal, whose salt keeps anybody from trying numbers.</summary>
    public IEnumerable<SourceHash> ResultsBelow(string round) => Below($"{round}/results").Concat(SealOf(round));

    /// <summary>What every round depends on: the site's settings, and every office's file, since the guard takes what any of them declares for public.</summary>
    public IEnumerable<SourceHash> OfEveryRound => _entries.Where(e => e.Path is SiteName || Path.GetFileName(e.Path) is OfficeName);

    /// <summary>True when a round has a seal.</summary>
    public bool IsSealed(string round) => SealOf(round).Any();

    private IEnumerable<SourceHash> SealOf(string round)
    {
        var path = $"{round}/{SealName}";
        return _entries.Skip(IndexOf(path)).Take(1).Where(e => string.Equals(e.Path, path, StringComparison.Ordinal));
    }

    /// <summary>True when results are filed in a round.</summary>
    public bool HasResults(string round) =>
        Below($"{round}/results").Any(e => e.Path.Split('/').Length == 5 && e.Path.EndsWith(".xlsx", StringComparison.Ordinal) && IsSource(e));

    /// <summary>What is published of a round's sources.</summary>
    /// <param name="handbook">The round.</param>
    /// <param name="reports">What its workbooks say.</param>
    public IReadOnlyList<SourceHash> PublishedOf(Handbook handbook, IReadOnlyList<UnitReport> reports)
    {
        var byFile = reports.ToDictionary(r => r.Place.File, StringComparer.Ordinal);
        return
        [
            .. Below(handbook.Path).Where(IsSource).Select(e =>
                WithheldSources.Withholds(handbook) && e.Path.StartsWith($"{handbook.Path}/results/", StringComparison.Ordinal) ? e with { Sha256 = null } : Canonical(e, byFile)),
        ];
    }

    /// <summary>What is published of the sources that belong to no round: the site's, and those of the offices whose rounds these are.</summary>
    public IReadOnlyList<SourceHash> PublishedOfNoRound(SiteSettings settings, IEnumerable<string> ofOffices)
    {
        var offices = ofOffices.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from entry in _entries.Where(IsSource)
               let parts = entry.Path.Split('/')
               where parts is [_] || (parts is [var office, OfficeName] && offices.Contains(office))
               select parts is [_] || !WithheldSources.Withholds(settings) ? Canonical(entry, NoReports) : entry with { Sha256 = null },
        ];
    }

    // The office's workbooks by what they say, so that saving one again is no change; all else as seals do.
    private SourceHash Canonical(SourceHash source, IReadOnlyDictionary<string, UnitReport> reports) => source with
    {
        Sha256 = reports.TryGetValue($"{Name}/{source.Path}", out var report)
            ? CanonicalForm.HashOf(report)
            : CanonicalForm.HashOf(source.Path, File.ReadAllBytes(_folder.OnDisk(source.Path))),
    };

    // What editors and systems leave behind says nothing, and neither does a guide.
    private static bool IsSource(SourceHash entry) => entry.Sha256 is not NotRead && Array.TrueForAll(
        entry.Path.Split('/'), name => name is not (['.', ..] or ['~', '$', ..] or "Thumbs.db" or "desktop.ini" or "README.md"));
}
