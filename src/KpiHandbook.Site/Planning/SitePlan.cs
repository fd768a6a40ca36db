using KpiHandbook.Site.Offline;
using KpiHandbook.Site.Pages;

namespace KpiHandbook.Site.Planning;

/// <summary>Everything that a site consists of, not yet built: each page and file can be made alone, in any order, on any thread.</summary>
/// <param name="Pages">For the templates.</param>
/// <param name="Files">Ready as they are.</param>
public sealed record SitePlan(IReadOnlyList<PlannedPage> Pages, IReadOnlyList<DataFile> Files)
{
    /// <summary>What pictures are taken of; the paths are the pictures'.</summary>
    public IReadOnlyList<PlannedPage> Pictures { get; init; } = [];

    /// <summary>The rounds to be read without a line, made of their finished files.</summary>
    public IReadOnlyList<RoundCopy> Copies { get; init; } = [];
}

/// <summary>A page to be built.</summary>
/// <param name="Path">Where it will stand, from the site's root.</param>
/// <param name="Build">Shapes it.</param>
public sealed record PlannedPage(string Path, Func<Page> Build);

/// <summary>A file of data to be written.</summary>
/// <param name="Path">Where it will stand, from the site's root.</param>
/// <param name="Build">Its bytes.</param>
public sealed record DataFile(string Path, Func<ReadOnlyMemory<byte>> Build);
