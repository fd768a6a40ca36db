using System.Text.Json;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Publishing;

namespace KpiHandbook.Cli.Printing;

/// <summary>Problems and findings for programs: one JSON object.</summary>
internal static class JsonProblems
{
    public static void Print(IReadOnlyList<Problem> problems, IReadOnlyList<FoundIn> findings, Language language, TextWriter output) => output.WriteLine(JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("errors", ProblemPrinter.Errors(problems));
        json.WriteNumber("warnings", problems.Count - ProblemPrinter.Errors(problems));
        WriteList(json, problems, language);
        FindingsJson.WriteList(json, findings);
        json.WriteEndObject();
    }));

    /// <summary>Writes the member <c>problems</c> into the object being written.</summary>
    public static void WriteList(Utf8JsonWriter json, IReadOnlyList<Problem> problems, Language language)
    {
        json.WriteStartArray("problems");
        foreach (var problem in problems.Select(SafeText.Of))
        {
            json.WriteStartObject();
            json.WriteString("code", problem.Kind.Code);
            json.WriteString("severity", problem.Kind.Severity == Severity.Error ? "error" : "warning");
            PlaceJson.Write(json, problem.Place);
            if (problem.Cells > 1)
            {
                json.WriteNumber("cells", problem.Cells);
            }

            json.WriteString("message", problem.Message.In(language));
            json.WriteString("fix", problem.Fix.In(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
