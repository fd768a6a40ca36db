using KpiHandbook.Core.Comparing;

namespace KpiHandbook.Cli.Printing;

/// <summary>Changed words in one line: <c>รายได้ [-ต่ำกว่า-]{+ไม่เกิน+} 40,000 บาท</c>, with colour where it is wanted. Long stretches that stay are cut short.</summary>
internal sealed class WordLine(bool isStyled)
{
    private const int Kept = 40;
    private const string Removed = "31;9", Added = "32";

    /// <summary>The line.</summary>
    public string Of(IReadOnlyList<WordRun> runs) => string.Concat(runs.Select((run, at) => run.Kind switch
    {
        RunKind.Removed => Coloured($"[-{Text(run)}-]", Removed),
        RunKind.Added => Coloured($"{{+{Text(run)}+}}", Added),
        RunKind.Same => Shortened(Text(run), at == 0, at == runs.Count - 1),
    }));

    private static string Text(WordRun run) => SafeText.Visible(run.Text.ReplaceLineEndings(" "));

    private static string Shortened(string text, bool isFirst, bool isLast)
    {
        var (head, tail) = (isFirst ? 0 : Kept, isLast ? 0 : Kept);
        return text.Length <= head + tail + 1 ? text : $"{text[..Boundary(text, head)]}…{text[Boundary(text, text.Length - tail)..]}";
    }

    // Never between a letter and the marks above or below it.
    private static int Boundary(string text, int at)
    {
        while (at > 0 && at < text.Length && Columns.WidthOf([text[at]]) == 0)
        {
            at--;
        }

        return at;
    }

    private string Coloured(string text, string how) => isStyled ? $"\u001b[{how}m{text}\u001b[0m" : text;
}
