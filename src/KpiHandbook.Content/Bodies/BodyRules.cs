using KpiHandbook.Core.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KpiHandbook.Content.Bodies;

/// <summary>What a body may not hold: HTML, links and images from elsewhere, and Markdown that does not mean what its author saw.</summary>
internal static class BodyRules
{
    public static void Check(MarkdownDocument document, BodySource source, ProblemList problems)
    {
        foreach (var thing in document.Descendants())
        {
            switch (thing)
            {
                case HtmlBlock or HtmlInline:
                    problems.Add(Problems.RawHtml(source.PlaceOf(thing), FirstTag(source.SourceOf(thing))));
                    break;
                case LinkInline { IsImage: true } image when !IsLocal(image.Url):
                    problems.Add(Problems.RemoteImage(source.PlaceOf(image), image.Url ?? ""));
                    break;
                case LinkInline { IsImage: false } link when !IsAllowed(link.Url):
                    problems.Add(Problems.BadLink(source.PlaceOf(link), link.Url ?? ""));
                    break;
                case AutolinkInline { IsEmail: false } link when !IsAllowed(link.Url):
                    problems.Add(Problems.BadLink(source.PlaceOf(link), link.Url));
                    break;
                case FencedCodeBlock { ClosingFencedCharCount: 0 }:
                    problems.Add(Problems.UnclosedFence(source.PlaceOf(thing)));
                    break;
                case CodeBlock and not FencedCodeBlock:
                    problems.Add(Problems.IndentedText(source.PlaceOf(thing)));
                    break;
                case ParagraphBlock paragraph when IsHeadingWithoutBlank(paragraph, source):
                    problems.Add(Problems.HeadingWithoutBlank(source.PlaceOf(paragraph)));
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>True for a paragraph that starts like a heading and lacks the blank that makes it one.</summary>
    public static bool IsHeadingWithoutBlank(MarkdownObject block, BodySource source)
    {
        if (block is not ParagraphBlock)
        {
            return false;
        }

        var text = source.SourceOf(block).AsSpan();
        var marks = text.Length - text.TrimStart('#').Length;
        return marks is >= 2 and <= 6 && marks < text.Length;
    }

    private static bool IsAllowed(string? address) =>
        IsLocal(address)
        || address is ['#', _, ..]
        || StartsWithScheme(address, "https://")
        || StartsWithScheme(address, "mailto:")
        || StartsWithScheme(address, "tel:");

    private static bool StartsWithScheme(string? address, string scheme) =>
        address is not null && address.StartsWith(scheme, StringComparison.Ordinal) && address.Length > scheme.Length;

    // Relative to the folder of indicators: one step up, into the round's own folder, and no further.
    private static bool IsLocal(string? address)
    {
        if (string.IsNullOrEmpty(address) || address.AsSpan().ContainsAny(":\\?#") || address[0] == '/')
        {
            return false;
        }

        var depth = 1;
        foreach (var part in address.Split('/'))
        {
            depth += part is ".." ? -1 : part is "." ? 0 : 1;
            if (depth < 0)
            {
                return false;
            }
        }

        return true;
    }

    private static string FirstTag(string html)
    {
        var end = html.IndexOf('>', StringComparison.Ordinal);
        var tag = end < 0 ? html : html[..(end + 1)];
        return tag.Length <= 40 ? tag : tag[..40] + "…";
    }
}
