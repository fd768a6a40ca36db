using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Changes;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Rules;
using KpiHandbook.Site.Signs;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Districts;

/// <summary>Shapes a unit's results section by section: every indicator a line with its trace, and a score where the weights make one.</summary>
internal sealed class ResultSections(RoundSite site, ScoredUnit unit, RelativeLinks links)
{
    private const string None = "–";

    private readonly Handbook _handbook = site.Handbook;
    private readonly ReportMonth? _month = CurrentUnits.MonthOf(site, unit);
    private readonly Handbook _text = CurrentUnits.TextOf(site, unit);
    private readonly IReadOnlyList<NextStep> _steps = site.NextStepsOf(unit);

    public IEnumerable<ResultSection> All() => unit.Assignments
        .GroupBy(a => a.Assignment.Section)
        .Select(g => new ResultSection(SectionText.Of(site.Words, g.Key), [.. g.Select(Line)], Total(g.Key), WeightRemarks.Of(site.Words, unit.Agreement, [.. g.Select(a => a.Assignment.Entry)], _text)));

    /// <summary>A correction in a sentence, with the way to the list of all.</summary>
    public static CorrectionNote NoteOf(Words words, CorrectedResult correction, Handbook handbook, RelativeLinks links) =>
        new(CorrectionText.Of(words, correction), new Link(words["corrections.see"], links.To($"{Routes.Changes(handbook)}#{correction.Anchor}")));

    /// <summary>A section's score of 5.</summary>
    public static string OfFive(Words words, SectionScore section) => section.OfFive is not { } score ? WithheldText.Score(words) : section.IsAllOpen ? None : score.Grouped(2, padded: true);

    /// <summary>Points of a weight.</summary>
    public static string PointsText(Rational points) => points.IsExactAt(1) ? NumberText.Score(points) : points.Grouped(2, padded: true);

    private SectionTotal? Total(Section section) => unit.Sections.FirstOrDefault(s => s.Section == section) is { } score
        ? new SectionTotal(
            SectionText.Weight(score.Weight),
            unit.Report is null ? None : SectionText.OfHundred(site.Words, score),
            unit.Report is null || score.OfFive is null ? None : OfFive(site.Words, score))
        : null;

    private ResultLine Line(ScoredAssignment scored)
    {
        var entry = scored.Assignment.Entry;
        var indicator = scored.Indicator;
        return new ResultLine(
            $"{indicator.Id}",
            $"{entry.Number}",
            entry.Section == Section.Optional ? site.Words["results.chosen"] : null,
            new Link(indicator.ShortTitle, Href(indicator)),
            ValueText.Of(site.Words, scored) is { Length: > 0 } value ? value : site.Words["value.several"],
            SectionText.Weight(entry),
            LevelSwatch.Of(site.Words, scored),
            scored.Points is { } points ? PointsText(points / 5) : None,
            _steps.FirstOrDefault(s => s.Scored == scored) is { } step ? StepViews.WithGain(site.Words, step, _month) : null,
            Why(scored),
            (ContestText.Of(site.Words, scored) ?? ContestText.OtherBase(site.Words, scored, unit.Unit)) is { } sentence
                ? new ContestView(sentence, new Link(site.Words["results.how-they-differ"], Href(indicator, "criteria")))
                : null,
            Answers(scored),
            [.. _month is { } month ? site.Corrections.Of(month, unit.Unit.Id, indicator.Id).Select(c => NoteOf(site.Words, c, _handbook, links)) : []],
            OwnProjects.Of(site.Words, scored, unit, _handbook),
            site.Words[scored.Outcome is Outcome.NotReported ? "results.to-fill" : "results.trace"],
            TraceViewBuilder.Of(site.Words, scored))
        {
            Try = Try(scored),
            Question = new Link(site.Words[ContactText.EmailOf(indicator, site.Settings.Contacts) is null ? "question.draft" : "question.ask"], QuestionText.Of(site, unit, scored, site.AddressOf(Routes.UnitIndicator(_handbook, unit.Unit, indicator.Id)))),
            Call = ContactText.CallOf(indicator, site.Settings.Contacts),
        };
    }

    // A calculator is on the page of the text that scores the month; a month of its own criteria is chosen in it.
    private Link? Try(ScoredAssignment scored)
    {
        var whole = _handbook.Find(scored.Indicator.Id);
        return whole is null || !CalculatorBuilder.IsFor(whole)
            ? null
            : new Link(
                site.Words["try.link"],
                Href(whole) + TriedFigures.Of(scored.Trace, scored.Indicator, whole.Milestones.Count > 0 ? _month : null));
    }

    // Of several months the row shows what they make together: then it says of which month it speaks, and how many make the level.
    private string? Why(ScoredAssignment scored) => WhyOfMonth(scored) is { } why && scored.ByMonths is not null
        ? $"{StepViews.OfMonth(site.Words, scored, _month, why)} · {OutcomeText.Of(site.Words, scored)}"
        : WhyOfMonth(scored);

    private string? WhyOfMonth(ScoredAssignment scored) => scored.OfMonth switch
    {
        not Outcome.NotReported when scored.Trace.WithheldBelow is { } below => WithheldText.Why(site.Words, below),
        not Outcome.NotReported when scored.Outcome is Outcome.Withheld => WithheldText.Months(site.Words),
        // Where nothing at all was sent, the notice at the head has said so; each row need not say it again.
        Outcome.NotReported when unit.Report is null => null,
        Outcome.Below or Outcome.Reached or Outcome.Mean => null,
        var outcome => OutcomeText.Why(site.Words, outcome, scored.Indicator),
    };

    private IReadOnlyList<NoteView> Answers(ScoredAssignment scored) =>
    [
        .. ConcerningAnswers.Of(_text.Find(scored.Indicator.Id)!, scored, unit.Unit, _month).Select(a => new NoteView(
            AnswerText.KindOf(site.Words, a),
            AnswerText.Beside(site.Words, a, scored.Indicator),
            Warns: a is Answer.Open,
            new Link(site.Words["results.readings"], Href(scored.Indicator, "readings")))),
    ];

    // An indicator that a letter has taken out since has no page any more.
    private string Href(Indicator indicator, string? part = null) =>
        _handbook.Find(indicator.Id) is null ? "" : $"{links.To(Routes.Indicator(_handbook, indicator.Id))}{(part is null ? "" : $"#{part}")}";
}
