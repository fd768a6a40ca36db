using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Cli.Printing;

/// <summary>Problems as workflow commands, which GitHub shows at file and line of a pull request.</summary>
internal static class GithubProblems
{
    public static void Print(IReadOnlyList<Problem> problems, Language language, TextWriter output)
    {
        foreach (var problem in problems)
        {
            var command = problem.Kind.Severity == Severity.Error ? "error" : "warning";
            var place = problem.Place is Place.InText text ? $",line={text.Line},col={text.Column}" : "";
            var cell = problem.Place is Place.InSheet ? $"{problem.Place}: " : "";
            var message = $"{cell}{problem.Message.In(language)}\n{problem.Fix.In(language)}";
            output.WriteLine($"::{command} file={Property(problem.Place.File)}{place},title={problem.Kind.Code}::{Data(message)}");
        }

        output.WriteLine(ProblemPrinter.Summary(problems, language));
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
