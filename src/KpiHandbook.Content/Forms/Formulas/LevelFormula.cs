using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Forms.Formulas;

/// <summary>
/// Writes an indicator's rule as an Excel formula that gives the level of what a form holds, exactly as Core scores the same figures:
/// <see cref="Comparer"/> says why exactly. It uses functions alone that Excel 2010 and later, LibreOffice and ClosedXML's own engine have.
/// </summary>
internal static class LevelFormula
{
    /// <summary>The longest formula that Excel takes.</summary>
    private const int Longest = 8192;

    /// <summary>
    /// The formula, without its equals sign: the level as the indicator names it, or in words why there is none; null where no formula
    /// can say it, or where a printed table decides the level and not the criteria.
    /// </summary>
    /// <param name="indicator">As the month scores it (<see cref="Indicator.In"/>).</param>
    /// <param name="cells">Where its inputs are.</param>
    public static string? Of(Indicator indicator, InputCells cells)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(cells);
        if (indicator.Targets is { Decides: TargetAuthority.Table } || indicator.Inputs.All(i => i.Type == InputType.Text)
            || indicator.Inputs.Any(i => i.Type == InputType.Table && i.Columns.All(c => c.Type == InputType.Text)))
        {
            return null;
        }

        var comparer = new Comparer();
        if (Level(indicator, cells, comparer) is not { } level || comparer.MostFigure() is not { } most)
        {
            return null;
        }

        var formula = new CellGuards(indicator, cells, most).All().Reverse().Aggregate(level, (rest, guard) => If(guard.Stops, Quoted(guard.Words), rest));
        return formula.Length < Longest ? formula : null;
    }

    // Of complete figures.
    private static string? Level(Indicator indicator, InputCells cells, Comparer comparer)
    {
        var criteria = indicator.Criteria;
        var writer = new RuleWriter(indicator.Inputs, new FormFigures(cells), comparer);
        var isComputable = Test.Always;
        if (criteria.Formula is { } formula)
        {
            if (writer.Number(formula) is not { } exact || writer.Rounded(exact, criteria.Rounding) is not { } value)
            {
                return null;
            }

            isComputable = value.IsDefined;
            writer.Value = value with { IsDefined = Test.Always };
        }

        var claims = criteria.Levels.Select(rule => writer.Condition(rule.When)).ToList();
        if (claims.Contains(null))
        {
            return null;
        }

        var decided = claims.OfType<Claim>().ToList();
        var none = criteria.Unstated is not null ? Quoted(LevelWords.Unstated)
            : new GapTest(indicator, writer).IsInGap() is { } isInGap ? If(isInGap, Quoted(LevelWords.Gap), Quoted(LevelWords.Below(indicator)))
            : Quoted(LevelWords.Levelless);
        var names = criteria.Levels.Select(rule => NameOf(indicator, rule.Level)).ToList();
        var level = criteria.Ladder switch
        {
            Ladder.Highest => Enumerable.Range(0, names.Count).Aggregate(none, (lower, i) => If(decided[i].Yes, names[i], lower)),
            Ladder.Cumulative => Enumerable.Range(0, names.Count).Reverse()
                .Aggregate(names.LastOrDefault() ?? none, (higher, i) => If(decided[i].Yes, higher, i == 0 ? none : names[i - 1])),
        };
        var isDecided = Test.All(decided.Select(c => c.IsDecided).Prepend(isComputable));
        return If(isDecided, level, Quoted(LevelWords.NotComputable));
    }

    private static string NameOf(Indicator indicator, Level level) => indicator.Letters.TryGetValue(level, out var letter) ? Quoted(letter) : $"{level.Number}";

    private static string If(Test test, string then, string otherwise) =>
        test == Test.Always || string.Equals(then, otherwise, StringComparison.Ordinal) ? then
        : test == Test.Never ? otherwise
        : $"IF({test.Text},{then},{otherwise})";

    private static string Quoted(string words) => $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
