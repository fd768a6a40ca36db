using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Cli.Printing;

/// <summary>Problems for programs: one JSON object.</summary>
internal static class JsonProblems
{
    /// <summary>Indented, with Thai as it is.</summary>
    public static JsonWriterOptions Options { get; } = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Print(IReadOnlyList<Problem> problems, Language language, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("errors", ProblemPrinter.Errors(problems));
            json.WriteNumber("warnings", problems.Count - ProblemPrinter.Errors(problems));
            json.WriteStartArray("problems");
            foreach (var problem in problems)
            {
                Write(json, problem, language);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static void Write(Utf8JsonWriter json, Problem problem, Language language)
    {
        json.WriteStartObject();
        json.WriteString("code", problem.Kind.Code);
        json.WriteString("severity", problem.Kind.Severity == Severity.Error ? "error" : "warning");
        json.WriteString("file", problem.Place.File);
        switch (problem.Place)
        {
            case Place.InText text:
                json.WriteNumber("line", text.Line);
                json.WriteNumber("column", text.Column);
                break;
            case Place.InSheet sheet:
                json.WriteString("sheet", sheet.Sheet);
                json.WriteString("cell", sheet.Cell);
                break;
            default:
                break;
        }

        json.WriteString("message", problem.Message.In(language));
        json.WriteString("fix", problem.Fix.In(language));
        json.WriteEndObject();
    }
}
