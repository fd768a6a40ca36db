using System.Text.RegularExpressions;

namespace KpiHandbook.Templates;

/// <summary>A part of a page that its contents lead to.</summary>
/// <param name="Id">Of its heading.</param>
/// <param name="Markup">What the heading says, without links.</param>
public sealed record Heading(string Id, string Markup);

/// <summary>The contents of a page, read from what is set on it, so that they name each part that stands there and no other.</summary>
internal static partial class Headings
{
    private const int Fewest = 4;

    /// <summary>The page's headings that can be led to, in order; none for a page of few.</summary>
    public static IReadOnlyList<Heading> In(string body)
    {
        Heading[] all = [.. Second().Matches(body).Select(m => new Heading(m.Groups["id"].Value, LinkTag().Replace(m.Groups["text"].Value, "").Trim()))];
        return all.Length < Fewest ? [] : all;
    }

    [GeneratedRegex("<h2 id=\"(?<id>[^\"]+)\">(?<text>.*?)</h2>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Second();

    [GeneratedRegex("</?a\\b[^>]*>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex LinkTag();
}
