using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Privacy;

/// <summary>A text file, and the line and column of each of its characters. A line ends with LF.</summary>
internal sealed class TextPlaces(string path, string text)
{
    private List<int>? _lines;

    public string Path => path;

    public string Text => text;

    /// <summary>The place of a character.</summary>
    public Place.InText Of(int at)
    {
        var lines = _lines ??= StartsOf(text);
        var line = lines.BinarySearch(at);
        line = line < 0 ? ~line - 1 : line;
        return new Place.InText(path, line + 1, at - lines[line] + 1);
    }

    private static List<int> StartsOf(string text)
    {
        var starts = new List<int> { 0 };
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            starts.Add(at + 1);
        }

        return starts;
    }
}
