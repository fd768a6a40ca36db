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
using KpiHandbook.Site.Versions;
using Link = KpiHandbook.Site.Pages.Link;

namespace KpiHandbook.Site.Districts;

/// <summary>Shapes what a unit came to in each round: by its last report there, and by the text that scored it. Indicators are named as the newest round that has them names them.</summary>
internal sealed class RoundTrendBuilder
{
    private readonly OfficeVersions _versions;
    private readonly RoundBreaks _breaks;
    private readonly Words _words;
    private readonly AssessedUnit _unit;
    private readonly RelativeLinks _links;
    private readonly IReadOnlyList<Column> _columns;

    /// <summary>Of one unit.</summary>
    /// <param name="versions">The office's rounds.</param>
    /// <param name="breaks">Where what is measured changes between them.</param>
    /// <param name="rounds">Those that stand beside each other, oldest first.</param>
    /// <param name="unit">In the newest of them.</param>
    /// <param name="links">Out of the page.</param>
    public RoundTrendBuilder(OfficeVersions versions, RoundBreaks breaks, IReadOnlyList<PastRound> rounds, AssessedUnit unit, RelativeLinks links)
    {
        (_versions, _breaks, _words, _unit, _links) = (versions, breaks, links.Language, unit, links);
        _columns = [.. rounds.Select(r => ColumnOf(r.Handbook, r.Results.Value))];
    }

    // A round: its text in force, the text that scored the unit's last report, and what came out.
    private sealed record Column(Handbook Round, ReportMonth? Month, Handbook Text, IReadOnlyDictionary<Id<Indicator>, PastResult> Results);

    public RoundTrend Build()
    {
        var trend = Trend();
        return trend with
        {
            Legend = SignLegend.Of(_words, trend.Indicators.SelectMany(i => i.Levels).OfType<TrendLevel>().Select(l => l.Swatch).Where(s => s.Kind != OutcomeKind.NotReported)),
        };
    }

    private RoundTrend Trend() => new(
        [.. _columns.Select(c => new TrendRound(new Link(_words.Name(c.Round.Round), Linked(Routes.Unit(c.Round, _unit))), c.Month is { } month ? _words.InBrief(month) : null))],
        [.. Indicators()],
        [.. _columns.SelectMany(c => AssignmentsIn(c.Text)).Select(a => a.Section).Distinct().Order().Select(Scores).Where(s => s.Scores.Any(c => c.Text is not (RoundTrend.Dash or "")))],
        _columns.Any(c => c is { Results.Count: > 0, Round.SampleResults: true }));

    private string Linked(string route) => _versions.Has(route) ? _links.To(route) : "";

    private (Agreement? Agreement, AssessedUnit? Unit) UnitIn(Handbook text) => text.AssessedUnits().FirstOrDefault(u => string.Equals(u.Unit.Id, _unit.Id, StringComparison.Ordinal));

    private IReadOnlyList<Assignment> AssignmentsIn(Handbook text) => UnitIn(text) is ({ } agreement, { } unit) ? agreement.AssignmentsOf(unit) : [];

    // What the newest round measures, then what only rounds before measured; one that was renamed stands once.
    private IEnumerable<TrendLevels> Indicators()
    {
        var shown = new HashSet<(Column, Id<Indicator>)>();
        foreach (var column in _columns.Reverse())
        {
            foreach (var assignment in AssignmentsIn(column.Text).Where(a => !shown.Contains((column, a.Entry.Indicator))))
            {
                var trail = _columns.Select(c => (Column: c, Id: _versions.Trail.Follow(assignment.Entry.Indicator, column.Text, c.Text) is TrailEnd.At { Id: var id } ? id : (Id<Indicator>?)null)).ToList();
                var found = trail.ConvertAll(t => (t.Column, t.Id, Result: t.Id is { } id ? t.Column.Results.GetValueOrDefault(id) : null));
                if (found.Exists(f => f.Result is not null))
                {
                    shown.UnionWith(trail.Where(t => t.Id is not null).Select(t => (t.Column, t.Id!.Value)));
                    yield return Levels(assignment.Entry, column, found);
                }
            }
        }
    }

