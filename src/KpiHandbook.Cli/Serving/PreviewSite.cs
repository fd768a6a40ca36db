using System.Collections.Concurrent;
using KpiHandbook.Cli.Offline;
using KpiHandbook.Publishing;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Planning;
using KpiHandbook.Templates;

namespace KpiHandbook.Cli.Serving;

/// <summary>A site as it would be built, of which a file is made when somebody asks for it, and then kept.</summary>
internal sealed class PreviewSite
{
    private readonly Dictionary<string, Func<OutputFile>> _makers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<OutputFile>> _made = new(StringComparer.Ordinal);

    public PreviewSite(SitePlan plan)
    {
        foreach (var page in plan.Pages)
        {
            _makers[page.Path] = () => Rendering.Page(page);
        }

        foreach (var file in plan.Files)
        {
            _makers[file.Path] = () => new OutputFile(file.Path, file.Build());
        }

        foreach (var copy in plan.Copies)
        {
            _makers[copy.Archive] = () => OfflineFiles.Archive(copy, _makers.Keys.Where(path => OfflineFiles.IsOf(copy, path)).Select(path => Find(path)!));
        }

        foreach (var asset in Assets.All)
        {
            _makers[Routes.Asset(asset.Name)] = () => new OutputFile(Routes.Asset(asset.Name), asset.Bytes);
        }
    }

    /// <summary>True when the site has such a file.</summary>
    public bool Has(string path) => _makers.ContainsKey(path);

    /// <summary>A file; null when the site has none by that path.</summary>
    public OutputFile? Find(string path) =>
        _makers.TryGetValue(path, out var make) ? _made.GetOrAdd(path, _ => new Lazy<OutputFile>(make)).Value : null;
}
