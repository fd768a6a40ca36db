using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Cli.Printing;

/// <summary>Problems for people: place, code and message; the offending line with a caret; the fix. Many of a kind in one column are one entry.</summary>
internal static class TextProblems
{
    private const int WidestLine = 120;
    private const int SameFixes = 4;

    public static void Print(IReadOnlyList<Problem> problems, Language language, Terminal terminal)
    {
        var lines = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var groups = ProblemGroups.Of(problems);
        var left = groups.Where(g => g.IsSingle).GroupBy(g => (g.First.Kind, g.First.Fix)).Where(g => g.Count() >= SameFixes).ToDictionary(g => g.Key, g => g.Count());
        foreach (var group in groups)
        {
            if (group.IsSingle)
            {
                PrintOne(group.First, lines, language, terminal);
                PrintFix(group.First, left, language, terminal);
            }
            else
            {
                PrintGroup(group, language, terminal);
            }

            terminal.Out.WriteLine();
        }

        if (problems.Where(Problems.IsToReview).ToList() is { Count: > 0 } notes)
        {
            var files = notes.Select(p => p.Place.File).Distinct(StringComparer.Ordinal).Count();
            terminal.Out.WriteLine(new Words($"ต้องทบทวน {notes.Count} ข้อใน {files} ไฟล์", $"{notes.Count} notes to review in {files} files").In(language));
        }

        terminal.Out.WriteLine(ProblemPrinter.Summary(problems, language));
    }

    // What many have in common is told with the last of them.
    private static void PrintFix(Problem problem, Dictionary<(ProblemKind, Words), int> left, Language language, Terminal terminal)
    {
        var key = (problem.Kind, problem.Fix);
        if (!left.TryGetValue(key, out var more))
        {
            PrintFix(problem, language, terminal);
            return;
        }

        left[key] = more - 1;
        if (more == 1)
        {
            terminal.Out.WriteLine($"  {new Words($"วิธีแก้ {problem.Kind.Code} ทุกข้อ", $"fix for every {problem.Kind.Code}").In(language)}: {problem.Fix.In(language)}");
        }
    }

    private static void PrintOne(Problem problem, Dictionary<string, string[]> lines, Language language, Terminal terminal)
    {
        PrintHead($"{problem.Place}", problem.Kind, problem.Message.In(language), terminal);
        if (problem.Place is Place.InText place && !Guarded.IsFind(problem))
        {
            PrintLine(place, lines, terminal);
        }
    }

    // Every cell is named; what it says is repeated only where each needs a fix of its own.
    private static void PrintGroup(ProblemGroup group, Language language, Terminal terminal)
    {
        var place = (Place.InSheet)group.First.Place;
        PrintHead($"{place with { Cell = null }}", group.First.Kind, group.Heading.In(language), terminal);
        if (group.HasOneFix)
        {
            terminal.Out.WriteLine($"  {string.Join(", ", group.Cells)}");
            terminal.Out.WriteLine($"  {new Words("เช่น", "as in").In(language)} {place.Cell}: {group.First.Message.In(language)}");
            PrintFix(group.First, language, terminal);
            return;
        }

        foreach (var (cell, problem) in group.Cells.Zip(group.Problems))
        {
            terminal.Out.WriteLine($"  {cell}: {problem.Message.In(language)}");
            PrintFix(problem, language, terminal);
        }
    }

    private static void PrintHead(string place, ProblemKind kind, string message, Terminal terminal)
    {
        var severity = kind.Severity == Severity.Error ? "error" : "warning";
        terminal.Out.WriteLine($"{terminal.Bold($"{terminal.Name(place)}: {severity} {kind.Code}")}: {message}");
    }

    private static void PrintFix(Problem problem, Language language, Terminal terminal) =>
        terminal.Out.WriteLine($"  {new Words("วิธีแก้", "fix").In(language)}: {problem.Fix.In(language)}");

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
