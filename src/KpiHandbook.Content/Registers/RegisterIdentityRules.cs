using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Registers;

/// <summary>
/// Holds the office and the round that a register says it is for against those it is counted for. One that does not say was made by
/// hand, and counts. Of what stands there nothing is told but a round, once it reads as one.
/// </summary>
internal sealed class RegisterIdentityRules(Handbook handbook, RegisterFaults faults)
{
    /// <summary>Checks the sheet; null where the register has none.</summary>
    public void Check(SheetPart? part)
    {
        var shape = new SheetShape();
        var sheet = new RawSheet(
            WorkbookLayout.IdentitySheet,
            part is null ? [] : SheetXml.Stream(part, shape).TakeWhile(c => c.At.Row <= RegisterLayout.MostRowsAboveHeadings),
            shape);
        var office = IdOf(sheet, WorkbookLayout.OfficeRow);
        var round = IdOf(sheet, WorkbookLayout.RoundRow);
        if (office is { } o && !string.Equals(o.Display, $"{handbook.Office.Id}", StringComparison.Ordinal))
        {
            faults.Add(Problems.RegisterOfOtherOffice(faults.PlaceOf(sheet.Name, o.At), handbook.Office.Name));
        }
        else if (office is null || round is not { } r || RoundId.Parse(r.Display) is not { } made)
        {
            faults.Add(Problems.RegisterWithoutIdentity(faults.Whole, handbook.Path));
        }
        else if (made != handbook.Round)
        {
            faults.Add(Problems.RegisterOfOtherRound(faults.PlaceOf(sheet.Name, r.At), $"{made}", $"{handbook.Round}"));
        }
    }

    private static (string Display, CellAddress At)? IdOf(RawSheet sheet, string row) =>
        sheet.FindText(row) is { } label && sheet.At(label.At.Row, label.At.Column + 1) is { IsBlank: false } id ? (id.Content.Display, id.At) : null;
}
