using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Disclosure;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Publishing;
using KpiHandbook.Publishing.Editions;
using KpiHandbook.Publishing.Pictures;
using KpiHandbook.Publishing.Printing;
using KpiHandbook.Site.Data.Results;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Planning;

namespace KpiHandbook.Cli.Editions;

/// <summary>
/// The rounds of an earlier edition that are taken over as they are, since nothing that they depend on has changed; single pages of no
/// round, too, and the other files of a round of which no more than pages that look back at the round before are to be made anew.
/// </summary>
internal sealed class Reuse(PreviousEdition? previous)
{
    private readonly SortedDictionary<string, RoundEdition> _rounds = new(StringComparer.Ordinal);

    private readonly HashSet<string> _partly = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);
    private readonly List<OutputHash> _printed = [];
    private readonly Dictionary<string, OutputHash> _files = new(StringComparer.Ordinal);

    /// <summary>The rounds taken over whole.</summary>
    public IReadOnlyDictionary<string, RoundEdition> Rounds => _rounds;

    /// <summary>The rounds of which all is taken over but pages that look back.</summary>
    public IReadOnlySet<string> Partly => _partly;

    /// <summary>Finds what can be taken over of rounds; gives those of which all is.</summary>
    public IReadOnlySet<string> Find(RoundKeys keys)
    {
        foreach (var round in keys.Rounds)
        {
            if (previous is not null && keys.PublishedOf(round) is { } own)
            {
                var stale = keys.OfLookingBack(round).Where(p => !string.Equals(p.Value ?? "-", previous.Keys.GetValueOrDefault(p.Key), StringComparison.Ordinal)).Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
                if (stale.Count > 0)
                {
                    stale.UnionWith([Routes.Archive(round), Routes.KeepList(round)]); // they hold and name those pages
                }

                TakeOver(round.Path, previous.Find(round.Path, own, stale), stale);
            }
        }

        return _rounds.Keys.ToHashSet(StringComparer.Ordinal);
    }

    private void TakeOver(string round, RoundEdition? edition, HashSet<string> stale)
    {
        if (edition is not null && stale.Count == 0)
        {
            _rounds.Add(round, edition);
        }
        else if (edition is not null)
        {
            _partly.Add(round);
        }

        foreach (var file in (edition?.Outputs ?? []).Where(o => !stale.Contains(o.Path)))
        {
            _files.Add(file.Path, file);
            if (previous!.Keys.GetValueOrDefault(file.Path) is { } key)
            {
                _keys[file.Path] = key;
            }
        }
    }

    /// <summary>The keys of books and pictures, and of pages outside of rounds.</summary>
    public IReadOnlyDictionary<string, string> Keys => _keys;

    /// <summary>A plan without what is taken over: of rounds, and what outside of rounds has the key that it had.</summary>
    /// <param name="plan">All that there is to be.</param>
    /// <param name="keys">Of the rounds.</param>
    public SitePlan Without(SitePlan plan, RoundKeys keys)
    {
        FindPages(plan, keys);
        return plan with
        {
            Pages = [.. plan.Pages.Where(p => !_files.ContainsKey(p.Path))],
            Files = [.. plan.Files.Where(f => !_files.ContainsKey(f.Path))],
            Pictures = [.. plan.Pictures.Where(p => !_files.ContainsKey(p.Path))],
        };
    }

    private void FindPages(SitePlan plan, RoundKeys keys)
    {
        foreach (var (path, key) in keys.Rounds.SelectMany(keys.OfLookingBack).Where(p => p.Value is not null))
        {
            _keys[path] = key!;
        }

        var planned = plan.Pages.Select(p => p.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var (path, key) in keys.Rounds.Select(r => r.Office.Id).Distinct().SelectMany(keys.OfHistory).Where(p => p.Value is not null && planned.Contains(p.Key)))
        {
            _keys.Add(path, key!);
            if (previous?.FindFile(path, key!) is { } file)
            {
                _files.Add(path, file);
            }
        }
    }

    /// <summary>What the pages outside of a round know of one that is taken over.</summary>
    public RoundEntry EntryOf(Publication round, bool hasBook)
    {
        var edition = _rounds[round.Handbook.Path];
        return new RoundEntry(round.Handbook, edition.Current is { } month ? ReportMonth.Parse(month) : null, hasBook)
        {
            Seal = round.Seal,
            Pages = [.. edition.Outputs.Select(o => o.Path).Where(p => p.EndsWith(".html", StringComparison.Ordinal))],
            Past = new(() => PastResults.Read(File.ReadAllBytes(Path.Combine(previous!.Folder, Routes.ResultsJson(round.Handbook))))),
            Results = round.Reports.Count == 0 ? null : PublishedRound.Of(round),
        };
    }

    /// <summary>Finds the books of rounds made anew that need not be printed; the others' jobs are left.</summary>
    /// <param name="jobs">A job for each book.</param>
    /// <param name="files">What was rendered.</param>
    /// <param name="browser">What prints.</param>
    public IReadOnlyList<PrintJob> FindBooks(IReadOnlyList<PrintJob> jobs, IReadOnlyList<OutputFile> files, string? browser)
    {
        var byPath = files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        return [.. jobs.Where(job => !FindPrinted(job.Pdf, BookKeys.Of(job, byPath, browser)))];
    }

    /// <summary>Finds the pictures of rounds made anew that need not be taken; the others' jobs are left.</summary>
    /// <param name="jobs">A job for each picture.</param>
    /// <param name="browser">What takes them.</param>
    public IReadOnlyList<PictureJob> FindPictures(IReadOnlyList<PictureJob> jobs, string? browser) =>
        [.. jobs.Where(job => !FindPrinted(job.Png, BookKeys.Of(job, browser)))];

    private bool FindPrinted(string path, string key)
    {
        _keys.Add(path, key);
        if (previous?.FindFile(path, key) is not { } file)
        {
            return false;
        }

        _printed.Add(file);
        return true;
    }

    /// <summary>Puts the books and pictures that need not be made into the new output.</summary>
    public IReadOnlyList<Problem> PrintedInto(StagedSite staged) => previous is null ? [] : staged.TakeOver(previous.Folder, [.. _printed.Select(b => b.Path)]);

    /// <summary>True for the edition file of a round that is taken over.</summary>
    public bool IsEditionOf(string path) => _rounds.Keys.Any(round => string.Equals(RoundReference.PathOf(round), path, StringComparison.Ordinal));

    /// <summary>Puts all of their files into the new output.</summary>
    public IReadOnlyList<Problem> Into(StagedSite staged) =>
        previous is null ? [] : staged.TakeOver(previous.Folder, [.. _files.Keys]);

    /// <summary>Their files by path, whose hashes are known.</summary>
    public IReadOnlyDictionary<string, OutputHash> Known => _files;

    /// <summary>What was said of them when they were made.</summary>
    public IEnumerable<Problem> Warnings => _rounds.Values.SelectMany(r => r.Warnings);
}
