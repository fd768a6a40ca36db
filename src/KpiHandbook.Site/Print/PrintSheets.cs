using System.Globalization;
using System.Text;
using KpiHandbook.Core.Text;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Texts;
using KpiHandbook.Site.Versions;

namespace KpiHandbook.Site.Print;

/// <summary>
/// Writes the style sheet with a book's running heads. CSS can set a heading's own text in a margin nowhere but in books made by other
/// engines, so every chapter is printed on sheets with a name and a head of its own.
/// </summary>
internal static class PrintSheets
{
    /// <summary>The style sheet of a round's book.</summary>
    /// <param name="site">The round.</param>
    /// <param name="heads">Id of each chapter with its running head.</param>
    /// <param name="results">Ids of the chapters that show results, which are marked on every sheet when made up.</param>
    public static string Of(RoundSite site, IEnumerable<(string Id, string Head)> heads, IReadOnlySet<string> results)
    {
        var css = new StringBuilder();
        // The code is compared letter by letter, so that its digits stay as they are.
        var code = site.Seal is { } seal ? $" \" · รหัสฉบับ {seal.Edition}\"" : "";
        var book = Text(site, $"{site.Settings.Title} · {site.Label}");
        foreach (var (id, head) in heads)
        {
            string?[] flags =
            [
                StatusText.Of(Words.Thai, site.Handbook.Status),
                EditionText.Of(Words.Thai, site.Handbook) + (site.Handbook.IsPermanentCopy ? $" {MonthTexts.UseOf(Words.Thai, site.Versions.InForce(site.Handbook), site.Handbook)}" : ""),
                site.Handbook.SampleResults && results.Contains(id) ? $"{Words.Thai["sample.flag"]} ไม่ใช่ผลการประเมินจริง" : null,
            ];
            var flag = $" @bottom-left {{ content: {Text(site, string.Join(" · ", flags.OfType<string>()))}{code} }}";
            css.Append(CultureInfo.InvariantCulture, $"@page {id} {{ @top-left {{ content: {book} }} @top-right {{ content: {Text(site, head)} }}{flag} }}\n");
            css.Append(CultureInfo.InvariantCulture, $".sheet-{id} {{ page: {id} }}\n");
        }

        return css.ToString();
    }

    private static string Text(RoundSite site, string text)
    {
        var shown = ThaiDigits.Show(text, site.Settings.Numerals);
        return $"\"{shown.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal)}\"";
    }
}
