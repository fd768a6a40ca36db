using KpiHandbook.Cli.Printing;
using KpiHandbook.Cli.Versions;
using KpiHandbook.Content.Receiving;
using KpiHandbook.Content.Sealing;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Simulation;

namespace KpiHandbook.Cli.Reviewing;

/// <summary>What a pull request changes: the working tree beside the commit that it starts from.</summary>
/// <param name="Base">That commit.</param>
/// <param name="Problems">What is wrong in the working tree.</param>
/// <param name="Workbooks">Every workbook that it adds or changes, wherever it lies.</param>
/// <param name="Removed">Workbooks of results that it takes away.</param>
/// <param name="Rounds">The rounds that differ; null where the definitions of either side have errors.</param>
/// <param name="Moves">The levels that change, by round and month.</param>
internal sealed record Review(
    string Base,
    IReadOnlyList<Problem> Problems,
    IReadOnlyList<ReviewedWorkbook> Workbooks,
    IReadOnlyList<string> Removed,
    IReadOnlyList<ComparedRound>? Rounds,
    IReadOnlyList<(string Round, SimulatedRound Simulated)> Moves)
{
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
        var files = Git.ChangedSince(top, before.Tree!.Commit).Where(f => Endings.Contains(Path.GetExtension(f.Path), StringComparer.OrdinalIgnoreCase)).ToList();
        using var without = after.Source.Library is null ? new WithoutWorkbooks(top, contentFolder, [.. files.Where(f => !f.IsGone).Select(f => f.Path)]) : null;
        var source = without is null ? after.Source : Source.Read(without.ContentFolder);
        var rounds = before.Source.Library is { } old && source.Library is { } now ? ComparedRound.All(old, now) : null;
        var takenBack = SealHistory.Check(before.Source.Seals, after.Source.Seals);
        return new Review(
            before.Tree.Commit,
            [.. after.Source.Problems, .. after.Source.Seals.Check(after.Source.Library, after.Source.Problems), .. takenBack],
            Read(top, contentFolder, before, source, [.. files.Where(f => !f.IsGone).Select(f => f.Path)]),
            [.. files.Where(f => f.IsGone).Select(f => f.Path)],
            rounds is null ? null : [.. rounds.Where(r => r.Difference is not { IsEmpty: true })],
            [.. (rounds ?? []).SelectMany(Moved)])
        {
            TakenBack = takenBack,
        };
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

    private static IEnumerable<(string Round, SimulatedRound Simulated)> Moved(ComparedRound round) =>
        round is not { Before: { } before, After: { } after } ? [] :
            before.Months.Union(after.Months).Order()
                .Select(month => (round.Path, Simulator.Run(before, after, month)))
                .Where(month => month.Item2.Moves.Count > 0);
}
