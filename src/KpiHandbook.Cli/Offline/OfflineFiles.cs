using System.Text;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Publishing;
using KpiHandbook.Publishing.Archives;
using KpiHandbook.Publishing.Editions;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Offline;

namespace KpiHandbook.Cli.Offline;

/// <summary>What is made of a finished site so that it can be read without a line: archives, lists for browsers, and the script that reads them.</summary>
internal static class OfflineFiles
{
    private const string Assets = "assets/";

    // What the page needs that stands in for others.
    private static readonly string[] OfFrame = ["style.css", "icon.svg", "site.js", "offline.js", "shelf.js", "words.th", "words.en", "fonts/sarabun-thai-400", "fonts/sarabun-thai-600", "fonts/sarabun-latin-400"];

    /// <summary>The files for a site in a folder.</summary>
    /// <param name="folder">The folder, with every page, file and book.</param>
    /// <param name="copies">The rounds that were made anew.</param>
    /// <param name="rounds">Every round of the site: <c>yala/2568-2</c>.</param>
    /// <param name="known">Files whose hash is known.</param>
    /// <exception cref="MachineException">The system refuses to read.</exception>
    public static IReadOnlyList<OutputFile> Of(string folder, IReadOnlyList<RoundCopy> copies, IReadOnlyList<string> rounds, IReadOnlyDictionary<string, OutputHash> known)
    {
        var hashes = FolderHashes.Of(folder, known);
        var made = new OutputFile[copies.Count][];
        Parallel.For(0, copies.Count, i =>
        {
            var files = hashes.Where(h => IsOf(copies[i], h.Path)).ToList();
            made[i] =
            [
                new OutputFile(copies[i].KeepList, KeepList.Of(copies[i], files)),
                Archive(copies[i], files.Select(f => new OutputFile(f.Path, File.ReadAllBytes(Path.Combine(folder, f.Path.Replace('/', Path.DirectorySeparatorChar)))))),
            ];
        });
        return [.. made.SelectMany(m => m), .. OfficeLists(hashes, rounds), Worker(hashes)];
    }

    // A round's pages lead to its office's, to the terms, to indicators across rounds, to the newest round, and to the pages that stand above all.
    private static IEnumerable<OutputFile> OfficeLists(IReadOnlyList<OutputHash> hashes, IReadOnlyList<string> rounds)
    {
        var ofNoRound = hashes.Where(h => !rounds.Any(r => h.Path.StartsWith($"{r}/", StringComparison.Ordinal)) && !h.Path.StartsWith("404.", StringComparison.Ordinal)).ToList();
        foreach (var office in rounds.Select(r => r.Split('/')[0]).Distinct(StringComparer.Ordinal))
        {
            var start = $"{office}/";
            yield return new OutputFile(Routes.OfficeKeepList(office), KeepList.OfOffice(office, ofNoRound.Where(h =>
                h.Path.StartsWith(start, StringComparison.Ordinal) || h.Path.StartsWith(Assets, StringComparison.Ordinal) || (h.Path.EndsWith(".html", StringComparison.Ordinal) && !h.Path.Contains('/', StringComparison.Ordinal)))));
        }
    }

    /// <summary>True for what a copy of a round holds: all of the round but what is for sending it, and what every page needs.</summary>
    public static bool IsOf(RoundCopy copy, string path) =>
        (path.StartsWith($"{copy.Round}/", StringComparison.Ordinal) || path.StartsWith(Assets, StringComparison.Ordinal))
        && !new[] { copy.Archive, copy.Picture, copy.KeepList }.Contains(path, StringComparer.Ordinal);

    /// <summary>The file to carry.</summary>
    public static OutputFile Archive(RoundCopy copy, IEnumerable<OutputFile> files)
    {
        List<OutputFile> all = [.. copy.Entries.Select(Rendering.Page), .. files];
        var links = new CarriedLinks(all.Select(f => f.Path).ToHashSet(StringComparer.Ordinal), copy.BaseUrl);
        var carried = all.Select(f => f.Path.EndsWith(".html", StringComparison.Ordinal) ? With(f, links.In) : Routes.IsSearch(f.Path) ? With(f, links.InIndex) : f);
        return new OutputFile(copy.Archive, SiteArchive.Pack(carried, copy.Entries[0].Path));
    }

    private static OutputFile With(OutputFile file, Func<string, string, string> links) =>
        file with { Content = Encoding.UTF8.GetBytes(links(file.Path, Encoding.UTF8.GetString(file.Content.Span))) };

    // Its bytes change with what it keeps, which is how a browser finds out that there is something new.
    private static OutputFile Worker(IEnumerable<OutputHash> hashes)
    {
        var frame = hashes.Where(h => h.Path is Routes.Offline or "offline.en.html" || OfFrame.Any(start => h.Path.StartsWith(Routes.Asset(start), StringComparison.Ordinal)));
        return new OutputFile(Routes.Worker, Encoding.UTF8.GetBytes($"""
            // Made by the build: what is kept whatever round is read. What it does with it stands in the script that it imports.
            self.frame = {Encoding.UTF8.GetString(KeepList.OfFrame(frame))};
            importScripts('{Routes.Asset("keep.js")}');

            """.ReplaceLineEndings("\n")));
    }
}
