using System.Text.RegularExpressions;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;

namespace KpiHandbook.Site.Offline;

/// <summary>Links of pages in a carried copy: what leads out of it leads to the published site, or to where the copy says that it is not all.</summary>
/// <param name="Paths">Every file of the copy.</param>
/// <param name="BaseUrl">Where the site is published; null where nobody has said.</param>
public sealed partial record CarriedLinks(IReadOnlySet<string> Paths, string? BaseUrl)
{
    // The place on the opening page that says so.
    private const string Here = $"{Routes.Home}#elsewhere";

    /// <summary>A page of the site as the copy has it.</summary>
    /// <param name="path">Where it stands.</param>
    /// <param name="html">What the site has.</param>
    public string In(string path, string html) => Address().Replace(Feed().Replace(html, ""), match => TargetOf(path, match.Groups["to"].Value) is { } target
        ? $"{match.Groups["name"].Value}=\"{target}\"" : match.Value);

    /// <summary>What a search looks in, as the copy has it.</summary>
    /// <param name="path">Where it stands.</param>
    /// <param name="index">What the site has.</param>
    public string InIndex(string path, string index) => Found().Replace(index, match => TargetOf(path, match.Value) ?? match.Value);

    // Null where a link may stay as it is.
    private string? TargetOf(string path, string link)
    {
        var (file, rest) = link.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? (link[..hash], link[hash..]) : (link, "");
        if (file.Length == 0 || file.Contains(':', StringComparison.Ordinal))
        {
            return null;
        }

        var target = new Uri(new Uri($"file:///{path}"), file).AbsolutePath[1..];
        return Paths.Contains(target) ? null
            : BaseUrl is { } site ? $"{site}/{target}{rest}"
            : new RelativeLinks(path).ToExactly(LanguagePaths.WordsOf(path).PathOf(Here));
    }

    // A copy is told of nothing new.
    [GeneratedRegex("<link rel=\"alternate\" type=\"application/atom\\+xml\"[^>]*>\n", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Feed();

    [GeneratedRegex("(?<=\"href\":\")[^\"]*", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Found();

    [GeneratedRegex("(?<=<a [^>]*)\\b(?<name>href)=\"(?<to>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Address();
}
