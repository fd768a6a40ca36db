using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Signs;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Districts;

/// <summary>Shapes the ways to more points: what raises a level, and what only waits to be reported, the most points first.</summary>
internal sealed class StepViews(RoundSite site, ScoredUnit unit)
{
    private readonly Words _words = site.Words;

    /// <summary>All of them; none before the unit's first report, which is then the only step.</summary>
    public IReadOnlyList<StepView> All() => unit.Report is null ? [] :
    [
        .. site.NextStepsOf(unit).Select(s => (s.Gain, View: Of(s)))
            .Concat(unit.Assignments.Where(IsWaiting).Select(Waiting))
            .OrderByDescending(s => s.Gain ?? Rational.Zero)
            .Select(s => s.View),
    ];

    /// <summary>A step in a line, with what it is worth: <c>… เพิ่มอีก 2 ครัวเรือน ได้ระดับ 5 = +3.0 คะแนน</c>.</summary>
    public static string WithGain(Words words, NextStep step, ReportMonth? month)
    {
        var sentence = OfMonth(words, step.Scored, month, NextStepText.Of(words, step));
        return step.Gain is { Sign: > 0 } gain ? words.Say(IsAtMost(step) ? "district.step-gain-at-most" : "district.step-gain", sentence, ResultSections.PointsText(gain)) : sentence;
    }

    /// <summary>A sentence on the month alone, where several make the level: <c>เดือนมิถุนายน 2568: …</c>.</summary>
    public static string OfMonth(Words words, ScoredAssignment scored, ReportMonth? month, string sentence) =>
        scored.ByMonths is not null && month is { } of ? words.Say("trace.month", words.InFull(of), sentence) : sentence;

    // What is undecided may turn out to be worth something already.
    private static bool IsAtMost(NextStep step) => Standing.IsUndecided(step.Scored);

    // Figures are missing, and there are levels to be had by them this month.
    private static bool IsWaiting(ScoredAssignment scored) =>
        scored.OfMonth is Outcome.NotReported { Missing.Count: > 0 } && scored.Indicator.Criteria.Levels.Count > 0;

    private StepView Of(NextStep step) => View(step.Scored, step.Gain, _words[IsAtMost(step) ? "district.points-at-most" : "district.points"], OfMonth(_words, step.Scored, CurrentUnits.MonthOf(site, unit), NextStepText.Of(_words, step)), LevelSwatch.Of(_words, step.Next.Target, step.Scored.Indicator));

    private (Rational? Gain, StepView View) Waiting(ScoredAssignment scored)
    {
        var highest = scored.Indicator.Criteria.Levels[^1].Level;
        var gain = NextStep.GainOf(scored, highest);
        return (gain, View(scored, gain, _words["district.points-at-most"], _words.Say("district.step-report", LevelText.Of(_words, highest, scored.Indicator)), LevelSwatch.Of(_words, highest, scored.Indicator)));
    }

    private StepView View(ScoredAssignment scored, Rational? gain, string label, string sentence, LevelSwatch to) => new(
        gain is { } points ? $"+{ResultSections.PointsText(points)}" : null,
        label,
        sentence,
        new Link($"{SectionText.ShortOf(_words, scored.Assignment.Entry)} {scored.Indicator.ShortTitle}", $"#{scored.Indicator.Id}"),
        LevelSwatch.Of(_words, scored.OfMonth, scored.Indicator),
        to)
    {
        Contest = scored.IsContested ? new Link(_words["district.step-contested"], $"#{scored.Indicator.Id}") : null,
    };
}
