using System.Buffers;
using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Privacy;

/// <summary>
/// Looks at a Markdown file as its page will read: front matter as YAML, emphasis and marks of lists gone, tags and comments gone, lines
/// joined, tables as cells.
/// </summary>
internal static class MarkdownGuard
{
    private static readonly SearchValues<char> Emphasis = SearchValues.Create("*`_~");

    public static void LookAt(TextPlaces places, PrivateFinder finder)
    {
        var text = places.Text;
        if (FrontMatter.Split(text, places.Path, new ProblemList()) is { } parts)
        {
            YamlScalars.LookAt(places, text.IndexOf('\n', StringComparison.Ordinal) + 1, parts.Data, finder);
        }

        var plain = new MappedText();
        var grid = new CellGrid<int>(finder, (start, offset) => places.Of(start + offset));
        var (row, at) = (0, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var start = at;
            at += line.Length + (text.AsSpan(at + line.Length).StartsWith("\r\n") ? 2 : 1);
            AddPlain(line, start, plain);
            row = AddCells(line, start, row, grid);
        }

        var words = plain.ToString();
        Place PlaceOf(int i) => places.Of(plain.OriginOf(i));
        finder.Look(words, (Func<int, Place>)PlaceOf, static (of, i) => of(i));
        finder.LookJoined(words, (Func<int, Place>)PlaceOf, static (of, i) => of(i));
        if (words.AsSpan().ContainsAny('<', '&'))
        {
            MarkupText.LookAt(words, PlaceOf, finder);
        }

        grid.End();
    }

    private static void AddPlain(ReadOnlySpan<char> line, int start, MappedText plain)
    {
        var from = MarkOfList(line);
        while (line[from..].IndexOfAny(Emphasis) is >= 0 and var ahead)
        {
            plain.Append(line.Slice(from, ahead), start + from);
            from += ahead + 1;
        }

        plain.Append(line[from..], start + from);
        plain.Append('\n', start + line.Length);
    }

    // "1. ", "12) ", "- ": what a list's item begins with.
    private static int MarkOfList(ReadOnlySpan<char> line)
    {
        var at = line.Length - line.TrimStart(" \t>").Length;
        var sign = at;
        while (sign < line.Length && char.IsAsciiDigit(line[sign]))
        {
            sign++;
        }

        var isMark = sign + 1 < line.Length && line[sign + 1] == ' ' && (sign > at ? line[sign] is '.' or ')' : line[sign] is '-' or '*' or '+');
        return isMark ? sign + 2 : 0;
    }

    private static int AddCells(ReadOnlySpan<char> line, int start, int row, CellGrid<int> grid)
    {
        if (line.TrimStart() is not ['|', ..])
        {
            return row + 11;
        }

        if (!line.ContainsAnyExcept("|-: \t"))
        {
            return row;
        }

        var column = 0;
        foreach (var cell in line.Split('|'))
        {
            var words = line[cell].Trim();
            if (words.Length > 0)
            {
                grid.Add(row + 1, column, words.ToString(), start + cell.Start.Value + line[cell].IndexOf(words, StringComparison.Ordinal));
            }

            column++;
        }

        return row + 1;
    }
}
