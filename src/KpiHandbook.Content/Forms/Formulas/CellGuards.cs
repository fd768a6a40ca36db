using System.Numerics;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Content.Forms.Formulas;

/// <summary>
/// What keeps a formula from computing, in the order in which it is asked: nothing filled in, something that is no value of its input,
/// something left blank, values that the reader of returned forms refuses. A spreadsheet takes a blank for 0 and a text for more than
/// any number; past these guards there are neither.
/// </summary>
internal sealed class CellGuards
{
    private readonly InputCells _cells;
    private readonly BigInteger _most;
    private readonly List<Input> _single;
    private readonly List<Input> _tables;

    /// <param name="indicator">Whose inputs.</param>
    /// <param name="cells">Where they are.</param>
    /// <param name="most">How large a figure may be, in its smallest unit.</param>
    public CellGuards(Indicator indicator, InputCells cells, BigInteger most)
    {
        _cells = cells;
        _most = most;
        _single = [.. indicator.Inputs.Where(i => i.Type is not (InputType.Table or InputType.Text))];
        _tables = [.. indicator.Inputs.Where(i => i.Type == InputType.Table)];
    }

    /// <summary>The guards, each with what the form then says.</summary>
    public IEnumerable<(Test Stops, string Words)> All()
    {
        var tables = _tables.ConvertAll(t => new TableGuards(t, _cells, _most));
        yield return (Test.All(tables.Select(t => t.IsBlank()).Prepend(AreAllBlank())), LevelWords.NotReported);
        yield return (Test.Any(_single.Select(HoldsNoValue).Concat(tables.Select(t => t.HoldsNoValue()))), LevelWords.Unreadable);
        yield return (Test.Any(tables.SelectMany(t => new[] { IsAlone ? Test.Never : t.IsBlank(), t.IsIncomplete() }).Prepend(IsAnyBlank())), LevelWords.Incomplete);
        yield return (Test.Any(_single.Where(i => i.Type == InputType.Percent).Select(IsShare).Concat(tables.Select(t => t.HoldsShare()))), LevelWords.Share);
        yield return (Test.Any(_single.SelectMany(IsRefused).Concat(tables.SelectMany(t => t.IsRefused()))), LevelWords.Unreadable);
        yield return (Test.Any(_single.Where(IsNumber).Select(IsTooLarge).Concat(tables.SelectMany(t => t.IsTooLarge()))), LevelWords.TooLarge);
    }

    /// <summary>True for inputs that hold numbers.</summary>
    public static bool IsNumber(Input input) => input.Type is InputType.Number or InputType.Count or InputType.Percent or InputType.Money;

    /// <summary>The least and the most that a number may be; a name stands for another input's figure.</summary>
    public static Rational? LeastOf(Input input) =>
        input.Type == InputType.Count ? Rational.Max(Rational.Zero, (input.Min as Bound.Fixed)?.Value ?? Rational.Zero) : (input.Min as Bound.Fixed)?.Value;

    // One cell, or one table: blank is then all blank.
    private bool IsAlone => _single.Count + _tables.Count == 1;

    private Test AreAllBlank() => _single.Count == 0 ? Test.Always : Test.Of($"COUNTA({Every(_single)})=0");

    private Test IsAnyBlank() => _single.Count == 0 || IsAlone ? Test.Never : Test.Of($"COUNTA({Every(_single)})<{_single.Count}");

    private string Every(IEnumerable<Input> inputs) => string.Join(',', inputs.Select(_cells.CellOf));

    // Text where a number belongs, even text of digits; TRUE, which LibreOffice counts as 1; anything but the two answers.
    private Test HoldsNoValue(Input input)
    {
        var cell = _cells.CellOf(input);
        return input.Type switch
        {
            InputType.YesNo => Test.Of($"AND({cell}<>\"\",{cell}<>\"{YesNoText.Yes}\",{cell}<>\"{YesNoText.No}\")"),
            InputType.Date => Test.Never,
            _ => Test.Any(Test.Of($"COUNT({cell})<COUNTA({cell})"), Test.Of($"ISLOGICAL({cell})")),
        };
    }

    private IEnumerable<Test> IsRefused(Input input)
    {
        var cell = _cells.CellOf(input);
        if (input.Type == InputType.Date)
        {
            yield return DayText.IsUnreadable(cell);
        }

        if (!IsNumber(input))
        {
            yield break;
        }

        yield return Test.Of($"ROUND({cell},{input.Decimals})<>{cell}");
        if (LeastOf(input) is { } least)
        {
            yield return Test.Of($"{cell}<{least.ToDecimal(15)}");
        }

        foreach (var (bound, sign) in new[] { (input.Min as Bound.OfInput, "<"), (input.Max as Bound.OfInput, ">") })
        {
            if (bound is not null && _single.Find(i => string.Equals(i.Name, bound.Name, StringComparison.Ordinal)) is { } other)
            {
                yield return Test.Of($"{cell}{sign}{_cells.CellOf(other)}");
            }
        }

        if (input.Max is Bound.Fixed { Value: var most })
        {
            yield return Test.Of($"{cell}>{most.ToDecimal(15)}");
        }
    }

    // 0.85 may be meant as 85 %, and a typed 85 % arrives as 0.85.
    private Test IsShare(Input input)
    {
        var cell = _cells.CellOf(input);
        return Test.Of($"AND({cell}<>0,ABS({cell})<=1)");
    }

    private Test IsTooLarge(Input input) => input.Max is Bound.Fixed && LeastOf(input) is not null && FormFigures.MostOf(input, _most) < _most
        ? Test.Never
        : Test.Of($"ABS({_cells.CellOf(input)})>{(input.Step * _most).ToDecimal(input.Decimals)}");
}
