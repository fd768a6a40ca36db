using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Content.Sealing;

/// <summary>What is to be sealed of a round.</summary>
/// <param name="Month">The month of results; null for the text alone.</param>
/// <param name="Reason">Why sealed results are corrected; null when nobody says.</param>
/// <param name="Date">The day, which is recorded.</param>
public sealed record SealOrder(ReportMonth? Month, string? Reason, BuddhistDate Date);

/// <summary>What was sealed, or why nothing was.</summary>
/// <param name="Seal">The seal as it is now; null when there is none.</param>
/// <param name="Revisions">The revisions that were sealed.</param>
/// <param name="Month">The month that was sealed for the first time; null for none.</param>
/// <param name="Corrections">The late corrections that were recorded, by month.</param>
/// <param name="Problems">What stands in the way; nothing is written then.</param>
public sealed record SealResult(
    Seal? Seal, IReadOnlyList<int> Revisions, ReportMonth? Month, IReadOnlyList<(ReportMonth Month, LateCorrection Correction)> Corrections, IReadOnlyList<Problem> Problems)
{
    /// <summary>The units of the month that is sealed now, and how many of them have reported.</summary>
    public (int Reported, int All) Units { get; init; }

    /// <summary>True when all of it was sealed before.</summary>
    public bool IsNothing => Revisions.Count == 0 && Month is null && Corrections.Count == 0;
}

/// <summary>Seals a round: its text, revision by revision, and its results, month by month.</summary>
public sealed class RoundSealer
{
    private readonly RoundSources _sources;
    private readonly SealRecord? _before;
    private readonly IReadOnlyList<Problem> _broken;
    private readonly ScoredRound _round;

    /// <summary>A sealer of one round.</summary>
    /// <param name="seals">The seals of the content folder.</param>
    /// <param name="publication">The round, valid, with its results.</param>
    public RoundSealer(Seals seals, Publication publication)
    {
        ArgumentNullException.ThrowIfNull(seals);
        _round = RoundScorer.Score(publication);
        (_sources, _before, var problems) = seals.Find(publication.Handbook.Path) ?? throw new ArgumentException("not a round of these seals", nameof(publication));
        _broken = [.. problems, .. _before is null ? [] : SealedText.CheckModel(_sources, _before, publication.Handbook)];
    }

    private Handbook Handbook => _round.Publication.Handbook;

    private Place SealPlace => new Place.InTree(_sources.SealFile.Named);

    /// <summary>What keeps a round from being sealed while it is a draft or a trial; nothing for an official one.</summary>
    public static IEnumerable<Problem> NotOfficial(Publication publication)
    {
        ArgumentNullException.ThrowIfNull(publication);
        return publication.Handbook is { Status: not RoundStatus.Official } handbook ? [Problems.SealOfDraft(handbook.Place, SealedText.StatusOf(handbook))] : [];
    }

    /// <summary>Seals what is asked for, and every revision that is not sealed yet; writes the file when nothing is in the way.</summary>
    public SealResult Seal(SealOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        List<Problem> problems =
        [
            .. _broken.Where(p => p.Kind.Severity == Severity.Error),
            .. _before is not null ? [] : NotOfficial(_round.Publication),
        ];
        if (problems.Count > 0)
        {
            return Refused(problems);
        }

        var revisions = NewRevisions(order.Date);
        var months = new SealedMonths(_round, _before?.Months ?? [], order);
        months.Amend([.. revisions.Select(r => r.Number)]);
        if (order.Month is { } month)
        {
            problems.AddRange(months.Seal(month, SealPlace));
        }

        if (problems.Count > 0)
        {
            return Refused(problems);
        }

        var result = new SealResult(_before?.ToSeal(), [.. revisions.Select(r => r.Number)], months.First, months.Corrections, [])
        {
            Units = months.Units,
        };
        return result.IsNothing ? result : Write(result, new SealRecord(Handbook.Path, "", [.. _before?.Revisions ?? [], .. revisions], months.Sealed));
    }

    private SealResult Refused(IReadOnlyList<Problem> problems) => new(_before?.ToSeal(), [], null, [], problems);

    private SealResult Write(SealResult result, SealRecord record)
    {
        var salted = SealJson.Salted(record);
        return SealWriter.Write(_sources.SealFile, SealJson.TextOf(salted), _before) is { } refused ? Refused([refused]) : result with { Seal = salted.ToSeal() };
    }

    // What came with each letter; the words and people that a text uses are counted where they are first used.
    private List<RevisionSeal> NewRevisions(BuddhistDate date)
    {
        var next = _before?.Revisions.Count ?? 0;
        var numbers = Enumerable.Range(0, Handbook.Amendments.Count + 1).Where(n => n >= next).ToList();
        if (numbers.Count == 0)
        {
            return [];
        }

        var files = _sources.Files();
        var inherited = _sources.InheritedFiles();
        var words = _sources.Words();
        var sealedOffice = _before?.Revisions.SelectMany(r => r.Office.Keys).ToHashSet(StringComparer.Ordinal) ?? [];
        var sealedInherited = _before?.Revisions.SelectMany(r => r.Inherited.Keys).ToHashSet(StringComparer.Ordinal) ?? [];
        return numbers.ConvertAll(number =>
        {
            IReadOnlyList<Handbook> texts = number == numbers[^1]
                ? SealedText.TextsOf(Handbook)
                : [.. Handbook.Earlier.Where(h => h.Revision == number)];
            var office = texts.Count == 0 ? [] : OfficeItems.UsedBy(texts, words);
            return SealJson.Salted(new RevisionSeal(
                number,
                date,
                RulesVersion.Current,
                "",
                files.Where(f => RoundSources.RevisionOf(f.Key) == number).ToDictionary(StringComparer.Ordinal),
                inherited.Where(f => number == numbers[0] && sealedInherited.Add(f.Key)).ToDictionary(StringComparer.Ordinal),
                office.Where(i => sealedOffice.Add(i.Key)).ToDictionary(StringComparer.Ordinal)));
        });
    }
}
