using ClosedXML.Excel;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Workbooks;

/// <summary>
/// Writes a results workbook from the round's definitions (<see cref="WorkbookLayout"/>): a blank form when no values are given. The
/// same arguments give the same bytes. Drop-downs, locked cells and levels computed inside the form are left to the forms themselves.
/// </summary>
public static class WorkbookWriter
{
    /// <summary>Writes one unit's workbook for one month.</summary>
    /// <param name="handbook">The definitions.</param>
    /// <param name="unit">A unit that an agreement scores.</param>
    /// <param name="month">The month reported.</param>
    /// <param name="values">By indicator and input name; what is absent stays blank.</param>
    /// <param name="stream">Where the workbook goes.</param>
    /// <exception cref="ArgumentException">No agreement scores the unit.</exception>
    public static void Write(
        Handbook handbook,
        AssessedUnit unit,
        ReportMonth month,
        IReadOnlyDictionary<Id<Indicator>, IReadOnlyDictionary<string, Value>> values,
        Stream stream)
    {
        var form = ReportForm.Of(handbook, unit.Id, month) ?? throw new ArgumentException($"no agreement scores {unit.Id}", nameof(unit));
        var title = new SheetTitle(handbook, unit, month);
        using var book = new XLWorkbook(XLEventTracking.Disabled);
        SheetStyle.Apply(book);
        var sheets = WorkbookLayout.TableSheets(form);
        new InputSheetWriter(form, sheets, ValueOf).Write(book.AddWorksheet(WorkbookLayout.InputSheet), title);
        foreach (var (indicator, table) in form.Tables)
        {
            var key = WorkbookLayout.Key(indicator, table);
            TableSheetWriter.Write(book.AddWorksheet(sheets[key]), title, key, indicator, table, ValueOf(indicator, table) as Value.Table);
        }

        IdentitySheetWriter.Write(book.AddWorksheet(WorkbookLayout.IdentitySheet), title);
        using var written = new MemoryStream();
        book.SaveAs(written);
        RepeatablePackage.Copy(written, stream);

        Value? ValueOf(Indicator indicator, Input input) =>
            values.TryGetValue(indicator.Id, out var inputs) && inputs.TryGetValue(input.Name, out var value) ? value : null;
    }
}
