namespace KpiHandbook.Publishing.Editions;

/// <summary>
/// An earlier output, of which whole rounds may be taken over. Nothing in it is believed but what its hash confirms; the hashes are taken
/// as soon as it is opened, while others still read what the content says.
/// </summary>
public sealed class PreviousEdition
{
    private readonly SiteEdition _site;
    private readonly Task<(Dictionary<string, RoundEdition> Rounds, IReadOnlySet<OutputHash> Whole)> _seen;

    private PreviousEdition(string folder, SiteEdition site, bool isBySameProgram)
    {
        Folder = folder;
        _site = site;
        _seen = Task.Run(() => See(isBySameProgram));
    }

    /// <summary>Where it is.</summary>
    public string Folder { get; }

    /// <summary>The edition in a folder; null when there is none that can be read.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="program">What is running: of another program's edition no more can be taken over than files with a key of their own.</param>
    public static PreviousEdition? Open(string folder, ProgramVersion program) =>
        Bytes(Path.Combine(folder, SiteEdition.Name)) is { } bytes && EditionReader.ReadSite(bytes) is { } site
            ? new PreviousEdition(Path.GetFullPath(folder), site, site.Program == program)
            : null;

    /// <summary>A round as it was published, when it was made from exactly this and every file of it is whole; null otherwise.</summary>
    /// <param name="round"><c>yala/2568-2</c>.</param>
    /// <param name="key">Of all that its files depend on now.</param>
    /// <param name="stale">Files that are made anew in any case.</param>
    public RoundEdition? Find(string round, string key, IReadOnlySet<string> stale)
    {
        var (rounds, whole) = _seen.GetAwaiter().GetResult();
        return rounds.TryGetValue(round, out var edition)
            && string.Equals(edition.Key, key, StringComparison.Ordinal)
            && edition.Outputs.All(o => whole.Contains(o) || stale.Contains(o.Path)) ? edition : null;
    }

    /// <summary>The keys of single files.</summary>
    public IReadOnlyDictionary<string, string> Keys => _site.Keys;

    /// <summary>A single file as it was published, when it was made from exactly this and is whole; null otherwise.</summary>
    /// <param name="path">From the site's root.</param>
    /// <param name="key">Of all that it depends on now.</param>
    public OutputHash? FindFile(string path, string key)
    {
        var (rounds, whole) = _seen.GetAwaiter().GetResult();
        return string.Equals(_site.Keys.GetValueOrDefault(path), key, StringComparison.Ordinal) && Named(path, rounds) is { } file && whole.Contains(file) ? file : null;
    }

    private OutputHash? Named(string path, Dictionary<string, RoundEdition> rounds)
    {
        var round = _site.Rounds.FirstOrDefault(r => path.StartsWith($"{r.Round}/", StringComparison.Ordinal));
        var outputs = round is null ? _site.Outputs : rounds.GetValueOrDefault(round.Round)?.Outputs ?? [];
        return outputs.FirstOrDefault(o => string.Equals(o.Path, path, StringComparison.Ordinal));
    }

    // What belongs to no round and has no key is made anew every time.
    private (Dictionary<string, RoundEdition> Rounds, IReadOnlySet<OutputHash> Whole) See(bool isBySameProgram)
    {
        var rounds = new RoundEdition?[_site.Rounds.Count];
        Parallel.For(0, rounds.Length, i => rounds[i] = ReadRound(_site.Rounds[i]));
        var read = rounds.OfType<RoundEdition>().DistinctBy(r => r.Round, StringComparer.Ordinal).ToDictionary(r => r.Round, StringComparer.Ordinal);
        OutputHash[] named =
        [
            .. read.Values.SelectMany(r => r.Outputs).Where(o => isBySameProgram || _site.Keys.ContainsKey(o.Path)),
            .. _site.Outputs.Where(o => _site.Keys.ContainsKey(o.Path)),
        ];
        var isWhole = new bool[named.Length];
        Parallel.For(0, named.Length, i => isWhole[i] = IsWhole(named[i]));
        return (read, named.Where((_, i) => isWhole[i]).ToHashSet());
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
