using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using KpiHandbook.Content.Privacy;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Privacy;

namespace KpiHandbook.Cli.Serving;

/// <summary>
/// What was computed of a content folder, kept for as long as the files that it came from are the same byte by byte: those of the round,
/// its office, and the rounds that it inherits from. Every step is computed as it would be without; only the waiting is spared.
/// </summary>
/// <param name="contentFolder">The folder.</param>
internal sealed partial class ContentMemory(string contentFolder)
{
    private readonly string _folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(contentFolder));
    private readonly ConcurrentDictionary<(string Step, string Round), (string Key, object Value)> _kept = new();
    private Dictionary<string, FileStamp> _files = new(StringComparer.Ordinal);
    private Dictionary<string, string> _keys = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, (string Key, IReadOnlyList<Problem> Found)> _guarded = new(StringComparer.Ordinal);

    private sealed record FileStamp(DateTime Written, long Length, string Hash, IReadOnlyList<string> Inherits);

    /// <summary>Looks at the files as they are now; what no longer holds is forgotten.</summary>
    public void LookAgain()
    {
        _files = new DirectoryInfo(_folder) is { Exists: true } folder
            ? folder.EnumerateFiles("*", SearchOption.AllDirectories)
                .Where(f => f.LinkTarget is null)
                .Select(f => (Name: Path.GetRelativePath(_folder, f.FullName).Replace('\\', '/'), File: f))
                .Where(f => !f.Name.StartsWith('.') && !f.Name.Contains("/.", StringComparison.Ordinal))
                .ToDictionary(f => f.Name, f => StampOf(f.Name, f.File), StringComparer.Ordinal)
            : new(StringComparer.Ordinal);
        var rounds = _files.Keys.Select(RoundOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var own = rounds.ToDictionary(r => r, OwnKey, StringComparer.Ordinal);
        _keys = rounds.ToDictionary(r => r, r => Hash(string.Join('\n', WithInherited(r).Select(i => own.GetValueOrDefault(i, "")))), StringComparer.Ordinal);
        foreach (var gone in _kept.Where(k => !string.Equals(_keys.GetValueOrDefault(k.Key.Round), k.Value.Key, StringComparison.Ordinal)))
        {
            _kept.TryRemove(gone);
        }
    }

    /// <summary>What a step gives for a round: as it was, or computed now.</summary>
    public T Of<T>(string step, string round, Func<T> compute)
        where T : notnull
    {
        if (_keys.GetValueOrDefault(round) is not { } key)
        {
            return compute();
        }

        if (_kept.TryGetValue((step, round), out var known))
        {
            return (T)known.Value;
        }

        var value = compute();
        _kept[(step, round)] = (key, value);
        return value;
    }

    /// <summary>What the guard finds in files; those that are the same, and were looked into for the same contacts, are not looked into again.</summary>
    public IReadOnlyList<Problem> Guard(IReadOnlyList<GuardedFile> files, DeclaredContacts declared)
    {
        var contacts = Hash(declared.Key);
        var (top, now) = ($"{Path.GetFileName(_folder)}/", new ConcurrentDictionary<string, (string, IReadOnlyList<Problem>)>(StringComparer.Ordinal));
        var found = files.AsParallel().AsOrdered().Select(file =>
        {
            if (!file.Path.StartsWith(top, StringComparison.Ordinal) || _files.GetValueOrDefault(file.Path[top.Length..]) is not { } stamp)
            {
                return PrivacyGuard.Check([file], declared);
            }

            var key = stamp.Hash + contacts;
            var result = _guarded.TryGetValue(file.Path, out var known) && string.Equals(known.Key, key, StringComparison.Ordinal)
                ? known.Found
                : PrivacyGuard.Check([file], declared);
            now[file.Path] = (key, result);
            return result;
        }).SelectMany(p => p).ToList();
        _guarded = now;
        return Problem.Sorted(found);
    }

    private FileStamp StampOf(string name, FileInfo file)
    {
        if (_files.GetValueOrDefault(name) is { } known && known.Written == file.LastWriteTimeUtc && known.Length == file.Length)
        {
            return known;
        }

        try
        {
            var bytes = File.ReadAllBytes(file.FullName);
            var inherits = name.EndsWith(".md", StringComparison.Ordinal)
                ? Inherits().Matches(Encoding.UTF8.GetString(bytes)).Select(m => m.Groups["round"].Value)
                : [];
            return new FileStamp(file.LastWriteTimeUtc, file.Length, Convert.ToHexString(SHA256.HashData(bytes)), [.. inherits]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Gone or shut since it was listed: whoever reads it says so, and nothing of it is kept.
            return new FileStamp(default, -1, $"{Guid.NewGuid()}", []);
        }
    }

    private string OwnKey(string round)
    {
        var office = round[..round.IndexOf('/', StringComparison.Ordinal)];
        return Hash(string.Join('\n', _files
            .Where(f => f.Key.StartsWith($"{round}/", StringComparison.Ordinal) || string.Equals(f.Key, $"{office}/office.yaml", StringComparison.Ordinal))
            .OrderBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => $"{f.Key} {f.Value.Hash}")));
    }

    private List<string> WithInherited(string round)
    {
        var all = new List<string> { round };
        for (var i = 0; i < all.Count; i++)
        {
            var of = $"{all[i]}/";
            all.AddRange(_files
                .Where(f => f.Key.StartsWith(of, StringComparison.Ordinal))
                .SelectMany(f => f.Value.Inherits)
                .Distinct(StringComparer.Ordinal)
                .Except(all, StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .ToList());
        }

        return all;
    }

    private static string? RoundOf(string name) => name.Split('/') is [var office, var round, _, ..] ? $"{office}/{round}" : null;

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    [GeneratedRegex(@"^\s*inherits\s*:\s*[""']?(?<round>[a-z0-9-]+/[0-9-]+)/", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Inherits();
}
