using KpiHandbook.Core.Model;
using KpiHandbook.Site.Glossary;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Planning;

/// <summary>Shapes the page of all notes.</summary>
internal sealed class NotesPageBuilder(RoundSite site)
{
    private readonly Handbook _handbook = site.Handbook;
    private readonly RelativeLinks _links = site.LinksFrom(Routes.Notes(site.Handbook));

    public Page Build() => new NotesPage(
        _links.From,
        site.FrameOf(_links.Path, site.Words["notes.title"], showsResults: false),
        [
            .. _handbook.Notes.Concat(_handbook.Indicators.SelectMany(i => i.Notes))
                .GroupBy(n => n.Kind)
                .OrderBy(g => g.Key)
                .Select(g => new Fact(NoteText.Of(site.Words, g.Key), $"{g.Count()}")),
            .. _handbook.Indicators.SelectMany(i => i.Answers)
                .GroupBy(x => AnswerText.KindOf(site.Words, x), StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new Fact(g.Key, $"{g.Count()}")),
        ],
        Views(_handbook.Notes),
        [
            .. IndicatorFacts.InOrder(_handbook).Where(i => i.Notes.Count + i.Answers.Count + i.Printed.Count > 0).Select(i => new IndicatorNotes(
                $"{i.Id}",
                IndicatorFacts.Place(site.Words, _handbook, i),
                new Link(i.ShortTitle, _links.To(Routes.Indicator(_handbook, i.Id))),
                AnswerViews.Of(site.Words, i, _handbook.Office),
                [.. i.Printed.Select(fact => PrintedText.Row(site.Words, fact, i))],
                Views(i.Notes))),
        ],
        new CheckViews(site, _links).All(),
        GlossaryPageBuilder.Terms(site.Words, _handbook.Office));

    private IReadOnlyList<NoteView> Views(IEnumerable<Note> notes) =>
        [.. notes.OrderBy(n => !NoteText.Warns(n.Kind)).Select(x => NoteText.Of(site.Words, x))];
}
