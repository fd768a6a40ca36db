using KpiHandbook.Core.Model;

namespace KpiHandbook.Site.Glossary;

/// <summary>What no line break splits: the office's short forms, and the abbreviations among its terms.</summary>
internal static class Unbroken
{
    /// <summary>Each once.</summary>
    public static IReadOnlyList<string> Of(Office office) =>
        [.. office.ShortForms.Concat(office.Glossary.SelectMany(t => t.Names).Where(IsAbbreviation)).Distinct(StringComparer.Ordinal)];

    private static bool IsAbbreviation(string name) => name[^1] is '.' or 'ฯ' && !name.Contains(' ', StringComparison.Ordinal);
}
