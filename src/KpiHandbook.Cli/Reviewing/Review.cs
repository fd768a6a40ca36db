using KpiHandbook.Cli.Printing;
using KpiHandbook.Cli.Versions;
using KpiHandbook.Content.Receiving;
using KpiHandbook.Content.Sealing;
using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Cli.Reviewing;

/// <summary>What a pull request changes: the working tree beside the commit that it starts from.</summary>
/// <param name="Base">That commit.</param>
/// <param name="Problems">What is wrong in the working tree.</param>
/// <param name="Workbooks">Every workbook that it adds or changes, wherever it lies.</param>
/// <param name="Removed">Workbooks of results that it takes away.</param>
/// <param name="Rounds">The rounds that differ; null where the definitions of either side have errors.</param>
/// <param name="Effects">What the changed definitions do to the results of the commit, by round, where there is something to tell.</param>
/// <param name="Units">Everyone whose levels change, by the definitions or by the workbooks.</param>
internal sealed record Review(
    string Base,
    IReadOnlyList<Problem> Problems,
    IReadOnlyList<ReviewedWorkbook> Workbooks,
    IReadOnlyList<string> Removed,
    IReadOnlyList<ComparedRound>? Rounds,
    IReadOnlyList<(string Round, Consequence Consequence)> Effects,
    IReadOnlyList<AssessedUnit> Units)
{
    /// <summary>New rounds beside the office's round before, by the new round's path; those without one are left out.</summary>
    public IReadOnlyDictionary<string, ComparedRound> Previous { get; private init; } = new Dictionary<string, ComparedRound>(StringComparer.Ordinal);

    /// <summary>What differs in the settings of the site.</summary>
    public IReadOnlyList<Difference> Site { get; private init; } = [];

    /// <summary>Files of the content that differ and change nothing of what the content says; none while it cannot be compared.</summary>
    public IReadOnlyList<string> OfNoEffect { get; private init; } = [];

    /// <summary>Files that differ and are no content.</summary>
    public IReadOnlyList<string> Outside { get; private init; } = [];

    /// <summary>What keeps the commit from being read.</summary>
    public IReadOnlyList<Problem> OfBase { get; private init; } = [];

    /// <summary>What was sealed in the commit and is taken back, which nothing but this comparison can see.</summary>
    public IReadOnlyList<Problem> TakenBack { get; private init; } = [];

    private static readonly string[] Endings = [".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"];

    /// <summary>Reviews the working tree.</summary>
    /// <param name="contentFolder">Its content folder.</param>
    /// <param name="before">The content of the commit.</param>
    /// <param name="after">The content of the working tree.</param>
    public static Review Of(string contentFolder, VersionContent before, VersionContent after)
    {
        var top = Git.AskIn(Path.GetFullPath(contentFolder), "rev-parse", "--show-toplevel") ?? throw new MachineException(Core.Diagnostics.Problems.NotInARepository());
        var changed = Git.ChangedSince(top, before.Tree!.Commit);
        var files = changed.Where(f => Endings.Contains(Path.GetExtension(f.Path), StringComparer.OrdinalIgnoreCase)).ToList();
        using var without = after.Source.Library is null ? new WithoutWorkbooks(top, contentFolder, [.. files.Where(f => !f.IsGone).Select(f => f.Path)]) : null;
        var source = without is null ? after.Source : Source.Read(without.ContentFolder, isForComparing: true);
        var rounds = before.Source.Library is { } old && source.Library is { } now ? ComparedRound.All(old, now) : null;
        var takenBack = SealHistory.Check(before.Source.Seals, after.Source.Seals);
        var workbooks = Read(top, contentFolder, before, source, [.. files.Where(f => !f.IsGone).Select(f => f.Path)]);
        var effects = (rounds ?? []).Select(r => (r.Path, Consequence: EffectOf(r))).Where(r => r.Consequence.Moves.Count + r.Consequence.Undecided.Count + r.Consequence.NotCarried.Count > 0).ToList();
        var differing = rounds?.Where(r => r.Difference is not { IsEmpty: true } || RoundNews.Of(r).Count > 0).ToList();
        var site = before.Source.Library is { } was && source.Library is { } became ? SiteComparer.Compare(was.Site, became.Site) : [];
        var others = new OtherFiles(Path.GetRelativePath(top, Path.GetFullPath(contentFolder)), [.. changed.Except(files).Select(f => f.Path)]);
        return new Review(
            before.Tree.Commit,
            [.. after.Source.Problems, .. after.Source.Seals.Check(after.Source.Library, after.Source.Problems), .. takenBack],
            workbooks,
            [.. files.Where(f => f.IsGone).Select(f => f.Path)],
            differing,
            effects,
            [.. effects.SelectMany(r => r.Consequence.Units), .. workbooks.SelectMany(w => w.Units), .. (rounds ?? []).SelectMany(UnitsWithout)])
        {
            TakenBack = takenBack,
            Site = site,
            OfNoEffect = differing is null ? [] : others.OfNoEffect(differing, site.Count > 0),
            Outside = others.Outside,
            Previous = PreviousOf(rounds ?? []),
            OfBase = before.Source.Library is null ? [.. before.Source.Problems.Where(p => p.Kind.Severity == Severity.Error)] : [],
        };
    }

    private static Dictionary<string, ComparedRound> PreviousOf(IReadOnlyList<ComparedRound> rounds)
    {
        var now = rounds.Select(r => r.After).OfType<Publication>().ToList();
        return rounds.Where(r => r.Before is null)
            .Select(r => new ComparedRound(
                now.Where(p => p.Handbook.Office.Id == r.After!.Handbook.Office.Id && p.Handbook.Round < r.After.Handbook.Round).MaxBy(p => p.Handbook.Round),
                r.After))
            .Where(r => r.Before is not null)
            .ToDictionary(r => r.Path, StringComparer.Ordinal);
    }

    // Of definitions with errors, those of the commit serve.
    private static List<ReviewedWorkbook> Read(string top, string contentFolder, VersionContent before, Source after, List<string> paths)
    {
        var source = after.Library is null ? before.Source : after;
        if (source.Library is not { } library)
        {
            return [];
        }

        var receiver = new Receiver([.. library.Publications.Select(p => p.Handbook)], before.Folder, source.Declared);
        return paths.ConvertAll(path =>
        {
            var onDisk = Path.Combine(top, path);
            var receipt = receiver.Receive([Path.GetRelativePath(Environment.CurrentDirectory, onDisk)], isDryRun: true).Receipts.Single();
            return new ReviewedWorkbook(path, receipt, StateOf(receipt, contentFolder, onDisk));
        });
    }

    private static WorkbookState StateOf(Receipt receipt, string contentFolder, string onDisk)
    {
        if (receipt.IsRefused)
        {
            return WorkbookState.Refused;
        }

        var parent = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(contentFolder)))!;
        return receipt.Reports is [var only]
            && string.Equals(Path.GetFullPath(onDisk), Path.Combine(parent, only.FiledAt), StringComparison.Ordinal)
            && FiledWorkbooks.IsAsFiled(receipt.Handbook!, only.Report, onDisk)
                ? WorkbookState.Filed
                : WorkbookState.NotReceived;
    }

    // What is not told is said where the text changed at all.
    private static Consequence EffectOf(ComparedRound round) => round is { Consequence: { } told, Difference: { } difference }
        ? told with { NotCarried = difference.IsEmpty ? [] : told.NotCarried }
        : Consequence.None;

    // Whose report of a month is taken away.
    private static IEnumerable<AssessedUnit> UnitsWithout(ComparedRound round) => round is not { Before: { } before, After: { } after } ? [] :
        before.Reports.ExceptBy(after.Reports.Select(r => (r.Unit, r.Month)), r => (r.Unit, r.Month))
            .Select(r => before.Handbook.In(r.Month).AssessedUnits().Select(u => u.Unit).First(u => string.Equals(u.Id, r.Unit, StringComparison.Ordinal)));
}
