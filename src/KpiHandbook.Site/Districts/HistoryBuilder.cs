using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Signs;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Districts;

/// <summary>Shapes a unit's months. A month without a report is a break: it has no score, and no line runs through it.</summary>
internal sealed class HistoryBuilder
{
    private readonly IReadOnlyList<Past> _past;
    private readonly Words _words;
    private readonly ScoredUnit _current;
    private readonly Period _round;
    private readonly TrendBreaks _breaks;

    private readonly RoundSite _site;
    private readonly RelativeLinks _links;

    private HistoryBuilder(RoundSite site, ScoredUnit current, RelativeLinks links)
    {
        (_site, _links) = (site, links);
        var round = site.Round;
        _words = site.Words;
        _current = current;
        _round = round.Publication.Handbook.Period;
        _breaks = new TrendBreaks(round.Publication.Handbook);
        _past =
        [
            .. Months(round.Months[0].Month, round.Months[^1].Month)
                .Select(m => new Past(m, round.Months.FirstOrDefault(s => s.Month == m)?.Find(current.Unit.Id))),
        ];
    }

    private sealed record Past(ReportMonth Month, ScoredUnit? Unit)
    {
        public ScoredUnit? Reported => Unit?.Report is null ? null : Unit;
    }

    /// <summary>Null while nobody has reported anything.</summary>
    public static HistoryView? Of(RoundSite site, ScoredUnit current, RelativeLinks links) =>
        site.Round.Months.Count == 0 ? null : new HistoryBuilder(site, current, links).Build();

    private HistoryView Build()
    {
        var silent = _past.Where(p => p.Reported is null).Select(p => _words.InFull(p.Month)).ToList();
        return new HistoryView(
            Chart(),
            [.. _past.Select(p => new HistoryMonth(_words.Abbreviation(p.Month.Month), $"{p.Month.Year}", p.Reported is not null))],
            [.. _current.Assignments.Select(Levels)],
            [.. _current.Sections.SelectMany(Scores)],
            silent.Count == 0 ? null : _words.Say("trend.silent", silent.Aggregate((a, b) => _words.Say("months.list", a, b))),
            [.. _site.Corrections.Of(_current.Unit.Id).Select(c => new HistoryCorrection(
                string.Join(" · ", new[] { _words.InFull(c.Month), c.Indicator?.ShortTitle }.OfType<string>()), ResultSections.NoteOf(_words, c, _site.Handbook, _links)))]);
    }

    private HistoryLevels Levels(ScoredAssignment assignment) => new(
        SectionText.ShortOf(_words, assignment.Assignment.Entry),
        assignment.Indicator.ShortTitle,
        [.. _past.Select(p => p.Unit?.Find(assignment.Indicator.Id) is { } scored ? LevelOf(p.Month, scored) : null)],
        LevelLine.Of([.. Points(assignment.Indicator.Id)]));

    // A break stands before the first level after the change, be there months without one between.
    private IEnumerable<LevelPoint> Points(Id<Indicator> id)
    {
        ReportMonth? before = null;
        foreach (var (month, unit) in _past)
        {
            var level = unit?.Find(id)?.OfMonth.Factor;
            yield return new LevelPoint(level, level is not null && before is { } earlier && _breaks.IsBroken(earlier, month, id));
            before = level is null ? before : month;
        }
    }

    private HistoryLevel LevelOf(ReportMonth month, ScoredAssignment scored) => new(
        LevelSwatch.Of(_words, scored.OfMonth, scored.Indicator, scored.IsContested),
        _site.Corrections.Of(month, _current.Unit.Id, scored.Indicator.Id).Any());

    private IEnumerable<HistoryScores> Scores(SectionScore current)
    {
        var name = SectionText.Of(_words, current.Section);
        yield return new HistoryScores(
            _words.Say("count.of", name, SectionText.Weight(current.Weight)),
            [.. _past.Select(p => ScoreOf(p, current.Section) is { } s ? SectionText.OfHundred(_words, s) : "–")]);
        yield return new HistoryScores(
            _words.Say("count.of", name, 5), [.. _past.Select(p => ScoreOf(p, current.Section) is { } s ? ResultSections.OfFive(_words, s) : "–")]);
    }

    private ChartView? Chart()
    {
        var first = _past[0].Month < _round.From.Month ? _past[0].Month : _round.From.Month;
        var last = _past[^1].Month > _round.To.Month ? _past[^1].Month : _round.To.Month;
        var months = Months(first, last).ToList();
        var drawing = new ScoreChart(_words, months);
        return drawing.Draw(
            _words["trend.title"],
            [.. _past.Where(p => p.Reported is null).Select(p => p.Month)],
            [
                .. _current.Sections.Select(s => new ScoreSeries(
                    SectionText.Of(_words, s.Section),
                    [.. _past.Select((p, i) => MonthOf(p, s.Section, _past.Take(i).LastOrDefault(b => ScoreOf(b, s.Section) is not null)))])),
            ]);
    }

    private MonthScore MonthOf(Past past, Section section, Past? before) => ScoreOf(past, section) is { } score
        ? new MonthScore(
            past.Month,
            score.OfFive * 20,
            score.OfFive is null ? WithheldText.Score(_words) : null,
            before is not null && _breaks.IsBroken(before.Month, past.Month, (before.Reported!, past.Reported!), section))
        : new MonthScore(past.Month, null, null, StartsAnew: false);

    private static SectionScore? ScoreOf(Past past, Section section) => past.Reported?.Sections.FirstOrDefault(s => s.Section == section);

    private static IEnumerable<ReportMonth> Months(ReportMonth from, ReportMonth to)
    {
        for (var month = from; month <= to; month = new BuddhistDate(month.Last.Day.AddDays(1)).Month)
        {
            yield return month;
        }
    }
}
