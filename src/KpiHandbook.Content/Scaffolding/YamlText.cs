using System.Buffers;

namespace KpiHandbook.Content.Scaffolding;

/// <summary>Writes a sentence as a YAML value on one line.</summary>
internal static class YamlText
{
    private static readonly SearchValues<char> Special = SearchValues.Create(":#{}[],&*!|>'\"%@`\\");

    /// <summary>As it is where nothing in it means anything to YAML, else between quotes.</summary>
    public static string Of(string text) =>
        text.Length == 0 || text.AsSpan().ContainsAny(Special) || text[0] is '-' or '?' or ' ' or '~' || char.IsAsciiDigit(text[0]) || text[^1] == ' '
            ? $"'{text.Replace("'", "''", StringComparison.Ordinal)}'"
            : text;
}
