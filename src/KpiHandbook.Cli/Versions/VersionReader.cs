using KpiHandbook.Core.Model;

namespace KpiHandbook.Cli.Versions;

/// <summary>Reads the content that versions are found in: the working tree, and commits from git, each once.</summary>
/// <param name="contentFolder">The folder in the working tree.</param>
/// <param name="aside">Names the rounds that are not compared; null for none.</param>
internal sealed class VersionReader(string contentFolder, Func<Library, IReadOnlySet<string>>? aside = null) : IDisposable
{
    private readonly Dictionary<string, VersionContent?> _read = new(StringComparer.Ordinal);

    /// <summary>The content of a commit, or of the working tree where none is named; null when git has no such commit.</summary>
    public VersionContent? Read(string? reference)
    {
        if (!_read.TryGetValue(reference ?? "", out var content))
        {
            var tree = reference is null ? null : GitTree.Open(contentFolder, reference);
            var folder = tree?.ContentFolder ?? contentFolder;
            content = reference is not null && tree is null ? null : new VersionContent(Source.Read(folder, aside: aside, isForComparing: true), folder, tree);
            _read.Add(reference ?? "", content);
        }

        return content;
    }

    /// <summary>What is wrong with names of versions; nothing is said of content that cannot be read.</summary>
    public IReadOnlyList<string> Complaints(IEnumerable<VersionName> names) => [.. names.Select(Complaint).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The round of a version, with the revision as its handbook; null when there is none.</summary>
    public Publication? Find(VersionName name)
    {
        var publication = Read(name.Reference)?.Source.Find(name.Round!);
        return publication is null || name.Revision is not { } revision || revision == publication.Handbook.Revision
            ? publication
            : publication.Handbook.Earlier.FirstOrDefault(h => h.Revision == revision) is { } earlier ? publication with { Handbook = earlier } : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var content in _read.Values)
        {
            content?.Tree?.Dispose();
        }
    }

    private string? Complaint(VersionName name)
    {
        if (Read(name.Reference) is not { } content)
        {
            return UnknownReference(name);
        }

        if (name.Round is null || content.Source.Library is not { } library || Find(name) is not null)
        {
            return null;
        }

        var where = name.Reference is null ? "" : $"ใน {name.Reference}";
        return content.Source.Find(name.Round) is { } publication
            ? Names.Unknown($"ฉบับของ {name.Round}{(where.Length > 0 ? " " : "")}{where}", $"@{name.Revision}", publication.Handbook.Earlier.Append(publication.Handbook).Select(h => $"@{h.Revision}"))
            : Names.Unknown($"รอบ{where}", name.Round, library.Publications.Select(p => p.Handbook.Path));
    }

    private string UnknownReference(VersionName name)
    {
        var rounds = name.Text.Contains(':', StringComparison.Ordinal) ? [] : Read(null)!.Source.Library?.Publications.Select(p => p.Handbook.Path) ?? [];
        return Names.Unknown("commit, branch หรือ tag", name.Reference!, GitTree.References(contentFolder).Concat(rounds));
    }
}

/// <summary>Content that was read.</summary>
/// <param name="Source">What it says.</param>
/// <param name="Folder">Where it stands.</param>
/// <param name="Tree">The commit it comes from; null for the working tree.</param>
internal sealed record VersionContent(Source Source, string Folder, GitTree? Tree);
