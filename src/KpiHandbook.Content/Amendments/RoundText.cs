using KpiHandbook.Content.Indicators;
using KpiHandbook.Content.Rounds;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Amendments;

/// <summary>An indicator's file in a text of its round.</summary>
/// <param name="Id">The indicator.</param>
/// <param name="File">The file that was laid last.</param>
internal sealed record LaidFile(Id<Indicator> Id, IndicatorFile File);

/// <summary>A round's files as some of its amendments leave them.</summary>
internal sealed class RoundText
{
    /// <param name="round">The round.</param>
    /// <param name="by">The amendments, in order; none for the text as first published.</param>
    public RoundText(RoundFolder round, IReadOnlyList<AmendmentFolder> by)
    {
        Round = round;
        By = by;
        Definition = round.Definition;
        var files = round.Indicators.ToDictionary(f => f.Id, f => new LaidFile(f.Id, f));
        foreach (var amendment in by)
        {
            Lay(amendment, files);
        }

        Files = [.. files.Values.OrderBy(f => $"{f.Id}", StringComparer.Ordinal)];
    }

    public RoundFolder Round { get; }

    public IReadOnlyList<AmendmentFolder> By { get; }

    /// <summary>Its <c>round.yaml</c>.</summary>
    public YamlFile<RawRound>? Definition { get; private set; }

    /// <summary>The files of its indicators, by id.</summary>
    public IReadOnlyList<LaidFile> Files { get; }

    /// <summary>Its indicators, once they are completed.</summary>
    public IReadOnlyList<IndicatorText> Indicators { get; set; } = [];

    /// <summary>True when every amendment of it can be laid over the round.</summary>
    public bool IsUsable => By.All(a => a.IsUsable);

    private void Lay(AmendmentFolder amendment, Dictionary<Id<Indicator>, LaidFile> files)
    {
        foreach (var removed in amendment.Removed.Where(IsLaid))
        {
            files.Remove(AmendedFile.IndicatorOf(removed)!.Value);
        }

        foreach (var file in amendment.Indicators.Where(f => IsLaid(AmendedFile.Of(f.Id))))
        {
            files[file.Id] = new LaidFile(file.Id, file);
        }

        Definition = amendment.Round is { } round && IsLaid(AmendedFile.Round) ? round : Definition;
    }

    private bool IsLaid(string path) => !Round.Drafts.Contains(path);
}
