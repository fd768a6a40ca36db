using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Changes;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Signs;
using KpiHandbook.Site.Texts;
using Link = KpiHandbook.Site.Pages.Link;

namespace KpiHandbook.Site.Districts;

/// <summary>Shapes the table of all districts by all indicators, for the site or for a book, which links otherwise.</summary>
internal sealed class MatrixPageBuilder
{
    private const string None = "–";
    private const int SortDecimals = 6;

    private readonly RoundSite _site;
    private readonly Words _words;
    private readonly Handbook _handbook;
    private readonly RelativeLinks _links;
    private readonly IReadOnlyList<ScoredUnit> _districts;
    private readonly ScoredUnit? _office;
    private readonly IReadOnlyList<AgreementEntry> _entries;
    private readonly IReadOnlyList<Section> _sections;
    private readonly IReadOnlyDictionary<(Section Section, string Unit), string> _ranks;

    public MatrixPageBuilder(RoundSite site, RelativeLinks? links = null)
    {
        _site = site;
        _words = site.Words;
        _handbook = site.Handbook;
        _links = links ?? site.LinksFrom(Routes.Matrix(site.Handbook));
        var units = CurrentUnits.Of(site);
        _districts = [.. units.Where(u => u.Unit.District is not null)];
        _office = units.FirstOrDefault(u => u.Unit.District is null);
        _entries = [.. EntriesOf(_handbook)];
        _sections = [.. units.SelectMany(u => u.Sections).Select(s => s.Section).Distinct().Order()];
        _ranks = site.Settings.Ranking ? Ranks.Of(_words, _districts) : new Dictionary<(Section, string), string>();
    }

    public Page Build()
    {
        List<MatrixRow> districts = [.. _districts.Select(Row)];
        var office = _office is null ? null : Row(_office);
        return new MatrixPage(
            _links.From,
            _site.FrameOf(_links.Path, _words["matrix.link"], showsResults: _site.Round.Current is not null),
            _site.Round.Current is { } month ? $"{_words.Say("results.as-of", _words.InFull(month.Month))}{(SealText.Of(_words, month.Month, _site.Seal) is { } isSealed ? $" · {isSealed}" : "")}" : _words["results.none-in-round"],
            [.. _entries.GroupBy(e => e.Section).Select(g => new MatrixGroup(SectionText.Of(_words, g.Key), g.Count()))],
            [.. _entries.Select((e, i) => Column(e, i == 0 || _entries[i - 1].Section != e.Section))],
            [.. _sections.Select(x => SectionText.Of(_words, x))],
            [.. Remarks()],
            districts,
            office,
            [.. _entries.Select(e => DistributionView.Of(_words, [.. _districts.Select(u => u.Find(e.Indicator)).OfType<ScoredAssignment>()]))],
            [
                .. MatrixLegend.Of(
                    _words,
                    [.. _entries.Select(e => _handbook.Find(e.Indicator)!)],
                    districts.Append(office).OfType<MatrixRow>().SelectMany(r => r.Cells)),
            ],
            [.. _districts.Concat(_office is null ? [] : [_office]).SelectMany(Remarks)],
            [
                new Download(new Link("CSV", _links.To(Routes.ResultsTable(_handbook))), _words["download.csv-matrix"]),
                new Download(new Link("JSON", _links.To(Routes.RoundData(_handbook))), _words["download.json-matrix"]),
            ])
        {
            Reporting = _site.Round.Current is null ? null : ReportingBuilder.Of(_site, [.. _districts.Append(_office).OfType<ScoredUnit>()], _entries, _links),
            Ranking = _ranks.Count == 0 ? null : _words["matrix.ranking"],
        };
    }

    /// <summary>The districts' numbering; what only the office is scored on comes after it.</summary>
    public static IEnumerable<AgreementEntry> EntriesOf(Handbook handbook) => handbook.Agreements
        .Where(a => a.Follows is null && a.AppliesTo != AppliesTo.WorkGroups)
        .OrderBy(a => a.AppliesTo != AppliesTo.Districts)
        .SelectMany(a => a.Entries.OrderBy(e => e.Section).ThenBy(e => e.Number))
        .DistinctBy(e => e.Indicator);

    private MatrixColumn Column(AgreementEntry entry, bool startsGroup) => new(
        $"{entry.Number}",
        new Link(_handbook.Find(entry.Indicator)!.ShortTitle, _links.To(Routes.Indicator(_handbook, entry.Indicator))),
        SectionText.Weight(entry),
        startsGroup);

