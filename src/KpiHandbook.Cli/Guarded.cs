using KpiHandbook.Cli.Serving;
using KpiHandbook.Content;
using KpiHandbook.Content.Privacy;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Privacy;
using KpiHandbook.Publishing;

namespace KpiHandbook.Cli;

/// <summary>What the privacy guard says about a folder of content, and whom its offices declare.</summary>
/// <param name="Declared">Contacts that content and output may name.</param>
/// <param name="Problems">What was found.</param>
internal sealed record Guarded(DeclaredContacts Declared, IReadOnlyList<Problem> Problems)
{
    private const string Codes = "KPI60";
    private static readonly IReadOnlySet<string> NoRounds = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Looks into every file of the content, while others read what it means.</summary>
    /// <param name="contentFolder">The folder.</param>
    /// <param name="replaced">Files read in place of those in the folder; null for none.</param>
    /// <param name="unchanged">Rounds whose files were looked into before, as soon as that is known; null to look into all.</param>
    /// <param name="memory">What was found in files that are still the same; null to look into all.</param>
    public static Task<Guarded> LookAsync(
        string contentFolder, IReadOnlyList<ReplacedFile>? replaced = null, Task<IReadOnlySet<string>>? unchanged = null, ContentMemory? memory = null) => Task.Run(async () =>
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(contentFolder));
        var files = PrivacyGuard.FilesOf(folder, Path.GetFileName(folder));
        var declared = PrivacyGuard.DeclaredIn(files);
        var rounds = unchanged is null ? NoRounds : await unchanged.ConfigureAwait(false);
        var looked = files.Where(f => f.Path.Split('/') is not [_, var office, var round, _, ..] || !rounds.Contains($"{office}/{round}"));
        IReadOnlyList<GuardedFile> all = [.. looked, .. (replaced ?? []).Select(r => PrivacyGuard.OnDisk(new FileInfo(r.By.OnDisk), r.By.Named))];
        return new Guarded(declared, memory is null ? PrivacyGuard.Check(all, declared) : memory.Guard(all, declared));
    });

    /// <summary>Looks into files that are about to be published.</summary>
    public static IReadOnlyList<Problem> CheckOutput(IReadOnlyList<OutputFile> files, string output, DeclaredContacts declared)
    {
        var named = Path.GetFileName(Path.TrimEndingDirectorySeparator(output));
        return PrivacyGuard.Check([.. files.Select(f => new GuardedFile($"{named}/{f.Path}", () => f.Content))], declared);
    }

    /// <summary>Looks into the files of a folder that is about to be published, besides those looked into before.</summary>
    public static IReadOnlyList<Problem> CheckOutput(string staged, IEnumerable<string> before, string output, DeclaredContacts declared)
    {
        var named = Path.GetFileName(Path.TrimEndingDirectorySeparator(output));
        var done = before.Select(path => $"{named}/{path}").ToHashSet(StringComparer.Ordinal);
        return PrivacyGuard.Check([.. PrivacyGuard.FilesOf(staged, named).Where(f => !done.Contains(f.Path))], declared);
    }

    /// <summary>All problems as they are printed: what is private first, and no file called unreadable twice.</summary>
    public IReadOnlyList<Problem> Before(IReadOnlyList<Problem> others)
    {
        var broken = others.Where(p => p.Kind.Severity == Severity.Error).Select(p => p.Place.File).ToHashSet(StringComparer.Ordinal);
        return [.. Problems.Where(p => p.Kind.Code is not "KPI6010" || !broken.Contains(p.Place.File)), .. others];
    }

    /// <summary>True for what the guard found.</summary>
    public static bool IsFind(Problem problem) => problem.Kind.Code.StartsWith(Codes, StringComparison.Ordinal);
}
