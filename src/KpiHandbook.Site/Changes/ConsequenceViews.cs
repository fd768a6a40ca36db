using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Signs;
using KpiHandbook.Site.Texts;
using Link = KpiHandbook.Site.Pages.Link;

namespace KpiHandbook.Site.Changes;

/// <summary>Shapes what another text does to results.</summary>
public static class ConsequenceViews
{
    /// <summary>The view; null where there is nothing to tell.</summary>
    /// <param name="words">Of the page.</param>
    /// <param name="consequence">What was computed.</param>
    /// <param name="after">The later text.</param>
    /// <param name="lead">Which results are scored by what, in words; empty where that is clear.</param>
    /// <param name="href">The way to an indicator; empty where nothing leads there.</param>
    public static ConsequenceView? Of(Words words, Consequence consequence, Handbook after, string lead, Func<Id<Indicator>, string> href)
    {
        if (consequence.Compared == 0 && consequence.NotCarried.Count == 0)
        {
            return null;
        }

        var hasMonths = consequence.Moves.Concat(consequence.Undecided).Select(m => m.Month).Distinct().Count() > 1;
        List<ConsequenceRow> rows =
        [
            .. consequence.Moves.GroupBy(KeyOf).Select(g => new ConsequenceRow(
                new Link(g.First().After.ShortTitle, href(g.Key.Id)),
                g.Key.Month is { } month ? words.InFull(month) : null,
                [.. g.Select(m => new MoveView(UnitText.Of(words, m.Unit, after.Office), LevelSwatch.Of(words, m.Was, m.Before), LevelSwatch.Of(words, m.Becomes, m.After)))])),
        ];
        return new ConsequenceView(
            lead + ConsequenceText.Of(words, consequence),
            rows,
            [
                .. consequence.Undecided.GroupBy(m => (Key: KeyOf(m), Why: ConsequenceText.WhyUndecided(words, m))).Select(g => new UndecidedRow(
                    new Link(g.First().After.ShortTitle, href(g.Key.Key.Id)),
                    g.Key.Key.Month is { } of ? words.InFull(of) : null,
                    g.Key.Why,
                    [.. g.Select(m => new HeldView(UnitText.Of(words, m.Unit, after.Office), LevelSwatch.Of(words, m.Was, m.Before)))])),
            ],
            [.. rows.SelectMany(r => r.Moves).SelectMany(m => new[] { m.Before, m.After }).Where(s => s.Kind is not (OutcomeKind.Level or OutcomeKind.Mean)).DistinctBy(s => s.Label, StringComparer.Ordinal).OrderBy(s => s.Kind)],
            [.. consequence.NotCarried.Select(n => new Fact(n.After.ShortTitle, words.Of(n.Why)))]);

        (Id<Indicator> Id, ReportMonth? Month) KeyOf(LevelMove move) => (move.After.Id, hasMonths ? move.Month : null);
    }
}
