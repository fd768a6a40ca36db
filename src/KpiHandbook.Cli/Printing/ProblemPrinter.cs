using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Cli.Printing;

/// <summary>The forms in which problems can be printed.</summary>
internal enum ProblemFormat
{
    /// <summary>For people at a terminal.</summary>
    Text,

    /// <summary>For programs.</summary>
    Json,

    /// <summary>Workflow commands that become annotations on GitHub.</summary>
    Github,
}

/// <summary>Prints a list of problems in one of its forms.</summary>
internal static class ProblemPrinter
{
    /// <summary>Prints every problem, then their count.</summary>
    /// <param name="problems">What is printed.</param>
    /// <param name="format">How.</param>
    /// <param name="language">In which language.</param>
    /// <param name="terminal">Where to.</param>
    /// <param name="findings">What the documents leave wrong or open, which JSON alone holds.</param>
    public static void Print(
        IReadOnlyList<Problem> problems, ProblemFormat format, Language language, Terminal terminal, IReadOnlyList<FoundIn>? findings = null)
    {
        problems = [.. problems.Select(SafeText.Of)];
        switch (format)
        {
            case ProblemFormat.Text:
                TextProblems.Print(problems, language, terminal);
                break;
            case ProblemFormat.Json:
                JsonProblems.Print(problems, findings ?? [], language, terminal.Out);
                break;
            case ProblemFormat.Github:
                GithubProblems.Print(problems, language, terminal.Out);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>How many problems stop the build.</summary>
    public static int Errors(IEnumerable<Problem> problems) => problems.Count(p => p.Kind.Severity == Severity.Error);

    /// <summary>The last line: a count that equals the list, of which an entry may speak of many cells.</summary>
    public static string Summary(IReadOnlyList<Problem> problems, Language language)
    {
        var errors = problems.Where(p => p.Kind.Severity == Severity.Error).Sum(p => p.Cells);
        var warnings = problems.Sum(p => p.Cells) - errors;
        return new Words($"ข้อผิดพลาด {errors} คำเตือน {warnings}", $"{errors} errors, {warnings} warnings").In(language);
    }
}
