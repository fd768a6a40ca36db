using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Privacy;

namespace KpiHandbook.Content.Receiving;

/// <summary>
/// Receives workbooks that came back: reads every one, compares what they report with what is filed, then files the good ones. A file is
/// filed whole or not at all, and one does not wait for another.
/// </summary>
public sealed class Receiver
{
    private readonly IReadOnlyList<Handbook> _handbooks;
    private readonly ResultsStore _store;
    private readonly ResultsStore _target;

    /// <summary>A receiver for the rounds of a content folder.</summary>
    /// <param name="handbooks">Every round there is, valid.</param>
    /// <param name="contentFolder">Where results are filed.</param>
    /// <param name="declared">Whom the offices declare as contacts.</param>
    public Receiver(IReadOnlyList<Handbook> handbooks, string contentFolder, DeclaredContacts declared)
        : this(handbooks, new ResultsStore(contentFolder, ResultsStore.WriteClean, declared))
    {
    }

    internal Receiver(IReadOnlyList<Handbook> handbooks, ResultsStore store, ResultsStore? target = null)
    {
        _handbooks = handbooks;
        _store = store;
        _target = target ?? store;
    }

    /// <summary>The seals of the rounds that have one, by the rounds' paths.</summary>
    public IReadOnlyDictionary<string, Seal> Seals { get; init; } = new Dictionary<string, Seal>(StringComparer.Ordinal);

    /// <summary>True when somebody means to correct months that are sealed; otherwise nothing is filed into one.</summary>
    public bool Corrects { get; init; }

    // A round with what is filed, and with what came beside it.
    private sealed record Round(Publication Filed, Publication Received);

    /// <summary>Receives files.</summary>
    /// <param name="names">Files, and folders of files.</param>
    /// <param name="isDryRun">True to say what would happen and write nothing.</param>
    public Reception Receive(IReadOnlyList<string> names, bool isDryRun)
    {
        var (files, problems) = ReturnedFiles.Find(names);
        var read = RepeatedReports.Refuse([.. files.Select(f => ReadFile.Of(f, _handbooks))]);
        var rounds = read
            .Where(f => !f.IsRefused)
            .GroupBy(f => f.Reading!.Handbook!.Path, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, RoundOf, StringComparer.Ordinal);
        return new Reception(
            [.. read.Select(f => f.IsRefused ? f.Receipt([], f.Problems) : File(f, rounds[f.Reading!.Handbook!.Path], isDryRun))],
            problems);
    }

    /// <summary>Receives what was read in another manner.</summary>
    internal Receipt Receive(ReadFile read, bool isDryRun) =>
        read.IsRefused ? read.Receipt([], read.Problems) : File(read, RoundOf([read]), isDryRun);

    private Round RoundOf(IEnumerable<ReadFile> files)
    {
        var reports = files.SelectMany(f => f.Reports).ToList();
        var filed = _store.Load(files.First().Reading!.Handbook!);
        return new Round(filed, filed with { Reports = [.. filed.Reports.ExceptBy(reports.Select(KeyOf), KeyOf), .. reports] });

        static (Core.Calendar.ReportMonth, string) KeyOf(UnitReport report) => (report.Month, report.Unit);
    }

    private Receipt File(ReadFile file, Round round, bool isDryRun)
    {
        var handbook = round.Filed.Handbook;
        var problems = file.Problems.ToList();
        var staged = new List<(UnitReport Report, StagedReport Staged)>();
        try
        {
            foreach (var report in file.Reports)
            {
                problems.AddRange(KnownFigureRules.Check(handbook.In(report.Month), file.UnitOf(report), report, file.File.Name));
                var (stage, found) = _target.Stage(handbook, file.UnitOf(report), report);
                problems.AddRange(found);
                problems.AddRange(UnderSeal(report) is { } isSealed ? [isSealed] : []);
                if (stage is not null)
                {
                    staged.Add((report, stage));
                    problems.AddRange(isDryRun || stage.Write() is not { } refused ? [] : [refused]);
                }
            }

            if (problems.TrueForAll(p => p.Kind.Severity != Severity.Error) && !isDryRun)
            {
                problems.AddRange(staged.Select(s => s.Staged.Commit()).OfType<Problem>());
            }

            return file.Receipt([.. staged.Select(s => Compare(s.Report, s.Staged.IsFiled))], problems);
        }
        finally
        {
            staged.ForEach(s => s.Staged.Dispose());
        }

        Problem? UnderSeal(UnitReport report) =>
            !Corrects && Seals.GetValueOrDefault(handbook.Path)?.Find(report.Month) is { } month
            && (FiledOf(report) is not { } filed || ReportChanges.Of(handbook.In(report.Month), filed, report).Changed.Count > 0)
                ? Problems.ReceivedUnderSeal(new Place.InTree(file.File.Name), report.Month, month.Date, handbook.Path)
                : null;

        UnitReport? FiledOf(UnitReport report) =>
            round.Filed.Reports.FirstOrDefault(r => r.Month == report.Month && string.Equals(r.Unit, report.Unit, StringComparison.Ordinal));

        ReceivedReport Compare(UnitReport report, bool isFiled)
        {
            var before = FiledOf(report);
            return new ReceivedReport(
                file.UnitOf(report),
                report,
                before is null,
                ReportChanges.Of(handbook.In(report.Month), before, report),
                LevelChange.Of(round.Filed, round.Received, report.Unit, report.Month),
                _target.PlaceOf(handbook, report),
                isFiled ? FilingState.Unchanged : isDryRun ? FilingState.Pending : FilingState.Filed);
        }
    }
}
