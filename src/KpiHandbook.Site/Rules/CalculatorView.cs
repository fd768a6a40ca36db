using KpiHandbook.Site.Signs;

namespace KpiHandbook.Site.Rules;

/// <summary>The form that scores figures which somebody tries; a script makes it work, and without one it does not show.</summary>
/// <param name="Indicator">What the rules call the indicator.</param>
/// <param name="Rules">The way to the rules.</param>
/// <param name="Months">The months to choose from, where criteria differ by months; empty elsewhere.</param>
/// <param name="Fields">What can be typed.</param>
/// <param name="Remarks">What the result does not take into account.</param>
/// <param name="Needed">What stands in the form's place without scripts; null where a table of targets says it already, or none can be made.</param>
public sealed record CalculatorView(
    string Indicator,
    string Rules,
    IReadOnlyList<CalculatorMonth> Months,
    IReadOnlyList<CalculatorField> Fields,
    IReadOnlyList<string> Remarks,
    NeededView? Needed);

/// <summary>A month to choose.</summary>
/// <param name="Value"><c>2568-08</c>.</param>
/// <param name="Name">In words.</param>
/// <param name="IsChosen">True for the one shown at first.</param>
public sealed record CalculatorMonth(string Value, string Name, bool IsChosen);

/// <summary>A figure to type.</summary>
/// <param name="Name">In formulas and addresses.</param>
/// <param name="Label">For readers.</param>
/// <param name="Unit">Behind the field; empty for days and answers.</param>
/// <param name="Kind">What is typed.</param>
/// <param name="Columns">Of a table.</param>
public sealed record CalculatorField(string Name, string Label, string Unit, FieldKind Kind, IReadOnlyList<CalculatorField> Columns)
{
    /// <summary>True when the month shown at first does not ask for it.</summary>
    public bool IsHidden { get; init; }
}

/// <summary>What is typed into a field.</summary>
public enum FieldKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A day of the Buddhist calendar.</summary>
    Day,

    /// <summary>Yes or no, chosen.</summary>
    Answer,

    /// <summary>Rows.</summary>
    Table,
}

/// <summary>What each level needs of the one figure that a unit moves, for the other figures as units reported them.</summary>
/// <param name="Caption">What the figures are.</param>
/// <param name="Bases">Heads of the columns that hold the other figures.</param>
/// <param name="Levels">Heads of the columns of levels.</param>
/// <param name="Rows">By unit.</param>
public sealed record NeededView(string Caption, IReadOnlyList<string> Bases, IReadOnlyList<LevelSwatch> Levels, IReadOnlyList<NeededRow> Rows);

/// <summary>What one unit needs.</summary>
/// <param name="Name">Of the unit.</param>
/// <param name="Bases">The other figures.</param>
/// <param name="Cells">By level; – where no figure is enough.</param>
public sealed record NeededRow(string Name, IReadOnlyList<string> Bases, IReadOnlyList<string> Cells);
