using KpiHandbook.Content.Inspection;
using KpiHandbook.Content.Registers;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Workbooks;

/// <summary>What a workbook that came back reports.</summary>
/// <param name="Handbook">The round that it says it is for; null when that could not be told.</param>
/// <param name="Month">The month that it says.</param>
/// <param name="Reports">By unit; those of units with an error are left out.</param>
/// <param name="Problems">Everything that is wrong with it.</param>
public sealed record ReturnedReading(
    Handbook? Handbook, ReportMonth? Month, IReadOnlyList<UnitReport> Reports, IReadOnlyList<Problem> Problems)
{
    /// <summary>The units that it asks: one, or all that the round assesses; none when that could not be told.</summary>
    public IReadOnlyList<AssessedUnit> Units { get; init; } = [];

    /// <summary>Warnings about cells that were left blank beside figures, so that an indicator has no level.</summary>
    public IReadOnlyList<Problem> LeftBlank { get; init; } = [];
}

/// <summary>
/// Reads a workbook that came back, by the identity that it carries. The rules for what is odd in one; everything else that is no plain
/// value of the type asked is an error at its cell:
/// <list type="bullet">
/// <item>The identity decides whose it is. Its ids must be known and agree with the names beside them; a file name that says otherwise,
/// or ends like a copy's, is a warning; <c>~$</c> files are refused.</item>
/// <item>A form of other definitions, or without their hash, is a warning that says how to make the current one. Its figures are taken
/// where the key is still asked: another unit is an error, another label a warning, the label of another key an error, and a figure
/// under a key that is gone an error. Nothing that was filled in is left out in silence.</item>
/// <item>Sheets are found by name, renamed ones by what they hold (a warning). A form's hidden sheet is read (a warning). A second sheet
/// of figures, a table twice, and a sheet of someone's own with anything in it are errors. คำชี้แจง, หลักฐาน and empty sheets are not read.</item>
/// <item>Columns are found by their headings and rows by their keys, wherever they were moved to. A key or heading twice is an error.
/// A figure outside the columns, or without a key, is an error; words there are remarks. A row that is gone is a warning.</item>
/// <item>A value in a hidden row or column, or in a merged range, is an error.</item>
/// <item>Error values and formulas without a stored result are errors; other formulas count with their stored results.</item>
/// <item>A number must be shown as it is stored: formats that show thousands, add digits, signs or scaling words, hide the number, or
/// round it are errors. So is a percentage that may be a share, and a date where a number is asked.</item>
/// <item>Dates are Buddhist or Common by their year (an era that is named must fit), text or serial, counted from 1900 or 1904 as the
/// workbook says, within two years of the round. A serial in a Buddhist year, a year of two digits and 29 February 1900 are errors.</item>
/// <item>In a table, a row of totals (by its word, or a sum over its own column) is an error, as is a second row of the same name, or of
/// the same note and figures. A row without values is no row.</item>
/// <item>Blank, or nothing but invisible characters, is "not reported", never 0. A dash for a figure is an error, for words it is blank.</item>
/// </list>
/// </summary>
public static class ReturnedWorkbook
{
    /// <summary>Inspects and reads a file.</summary>
    /// <param name="handbooks">Every round there is.</param>
    /// <param name="path">The file.</param>
    /// <param name="displayName">As problems name it.</param>
    public static ReturnedReading Read(IReadOnlyList<Handbook> handbooks, string path, string displayName)
    {
        ArgumentNullException.ThrowIfNull(handbooks);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(displayName);
        if (ReturnedFileName.Temporary(displayName) is { } temporary)
        {
            return Refused([temporary]);
        }

        var place = new Place.InTree(displayName);
        var inspected = WorkbookInspector.Inspect(path, place);
        if (inspected.Package is not { } package)
        {
            return Refused(inspected.Problems);
        }

        if (RegisterRecognition.IsRegister(package))
        {
            return Refused([Problems.RegisterNotReport(place)]);
        }

        var (book, problems) = WorkbookReader.Read(package, place);
        return book is null ? Refused([.. inspected.Problems, .. problems]) : Read(handbooks, book, displayName);
    }

    private static ReturnedReading Read(IReadOnlyList<Handbook> handbooks, RawWorkbook book, string file)
    {
        var identity = new ReturnedIdentityReader(handbooks, file).Read(book);
        if (identity is not { Handbook: { } handbook, Month: { } month, Unit: { } unit })
        {
            return new ReturnedReading(identity.Handbook, identity.Month, [], identity.Problems);
        }

        var isForAll = unit is WorkbookLayout.AllUnits;
        var form = isForAll ? null : ReportForm.Of(handbook, unit, month)!;
        var (reports, problems, leftBlank) = form is null
            ? new AllUnitsReader(handbook, month, file).Read(book)
            : ReadUnit(handbook, month, form, book, file);
        var units = new UnitDirectory(handbook.In(month)).Units.Where(u => isForAll || string.Equals(u.Id, unit, StringComparison.Ordinal));
        return new ReturnedReading(
            handbook,
            month,
            reports,
            [
                .. identity.Problems,
                .. ReturnedFileName.Compare(file, handbook, month, unit),
                .. Older(identity, form is null ? DefinitionsHash.OfAll(handbook, month) : DefinitionsHash.Of(form)),
                .. problems,
            ])
        { Units = [.. units], LeftBlank = leftBlank };
    }

    private static IEnumerable<Problem> Older(ReturnedIdentity identity, string current)
    {
        if (string.Equals(identity.Definitions, current, StringComparison.Ordinal))
        {
            return [];
        }

        var which = identity.Unit is WorkbookLayout.AllUnits ? "--all-districts" : $"--district {identity.Unit}";
        var command = $"kpi forms {identity.Handbook!.Path} {which} --month {identity.Month} --output DIR";
        return [Problems.OlderForm(identity.DefinitionsPlace, identity.Definitions, command)];
    }

    private static (IReadOnlyList<UnitReport> Reports, IReadOnlyList<Problem> Problems, IReadOnlyList<Problem> LeftBlank) ReadUnit(
        Handbook handbook, ReportMonth month, ReportForm form, RawWorkbook book, string file)
    {
        var (report, problems, leftBlank) = new ReportReader(handbook, form, month, file).ReadReturned(book);
        return (problems.Any(p => p.Kind.Severity == Severity.Error) ? [] : [report], problems, leftBlank);
    }

    private static ReturnedReading Refused(IReadOnlyList<Problem> problems) => new(null, null, [], problems);
}
