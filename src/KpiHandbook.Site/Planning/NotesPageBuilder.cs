using KpiHandbook.Core.Model;
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
        site.FrameOf(_links.Path, "ข้อสังเกตของเกณฑ์", showsResults: false),
        [
            .. _handbook.Notes.Concat(_handbook.Indicators.SelectMany(i => i.Notes))
                .GroupBy(n => n.Kind)
                .OrderBy(g => g.Key)
                .Select(g => new Fact(NoteText.Of(g.Key), $"{g.Count()}")),
            .. _handbook.Indicators.SelectMany(i => i.Answers)
                .GroupBy(AnswerText.KindOf, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new Fact(g.Key, $"{g.Count()}")),
        ],
        Views(_handbook.Notes),
        [
            .. IndicatorFacts.InOrder(_handbook).Where(i => i.Notes.Count + i.Answers.Count + i.Printed.Count > 0).Select(i => new IndicatorNotes(
                IndicatorFacts.Place(_handbook, i),
                new Link(i.ShortTitle, _links.To(Routes.Indicator(_handbook, i.Id))),
                AnswerViews.Of(i, _handbook.Office),
                [.. i.Printed.Select(fact => PrintedText.Row(fact, i))],
                Views(i.Notes))),
        ],
        new CheckViews(site, _links).All(),
        [.. _handbook.Office.Glossary.Select(t => new Fact(t.Name, t.Meaning))]);

    private static IReadOnlyList<NoteView> Views(IEnumerable<Note> notes) =>
        [.. notes.OrderBy(n => !NoteText.Warns(n.Kind)).Select(NoteText.Of)];
}
