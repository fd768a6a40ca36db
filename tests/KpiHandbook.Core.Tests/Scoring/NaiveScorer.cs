using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using Fraction = (System.Numerics.BigInteger Top, System.Numerics.BigInteger Bottom);

namespace KpiHandbook.Core.Tests.Scoring;

/// <summary>
/// A second scorer, which says the rules once more in plain steps. Whether a worse value has a level it finds by trying every quarter
/// from -12 to 112: that is complete for conditions whose thresholds are halves within that range.
/// </summary>
internal static class NaiveScorer
{
    public static (string Outcome, Fraction? Value) Score(Indicator indicator, IReadOnlyDictionary<string, Value> given)
    {
        if (IsIncomplete(indicator.Inputs, given))
        {
            return ("not reported", null);
        }

        var names = given.ToDictionary(g => g.Key, g => Plain(g.Value), StringComparer.Ordinal);
        var criteria = indicator.Criteria;
        Fraction? value = null;
        if (criteria.Formula is not null)
        {
            if (new NaiveEvaluator(names).Of(criteria.Formula) is not Fraction exact)
            {
                return ("not computable", null);
            }

            value = criteria.Rounding switch
            {
                Rounding.ToDecimals(var digits) => NaiveEvaluator.Round(exact, digits),
                Rounding.Floor => (NaiveEvaluator.Floor(exact), 1),
                _ => exact,
            };
        }

        return (OutcomeOf(indicator, names, value), value);
    }

    private static string OutcomeOf(Indicator indicator, Dictionary<string, object> names, Fraction? value)
    {
        var truths = Truths(indicator, names, value);
        if (truths.Contains(null))
        {
            return "not computable";
        }

        if (LevelOf(indicator.Criteria, truths) is { } level)
        {
            return level;
        }

        if (indicator.Criteria.IsShortfallOpen)
        {
            return "gap";
        }

        if (value is null || indicator.Criteria.Ladder == Ladder.Cumulative)
        {
            return "below";
        }

        var worse = indicator.Direction == Direction.HigherIsBetter ? -1 : 1;
        for (var quarter = -12 * 4; quarter <= 112 * 4; quarter++)
        {
            Fraction other = (quarter, 4);
            if (NaiveEvaluator.Compare(other, value.Value) == worse && Truths(indicator, names, other).Contains(true))
            {
                return "gap";
            }
        }

        return "below";
    }

    private static string? LevelOf(Criteria criteria, List<object?> truths)
    {
        string? found = null;
        for (var i = 0; i < truths.Count; i++)
        {
            if (truths[i] is true)
            {
                found = $"{criteria.Levels[i].Level}";
            }
            else if (criteria.Ladder == Ladder.Cumulative)
            {
                break;
            }
        }

        return found;
    }

    private static List<object?> Truths(Indicator indicator, Dictionary<string, object> names, Fraction? value)
    {
        var all = new Dictionary<string, object>(names, StringComparer.Ordinal);
        if (value is { } number)
        {
            all["value"] = number;
        }

        return [.. indicator.Criteria.Levels.Select(rule => new NaiveEvaluator(all).Of(rule.When))];
    }

    private static bool IsIncomplete(IReadOnlyList<Input> inputs, IReadOnlyDictionary<string, Value> given)
    {
        foreach (var input in inputs.Where(i => i.Type != InputType.Text))
        {
            if (!given.TryGetValue(input.Name, out var value))
            {
                return true;
            }

            if (value is Value.Table table && table.Rows.Any(row => IsIncomplete(input.Columns, row)))
            {
                return true;
            }
        }

        return false;
    }

    private static object Plain(Value value) => value switch
    {
        Value.Number number => (Fraction)(number.Amount.Numerator, number.Amount.Denominator),
        Value.Truth truth => truth.Holds,
        Value.Day day => day.Date.Day,
        Value.Text text => text.Words,
        Value.Table table => table.Rows.Select(row => row.ToDictionary(cell => cell.Key, cell => Plain(cell.Value), StringComparer.Ordinal)).ToList(),
        _ => throw new ArgumentException(value.ToString(), nameof(value)),
    };
}
