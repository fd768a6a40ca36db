using System.Text.RegularExpressions;

namespace KpiHandbook.Templates;

/// <summary>
/// The light one of every two colours, for a browser that cannot choose between them: the last one of a telephone that is no longer kept
/// up to date. <c>reader.js</c> asks for it there.
/// </summary>
internal static partial class LightColours
{
    /// <summary>Its name.</summary>
    public const string Name = "light.css";

    /// <summary>Made of all style sheets; it counts for more than they do.</summary>
    public static string Of(IEnumerable<string> sheets) =>
        $":root:root{{{string.Join(';', sheets.SelectMany(s => Pair().Matches(s)).Select(m => $"{m.Groups["name"].Value}:{m.Groups["light"].Value}"))}}}\n";

    [GeneratedRegex(@"(?<name>--[\w-]+): ?light-dark\((?<light>[^,]+),", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pair();
}
