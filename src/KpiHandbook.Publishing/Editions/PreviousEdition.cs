namespace KpiHandbook.Publishing.Editions;

/// <summary>An earlier output, of which whole rounds may be taken over. Nothing in it is believed but what its hash confirms.</summary>
/// <param name="folder">Where it is.</param>
/// <param name="site">Its edition.</param>
public sealed class PreviousEdition(string folder, SiteEdition site)
{
    /// <summary>Where it is.</summary>
    public string Folder { get; } = folder;

    /// <summary>The edition in a folder; null when there is none that can be read.</summary>
    public static PreviousEdition? Open(string folder) =>
        Bytes(Path.Combine(folder, SiteEdition.Name)) is { } bytes && EditionReader.ReadSite(bytes) is { } site ? new PreviousEdition(Path.GetFullPath(folder), site) : null;

    /// <summary>A round as it was published, when it was made from exactly this and every file of it is whole; null otherwise.</summary>
    /// <param name="round"><c>yala/2568-2</c>.</param>
    /// <param name="key">Of all that its files depend on now.</param>
    /// <param name="stale">Files that are made anew in any case.</param>
    public RoundEdition? Find(string round, string key, IReadOnlySet<string> stale)
    {
        if (site.Rounds.FirstOrDefault(r => string.Equals(r.Round, round, StringComparison.Ordinal)) is not { } reference
            || ReadRound(reference) is not { } edition
            || !string.Equals(edition.Key, key, StringComparison.Ordinal))
        {
            return null;
        }

        var areWhole = Parallel.For(0, edition.Outputs.Count, (i, loop) =>
        {
            if (!stale.Contains(edition.Outputs[i].Path) && !IsWhole(edition.Outputs[i]))
            {
                loop.Stop();
            }
        });
        return areWhole.IsCompleted ? edition : null;
    }

    /// <summary>The keys of single files.</summary>
    public IReadOnlyDictionary<string, string> Keys => site.Keys;

    /// <summary>A single file as it was published, when it was made from exactly this and is whole; null otherwise.</summary>
    /// <param name="path">From the site's root.</param>
    /// <param name="key">Of all that it depends on now.</param>
    public OutputHash? FindFile(string path, string key) =>
        string.Equals(site.Keys.GetValueOrDefault(path), key, StringComparison.Ordinal) && Named(path) is { } file && IsWhole(file) ? file : null;

    private OutputHash? Named(string path)
    {
        var round = site.Rounds.FirstOrDefault(r => path.StartsWith($"{r.Round}/", StringComparison.Ordinal));
        var outputs = round is null ? site.Outputs : ReadRound(round)?.Outputs ?? [];
        return outputs.FirstOrDefault(o => string.Equals(o.Path, path, StringComparison.Ordinal));
    }

    private RoundEdition? ReadRound(RoundReference reference) =>
        Bytes(InFolder(reference.File.Path)) is { } bytes && string.Equals(Sha256.Of(bytes), reference.File.Sha256, StringComparison.Ordinal)
            ? EditionReader.ReadRound(bytes, reference.Round)
            : null;

    private bool IsWhole(OutputHash output)
    {
        try
        {
            var (size, hash) = Sha256.OfFile(InFolder(output.Path));
            return new FileInfo(InFolder(output.Path)).LinkTarget is null && size == output.Size && string.Equals(hash, output.Sha256, StringComparison.Ordinal);
        }
        catch (Exception e) when (SystemFailure.Is(e))
        {
            return false;
        }
    }

    private static byte[]? Bytes(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception e) when (SystemFailure.Is(e))
        {
            return null;
        }
    }

    private string InFolder(string path) => Path.Combine(Folder, path.Replace('/', Path.DirectorySeparatorChar));
}
