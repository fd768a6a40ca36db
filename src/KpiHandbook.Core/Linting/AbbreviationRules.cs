using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Linting;

/// <summary>Every abbreviation that readers meet is in the office's glossary; each is reported once a round, where it first stands.</summary>
internal static class AbbreviationRules
{
    public static IEnumerable<Problem> Check(Handbook handbook)
    {
        var known = handbook.Office.Glossary.SelectMany(t => Abbreviations.In(t.Name).Append(t.Name)).ToHashSet(StringComparer.Ordinal);
        return handbook.Indicators
            .SelectMany(Texts)
            .SelectMany(t => Abbreviations.In(t.Text).Select(a => (Abbreviation: a, t.Place)))
            .Where(found => !known.Contains(found.Abbreviation))
            .GroupBy(found => found.Abbreviation, StringComparer.Ordinal)
            .Select(uses => Problems.AbbreviationNotInGlossary(uses.First().Place, uses.Key));
    }

    private static IEnumerable<(string Text, Place Place)> Texts(Indicator indicator) =>
    [
        (indicator.Title, indicator.PlaceOf("title")),
        (indicator.ShortTitle, indicator.PlaceOf("short")),
        .. indicator.Sources.Select(s => (s, indicator.PlaceOf("sources"))),
        .. indicator.Inputs.SelectMany(i => i.Columns.Prepend(i).Select(c => (c.Label, indicator.PlaceOf($"inputs.{i.Name}")))),
        .. indicator.Criteria.AsPrinted.Select(l => (l.Text, indicator.PlaceOf($"levels.{indicator.NameOf(l.Level)}"))),
        .. indicator.Milestones.SelectMany((m, i) => m.Criteria.AsPrinted.Select(l => (l.Text, indicator.PlaceOf($"milestones.{i}.levels.{indicator.NameOf(l.Level)}")))),
        .. indicator.Evidence.SelectMany((e, i) => e.Items.Select(item => (item, indicator.PlaceOf($"evidence.{i}")))),
    ];
}
