using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Gate;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Texts;
using Words = KpiHandbook.Site.Languages.Words;

namespace KpiHandbook.Site.Planning;

/// <summary>Shapes the page of warnings and waivers. It knows no day: whether a waiver still holds is for the reader to see.</summary>
internal sealed class QualityPageBuilder(Words words, IReadOnlyList<Handbook> handbooks, IReadOnlyList<JudgedWarning> warnings)
{
    private readonly RelativeLinks _links = new(Routes.Quality, words);

    public Page Build(Frame frame)
    {
        var all = warnings.Where(IsShown).ToList();
        var byRound = handbooks.Select(h => (Handbook: h, Items: all.Where(w => IsOf(h, w)).Select(Item).ToList())).ToList();
        return new QualityPage(
            _links.From,
            frame,
            [new Fact(words["quality.warnings"], $"{all.Count}"), new Fact(words["quality.waived"], $"{all.Count(w => w.Waiver is not null)}"), new Fact(words["quality.clean-rounds"], words.Say("count.of", byRound.Count(r => r.Items.Count == 0), byRound.Count))],
            [.. byRound.Where(r => r.Items.Count > 0).Select(r => new QualityRound($"r-{r.Handbook.Path.Replace('/', '-')}", LinkTo(r.Handbook), StatusText.Of(words, r.Handbook.Status), r.Items))],
            [.. all.Where(w => !handbooks.Any(h => IsOf(h, w))).Select(Item)],
            [.. byRound.Where(r => r.Items.Count == 0).Select(r => LinkTo(r.Handbook))]);
    }

    // Of a site of some rounds alone, other rounds' warnings are not its own.
    private bool IsShown(JudgedWarning warning) =>
        handbooks.Any(h => IsOf(h, warning)) || Paths.InContent(warning.Problem.Place).Split('/') is [_] or [_, _];

    private static bool IsOf(Handbook handbook, JudgedWarning warning) => Paths.IsAt(Paths.InContent(warning.Problem.Place), handbook.Path);

    private Link LinkTo(Handbook handbook) => new($"{handbook.Office.Province} {words.Name(handbook.Round)}", _links.To(Routes.Round(handbook)));

    // What a message says of a workbook can hold a figure that the site withholds.
    private QualityItem Item(JudgedWarning warning)
    {
        var (problem, waiver) = (warning.Problem, warning.Waiver);
        return new QualityItem(
            words.Of(problem.Place.File.EndsWith(".xlsx", StringComparison.Ordinal) ? problem.Kind.Title : problem.Message),
            WhereOf(problem.Place),
            problem.Kind.Code,
            waiver is null ? null : words.Say("quality.waiver", words.InFull(waiver.Until), waiver.Who),
            waiver?.Reason);
    }

    private string WhereOf(Place place) => place switch
    {
        Place.InText text => words.Say("place.line", Paths.InContent(place), text.Line),
        Place.InSheet { Cell: { } cell } sheet => words.Say("place.cell", Paths.InContent(place), sheet.Sheet, cell),
        _ => Paths.InContent(place),
    };
}
