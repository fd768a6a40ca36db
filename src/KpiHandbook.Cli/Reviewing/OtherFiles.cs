using KpiHandbook.Cli.Versions;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Cli.Reviewing;

/// <summary>Changed files that are no workbooks: which of them no difference speaks of, so that a reader knows of them all the same.</summary>
/// <param name="contentFolder">The content folder, from the repository's top.</param>
/// <param name="paths">The files, from there too.</param>
internal sealed class OtherFiles(string contentFolder, IReadOnlyList<string> paths)
{
    private readonly string _content = contentFolder.Replace('\\', '/');

    /// <summary>Those that are no content.</summary>
    public IReadOnlyList<string> Outside => [.. paths.Where(p => !Paths.IsAt(p, _content)).Order(StringComparer.Ordinal)];

    /// <summary>Those of the content that change nothing of what it says.</summary>
    /// <param name="rounds">The rounds that differ.</param>
    /// <param name="isSiteOther">True when the settings of the site differ.</param>
    public IReadOnlyList<string> OfNoEffect(IReadOnlyList<ComparedRound> rounds, bool isSiteOther) =>
    [
        .. paths.Where(p => Paths.IsAt(p, _content))
            .Where(p => !IsTold(p[(_content.Length + 1)..], rounds, isSiteOther))
            .Order(StringComparer.Ordinal),
    ];

    private static bool IsTold(string path, IReadOnlyList<ComparedRound> rounds, bool isSiteOther) => path.Split('/') switch
    {
        ["site.yaml"] => isSiteOther,
        [var office, "office.yaml"] => rounds.Any(r => r.Path.StartsWith($"{office}/", StringComparison.Ordinal)),
        [var office, var round, "indicators", var file] => rounds.Any(r => IsOf(r, office, round) && IsTold(r, Path.GetFileNameWithoutExtension(file))),
        [var office, var round, ..] => rounds.Any(r => IsOf(r, office, round)),
        _ => false,
    };

    private static bool IsOf(ComparedRound round, string office, string name) => string.Equals(round.Path, $"{office}/{name}", StringComparison.Ordinal);

    // A new round, and one that is gone, is told as a whole.
    private static bool IsTold(ComparedRound round, string indicator) =>
        round.Difference is not { } difference || (Id<Indicator>.Parse(indicator) is { } id && difference.Indicators.Any(i => i.Id == id));
}
