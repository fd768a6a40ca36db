using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Proving;

/// <summary>What a figure can be: whole for counts, so many decimals for others.</summary>
internal static class Grid
{
    private static readonly Rational Most = Rational.PowerOfTen(6);

    private static readonly Rational[] Counts = [1, 0, .. Enumerable.Range(2, 59), 100, 120, 200, 1000];
    private static readonly Rational[] FewCounts = [10, 20, 30, 100, 1, 3];
    private static readonly Rational[] Moneys = [100, 0, 1000, 1, 1_000_000];
    private static readonly Rational[] FewMoneys = [100, 200, 300, 1000];
    private static readonly Rational[] Percents = [100, 0, 50, 10, 20, 30, 40, 60, 70, 80, 90, 1, 99];
    private static readonly Rational[] FewNumbers = [10, 20, 30, 100, 0, 1];
    private static readonly Rational[] Numbers = [1, 0, 10, 100, 1000];

    /// <summary>Figures to set beside the one that is moved, the simplest first; those that the document knows before all others.</summary>
    public static IReadOnlyList<Value> Bases(Variable variable) => WithKnown(variable, variable.Input.Type switch
    {
        InputType.Count => Counts,
        InputType.Money => Moneys,
        InputType.Percent => Percents,
        InputType.Date => FewDays,
        InputType.Number or InputType.Text or InputType.Table or InputType.YesNo => Numbers,
    });

    /// <summary>The same where several such figures are combined: a few of each.</summary>
    public static IReadOnlyList<Value> FewBases(Variable variable) => WithKnown(variable, variable.Input.Type switch
    {
        InputType.Count => FewCounts,
        InputType.Money => FewMoneys,
        InputType.Date => FewDays,
        InputType.Percent or InputType.Number or InputType.Text or InputType.Table or InputType.YesNo => FewNumbers,
    });

    private static Rational[] FewDays { get; } = [.. new[] { 0, 10, 20 }.Select(d => (Rational)(new DateOnly(2025, 4, 1).DayNumber + d))];

    /// <summary>
    /// The pieces into which points cut a figure's range, in order, each with the simplest figure in it; a piece without one is left out.
    /// </summary>
    public static IEnumerable<(Stretch Piece, Rational Figure)> Pieces(Variable variable, IEnumerable<Rational> points, Rational? low, Rational? high)
    {
        if (low > high)
        {
            yield break;
        }

        var step = variable.Input.Step;
        Rational? from = low;
        var closed = low is not null;
        foreach (var point in points.Where(p => (low is not { } least || p >= least) && (high is not { } most || p <= most)))
        {
            if (from != point && Simplest(from, closed, point, false, step) is { } between)
            {
                yield return (new Stretch(variable.Name, from, closed, point, false), between);
            }

            if ((point / step).IsInteger)
            {
                yield return (new Stretch(variable.Name, point, true, point, true), point);
            }

            (from, closed) = (point, false);
        }

        if ((closed || from is null || from != high) && Simplest(from, closed, high, true, step) is { } beyond)
        {
            yield return (new Stretch(variable.Name, from, closed, high, high is not null), beyond);
        }
    }

    private static Rational? Simplest(Rational? from, bool includesFrom, Rational? to, bool includesTo, Rational step)
    {
        if (from is not { } low)
        {
            return to is not { } end ? Rational.Zero : includesTo ? (end / step).Floor() * step : end.Ceiling() - Rational.One;
        }

        if (includesFrom && (low / step).IsInteger)
        {
            return low;
        }

        if (to is not { } high)
        {
            return low.Floor() + Rational.One;
        }

        for (var unit = Most; unit >= step; unit /= 10)
        {
            var figure = ((low / unit).Floor() + Rational.One) * unit;
            if (figure < high || (includesTo && figure == high))
            {
                return figure;
            }
        }

        return null;
    }

    private static List<Value> WithKnown(Variable variable, IEnumerable<Rational> usual)
    {
        var (low, high) = variable.Range(NoFigures);
        return variable.IsYesNo
            ? [new Value.Truth(true), new Value.Truth(false)]
            : [.. variable.Known.Concat(usual).Distinct().Where(n => !(n < low) && !(n > high)).Select(n => new Value.Number(n))];
    }

    internal static IReadOnlyDictionary<string, Value> NoFigures { get; } = new Dictionary<string, Value>(StringComparer.Ordinal);
}
