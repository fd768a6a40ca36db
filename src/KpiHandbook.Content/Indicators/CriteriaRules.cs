using KpiHandbook.Content.Shapes;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Indicators;

/// <summary>How an indicator is scored; not to be used where problems were found.</summary>
/// <param name="Whole">The criteria of every month; without levels where months have their own.</param>
/// <param name="Milestones">The criteria of single months.</param>
/// <param name="Parts">Their levels as printed: of the milestones in order, or the whole's.</param>
/// <param name="Answers">What readings, rulings and open questions say.</param>
/// <param name="Names">How levels are written.</param>
internal sealed record CheckedCriteria(
    Criteria Whole, IReadOnlyList<Milestone> Milestones, IReadOnlyList<CriteriaPart> Parts, IReadOnlyList<Answer> Answers, LevelNames Names);

/// <summary>One set of levels: the indicator's, or a milestone's.</summary>
/// <param name="Months">Its months; null for all.</param>
/// <param name="Levels">Its levels as printed.</param>
internal sealed record CriteriaPart(IReadOnlyList<ReportMonth>? Months, CheckedLevels Levels)
{
    /// <summary>True when what is said of a month (null: of all) concerns it.</summary>
    public bool Includes(ReportMonth? month) => month is not { } one || Months is null || Months.Contains(one);
}

/// <summary>Checks how an indicator is scored: formula, levels, milestones, and the answers that change them.</summary>
internal sealed class CriteriaRules(RawCriteria raw, CheckedInputs inputs, ProblemList problems)
{
    private readonly ExpressionRules _expressions = new(inputs, raw.HasFormulaKey, problems);

    public CheckedCriteria Check(Located<Direction>? direction, LevelWording wording, Period? period, IReadOnlyList<string>? districts)
    {
        var formula = raw.Formula is { } text ? _expressions.Formula(text.Value) : null;
        if (raw is { Rounding: { } rounding, HasFormulaKey: false })
        {
            problems.Add(Problems.RoundWithoutFormula(rounding.Place));
        }

        var names = LevelNames.Of(raw.Letters, raw.LettersKey, problems);
        var levels = new LevelRules(raw, names, _expressions, problems);
        var milestones = raw.Milestones?.Items ?? [];
        MilestoneRules.CheckMonths(milestones, period, problems);
        CriteriaPart[] parts = raw.MilestonesKey is null
            ? [new CriteriaPart(null, levels.Check(direction, wording))]
            : [.. milestones.Select(m => new CriteriaPart(MonthsOf(m), m.Levels is { } own ? levels.Check(own) : new CheckedLevels([], null)))];
        var answers = new AnswerRules(raw, parts, names, _expressions, problems).Check(inputs, districts);

        var whole = new Criteria(formula, raw.Rounding?.Value ?? new Rounding.None(), LadderOf(raw), []) { Unstated = raw.Unstated?.Value, Zero = raw.Zero?.Value };
        return new CheckedCriteria(
            raw.MilestonesKey is null ? Revised(whole, parts[0], answers) : whole,
            raw.MilestonesKey is null ? [] : [.. milestones.Select((m, i) => new Milestone(parts[i].Months!, m.Title?.Value ?? "", Revised(whole, parts[i], answers)))],
            parts,
            answers,
            names);
    }

    // The levels as printed, with the conditions of readings and rulings put in.
    private static Criteria Revised(Criteria whole, CriteriaPart part, IReadOnlyList<Answer> answers)
    {
        var own = answers.Where(a => part.Includes(a.Month)).ToArray();
        var revised = own.SelectMany(RevisionsOf).ToArray();
        return whole with
        {
            AsPrinted = part.Levels.Rules,
            Levels = [.. part.Levels.Rules.Select(r => Array.Find(revised, n => n.Level == r.Level) is { } other ? r with { When = other.When } : r)],
            IsShortfallOpen = whole.Zero is null
                && own.Any(a => a is Answer.Open { Kind: FindingKind.Below })
                && !own.Any(a => a is Answer.Reading { IsZero: true } or Answer.Ruling { IsZero: true }),
        };
    }

    private static IReadOnlyList<LevelRule> RevisionsOf(Answer answer) => answer switch
    {
        Answer.Reading reading => reading.Levels,
        Answer.Ruling ruling => ruling.Levels,
        _ => [],
    };

    private static Ladder LadderOf(RawCriteria raw) => raw.Steps is not null ? Ladder.Cumulative : raw.Ladder?.Value ?? Ladder.Highest;

    private static ReportMonth[] MonthsOf(RawMilestone milestone) => [.. (milestone.Months?.Items ?? []).Select(m => m.Value).Order()];
}
