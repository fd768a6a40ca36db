using KpiHandbook.Content.Indicators;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Amendments;

/// <summary>An indicator's file in a text of its round.</summary>
/// <param name="Id">The indicator.</param>
/// <param name="File">The file that was laid last.</param>
/// <param name="PatchedBy">The letters that changed it in places since, in order.</param>
internal sealed record LaidFile(Id<Indicator> Id, IndicatorFile File, IReadOnlyList<AmendmentFolder> PatchedBy);

/// <summary>A round's files as some of its amendments leave them.</summary>
internal sealed class RoundText
{
    /// <param name="round">The round.</param>
    /// <param name="by">The amendments, in order; none for the text as first published.</param>
    public RoundText(RoundFolder round, IReadOnlyList<AmendmentFolder> by)
    {
        Round = round;
        By = by;
        Definition = round.Definition is { } file ? RoundDefinition.Of(file) : null;
        var files = round.Indicators.ToDictionary(f => f.Id, f => new LaidFile(f.Id, f, []));
        foreach (var amendment in by)
        {
            Lay(amendment, files);
        }

        Files = [.. files.Values.OrderBy(f => $"{f.Id}", StringComparer.Ordinal)];
    }

    public RoundFolder Round { get; }

    public IReadOnlyList<AmendmentFolder> By { get; }

    /// <summary>The last amendment of it; null for none.</summary>
    public AmendmentFolder? Letter => By is [.., var last] ? last : null;

    /// <summary>Its <c>round.yaml</c>.</summary>
    public RoundDefinition? Definition { get; private set; }

    /// <summary>The files of its indicators, by id.</summary>
    public IReadOnlyList<LaidFile> Files { get; }

    /// <summary>Its indicators, once they are completed.</summary>
    public IReadOnlyList<IndicatorText> Indicators { get; set; } = [];

    /// <summary>True with every letter up to the last that it takes in.</summary>
    public bool IsRevision => By.SequenceEqual(Round.Amendments.Take(By.Count));

    /// <summary>True when every amendment of it can be laid over the round.</summary>
    public bool IsUsable => By.All(a => a.IsUsable);

    /// <summary>Takes a change that does not fit. Among all letters it is the letter's own fault; among some of them, that of a day that comes too early.</summary>
    public void Report(AmendmentFolder letter, Problem problem)
    {
        if (IsRevision)
        {
            letter.Definition.Problems.Add(problem);
        }
        else if (letter.IsUsable)
        {
            letter.Definition.Problems.Add(Problems.BuildsOnLater(letter.EffectivePlace, letter.Number, Left(letter)));
        }
    }

    /// <summary>The numbers of the letters before one that it leaves out.</summary>
    public IReadOnlyList<int> Left(AmendmentFolder letter) =>
        [.. Round.Amendments.Where(a => a.Number < letter.Number && !By.Contains(a)).Select(a => a.Number)];

    private void Lay(AmendmentFolder amendment, Dictionary<Id<Indicator>, LaidFile> files)
    {
        foreach (var removed in amendment.Removed.Where(IsLaid))
        {
            files.Remove(AmendedFile.IndicatorOf(removed)!.Value);
        }

        foreach (var file in amendment.Indicators.Where(f => IsLaid(AmendedFile.Of(f.Id))))
        {
            files[file.Id] = new LaidFile(file.Id, file, []);
        }

        foreach (var patched in amendment.Patched.Where(IsLaid).Select(AmendedFile.IndicatorOf).OfType<Id<Indicator>>())
        {
            if (files.TryGetValue(patched, out var laid))
            {
                files[patched] = laid with { PatchedBy = [.. laid.PatchedBy, amendment] };
            }
        }

        if (IsLaid(AmendedFile.Round))
        {
            Definition = amendment.Round is { } round ? RoundDefinition.Of(round) : Definition?.PatchedBy(amendment, Report);
        }
    }

    private bool IsLaid(string path) => !Round.Drafts.Contains(path);
}
