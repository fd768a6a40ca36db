using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Linting;

/// <summary>Every abbreviation that readers meet is in the office's glossary; each is reported once a round, where it first stands.</summary>
internal static class AbbreviationRules
{
    public static IEnumerable<Problem> Check(Handbook handbook)
    {
        var known = handbook.Office.Glossary.SelectMany(t => t.Names).SelectMany(name => Abbreviations.In(name).Append(name)).ToHashSet(StringComparer.Ordinal);
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
        .. indicator.Inputs.SelectMany(i => i.Columns.Select(c => (Input: c, Field: $"inputs.{i.Name}.columns.{c.Name}")).Prepend((Input: i, Field: $"inputs.{i.Name}")))
            .SelectMany(i => new[] { (i.Input.Label, indicator.PlaceOf($"{i.Field}.label")), (i.Input.What ?? "", indicator.PlaceOf($"{i.Field}.what")) }),
        .. indicator.Criteria.AsPrinted.Select(l => (l.Text, indicator.PlaceOf($"levels.{indicator.NameOf(l.Level)}"))),
        .. indicator.Milestones.SelectMany((m, i) => m.Criteria.AsPrinted.Select(l => (l.Text, indicator.PlaceOf($"milestones.{i}.levels.{indicator.NameOf(l.Level)}")))),
        .. indicator.Evidence.SelectMany((e, i) => e.Items.Select((item, k) => (item, indicator.PlaceOf($"evidence.{i}.{k}")))),
        .. indicator.Body.SelectMany(s => new[] { s.Heading, WithoutTags(s.Html) }).Select(text => (text, indicator.Place)),
    ];

    // The words alone, a blank for each tag.
    private static string WithoutTags(string html)
    {
        var isTag = false;
        return string.Concat(html.Select(c =>
        {
            var isOutside = !isTag && c != '<';
            isTag = c == '<' || (isTag && c != '>');
            return isOutside ? c : ' ';
        }));
    }
}
