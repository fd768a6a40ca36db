using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Workbooks;

/// <summary>
/// What one unit is asked to report for one month: its indicators under every agreement that scores it, each once, in printed order,
/// with the inputs that the month's criteria ask for. What is asked is what the text that scores the month asks.
/// </summary>
/// <param name="Unit">Who reports.</param>
/// <param name="Lines">Its indicators.</param>
internal sealed record ReportForm(AssessedUnit Unit, IReadOnlyList<FormLine> Lines)
{
    /// <summary>The form of a unit for a month; null when no agreement scores it.</summary>
    public static ReportForm? Of(Handbook handbook, string unitId, ReportMonth month)
    {
        var text = handbook.In(month);
        var scored = text.AssessedUnits().Where(a => string.Equals(a.Unit.Id, unitId, StringComparison.Ordinal)).ToList();
        return scored.Count == 0 ? null : new ReportForm(
            scored[0].Unit,
            [
                .. scored
                    .SelectMany(a => a.Agreement.AssignmentsOf(a.Unit))
                    .DistinctBy(a => a.Entry.Indicator)
                    .Select(a => (Assignment: a, Indicator: text.Find(a.Entry.Indicator)))
                    .Where(a => a.Indicator?.IsScoredIn(month) == true)
                    .Select(a => new FormLine(a.Assignment.Section, a.Assignment.Entry.Number, a.Indicator!.In(month))),
            ]);
    }

    /// <summary>The single figures.</summary>
    public IEnumerable<(Indicator Indicator, Input Input)> Figures => All.Where(f => f.Input.Type != InputType.Table);

    /// <summary>The tables.</summary>
    public IEnumerable<(Indicator Indicator, Input Input)> Tables => All.Where(f => f.Input.Type == InputType.Table);

    private IEnumerable<(Indicator Indicator, Input Input)> All => Lines.SelectMany(l => l.Indicator.Inputs.Select(i => (l.Indicator, i)));
}

/// <summary>An indicator of a form.</summary>
/// <param name="Section">The section it counts in.</param>
/// <param name="Number">Its number there.</param>
/// <param name="Indicator">The indicator, as the month scores it.</param>
internal sealed record FormLine(Section Section, int Number, Indicator Indicator);