    private Column ColumnOf(Handbook round, IReadOnlyList<PastResult> results)
    {
        var mine = results.Where(r => string.Equals(r.Unit, _unit.Id, StringComparison.Ordinal)).ToList();
        var month = mine.Count == 0 ? (ReportMonth?)null : mine[0].Month;
        return new Column(round, month, month is { } of ? round.In(of) : round, mine.ToDictionary(r => r.Indicator));
    }

    private TrendLevels Levels(AgreementEntry entry, Column at, IReadOnlyList<(Column Column, Id<Indicator>? Id, PastResult? Result)> found)
    {
        var levels = new List<(TrendLevel? Cell, LevelPoint Point)>();
        (Handbook Text, Id<Indicator> Id)? before = null;
        foreach (var (column, id, result) in found)
        {
            var isAnew = result?.Level is not null && before is { } earlier && _breaks.IsBroken(earlier, (column.Text, result.Indicator));
            levels.Add((CellOf(column, id, result, isAnew), new LevelPoint(result?.Level, isAnew)));
            before = result?.Level is null ? before : (column.Text, result.Indicator);
        }

        var title = at.Text.Find(entry.Indicator)!.ShortTitle;
        return new TrendLevels(
            at == _columns[^1] ? SectionText.ShortOf(_words, entry) : null,
            new Link(title, Linked(Routes.History(at.Round.Office, entry.Indicator))),
            [
                .. found.Where(f => f.Result is not null)
                    .GroupBy(f => f.Column.Text.Find(f.Result!.Indicator)!.ShortTitle, StringComparer.Ordinal)
                    .Where(g => !string.Equals(g.Key, title, StringComparison.Ordinal))
                    .Select(g => _words.Say("unit-rounds.then", ListText.Row(_words, g.Select(f => _words.Name(f.Column.Round.Round))), g.Key)),
            ],
            [.. levels.Select(l => l.Cell)],
            LevelLine.Of([.. levels.Select(l => l.Point)]));
    }

    // What was measured and not reported is told apart from what was not measured.
    private TrendLevel? CellOf(Column column, Id<Indicator>? id, PastResult? result, bool isAnew) =>
        result is not null ? new TrendLevel(SwatchOf(result, column.Text.Find(result.Indicator)!), isAnew)
        : id is { } measured && AssignmentsIn(column.Text).Any(a => a.Entry.Indicator == measured)
            ? new TrendLevel(LevelSwatch.Of(_words, new Outcome.NotReported([]), column.Text.Find(measured)!), StartsAnew: false)
        : null;

    private TrendScores Scores(Section section)
    {
        var scores = new List<(TrendScore Cell, LevelPoint Point)>();
        Handbook? before = null;
        foreach (var column in _columns)
        {
            var (score, text) = ScoreOf(column, section);
            var isAnew = score is not null && before is not null && _breaks.IsBroken(_versions.Trail, _unit, section, before, column.Text);
            scores.Add((new TrendScore(text, isAnew), new LevelPoint(score / 20, isAnew)));
            before = score is null ? before : column.Text;
        }

        return new TrendScores(_words.Say("count.of", SectionText.Of(_words, section), 100), [.. scores.Select(s => s.Cell)], LevelLine.Of([.. scores.Select(s => s.Point)]));
    }

    // As the round's own page counts: what is not reported counts nothing, and one withheld result hides the sum.
    private (Rational? Score, string Text) ScoreOf(Column column, Section section)
    {
        if (AssignmentsIn(column.Text).All(a => a.Section != section))
        {
            return (null, "");
        }

        var results = column.Results.Values.Where(r => r.Section == section).ToList();
        if (results.Count == 0 || AssignmentsIn(column.Text).Any(a => a.Section == section && a.Entry.Weight is null) || UnitIn(column.Text).Agreement?.Partial is not null || results.TrueForAll(r => r.Points is null) || results.Exists(r => r.Level is not null && r.Points is null))
        {
            return (null, RoundTrend.Dash);
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
