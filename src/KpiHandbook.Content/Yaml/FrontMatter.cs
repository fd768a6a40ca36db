using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Yaml;

/// <summary>A Markdown file cut in two: the data between <c>---</c> lines, and the text behind them.</summary>
/// <param name="Data">YAML.</param>
/// <param name="Body">Markdown.</param>
/// <param name="LinesBeforeBody">Lines of the file in front of the body.</param>
internal sealed record FrontMatter(string Data, string Body, int LinesBeforeBody)
{
    /// <summary>Lines of the file in front of the data: the opening <c>---</c>.</summary>
    public const int LinesBeforeData = 1;

    /// <summary>The two parts; null, with a problem, when the file does not have them.</summary>
    public static FrontMatter? Split(string text, string path, ProblemList problems)
    {
        var start = new Place.InText(path, 1, 1);
        var data = EndOfLine(text, 0);
        if (!IsFence(text.AsSpan(0, data)))
        {
            problems.Add(Problems.FrontMatterMissing(start));
            return null;
        }

        var line = 1;
        for (var at = data; at < text.Length;)
        {
            var next = EndOfLine(text, at);
            line++;
            if (IsFence(text.AsSpan(at, next - at)))
            {
                return new FrontMatter(text[data..at], text[next..], line);
            }

            at = next;
        }

        problems.Add(Problems.FrontMatterUnclosed(start));
        return null;
    }

    private static bool IsFence(ReadOnlySpan<char> line) => line.TrimEnd().SequenceEqual("---");

    private static int EndOfLine(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end + 1;
    }
}