    private MatrixRow Row(ScoredUnit unit) => new(
        new Link(UnitText.Of(_words, unit.Unit, _handbook.Office), _links.To(Routes.Unit(_handbook, unit.Unit))),
        [.. _entries.Select(e => Cell(unit, e))],
        [.. _sections.Select(s => ScoreOf(unit, s))]);

    private MatrixScore ScoreOf(ScoredUnit unit, Section section) =>
        unit.Report is not null && unit.Sections.FirstOrDefault(s => s.Section == section) is { } score
            ? new MatrixScore(SectionText.OfHundred(_words, score), score.OfHundred is null || score.OpenWeight.IsZero ? null : _words.Say("matrix.open", SectionText.Weight(score.OpenWeight)))
            {
                Sort = score.OfHundred?.ToDecimal(SortDecimals),
                Rank = _ranks.GetValueOrDefault((section, unit.Unit.Id)),
            }
            : new MatrixScore(None, null);

    private MatrixCell Cell(ScoredUnit unit, AgreementEntry entry)
    {
        var about = $"{UnitText.Of(_words, unit.Unit, _handbook.Office)} {_handbook.Find(entry.Indicator)!.ShortTitle}";
        if (unit.Find(entry.Indicator) is { } scored)
        {
            var swatch = LevelSwatch.Of(_words, scored);
            var isLate = Corrections(unit, scored).Any();
            return new MatrixCell(
                swatch,
                _links.To(Routes.UnitIndicator(_handbook, unit.Unit, entry.Indicator)),
                "",
                isLate ? $"{about} {swatch.Label} {CorrectionText.Label(_words)}" : $"{about} {swatch.Label}")
            {
                Late = isLate ? MatrixLegend.Late(_words).Text : null,
                Sort = scored.Outcome.Factor?.ToDecimal(SortDecimals),
            };
        }

        return entry.Section == Section.Optional && unit.Agreement.Entries.Contains(entry)
            ? new MatrixCell(null, null, MatrixLegend.NotChosen, _words.Say("matrix.not-chosen", about))
            : new MatrixCell(null, null, _words["matrix.not-used"], _words.Say("matrix.not-used-here", about));
    }

    // Of the month that the table shows.
    private IEnumerable<CorrectedResult> Corrections(ScoredUnit unit, ScoredAssignment scored) =>
        _site.Round.Current is { } current ? _site.Corrections.Of(current.Month, unit.Unit.Id, scored.Indicator.Id) : [];

    private IEnumerable<string> Remarks() => _handbook.Agreements
        .Where(a => a.Follows is null && a.AppliesTo == AppliesTo.Districts)
        .SelectMany(a => a.Entries.GroupBy(e => e.Section).SelectMany(g => WeightRemarks.Of(_words, a, [.. g], _handbook)))
        .Distinct(StringComparer.Ordinal);

    // Why there is no level, and what was decided or is asked about it.
    private string Undecided(ScoredUnit unit, ScoredAssignment scored) => string.Join(
        " ",
        ConcerningAnswers.Of(_handbook.Find(scored.Indicator.Id)!, scored, unit.Unit, _site.Round.Current?.Month)
            .Select(a => $"{AnswerText.KindOf(_words, a)}: {a.Text}")
            .Prepend(scored.ByMonths is { Undecided: [var first, ..] } ? _words.Say("trace.month", _words.InFull(first.Month), OutcomeText.Why(_words, first.Outcome, scored.Indicator)!) : OutcomeText.Why(_words, scored.Outcome, scored.Indicator)));

    private IEnumerable<MatrixRemark> Remarks(ScoredUnit unit)
    {
        foreach (var scored in unit.Assignments)
        {
            foreach (var correction in Corrections(unit, scored))
            {
                yield return Remark(unit, scored, CorrectionText.Of(_words, correction));
            }

            var sentence = unit.Report is null ? null : (scored.Trace.WithheldBelow is { } below ? WithheldText.Why(_words, below) : null) ?? ContestText.Of(_words, scored) ?? (Standing.IsUndecided(scored) ? Undecided(unit, scored) : null);
            if (sentence is not null)
            {
                yield return Remark(unit, scored, sentence);
            }
        }
    }

    private MatrixRemark Remark(ScoredUnit unit, ScoredAssignment scored, string sentence) => new(
        new Link($"{UnitText.Of(_words, unit.Unit, _handbook.Office)} · {scored.Indicator.ShortTitle}", _links.To(Routes.UnitIndicator(_handbook, unit.Unit, scored.Indicator.Id))),
        sentence);
}
