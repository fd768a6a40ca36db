using KpiHandbook.Core.Model;

namespace KpiHandbook.Site.Glossary;

/// <summary>What no line break splits: the office's short forms, the abbreviations among its terms, and the parts of its people's names.</summary>
internal static class Unbroken
{
    /// <summary>Each once.</summary>
    public static IReadOnlyList<string> Of(Office office) =>
    [
        .. office.ShortForms
            .Concat(office.Glossary.SelectMany(t => t.Names).Where(IsAbbreviation))
            .Concat(office.People.SelectMany(p => p.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(part => part.Length > 2))
            .Distinct(StringComparer.Ordinal),
    ];

    private static bool IsAbbreviation(string name) => name[^1] is '.' or 'ฯ' && !name.Contains(' ', StringComparison.Ordinal);
}
