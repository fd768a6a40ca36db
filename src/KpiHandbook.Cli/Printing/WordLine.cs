using KpiHandbook.Core.Comparing;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Cli.Printing;

/// <summary>Changed words in one line: <c>รายได้ [-ต่ำกว่า-]{+ไม่เกิน+} 40,000 บาท</c>, with colour where it is wanted. Long stretches that stay are cut short.</summary>
internal sealed class WordLine(bool isStyled)
{
    private const int Kept = 40;
    private const string Removed = "31;9", Added = "32";

    /// <summary>The line.</summary>
    public string Of(IReadOnlyList<WordRun> runs) => string.Concat(RunText.Shortened(runs, Kept).Select(run => run.Kind switch
    {
        RunKind.Removed => Coloured($"[-{Text(run)}-]", Removed),
        RunKind.Added => Coloured($"{{+{Text(run)}+}}", Added),
        RunKind.Same => Text(run),
    }));

    private static string Text(WordRun run) => SafeText.Visible(run.Text.ReplaceLineEndings(" "));

    private string Coloured(string text, string how) => isStyled ? $"\u001b[{how}m{text}\u001b[0m" : text;
}
