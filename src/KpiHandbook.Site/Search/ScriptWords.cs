using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Planning;

namespace KpiHandbook.Site.Search;

/// <summary>The texts of scripts as a script: a page from a folder may read nothing else.</summary>
internal static class ScriptWords
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    // What is loaded at first use, or by few pages, has words of its own, so that a first visit does without them.
    private static readonly string[] OfSome = ["matrix", "search", "ticks", "try"];

    /// <summary>The files of a language: the words of every page, and those of each script that few need.</summary>
    public static IEnumerable<DataFile> Files(Words words) => words.Scripts
        .GroupBy(t => Array.Find(OfSome, use => t.Key.StartsWith($"{use}.", StringComparison.Ordinal)), StringComparer.Ordinal)
        .Select(texts => new DataFile(Routes.ScriptWords(words.Code, texts.Key), () => Encoding.UTF8.GetBytes(
            $"Object.assign((window.kpi ??= {{}}).texts ??= {{}}, {JsonSerializer.Serialize(texts.ToDictionary(t => t.Key, t => t.Text, StringComparer.Ordinal), Options)});\n")));
}
