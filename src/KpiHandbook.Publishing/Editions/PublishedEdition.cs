using System.Collections.Concurrent;
using System.Text;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Publishing.Editions;

/// <summary>A published edition as it says it is.</summary>
/// <param name="Files">Where it is.</param>
/// <param name="Site">Of the whole site.</param>
/// <param name="Rounds">Of each round whose file is whole.</param>
public sealed record PublishedEdition(IPublishedFiles Files, SiteEdition Site, IReadOnlyList<RoundEdition> Rounds)
{
    // Many times what forty rounds come to; what claims more is not ours to fetch.
    private const long MostOfEdition = 8 * 1024 * 1024;
    private const long MostOfEditions = 64 * 1024 * 1024;
    private const long MostOfFile = 512 * 1024 * 1024;
    private const long MostCompared = 64 * 1024 * 1024;
    private const long MostInAll = 2L * 1024 * 1024 * 1024;
    private const int MostOfMarker = 1024 * 1024;
    private const int MostNames = 100_000;
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
        var edition = new PublishedEdition(files, site, rounds);
        edition.RefuseBoundless();
        foreach (var round in site.Rounds)
        {
            var file = await files.ReadAsync(round.File.Path, Math.Min(round.File.Size, MostOfEdition), cancel).ConfigureAwait(false);
            if (WrongWith(round.File, file is null ? null : (file.Length, Sha256.Of(file))) is { } wrong)
            {
                problems.Add(wrong);
            }
            else if (EditionReader.ReadRound(file, round.Round) is { } read)
            {
                rounds.Add(read);
                edition.RefuseBoundless();
            }
            else
            {
                problems.Add(Problems.EditionFileChanged(round.File.Path));
            }
        }

        return (edition, problems);
    }

    /// <summary>Looks whether every file is there and as named, and nothing else.</summary>
    /// <exception cref="MachineException">A file cannot be had.</exception>
    public async Task<IReadOnlyList<Problem>> CheckAsync(CancellationToken cancel)
    {
        var links = Files.Links();
        var found = new ConcurrentBag<Problem>(links.Select(Problems.EditionHasLink));
        var outputs = Site.Outputs.Concat(Rounds.SelectMany(r => r.Outputs)).Where(o => !IsBehind(links, o.Path));
        var limits = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };
        await Parallel.ForEachAsync(outputs, limits, async (output, c) =>
        {
            if (WrongWith(output, await Files.HashAsync(output.Path, output.Size, c).ConfigureAwait(false)) is { } wrong)
            {
                found.Add(wrong);
            }
        }).ConfigureAwait(false);
        if (await Files.ReadAsync(StagedSite.Marker, MostOfMarker, cancel).ConfigureAwait(false) is { } marker && !marker.AsSpan().SequenceEqual(ExpectedMarker()))
        {
            found.Add(Problems.EditionFileChanged(StagedSite.Marker));
        }

        return [.. found, .. Unexpected().Select(Problems.EditionFileUnexpected)];
    }

    /// <summary>A file's bytes, of a huge one the first of them; null when it is not there.</summary>
    public Task<byte[]?> ReadAsync(OutputHash output, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(output);
        return Files.ReadAsync(output.Path, Math.Min(output.Size, MostCompared), cancel);
    }

    // Every entry of the top folder, which the marker lists.
    private byte[] ExpectedMarker() => Encoding.UTF8.GetBytes(StagedSite.MarkerOf(
        Named.Select(o => o.Path.Split('/')[0]).Append(SiteEdition.Name).Distinct(StringComparer.Ordinal)));

    private static bool IsBehind(IReadOnlyList<string> links, string path) => links.Any(link =>
        path.StartsWith(link, StringComparison.Ordinal) && (path.Length == link.Length || path[link.Length] == '/'));

    // A round whose own file is lost names nothing: its files would all be called unexpected.
    private IEnumerable<string> Unexpected()
    {
        var lost = Site.Rounds.Select(r => r.Round).Except(Rounds.Select(r => r.Round), StringComparer.Ordinal).ToList();
        return Files.List() is not { } paths ? [] : paths
            .Except(Named.Select(o => o.Path).Append(SiteEdition.Name), StringComparer.Ordinal)
            .Where(p => !lost.Exists(round => p.StartsWith(round + "/", StringComparison.Ordinal)));
    }

    // Looked at before anything of it is fetched.
    private void RefuseBoundless()
    {
        var isBoundless = Named.Any(f => f.Size > MostOfFile)
            || Named.Sum(f => f.Size) > MostInAll
            || Site.Rounds.Sum(r => r.File.Size) > MostOfEditions
            || Named.Count() + Sources.Count() > MostNames;
        if (isBoundless)
        {
            throw new MachineException(Problems.NoEdition(Files.Name, new(
                $"{SiteEdition.Name} ที่นั่นระบุไฟล์มากหรือใหญ่เกินกว่าเว็บที่โปรแกรมนี้สร้าง", $"its {SiteEdition.Name} names more or larger files than a site of this program has")));
        }
    }

    private static Problem? WrongWith(OutputHash named, (long Size, string Hash)? found) => found switch
    {
        null => Problems.EditionFileMissing(named.Path),
        _ when found != (named.Size, named.Sha256) => Problems.EditionFileChanged(named.Path),
        _ => null,
    };
}
