using ClosedXML.Excel;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Forms;

/// <summary>
/// Writes the workbook that an office sends to one unit to fill in: what is asked, what counts, the level so far, and who made it from
/// which definitions (<see cref="WorkbookLayout"/>). Everything is locked but the cells to fill in. The same order gives the same bytes.
/// </summary>
public static class FormWriter
{
    /// <summary>The units that have anything to report for a month, in the agreements' order, each once.</summary>
    public static IReadOnlyList<AssessedUnit> UnitsAsked(Handbook handbook, ReportMonth month)
    {
        ArgumentNullException.ThrowIfNull(handbook);
        return
        [
            .. handbook.In(month).AssessedUnits()
                .Select(a => a.Unit)
                .DistinctBy(u => u.Id, StringComparer.Ordinal)
                .Where(u => ReportForm.Of(handbook, u.Id, month) is { Lines.Count: > 0 }),
        ];
    }

    /// <summary>Writes one unit's form.</summary>
    /// <param name="order">The round, the month and what may be shown.</param>
    /// <param name="unit">One of <see cref="UnitsAsked"/>.</param>
    /// <param name="stream">Where the workbook goes.</param>
    /// <exception cref="ArgumentException">The unit has nothing to report.</exception>
    public static void Write(FormOrder order, AssessedUnit unit, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(stream);
        var form = ReportForm.Of(order.Handbook, unit.Id, order.Month) is { Lines.Count: > 0 } asked
            ? asked
            : throw new ArgumentException($"{unit.Id} has nothing to report for {order.Month}", nameof(unit));
        var title = new SheetTitle(order.Handbook, form.Unit, order.Month, IsBlank: true);
        using var book = FormStyle.NewBook();
        new InstructionSheetWriter(order, form.Lines, FormSteps.OfUnit(form.Tables.Any())).Write(book.AddWorksheet(WorkbookLayout.InstructionSheet), title);
        var inputs = book.AddWorksheet(WorkbookLayout.InputSheet);
        var sheets = WorkbookLayout.TableSheets(form);
        var columns = new Dictionary<(Input, Input), string>();
        foreach (var (indicator, table) in form.Tables)
        {
            var key = WorkbookLayout.Key(indicator, table);
            foreach (var (column, range) in new FormTableWriter(order, indicator, table).Write(book.AddWorksheet(sheets[key]), title, key))
            {
                columns[(table, column)] = range;
            }
        }

        new FigureSheetWriter(form, sheets, columns).Write(inputs, title);
        EvidenceSheetWriter.Write(book.AddWorksheet(WorkbookLayout.EvidenceSheet), title, form);
        IdentitySheetWriter.Write(book.AddWorksheet(WorkbookLayout.IdentitySheet), title, DefinitionsHash.Of(form));
        FormStyle.Save(book, title, stream);
    }

    /// <summary>Writes the one form for all units that have anything to report.</summary>
    /// <param name="order">The round, the month and what may be shown.</param>
    /// <param name="stream">Where the workbook goes.</param>
    /// <exception cref="ArgumentException">No unit has.</exception>
    public static void WriteAll(FormOrder order, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(stream);
        List<ReportForm> forms = [.. UnitsAsked(order.Handbook, order.Month).Select(u => ReportForm.Of(order.Handbook, u.Id, order.Month)!)];
        if (forms.Count == 0)
        {
            throw new ArgumentException($"nobody has anything to report for {order.Month}", nameof(order));
        }

        var title = new SheetTitle(order.Handbook, new AssessedUnit(WorkbookLayout.AllUnits, WorkbookLayout.AllUnitsSheet, null), order.Month, IsBlank: true);
        var all = new ReportForm(title.Unit, LinesOf(forms));
        using var book = FormStyle.NewBook();
        new InstructionSheetWriter(order, all.Lines, FormSteps.OfAll(all.Tables.Any())).Write(book.AddWorksheet(WorkbookLayout.InstructionSheet), title);
        var units = new AllUnitsSheetWriter(forms, all.Lines).Write(book.AddWorksheet(WorkbookLayout.AllUnitsSheet), title);
        var sheets = WorkbookLayout.TableSheets(all);
        foreach (var (indicator, table) in all.Tables)
        {
            var key = WorkbookLayout.Key(indicator, table);
            new FormTableWriter(order, indicator, table, units).Write(book.AddWorksheet(sheets[key]), title, key);
        }

        IdentitySheetWriter.Write(book.AddWorksheet(WorkbookLayout.IdentitySheet), title, DefinitionsHash.OfAll(order.Handbook, order.Month));
        FormStyle.Save(book, title, stream);
    }

    // An indicator that the office and the districts share stands where the districts have it.
    private static IReadOnlyList<FormLine> LinesOf(List<ReportForm> forms) =>
    [
        .. forms
            .OrderBy(f => f.Unit.District is null)
            .SelectMany(f => f.Lines)
            .DistinctBy(l => l.Indicator.Id)
            .OrderBy(l => l.Section)
            .ThenBy(l => l.Number),
    ];
}
