using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Sealing;

/// <summary>Holds a round's text against its seal: its files, those it inherits, and what it uses of the office's.</summary>
internal static class SealedText
{
    /// <summary>Files that were changed, are gone or were added, under the revisions that are sealed.</summary>
    public static IEnumerable<Problem> CheckFiles(RoundSources sources, SealRecord record)
    {
        var files = sources.Files();
        foreach (var revision in record.Revisions)
        {
            var added = files.Where(f => RoundSources.RevisionOf(f.Key) == revision.Number && !revision.Files.ContainsKey(f.Key)).ToList();
            foreach (var (file, hash) in revision.Files)
            {
                var place = PlaceOf(sources.Folder, file);
                if (!files.TryGetValue(file, out var now))
                {
                    yield return Problems.SealedFileGone(
                        place, revision.Number, revision.Date, added.Find(a => string.Equals(a.Value, hash, StringComparison.Ordinal)).Key);
                }
                else if (!string.Equals(now, hash, StringComparison.Ordinal))
                {
                    yield return Problems.SealedFileChanged(place, revision.Number, revision.Date);
                }
            }

            foreach (var (file, _) in added)
            {
                yield return Problems.FileAddedToSeal(PlaceOf(sources.Folder, file), revision.Number, revision.Date);
            }
        }

        foreach (var problem in CheckInherited(sources, record, files.Keys.Any(f => RoundSources.RevisionOf(f) >= record.Revisions.Count)))
        {
            yield return problem;
        }
    }

    /// <summary>Items of the office's file that differ, texts that are not official, amendments that are not sealed.</summary>
    public static IEnumerable<Problem> CheckModel(RoundSources sources, SealRecord record, Handbook handbook)
    {
        var items = OfficeItems.Of(handbook.Office);
        foreach (var (item, hash) in record.Revisions.SelectMany(r => r.Office).DistinctBy(i => i.Key, StringComparer.Ordinal))
        {
            var now = items.GetValueOrDefault(item);
            if (!string.Equals(now, hash, StringComparison.Ordinal))
            {
                var words = OfficeItems.WordsOf(item);
                yield return Problems.SealedOfficeChanged(new Place.InTree(sources.OfficeFile), words, sources.Round, now is null);
            }
        }

        foreach (var text in TextsOf(handbook).Where(t => t.Status != RoundStatus.Official))
        {
            yield return Problems.SealedNotOfficial(text.By?.Place ?? text.Place, StatusOf(text), text.Revision);
        }

        foreach (var amendment in handbook.Amendments.Where(a => a.Number >= record.Revisions.Count))
        {
            yield return Problems.AmendmentNotSealed(amendment.Place, amendment.Number, sources.Round);
        }
    }

    /// <summary>Every text of a round: of each revision, and of months between them.</summary>
    public static IReadOnlyList<Handbook> TextsOf(Handbook handbook) => [.. handbook.Earlier, .. handbook.OtherTexts.Values, handbook];

    public static string StatusOf(Handbook handbook) => handbook.Status switch
    {
        RoundStatus.Draft => "draft",
        RoundStatus.Trial => "trial",
        RoundStatus.Official => "official",
    };

    // Of a round that inherits; its own files say nothing of what changed elsewhere.
    private static IEnumerable<Problem> CheckInherited(RoundSources sources, SealRecord record, bool hasNewRevision)
    {
        var now = sources.InheritedFiles();
        var then = record.Revisions.SelectMany(r => r.Inherited).DistinctBy(f => f.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return then.Where(f => !string.Equals(now.GetValueOrDefault(f.Key), f.Value, StringComparison.Ordinal))
            .Concat(hasNewRevision ? [] : now.Where(f => !then.ContainsKey(f.Key)))
            .Select(f => Problems.SealedInheritedChanged(new Place.InTree(sources.NameOfInherited(f.Key)), sources.Round));
    }

    private static Place.InTree PlaceOf(FolderPath folder, string file) => new($"{folder.Named}/{file}");
}
