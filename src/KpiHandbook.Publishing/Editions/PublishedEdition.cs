using System.Collections.Concurrent;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Publishing.Editions;

/// <summary>A published edition as it says it is.</summary>
/// <param name="Files">Where it is.</param>
/// <param name="Site">Of the whole site.</param>
/// <param name="Rounds">Of each round whose file is whole.</param>
public sealed record PublishedEdition(IPublishedFiles Files, SiteEdition Site, IReadOnlyList<RoundEdition> Rounds)
{
    private const long MostOfEdition = 32 * 1024 * 1024;
    private const long MostOfFile = 512 * 1024 * 1024;
    private const int AtOnce = 4;

    /// <summary>Every file that it names, but for the site's edition file itself.</summary>
    public IEnumerable<OutputHash> Named => Site.Outputs.Concat(Site.Rounds.Select(r => r.File)).Concat(Rounds.SelectMany(r => r.Outputs));

    /// <summary>The sources that it names.</summary>
    public IEnumerable<SourceHash> Sources => Site.Sources.Concat(Rounds.SelectMany(r => r.Sources));

    /// <summary>Reads the edition files; a round's that is missing or damaged is left out, with a problem.</summary>
    /// <exception cref="MachineException">There is no edition there, or it cannot be had.</exception>
    public static async Task<(PublishedEdition Edition, IReadOnlyList<Problem> Problems)> ReadAsync(IPublishedFiles files, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(files);
        var bytes = await files.ReadAsync(SiteEdition.Name, MostOfEdition, cancel).ConfigureAwait(false)
            ?? throw new MachineException(Problems.NoEdition(files.Name, new($"ไม่มีไฟล์ {SiteEdition.Name}", $"there is no {SiteEdition.Name}")));
        var site = EditionReader.ReadSite(bytes)
            ?? throw new MachineException(Problems.NoEdition(files.Name, new($"{SiteEdition.Name} ที่นั่นไม่ใช่ของโปรแกรมนี้", $"its {SiteEdition.Name} is not one of this program's")));
        var (rounds, problems) = (new List<RoundEdition>(), new List<Problem>());
        foreach (var round in site.Rounds)
        {
            var file = round.File.Size > MostOfEdition ? [] : await files.ReadAsync(round.File.Path, round.File.Size, cancel).ConfigureAwait(false);
            if (WrongWith(round.File, file) is { } wrong)
            {
                problems.Add(wrong);
            }
            else if (EditionReader.ReadRound(file, round.Round) is { } read)
            {
                rounds.Add(read);
            }
            else
            {
                problems.Add(Problems.EditionFileChanged(round.File.Path));
            }
        }

        return (new PublishedEdition(files, site, rounds), problems);
    }

    /// <summary>Looks whether every file is there and as named, and nothing else.</summary>
    /// <exception cref="MachineException">A file cannot be had.</exception>
    public async Task<IReadOnlyList<Problem>> CheckAsync(CancellationToken cancel)
    {
        var found = new ConcurrentBag<Problem>();
        var outputs = Site.Outputs.Concat(Rounds.SelectMany(r => r.Outputs));
        var limits = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };
        await Parallel.ForEachAsync(outputs, limits, async (output, c) =>
        {
            var bytes = output.Size > MostOfFile ? [] : await Files.ReadAsync(output.Path, output.Size, c).ConfigureAwait(false);
            if (WrongWith(output, bytes) is { } wrong)
            {
                found.Add(wrong);
            }
        }).ConfigureAwait(false);
        return [.. found, .. Unexpected().Select(Problems.EditionFileUnexpected)];
    }

    /// <summary>A file's bytes; null when it is not there.</summary>
    public Task<byte[]?> ReadAsync(OutputHash output, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(output);
        return Files.ReadAsync(output.Path, Math.Min(output.Size, MostOfFile), cancel);
    }

    // A round whose own file is lost names nothing: its files would all be called unexpected.
    private IEnumerable<string> Unexpected()
    {
        var lost = Site.Rounds.Select(r => r.Round).Except(Rounds.Select(r => r.Round), StringComparer.Ordinal).ToList();
        return Files.List() is not { } paths ? [] : paths
            .Except(Named.Select(o => o.Path).Append(SiteEdition.Name), StringComparer.Ordinal)
            .Where(p => !lost.Exists(round => p.StartsWith(round + "/", StringComparison.Ordinal)));
    }

    private static Problem? WrongWith(OutputHash named, byte[]? bytes) => bytes switch
    {
        null => Problems.EditionFileMissing(named.Path),
        _ when bytes.Length != named.Size || !string.Equals(Sha256.Of(bytes), named.Sha256, StringComparison.Ordinal) => Problems.EditionFileChanged(named.Path),
        _ => null,
    };
}
