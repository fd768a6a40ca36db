using System.Text;
using KpiHandbook.Core.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KpiHandbook.Content.Bodies;

/// <summary>The Markdown of a body, and where it stands in its file.</summary>
internal sealed class BodySource(string markdown, string path, int linesBefore)
{
    /// <summary>The place of a block or inline.</summary>
    public Place.InText PlaceOf(MarkdownObject thing) => PlaceOf(thing.Span.Start);

    /// <summary>The source of a block or inline.</summary>
    public string SourceOf(MarkdownObject thing) =>
        thing.Span.Start < 0 || thing.Span.End < thing.Span.Start ? "" : markdown[thing.Span.Start..Math.Min(thing.Span.End + 1, markdown.Length)];

    /// <summary>The words of a heading, without emphasis and the like.</summary>
    public static string TextOf(LeafBlock block)
    {
        var text = new StringBuilder();
        foreach (var inline in block.Inline?.Descendants() ?? [])
        {
            text.Append(inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                _ => "",
            });
        }

        return text.ToString().Trim();
    }

    private Place.InText PlaceOf(int at)
    {
        var before = markdown.AsSpan(0, Math.Clamp(at, 0, markdown.Length));
        return new Place.InText(path, linesBefore + before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
    }
}
