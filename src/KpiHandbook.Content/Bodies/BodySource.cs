using System.Text;
using KpiHandbook.Core.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KpiHandbook.Content.Bodies;

/// <summary>The Markdown of a body, and where its parts stand in files.</summary>
internal sealed class BodySource
{
    private readonly IReadOnlyList<Piece> _pieces;

    public BodySource(string markdown, string path, int linesBefore)
        : this(markdown, [new Piece(0, new Place.InText(path, linesBefore + 1, 1), IsCopy: true)])
    {
    }

    private BodySource(string markdown, IReadOnlyList<Piece> pieces)
    {
        Markdown = markdown;
        _pieces = pieces;
    }

    // From an offset on: characters as they stand at a place and behind it, or characters that all come from one place.
    private sealed record Piece(int Start, Place.InText At, bool IsCopy);

    public string Markdown { get; }

    /// <summary>The place of the whole.</summary>
    public Place.InText Start => _pieces[0].At;

    /// <summary>The body with other characters in place of some.</summary>
    /// <param name="start">The first that is replaced.</param>
    /// <param name="length">How many.</param>
    /// <param name="text">What stands there instead.</param>
    /// <param name="place">Where that was written.</param>
    public BodySource Replace(int start, int length, string text, Place.InText place)
    {
        var end = start + length;
        var shift = text.Length - length;
        return new BodySource(
            string.Concat(Markdown.AsSpan(0, start), text, Markdown.AsSpan(end)),
            [
                .. _pieces.Where(p => p.Start < start),
                new Piece(start, place, IsCopy: false),
                new Piece(start + text.Length, PlaceOf(end), _pieces.Last(p => p.Start <= end).IsCopy),
                .. _pieces.Where(p => p.Start > end).Select(p => p with { Start = p.Start + shift }),
            ]);
    }

    /// <summary>The place of a block or inline.</summary>
    public Place.InText PlaceOf(MarkdownObject thing) => PlaceOf(thing.Span.Start);

    /// <summary>The source of a block or inline.</summary>
    public string SourceOf(MarkdownObject thing) =>
        thing.Span.Start < 0 || thing.Span.End < thing.Span.Start ? "" : Markdown[thing.Span.Start..Math.Min(thing.Span.End + 1, Markdown.Length)];

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
        var offset = Math.Clamp(at, 0, Markdown.Length);
        var piece = _pieces.Last(p => p.Start <= offset);
        var before = Markdown.AsSpan(piece.Start, offset - piece.Start);
        return !piece.IsCopy ? piece.At
            : before.LastIndexOf('\n') is var end and >= 0 ? piece.At with { Line = piece.At.Line + before.Count('\n'), Column = before.Length - end }
            : piece.At.Right(before.Length);
    }
}
