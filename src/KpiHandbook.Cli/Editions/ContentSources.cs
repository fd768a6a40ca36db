using KpiHandbook.Content.Privacy;
using KpiHandbook.Core.Model;
using KpiHandbook.Publishing.Editions;

namespace KpiHandbook.Cli.Editions;

/// <summary>The files of a content folder with their hashes.</summary>
internal sealed class ContentSources
{
    private readonly IReadOnlyList<SourceHash> _files;

    private ContentSources(IReadOnlyList<SourceHash> files) => _files = files;

    /// <summary>Reads every file.</summary>
    public static ContentSources Read(string contentFolder)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(contentFolder));
        var files = PrivacyGuard.FilesOf(folder, "").Where(f => IsSource(f.Path)).ToList();
        var hashes = new SourceHash[files.Count];
        Parallel.For(0, files.Count, i => hashes[i] = new SourceHash(files[i].Path[1..], Sha256.Of(files[i].Bytes().Span)));
        return new ContentSources(hashes);
    }

    /// <summary>What is published of a round's sources.</summary>
    public IReadOnlyList<SourceHash> Of(Handbook handbook)
    {
        var results = $"{handbook.Path}/results/";
        return
        [
            .. _files.Where(f => f.Path.StartsWith($"{handbook.Path}/", StringComparison.Ordinal))
                .Select(f => Withholds(handbook) && f.Path.StartsWith(results, StringComparison.Ordinal) ? f with { Sha256 = null } : f),
        ];
    }

    /// <summary>What is published of the sources that belong to no round: the site's, and those of the offices whose rounds these are.</summary>
    public IReadOnlyList<SourceHash> OfNoRound(SiteSettings settings, IEnumerable<Handbook> handbooks)
    {
        var offices = handbooks.Select(h => $"{h.Office.Id}").ToHashSet(StringComparer.Ordinal);
        return
        [
            .. _files.Where(f => !f.Path.Contains('/', StringComparison.Ordinal)),
            .. _files.Where(f => f.Path.Split('/') is [var office, _] && offices.Contains(office))
                .Select(f => settings.Contacts == ContactVisibility.Full ? f : f with { Sha256 = null }),
        ];
    }

    // A small count that is kept back could be found by trying every number until the workbook's hash comes out.
    private static bool Withholds(Handbook handbook) =>
        handbook.OtherTexts.Values.Concat(handbook.Earlier).Append(handbook).SelectMany(h => h.Indicators).Any(i => i.SuppressBelow is not null);

    // What editors and systems leave behind says nothing, and neither does a guide.
    private static bool IsSource(string path) => Array.TrueForAll(
        path[1..].Split('/'), name => name is not (['.', ..] or ['~', '$', ..] or "Thumbs.db" or "desktop.ini" or "README.md"));
}
