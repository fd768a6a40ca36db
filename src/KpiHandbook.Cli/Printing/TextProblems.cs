using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Cli.Printing;

/// <summary>Problems for people: place, code and message; the offending line with a caret; the fix.</summary>
internal static class TextProblems
{
    private const int WidestLine = 120;

    public static void Print(IReadOnlyList<Problem> problems, Language language, Terminal terminal)
    {
        var lines = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var problem in problems)
        {
            var severity = problem.Kind.Severity == Severity.Error ? "error" : "warning";
            terminal.Out.WriteLine($"{terminal.Bold($"{problem.Place}: {severity} {problem.Kind.Code}")}: {problem.Message.In(language)}");
            if (problem.Place is Place.InText place && !Guarded.IsFind(problem))
            {
                PrintLine(place, lines, terminal);
            }

            terminal.Out.WriteLine($"  {new Words("วิธีแก้", "fix").In(language)}: {problem.Fix.In(language)}");
            terminal.Out.WriteLine();
        }

        terminal.Out.WriteLine(ProblemPrinter.Summary(problems, language));
    }

    private static void PrintLine(Place.InText place, Dictionary<string, string[]> lines, Terminal terminal)
    {
        var path = terminal.Locate(place.Path);
        if (!lines.TryGetValue(path, out var text))
        {
            // A link may lead to a file that is nobody's business in a log.
            text = new FileInfo(path) is { Exists: true, LinkTarget: null } ? File.ReadAllLines(path) : [];
            lines[path] = text;
        }

        if (place.Line > text.Length || text[place.Line - 1].Any(char.IsControl) || text[place.Line - 1].Length > WidestLine)
        {
            return;
        }

        var before = text[place.Line - 1].AsSpan(0, Math.Min(place.Column - 1, text[place.Line - 1].Length));
        terminal.Out.WriteLine($"  | {SafeText.Of(text[place.Line - 1], place)}");
        terminal.Out.WriteLine($"  | {new string(' ', Columns.WidthOf(before))}^");
    }
}
