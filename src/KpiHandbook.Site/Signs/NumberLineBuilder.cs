using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Signs;

/// <summary>Draws criteria that compare one value with numbers. What each value earns is asked of the scorer, never guessed from the wording.</summary>
public sealed class NumberLineBuilder
{
    // Dots nearer to each other than this, in percent of the width, stand above each other.
    private const int DotWidth = 3;
    private const int DotHeight = 11;
    private const int BarAndTicks = 52;

    private readonly Words _words;
    private readonly Indicator _indicator;
    private readonly Rational _low;
    private readonly Rational _high;
    private readonly List<Rational> _points;

    private NumberLineBuilder(Words words, Indicator indicator, List<Rational> points)
    {
        _words = words;
        _indicator = indicator;
        _points = points;
        var span = points.Count > 1 ? (points[^1] - points[0]) / (points.Count - 1) : 1;
        _low = points[0] > Rational.Zero ? Rational.Max(points[0] - span, 0) : points[0] - span;
        _high = points[^1] + span;
    }

    /// <summary>The drawing, with units' values on it; null for criteria that are not about one number.</summary>
    public static NumberLineView? Of(Words words, Indicator indicator, string title, IReadOnlyList<(string Name, Rational Value)> units)
    {
        if (indicator.Criteria.Formula is null or Expression.Name)
        {
            return null;
        }

        return Stretches.Points(indicator) is { } points
            ? new NumberLineBuilder(words, indicator, [.. points]).Draw(title, units)
            : null;
    }

    /// <summary>The drawing of criteria that leave a gap or hang on one exact value; null for plain ladders, whose cells say it all.</summary>
    public static NumberLineView? OfIrregular(Words words, Indicator indicator, string title) =>
        Of(words, indicator, title, []) is { } line && line.Stretches.Any(s => s.IsPoint || s.IsGap) ? line : null;

    private NumberLineView Draw(string title, IReadOnlyList<(string Name, Rational Value)> units)
    {
        var stretches = StretchesOfAxis();
        var (dots, top) = Dots(units);
        return new NumberLineView(
            [.. stretches.Select(Draw).OrderBy(s => s.Stretch.IsPoint).ThenBy(s => s.At).Select(s => s.Stretch)],
            [.. _points.Select(p => new LineTick(Text(Position(p)), NumberText.Of(p)))],
            dots,
            top,
            top + BarAndTicks,
            Remark(stretches),
            title,
            string.Join("; ", stretches.Select(s => $"{Range(s)} {s.Label}")));
    }

    private string? Remark(IReadOnlyList<Stretch> stretches)
    {
        string?[] remarks =
        [
            stretches.Any(s => s.Swatch!.Kind == OutcomeKind.Gap) ? _words["line.gap"] : null,
            .. stretches.Where(s => s.From == s.To && s.Level is not null).Select(s => _words.Say("line.point", NumberText.Of(s.From), s.Label)),
        ];
        return remarks.Any(r => r is not null) ? string.Join(" · ", remarks.OfType<string>()) : null;
    }

    // From the worst value to the best.
    private List<Stretch> StretchesOfAxis()
    {
        var ends = _points.Prepend(_low).Append(_high).ToList();
        var found = new List<Stretch>();
        for (var i = 0; i + 1 < ends.Count; i++)
        {
            found.Add(new Stretch(ends[i], ends[i + 1], Stretches.LevelAt(_indicator, (ends[i] + ends[i + 1]) / 2)));
            if (i < _points.Count)
            {
                found.Add(new Stretch(_points[i], _points[i], Stretches.LevelAt(_indicator, _points[i])));
            }
        }

        if (_indicator.Direction == Direction.LowerIsBetter)
        {
            found.Reverse();
        }

        return Judge(Merge(found));
    }

    private static List<Stretch> Merge(List<Stretch> stretches)
    {
        var merged = new List<Stretch>();
        foreach (var stretch in stretches.Where(s => s.From != s.To || !stretches.Exists(n => n != s && n.Level == s.Level && (n.To == s.From || n.From == s.From))))
        {
            if (merged.Count > 0 && merged[^1].Level == stretch.Level)
            {
                merged[^1] = merged[^1] with { From = Rational.Min(merged[^1].From, stretch.From), To = Rational.Max(merged[^1].To, stretch.To) };
            }
            else
            {
                merged.Add(stretch);
            }
        }

        return merged;
    }

    // Without a level: below the lowest as long as no worse value has one, in a gap after that, or where the document leaves it open.
    private List<Stretch> Judge(List<Stretch> stretches)
    {
        var hasWorse = false;
        var judged = new List<Stretch>();
        foreach (var stretch in stretches)
        {
            Outcome outcome = stretch.Level is { } level ? new Outcome.Reached(level) : hasWorse || _indicator.Criteria.IsShortfallOpen ? new Outcome.Gap() : new Outcome.Below();
            hasWorse |= stretch.Level is not null;
            judged.Add(stretch with { Swatch = LevelSwatch.Of(_words, outcome, _indicator) });
        }

        return judged;
    }

    private (Rational At, LineStretch Stretch) Draw(Stretch stretch)
    {
        var left = Rational.Min(Position(stretch.From), Position(stretch.To));
        var width = (Position(stretch.From) - Position(stretch.To)).Abs();
        return (left, new LineStretch(
            Text(left), Text(width), stretch.Swatch!.CssClass, stretch.Swatch.Mark, Text(left + (width / 2)), stretch.From == stretch.To, stretch.Swatch.Kind == OutcomeKind.Gap));
    }

    private (IReadOnlyList<LineDot> Dots, int Top) Dots(IReadOnlyList<(string Name, Rational Value)> units)
    {
        var placed = new List<(Rational At, int Row, string Label)>();
        foreach (var (name, value) in units.OrderBy(u => u.Value))
        {
            var at = Rational.Max(1, Rational.Min(99, Position(Rational.Max(_low, Rational.Min(_high, value)))));
            var row = placed.Count(p => (p.At / DotWidth).Floor() == (at / DotWidth).Floor());
            placed.Add((at, row, $"{name} {NumberText.WithUnit(value, _indicator.Unit)}"));
        }

        var top = placed.Count == 0 ? 0 : ((placed.Max(p => p.Row) + 1) * DotHeight) + 2;
        return ([.. placed.Select(p => new LineDot(Text(p.At), top - 2 - (p.Row * DotHeight) - (DotHeight / 2), p.Label))], top);
    }

    private Rational Position(Rational value)
    {
        var at = (value - _low) / (_high - _low) * 100;
        return _indicator.Direction == Direction.LowerIsBetter ? 100 - at : at;
    }

    private string Range(Stretch stretch) =>
        stretch.From == stretch.To ? _words.Say("threshold.equal", NumberText.Of(stretch.From))
        : stretch.From == _low ? _words.Say("line.below", NumberText.Of(stretch.To))
        : stretch.To == _high ? _words.Say("line.from", NumberText.Of(stretch.From))
        : _words.Say("line.between", NumberText.Of(stretch.From), NumberText.Of(stretch.To));

    private static string Text(Rational percent) => percent.ToDecimal(2);

    private sealed record Stretch(Rational From, Rational To, Level? Level)
    {
        public LevelSwatch? Swatch { get; init; }

        public string Label => Swatch!.Label;
    }
}
