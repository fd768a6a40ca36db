using KpiHandbook.Content.Shapes;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Indicators;

/// <summary>Checks how an indicator is scored, and expands the short ways of writing levels.</summary>
internal sealed class CriteriaRules(RawCriteria raw, CheckedInputs inputs, ProblemList problems)
{
    private readonly ExpressionRules _expressions = new(inputs, raw.HasFormulaKey, problems);

    /// <summary>The criteria; not to be used when problems were found.</summary>
    public Criteria Check(Located<Direction>? direction, LevelWording wording)
    {
        var formula = raw.Formula is { } text ? _expressions.Formula(text.Value) : null;
        if (raw is { Rounding: { } rounding, HasFormulaKey: false })
        {
            problems.Add(Problems.RoundWithoutFormula(rounding.Place));
        }

        var levels = raw.Levels is not null ? FromLevels(raw.Levels)
            : raw.ShortForms is [var form, ..] ? FromShortForm(form, direction, wording)
            : raw.Steps is not null ? FromSteps(raw.Steps)
            : [];
        var ladder = raw.Steps is not null ? Ladder.Cumulative : raw.Ladder?.Value ?? Ladder.Highest;
        return new Criteria(formula, raw.Rounding?.Value ?? new Rounding.None(), ladder, levels);
    }

    private List<LevelRule> FromLevels(LocatedMap<RawLevel> levels)
    {
        CheckOrder(levels);
        var rules = new List<LevelRule>();
        foreach (var level in levels.Entries)
        {
            if (level.Value is { } given && RuleOf(Level.Of(level.Key.Value[0] - '0'), given) is { } rule)
            {
                rules.Add(rule);
            }
        }

        rules.Sort((left, right) => left.Level.CompareTo(right.Level));
        return rules;
    }

    private void CheckOrder(LocatedMap<RawLevel> levels)
    {
        var numbers = levels.Entries.Select(e => e.Key.Value[0] - '0').ToArray();
        if (numbers.Length == 0)
        {
            return;
        }

        var step = numbers.Length > 1 && numbers[1] < numbers[0] ? -1 : 1;
        for (var i = 1; i < numbers.Length; i++)
        {
            if (Math.Sign(numbers[i] - numbers[i - 1]) != step)
            {
                problems.Add(Problems.LevelOrder(levels.Entries[i].Key.Place, levels.Entries[i].Key.Value));
                break;
            }
        }

        // A document may leave its lowest levels out (only the 5 points are defined), never one between two others.
        for (var number = numbers.Min() + 1; number <= Level.Highest.Number; number++)
        {
            if (!numbers.Contains(number) && levels.IsWhole)
            {
                problems.Add(Problems.LevelMissing(levels.Place, number));
            }
        }
    }

    private List<LevelRule> FromSteps(LocatedList<RawLevel> steps)
    {
        RefuseLadder("steps");
        var rules = new List<LevelRule>();
        for (var i = 0; i < Math.Min(steps.Items.Count, Level.All.Count); i++)
        {
            if (RuleOf(Level.All[i], steps.Items[i]) is { } rule)
            {
                rules.Add(rule);
            }
        }

        return rules;
    }

    private List<LevelRule> FromShortForm(RawShortForm form, Located<Direction>? direction, LevelWording wording)
    {
        var name = ShortForms.NameOf(form.Form);
        RefuseLadder(name);
        if (!raw.HasFormulaKey)
        {
            problems.Add(Problems.ShortFormWithoutFormula(form.Place, name));
        }

        if (direction is not null && ShortForms.DirectionOf(form.Form) != direction.Value)
        {
            problems.Add(Problems.ShortFormAgainstDirection(
                form.Place, name, direction.Value == Direction.HigherIsBetter ? "higher-is-better" : "lower-is-better"));
        }

        if (form.Thresholds is not { IsWhole: true } thresholds)
        {
            return [];
        }

        CheckThresholds(form.Form, thresholds.Items);
        return [.. thresholds.Items.Select((t, i) => ShortForms.RuleOf(form.Form, Level.All[i], t.Value.Value, wording))];
    }

    private void CheckThresholds(ShortForm form, IReadOnlyList<Located<WrittenNumber>> thresholds)
    {
        var ascending = ShortForms.DirectionOf(form) == Direction.HigherIsBetter;
        for (var i = 1; i < thresholds.Count; i++)
        {
            var (found, before) = (thresholds[i].Value.Value, thresholds[i - 1].Value.Value);
            if (ascending ? found <= before : found >= before)
            {
                problems.Add(Problems.ShortFormOrder(thresholds[i].Place, found, before, ascending));
            }
        }
    }

    private void RefuseLadder(string form)
    {
        if (raw.Ladder is { } ladder)
        {
            problems.Add(Problems.LadderNotForForm(ladder.Place, form));
        }
    }

    private LevelRule? RuleOf(Level level, RawLevel given) =>
        given.When is { } when && _expressions.Condition(when.Value) is { } condition && given.Text is { } text
            ? new LevelRule(level, condition, text.Value)
            : null;
}
