using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;
using Link = KpiHandbook.Site.Pages.Link;

namespace KpiHandbook.Site.Planning;

/// <summary>Shapes where an indicator is taken over from, and what of it is its own.</summary>
internal static class InheritedViews
{
    /// <summary>Null for an indicator of its own.</summary>
    public static InheritedView? Of(RoundSite site, Indicator indicator, RelativeLinks links)
    {
        if (indicator.Inherits is not { } from)
        {
            return null;
        }

        var handbook = site.Published.FirstOrDefault(h => h.Office.Id == from.Office && h.Round == from.Round);
        var source = handbook?.Find(from.Indicator);
        var office = from.Office == site.Handbook.Office.Id ? "" : handbook?.Office.Name ?? $"{from.Office}";
        return new InheritedView(
            new Link(
                office.Length == 0 ? site.Words.Say("inherited.from", site.Words.Name(from.Round)) : site.Words.Say("inherited.from-office", site.Words.Name(from.Round), office),
                handbook is null || source is null ? "" : links.ToElsewhere(Routes.Indicator(handbook, source.Id))),
            source is null ? null : Changes(site.Words, indicator, source));
    }

    private static string? Changes(Words words, Indicator indicator, Indicator source)
    {
        var changed = Parts(indicator).Zip(Parts(source), (mine, theirs) => (mine.Name, IsSame: string.Equals(mine.Content, theirs.Content, StringComparison.Ordinal)))
            .Where(p => !p.IsSame)
            .Select(p => words[p.Name])
            .ToList();
        return changed.Count == 0 ? null : words.Say("inherited.changed", changed.Aggregate((a, b) => words.Say("months.list", a, b)));
    }

    private static IEnumerable<(string Name, string Content)> Parts(Indicator indicator) =>
    [
        ("aspect.title", indicator.Title),
        ("aspect.formula", indicator.Criteria.Formula is { } formula ? ExpressionPrinter.Print(formula, ExpressionStyle.Exact) : ""),
        ("aspect.criteria", string.Join('\n', indicator.Milestones.Select(m => m.Criteria).Append(indicator.Criteria).SelectMany(c => c.AsPrinted).Select(l => $"{l.Level} {ExpressionPrinter.Print(l.When, ExpressionStyle.Exact)}"))),
        ("aspect.evidence", string.Join('\n', indicator.Evidence.SelectMany(e => e.Items))),
        ("aspect.contacts", string.Join('\n', indicator.Contacts.Select(c => $"{c.Person.Id}"))),
    ];
}
