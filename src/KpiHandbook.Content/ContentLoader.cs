using KpiHandbook.Content.Indicators;
using KpiHandbook.Content.Offices;
using KpiHandbook.Content.Rounds;
using KpiHandbook.Content.Sites;
using KpiHandbook.Content.Waivers;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content;

/// <summary>What a content folder gives.</summary>
/// <param name="Library">Every handbook, still without reports; null when anything has an error.</param>
/// <param name="Results">The folders of results workbooks, by handbook.</param>
/// <param name="Problems">Everything found, errors and warnings, sorted.</param>
public sealed record ContentReading(Library? Library, IReadOnlyList<ResultsFolder> Results, IReadOnlyList<Problem> Problems);

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
    /// <exception cref="MachineException">The system does not open a file.</exception>
    public static ContentReading Load(string contentFolder, IReadOnlyList<ReplacedFile>? replaced = null)
    {
        var onDisk = Path.TrimEndingDirectorySeparator(Path.GetFullPath(contentFolder));
        var problems = new ProblemList();
        if (new ContentTreeReader(problems, replaced ?? []).Read(new FolderPath(onDisk, Path.GetFileName(onDisk))) is not { } tree)
        {
            return new ContentReading(null, [], problems.All);
        }

        var files = tree.Files.ToArray();
        Parallel.ForEach(files, file => file.Read());
        if (Array.Find(files, f => f.Refusal is not null)?.Refusal is { } refusal)
        {
            throw refusal;
        }

        var indicators = tree.Offices.SelectMany(o => o.Rounds).SelectMany(r => r.Indicators).ToArray();
        Inheritance.Complete(tree);
        Parallel.ForEach(indicators, file => file.Interpret());
        var handbooks = tree.Offices.SelectMany(HandbooksOf).ToArray();
        var site = tree.Site?.Raw is { } raw ? SiteRules.Check(raw) : null;
        var waivers = tree.Waivers is { Raw: { } list } file ? WaiverRules.Check(list, file.Problems) : [];
        Inheritance.SettleProblems(indicators);
        problems.AddRange(files.SelectMany(f => f.Problems.All));
        var library = problems.HasErrors || site is null ? null : new Library(site, [.. handbooks.Select(h => new Publication(h.Handbook, []))]) { Waivers = waivers };
        var results = handbooks.Where(h => h.Round.Results is not null).Select(h => new ResultsFolder(h.Handbook, h.Round.Results!));
        return new ContentReading(library, [.. results], Problem.Sorted(problems.All));
    }

    private static IEnumerable<(Handbook Handbook, RoundFolder Round)> HandbooksOf(OfficeFolder folder)
    {
        var raw = folder.Definition?.Raw;
        var office = raw is null ? null : OfficeRules.Check(raw, folder.Id, folder.Definition!.Problems);
        var ids = OfficeIds.Of(raw);
        foreach (var round in folder.Rounds)
        {
            if (HandbookOf(round, office, ids) is { } handbook)
            {
                yield return (handbook, round);
            }
        }
    }

    private static Handbook? HandbookOf(RoundFolder folder, Office? office, OfficeIds ids)
    {
        var raw = folder.Definition?.Raw;
        string[] indicatorIds = [.. folder.Indicators.Select(i => i.Id.ToString())];
        if (raw is not null)
        {
            RoundRules.Check(raw, folder.Id, ids, indicatorIds, folder.Definition!.Problems);
        }

        var indicators = folder.Indicators.Select(file => IndicatorOf(file, raw, office, ids)).ToArray();
        RegisterRules.CheckAgreement(folder.Indicators);
        ReportUnused(folder, raw, indicatorIds);
        return office is not null && raw is not null && !folder.Definition!.Problems.HasErrors && indicators.All(i => i is not null)
            ? HandbookBuilder.Build(raw, folder.Id, office, indicators!, new Place.InText(folder.Definition.Path, 1, 1))
            : null;
    }

    private static Indicator? IndicatorOf(IndicatorFile file, RawRound? round, Office? office, OfficeIds ids)
    {
        if (file.Raw is null)
        {
            return null;
        }

        var context = new IndicatorContext(
            ids, office, round is null ? null : RoundRules.PeriodOf(round), RoundRules.MeasuredDistricts(round, file.Id.ToString(), ids));
        return IndicatorRules.Check(file.Raw, file.Id, file.Body, context, file.Problems);
    }

    // Where an agreement names an unknown indicator, a file may only seem unused: the unknown name may be meant for it.
    private static void ReportUnused(RoundFolder folder, RawRound? raw, string[] known)
    {
        if (raw is null || !RoundRules.NamesEveryIndicator(raw))
        {
            return;
        }

        var named = RoundRules.EntriesOf(raw).Select(e => e.Indicator!.Value).ToHashSet(StringComparer.Ordinal);
        if (!named.IsSubsetOf(known))
        {
            return;
        }

        foreach (var file in folder.Indicators.Where(f => !named.Contains(f.Id.ToString())))
        {
            file.Problems.Add(Problems.UnusedIndicator(new Place.InText(file.Path, 1, 1), file.Id.ToString()));
        }
    }
}
