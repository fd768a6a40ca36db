using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using Fraction = (System.Numerics.BigInteger Top, System.Numerics.BigInteger Bottom);

namespace KpiHandbook.Core.Tests.Scoring;

/// <summary>
/// A second scorer, which says the rules once more in plain steps. Whether something worse has a level it finds by trying every quarter
/// of a range as the value, or as each figure that a unit moves: that is complete for conditions whose thresholds are halves within it.
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

        if (indicator.Criteria.Ladder == Ladder.Cumulative)
        {
            return "below";
        }

        var worse = value is { } own
            ? Quarters(-12, 112).Where(other => NaiveEvaluator.Compare(other, own) == (indicator.Direction == Direction.HigherIsBetter ? -1 : 1))
                .Select(other => Truths(indicator, names, other))
            : WithOneWorse(indicator.Inputs, names).Select(changed => Truths(indicator, changed, null));
        return worse.Any(level => level.Contains(true)) ? "gap" : "below";
    }

    // The same figures with one of them worse, in every way.
    private static IEnumerable<Dictionary<string, object>> WithOneWorse(IReadOnlyList<Input> inputs, Dictionary<string, object> figures)
    {
        foreach (var input in inputs)
        {
            foreach (var other in input.Improve == Improvement.None ? [] : Worse(input, figures[input.Name]))
            {
                yield return new Dictionary<string, object>(figures, StringComparer.Ordinal) { [input.Name] = other };
            }

            if (figures[input.Name] is not List<Dictionary<string, object>> rows)
            {
                continue;
            }

            for (var i = 0; i < rows.Count; i++)
            {
                foreach (var row in WithOneWorse(input.Columns, rows[i]))
                {
                    var changed = rows.ToList();
                    changed[i] = row;
                    yield return new Dictionary<string, object>(figures, StringComparer.Ordinal) { [input.Name] = changed };
                }
            }
        }
    }

    private static IEnumerable<object> Worse(Input input, object figure)
    {
        var moreIsBetter = input.Improve == Improvement.Increase;
        if (figure is bool truth)
        {
            return truth == moreIsBetter ? [!truth] : [];
        }

        return Quarters(input.Min is null ? -8 : 0, 16)
            .Where(other => input.Type != InputType.Count || (other.Top % 4).IsZero)
            .Where(other => NaiveEvaluator.Compare(other, (Fraction)figure) == (moreIsBetter ? -1 : 1))
            .Cast<object>();
    }

    private static IEnumerable<Fraction> Quarters(int from, int to) => Enumerable.Range(from * 4, ((to - from) * 4) + 1).Select(n => (Fraction)(n, 4));

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
