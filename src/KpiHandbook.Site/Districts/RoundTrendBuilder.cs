using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Core.Versions;
using KpiHandbook.Site.Data.Results;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Signs;
using KpiHandbook.Site.Texts;
using Link = KpiHandbook.Site.Pages.Link;

namespace KpiHandbook.Site.Districts;

/// <summary>Shapes what a unit came to in the rounds before beside what it comes to now: of each round by the unit's last report, and by the text that scored it.</summary>
internal sealed class RoundTrendBuilder
{
    private const string None = "–";

    private readonly RoundSite _site;
    private readonly Words _words;
    private readonly ScoredUnit _unit;
    private readonly RelativeLinks _links;
    private readonly IReadOnlyList<Column> _columns;

    private RoundTrendBuilder(RoundSite site, ScoredUnit unit, RelativeLinks links)
    {
        (_site, _words, _unit, _links) = (site, site.Words, unit, links);
        var here = PastResults.Of(new ScoredRound(site.Round.Publication, unit.Report is { Month: var month } ? [new ScoredMonth(month, [unit])] : []));
        _columns = [.. site.Earlier.Select(e => ColumnOf(e.Handbook, e.Results.Value)).Where(c => c.Results.Count > 0), ColumnOf(site.Handbook, here)];
    }

    // A round: its text in force, the text that scored the unit's last report, and what came out.
    private sealed record Column(Handbook Round, ReportMonth? Month, Handbook Text, IReadOnlyDictionary<Id<Indicator>, PastResult> Results);

    /// <summary>Null where the unit has no results in a round before.</summary>
    public static RoundTrend? Of(RoundSite site, ScoredUnit unit, RelativeLinks links)
    {
        var builder = new RoundTrendBuilder(site, unit, links);
        return builder._columns.Count < 2 ? null : builder.Build();
    }

    private RoundTrend Build() => new(
        [.. _columns.Select(c => new TrendRound(new Link(_words.Name(c.Round.Round), c.Round == _site.Handbook ? "" : _links.To(Routes.Unit(c.Round, _unit.Unit))), c.Month is { } month ? _words.InBrief(month) : null))],
        [.. _unit.Assignments.Select(Levels)],
        [.. _unit.Sections.Select(s => Scores(s.Section))],
        _columns.Any(c => c is { Results.Count: > 0, Round.SampleResults: true }));

    private Column ColumnOf(Handbook round, IReadOnlyList<PastResult> results)
    {
        var mine = results.Where(r => string.Equals(r.Unit, _unit.Unit.Id, StringComparison.Ordinal)).ToList();
        var month = mine.Count == 0 ? (ReportMonth?)null : mine[0].Month;
        return new Column(round, month, month is { } of ? round.In(of) : round, mine.ToDictionary(r => r.Indicator));
    }

    private TrendLevels Levels(ScoredAssignment scored)
    {
        var now = _columns[^1];
        var found = _columns.Select(c => _site.Versions.Trail.Follow(scored.Indicator.Id, now.Text, c.Text) is TrailEnd.At { Id: var id } ? c.Results.GetValueOrDefault(id) : null).ToList();
        var levels = new List<(TrendLevel? Cell, LevelPoint Point)>();
        (Handbook Text, Id<Indicator> Id)? before = null;
        foreach (var (column, result) in _columns.Zip(found))
        {
            var isAnew = result?.Level is not null && before is { } earlier && _site.Breaks.IsBroken(earlier, (column.Text, result.Indicator));
            levels.Add((result is null ? null : new TrendLevel(SwatchOf(result, column.Text.Find(result.Indicator)!), isAnew), new LevelPoint(result?.Level, isAnew)));
            before = result?.Level is null ? before : (column.Text, result.Indicator);
        }

        return new TrendLevels(
            SectionText.ShortOf(_words, scored.Assignment.Entry),
            new Link(scored.Indicator.ShortTitle, _site.Handbook.Find(scored.Indicator.Id) is null ? "" : _links.To(Routes.History(_site.Handbook.Office, scored.Indicator.Id))),
            [.. levels.Select(l => l.Cell)],
            LevelLine.Of([.. levels.Select(l => l.Point)]));
    }

    private TrendScores Scores(Section section)
    {
        var scores = new List<(TrendScore Cell, LevelPoint Point)>();
        Handbook? before = null;
        foreach (var column in _columns)
        {
            var (score, text) = ScoreOf(column, section);
            var isAnew = score is not null && before is not null && _site.Breaks.IsBroken(_site.Versions.Trail, _unit.Unit, section, before, column.Text);
            scores.Add((new TrendScore(text, isAnew), new LevelPoint(score / 20, isAnew)));
            before = score is null ? before : column.Text;
        }

        return new TrendScores(_words.Say("count.of", SectionText.Of(_words, section), 100), [.. scores.Select(s => s.Cell)], LevelLine.Of([.. scores.Select(s => s.Point)]));
    }

    // As the round's own page counts: what is not reported counts nothing, and one withheld result hides the sum.
    private (Rational? Score, string Text) ScoreOf(Column column, Section section)
    {
        var agreement = column.Text.AssessedUnits().FirstOrDefault(u => string.Equals(u.Unit.Id, _unit.Unit.Id, StringComparison.Ordinal)).Agreement;
        var results = column.Results.Values.Where(r => r.Section == section).ToList();
        if (results.Count == 0 || agreement?.Partial is not null || results.Exists(r => r.Level is not null && r.Points is null))
        {
            return (null, None);
        }

        if (results.Exists(r => r.Outcome == OutcomeKind.Withheld))
        {
            return (null, WithheldText.Score(_words));
        }

        var score = results.Aggregate(Rational.Zero, (sum, r) => sum + (r.Points ?? Rational.Zero));
        return (score, NumberText.Score(score));
    }

    private LevelSwatch SwatchOf(PastResult result, Indicator indicator) => result.Outcome switch
    {
        OutcomeKind.Level => LevelSwatch.Of(_words, new Outcome.Reached(Level.All.First(l => (Rational)l.Number == result.Level)), indicator, result.IsContested),
        OutcomeKind.Below => LevelSwatch.Of(_words, new Outcome.Below(), indicator, result.IsContested),
        OutcomeKind.Gap => LevelSwatch.Of(_words, new Outcome.Gap(), indicator, result.IsContested),
        OutcomeKind.Mean => LevelSwatch.Of(_words, new Outcome.Mean(result.Level!.Value), indicator, result.IsContested),
        OutcomeKind.NotReported => LevelSwatch.Of(_words, new Outcome.NotReported([]), indicator),
        OutcomeKind.NotComputable => LevelSwatch.Sample(_words, new Outcome.NotComputable(UndefinedReason.DivisionByZero), _words["outcome.not-computable"], result.IsContested),
        OutcomeKind.Withheld => LevelSwatch.Sample(_words, new Outcome.Withheld(0), _words["legend.withheld"], result.IsContested),
    };
}
