using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Cli.Printing;

/// <summary>How a command that answers a question ends without an answer.</summary>
internal static class Answers
{
    /// <summary>The content has errors: they are printed, and nothing else.</summary>
    public static int ContentErrors(IReadOnlyList<Problem> problems, Language language, Terminal terminal)
    {
        ProblemPrinter.Print([.. problems.Where(p => p.Kind.Severity == Severity.Error)], ProblemFormat.Text, language, terminal);
        return ExitCode.ContentErrors;
    }

    /// <summary>The command line asks for what is not there.</summary>
    public static int Refuse(IReadOnlyList<string> complaints, Terminal terminal)
    {
        foreach (var complaint in complaints)
        {
            terminal.Error.WriteLine(SafeText.Of(complaint));
        }

        return ExitCode.WrongUsage;
    }
}
