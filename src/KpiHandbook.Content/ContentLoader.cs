using KpiHandbook.Content.Amendments;
using KpiHandbook.Content.Indicators;
using KpiHandbook.Content.Rounds;
using KpiHandbook.Content.Sealing;
using KpiHandbook.Content.Sites;
using KpiHandbook.Content.Waivers;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Versions;

namespace KpiHandbook.Content;

/// <summary>What a content folder gives.</summary>
/// <param name="Library">Every handbook, still without reports; null when anything has an error.</param>
/// <param name="Results">The folders of results workbooks, by handbook.</param>
/// <param name="Problems">Everything found, errors and warnings, sorted.</param>
public sealed record ContentReading(Library? Library, IReadOnlyList<ResultsFolder> Results, IReadOnlyList<Problem> Problems)
{
    /// <summary>Where the sources of every round are, whether or not they can be read.</summary>
    public IReadOnlyList<RoundSources> Sources { get; init; } = [];
}

/// <summary>A handbook's folder of results workbooks.</summary>
public sealed record ResultsFolder(Handbook Handbook, FolderPath Folder);

/// <summary>
/// Reads a content folder: finds its files, reads each apart from the others and in parallel, completes what inherits, then checks what
/// they say together.
/// Never throws for what a file holds; every problem is reported, and what only follows from another is not.
/// </summary>
public static class ContentLoader
{
    /// <summary>Reads everything under <paramref name="contentFolder"/>.</summary>
    /// <param name="contentFolder">The folder.</param>
    /// <param name="replaced">Files read in place of those in the folder, to see what a change would do; null for none.</param>
    /// <param name="isForComparing">True to be content with rounds that can be read one by one: what holds them together may have come later than they.</param>
    /// <exception cref="MachineException">The system does not open a file.</exception>
    public static ContentReading Load(string contentFolder, IReadOnlyList<ReplacedFile>? replaced = null, bool isForComparing = false)
    {
        var onDisk = Path.TrimEndingDirectorySeparator(Path.GetFullPath(contentFolder));
        var problems = new ProblemList();
        var content = new FolderPath(onDisk, Path.GetFileName(onDisk));
        if (new ContentTreeReader(problems, replaced ?? []).Read(content) is not { } tree)
        {
            return new ContentReading(null, [], problems.All);
        }

        var files = tree.Files.ToArray();
        Parallel.ForEach(files, file => file.Read());
        if (Array.Find(files, f => f.Refusal is not null)?.Refusal is { } refusal)
        {
            throw refusal;
        }

        var rounds = tree.Offices
            .SelectMany(o => o.Rounds.Select(r => (Path: $"{o.Id}/{r.Id}", Texts: new RoundTexts(r))))
            .ToDictionary(r => r.Path, r => r.Texts, StringComparer.Ordinal);
        Inheritance.Complete(rounds);
        foreach (var round in rounds.Values)
        {
            UndoneRules.Check(round);
        }

        var indicators = rounds.Values.SelectMany(r => r.All).SelectMany(t => t.Indicators).Distinct().ToArray();
        Parallel.ForEach(indicators, text => text.Interpret());
        var read = tree.Offices.Select(o => (Folder: o, Reader: new OfficeReader(o)))
            .SelectMany(o => o.Folder.Rounds.Select(r => (o.Reader, Texts: rounds[$"{o.Folder.Id}/{r.Id}"])))
            .AsParallel().AsOrdered().Select(r => r.Reader.Read(r.Texts)).ToArray();
        var site = tree.Site?.Raw is { } raw ? SiteRules.Check(raw) : null;
        var waivers = tree.Waivers is { Raw: { } list } file ? WaiverRules.Check(list, file.Problems) : [];
        Inheritance.SettleProblems(indicators);
        problems.AddRange(tree.Offices.SelectMany(o => RoundNameRules.Check(o.Rounds.Select(r => rounds[$"{o.Id}/{r.Id}"]))));
        problems.AddRange(files.SelectMany(f => f.Problems.All).Where(p => p.Kind.Severity == Severity.Error));
        problems.AddRange(tree.FilesOfNoText.SelectMany(f => f.Problems.All));
        problems.AddRange(read.SelectMany(r => r.Problems));
        var handbooks = read.Where(r => r.Handbook is not null).Select(r => (Handbook: r.Handbook!, r.Round)).ToArray();
        problems.AddRange(tree.Offices.SelectMany(o => CheckRedirects(o, handbooks)));
        var isRefused = isForComparing ? problems.All.Any(p => p.Kind.Severity == Severity.Error && !Problems.IsBetweenTexts(p)) : problems.HasErrors;
        var library = isRefused || site is null ? null : new Library(site, [.. handbooks.Select(h => new Publication(h.Handbook, []))]) { Waivers = waivers };
        var results = handbooks.Where(h => h.Round.Results is not null).Select(h => new ResultsFolder(h.Handbook, h.Round.Results!));
        return new ContentReading(library, [.. results], Problem.Sorted(problems.All))
        {
            Sources = [.. rounds.Select(r => RoundSources.Of(content, r.Key, rounds))],
        };
    }

    // Where a round could not be read, nobody can say what is lost.
    private static IReadOnlyList<Problem> CheckRedirects(OfficeFolder folder, IEnumerable<(Handbook Handbook, RoundFolder Round)> handbooks)
    {
        var rounds = handbooks.Select(h => h.Handbook).Where(h => h.Office.Id == folder.Id).ToArray();
        return rounds.Length == folder.Rounds.Count ? RedirectRules.Check(rounds) : [];
    }
}
