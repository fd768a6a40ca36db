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

    /// <summary>The file of a language.</summary>
    public static DataFile File(Words words) => new(Routes.ScriptWords(words.Code), () => Encoding.UTF8.GetBytes(
        $"(window.kpi ??= {{}}).texts = {JsonSerializer.Serialize(words.Scripts.ToDictionary(t => t.Key, t => t.Text, StringComparer.Ordinal), Options)};\n"));
}
