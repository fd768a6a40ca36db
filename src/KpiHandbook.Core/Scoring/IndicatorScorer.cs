using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Scoring;

/// <summary>Computes an indicator's outcome from what was reported, and how it came about.</summary>
public static class IndicatorScorer
{
    /// <summary>Scores what was reported; inputs that are absent were left blank.</summary>
    public static Trace Score(Indicator indicator, IReadOnlyDictionary<string, ReportedInput> reported)
    {
        var given = new List<GivenStep>(indicator.Inputs.Count);
        var missing = new List<MissingInput>();
        var values = new Dictionary<string, Value>(indicator.Inputs.Count + 1, StringComparer.Ordinal);
        foreach (var input in indicator.Inputs)
        {
            if (reported.TryGetValue(input.Name, out var found))
            {
                values[input.Name] = Read(input, found, given, missing);
            }
            else if (input.Type != InputType.Text)
            {
                missing.Add(new MissingInput(input, null));
            }
        }

        return missing.Count > 0 || indicator.Inputs.Count == 0
            ? new Trace(given, null, [], indicator.Criteria.Ladder, new Outcome.NotReported(missing))
            : Score(indicator, values, given);
    }

    /// <summary>Scores complete inputs. The trace keeps <paramref name="names"/> as its figures, the computed value among them.</summary>
    internal static Trace Score(Indicator indicator, Dictionary<string, Value> names, IReadOnlyList<GivenStep> given)
    {
        var criteria = indicator.Criteria;
        ComputationStep? computation = null;
        if (criteria.Formula is { } formula)
        {
            var result = Evaluator.Evaluate(formula, names);
            var exact = (result as Value.Number)?.Amount;
            var rounded = exact is { } number ? criteria.Rounding.Apply(number) : (Rational?)null;
            computation = new ComputationStep(formula, names, exact, criteria.Rounding, rounded);
            if (result is Value.Undefined undefined)
            {
                return new Trace(given, computation, [], criteria.Ladder, new Outcome.NotComputable(undefined.Reason));
            }

            names[ExpressionChecker.ValueName] = new Value.Number(rounded!.Value);
        }

        var conditions = new List<ConditionStep>(criteria.Levels.Count);
        UndefinedReason? reason = null;
        foreach (var rule in criteria.Levels)
        {
            var result = Evaluator.Evaluate(rule.When, names);
            reason ??= (result as Value.Undefined)?.Reason;
            conditions.Add(new ConditionStep(rule, names, (result as Value.Truth)?.Holds));
        }

        var outcome = reason is { } undecided ? new Outcome.NotComputable(undecided) : Climb(indicator, conditions, names);
        return new Trace(given, computation, conditions, criteria.Ladder, outcome);
    }

    /// <summary>The level alone of complete inputs; a search scores thousands of variants and looks at no trace of them.</summary>
    internal static Level? LevelOf(Indicator indicator, IReadOnlyDictionary<string, Value> values)
    {
        var criteria = indicator.Criteria;
        var names = values;
        if (criteria.Formula is { } formula)
        {
            if (Evaluator.Evaluate(formula, values) is not Value.Number { Amount: var exact })
            {
                return null;
            }

            names = new Dictionary<string, Value>(values, StringComparer.Ordinal)
            {
                [ExpressionChecker.ValueName] = new Value.Number(criteria.Rounding.Apply(exact)),
            };
        }

        var conditions = criteria.Levels
            .Select(rule => new ConditionStep(rule, names, (Evaluator.Evaluate(rule.When, names) as Value.Truth)?.Holds))
            .ToList();
        return conditions.Exists(c => c.Holds is null) ? null : LevelOf(criteria.Ladder, conditions);
    }

    /// <summary>The level that a ladder gives to the truth of its conditions, lowest level first; null for none.</summary>
    public static Level? LevelOf(Ladder ladder, IReadOnlyList<ConditionStep> conditions) => ladder switch
    {
        Ladder.Highest => conditions.LastOrDefault(c => c.Holds == true)?.Rule.Level,
        Ladder.Cumulative => conditions.TakeWhile(c => c.Holds == true).LastOrDefault()?.Rule.Level,
    };

    private static Outcome Climb(Indicator indicator, List<ConditionStep> conditions, Dictionary<string, Value> names) =>
        LevelOf(indicator.Criteria.Ladder, conditions) is { } level ? new Outcome.Reached(level)
        : indicator.Criteria.IsShortfallOpen || indicator.Criteria.Unstated is not null || Gaps.IsInGap(indicator, names) ? new Outcome.Gap()
        : new Outcome.Below();

    private static Value Read(Input input, ReportedInput found, List<GivenStep> given, List<MissingInput> missing)
    {
        if (found is ReportedInput.Scalar scalar)
        {
            given.Add(new GivenStep(input, null, null, scalar.Value, scalar.Place));
            return scalar.Value;
        }

        var rows = new List<IReadOnlyDictionary<string, Value>>();
        foreach (var cells in ((ReportedInput.Rows)found).Cells)
        {
            var row = new Dictionary<string, Value>(input.Columns.Count, StringComparer.Ordinal);
            foreach (var column in input.Columns)
            {
                if (cells.TryGetValue(column.Name, out var cell))
                {
                    given.Add(new GivenStep(column, input, rows.Count + 1, cell.Value, cell.Place));
                    row[column.Name] = cell.Value;
                }
                else if (column.Type != InputType.Text)
                {
                    missing.Add(new MissingInput(column, rows.Count + 1));
                }
            }

            rows.Add(row);
        }

        return new Value.Table(rows);
    }
}
