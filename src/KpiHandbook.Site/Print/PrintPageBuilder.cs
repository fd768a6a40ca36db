using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Districts;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Signs;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Print;

/// <summary>
/// Shapes the book of a round. Its chapters are the site's pages linked within the book; every note stands once, those on criteria
/// beside them, the others at the end.
/// </summary>
internal sealed class PrintPageBuilder(RoundSite site)
{
    private const string SampleSentence = "ผลการประเมินในเล่มนี้เป็นข้อมูลตัวอย่าง ทำขึ้นเพื่อแสดงการทำงานของระบบ ไม่ใช่ผลการประเมินจริง";

    private readonly Handbook _handbook = site.Handbook;
    private readonly PrintLinks _links = new(site.Handbook, site.Round.Current is not null);
    private readonly IReadOnlyList<Indicator> _indicators = IndicatorFacts.InOrder(site.Handbook);

    private readonly PrintAmendments _amendments = new(site);

    /// <summary>The book.</summary>
    public Page Build()
    {
        var hasResults = site.Round.Current is not null;
        var chapters = _indicators.Select(Chapter).ToList();
        var units = hasResults ? CurrentUnits.LastReportedOf(site).Select(Unit).ToList() : [];
        var targets = _indicators.Where(i => site.Round.Targets.ContainsKey(i.Id)).Select(Targets).ToList();
        var frame = site.FrameOf(_links.Path, site.Settings.Title, showsResults: hasResults);
        return new PrintPage(
            _links.From,
            frame,
            _links.To(Routes.PrintSheets(_handbook)),
            site.HasBook ? site.Book(_links.To) : null,
            site.Settings.Title,
            frame.SampleFlag is null ? null : SampleSentence,
            [.. Contents(chapters, units, targets)],
            (RoundPage)new RoundPageBuilder(site, _links).Build(),
            Overview(),
            chapters,
            hasResults ? (MatrixPage)new MatrixPageBuilder(site, _links).Build() : null,
            units,
            targets,
            _amendments.All(),
            [.. Remarks(chapters)],
            [.. _handbook.Office.Glossary.Select(t => new Fact(t.Name, t.Meaning))]);
    }

    /// <summary>The style sheet with the book's running heads.</summary>
    public string Sheets() => PrintSheets.Of(
        site,
        [
            .. PrintParts.All.Select(p => (p.Id, p.Title)),
            .. _indicators.Select(i => (PrintLinks.IdOf(i), $"{IndicatorFacts.Place(Words.Thai, _handbook, i)} {i.ShortTitle}")),
        ],
        new HashSet<string>(StringComparer.Ordinal) { PrintParts.Results.Id, PrintParts.Units.Id });

    private IEnumerable<ContentsLine> Contents(
        IReadOnlyList<PrintChapter> chapters, IReadOnlyList<PrintUnit> units, IReadOnlyList<PrintTargets> targets)
    {
        yield return Part(PrintParts.Agreements);
        if (_handbook.HasDates())
        {
            yield return Part(PrintParts.Calendar);
        }

        yield return Part(PrintParts.Indicators);
        foreach (var chapter in chapters)
        {
            yield return new ContentsLine(chapter.Id, chapter.Place, chapter.Title, IsPart: false);
        }

        if (units.Count > 0)
        {
            yield return Part(PrintParts.Results);
            foreach (var unit in units)
            {
                yield return new ContentsLine(unit.Id, null, unit.Unit.Name, IsPart: false);
            }
        }

        if (targets.Count > 0)
        {
            yield return Part(PrintParts.Targets);
        }

        if (_handbook.Amendments.Count > 0)
        {
            yield return Part(PrintParts.Amendments);
        }

        yield return Part(PrintParts.Notes);
    }

    private static ContentsLine Part(PrintPart part) => new(part.Id, null, part.Title, IsPart: true);

    private PrintChapter Chapter(Indicator indicator)
    {
        var page = (IndicatorPage)new IndicatorPageBuilder(site, indicator, _links).Build();
        var targets = page.Targets is null ? null : PrintLinks.TargetsOf(indicator);
        return new PrintChapter(
            PrintLinks.IdOf(indicator),
            IndicatorFacts.Place(Words.Thai, _handbook, indicator),
            indicator.ShortTitle,
            page with { Body = [.. page.Body.Select(b => b with { Html = Demote(b.Html) })], Criteria = [.. page.Criteria.Select(c => c.InFull)] },
            // The way to the table of targets stands below the notes, with its page.
            [.. All(page.Notes).Select(n => n with { More = null })],
            [.. page.Examples.Select(Example)],
            targets)
        {
            Earlier = _amendments.Of(indicator),
            Address = AddressOf(Routes.Indicator(_handbook.PermanentCopies is { Count: > 0 } copies ? copies[^1] : _handbook, indicator.Id)),
        };
    }

    // Of the revision that is printed: its page stays as the book has it.
    private PrintAddress? AddressOf(string page) =>
        site.CodeOf(page) is { } code ? new PrintAddress(site.AddressOf(page)!.Split("://", 2)[^1], code) : null;

    // The body's own headings stand one step lower in the book than on the indicator's page.
    private static string Demote(string html) =>
        html.Replace("<h3", "<h5", StringComparison.Ordinal).Replace("</h3>", "</h5>", StringComparison.Ordinal);

    private static PrintExample Example(ExampleView example) => new(
        example.Title,
        example.Trace.Lines.FirstOrDefault(l => l.Kind == TraceLineKind.Computation)?.Text
            ?? string.Join(" · ", example.Trace.Lines.Where(l => l.Kind == TraceLineKind.Given).Select(l => l.Text)),
        example.Result);

    private PrintUnit Unit(ScoredUnit unit)
    {
        var page = (DistrictPage)new DistrictPageBuilder(site, unit, _links).Build();
        return new PrintUnit(PrintLinks.IdOf(unit.Unit), page, unit.Report?.Place.File);
    }

    private static IEnumerable<NoteView> All(NoteFold? notes) => notes is null ? [] : notes.Open.Concat(notes.Folded);

    private PrintTargets Targets(Indicator indicator) => new(
        PrintLinks.TargetsOf(indicator),
        new Link(indicator.ShortTitle, _links.To(Routes.Indicator(_handbook, indicator.Id))),
        TargetsViewBuilder.Of(Words.Thai, indicator, site.Round.Targets[indicator.Id]));

    private PrintOverview Overview()
    {
        var agreements = _handbook.Agreements.Where(a => a.Entries.Count > 0).ToList();
        return new PrintOverview(
            [.. agreements.Select(a => a.Assessed)],
            [
                .. _indicators.Select(i => new PrintOverviewRow(
                    IndicatorFacts.Place(Words.Thai, _handbook, i),
                    new Link(i.ShortTitle, _links.To(Routes.Indicator(_handbook, i.Id))),
                    i.Group.ShortName,
                    [.. agreements.Select(a => a.Entries.FirstOrDefault(e => e.Indicator == i.Id) is { } entry ? SectionText.Weight(entry) : null)],
                    IndicatorFacts.Report(Words.Thai, i.Report).Value)),
            ]);
    }

    private static IEnumerable<IndicatorNotes> Remarks(IReadOnlyList<PrintChapter> chapters) => chapters
        .Where(c => c.Indicator.Remarks is not null)
        .Select(c => new IndicatorNotes(c.Id, c.Place, new Link(c.Title, $"#{c.Id}"), [], [], [.. All(c.Indicator.Remarks)]));
}
