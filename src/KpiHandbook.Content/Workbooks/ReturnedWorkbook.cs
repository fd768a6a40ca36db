using KpiHandbook.Content.Inspection;
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
}

/// <summary>Reads a workbook that came back, by the identity that it carries.</summary>
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

        IReadOnlyList<Problem> before = [.. identity.Problems, .. ReturnedFileName.Compare(file, handbook, month, unit), .. Older(handbook, month, unit, identity)];
        var (reports, problems) = unit is WorkbookLayout.AllUnits ? new AllUnitsReader(handbook, month, file).Read(book) : ReadUnit(handbook, month, unit, book, file);
        var units = new UnitDirectory(handbook).Units.Where(u => unit is WorkbookLayout.AllUnits || string.Equals(u.Id, unit, StringComparison.Ordinal));
        return new ReturnedReading(handbook, month, reports, [.. before, .. problems]) { Units = [.. units] };
    }

    // The warning of a form that was made from other definitions than the round has now.
    private static IEnumerable<Problem> Older(Handbook handbook, ReportMonth month, string unit, ReturnedIdentity identity)
    {
        var isAll = unit is WorkbookLayout.AllUnits;
        var hash = isAll ? DefinitionsHash.OfAll(handbook, month) : DefinitionsHash.Of(ReportForm.Of(handbook, unit, month)!);
        var command = $"kpi forms {handbook.Path} {(isAll ? "--all-districts" : $"--district {unit}")} --month {month} --output DIR";
        return string.Equals(identity.Definitions, hash, StringComparison.Ordinal)
            ? []
            : [Problems.OlderForm(identity.DefinitionsPlace, identity.Definitions, command)];
    }

    private static (IReadOnlyList<UnitReport> Reports, IReadOnlyList<Problem> Problems) ReadUnit(
        Handbook handbook, ReportMonth month, string unit, RawWorkbook book, string file)
    {
        var (report, problems) = new ReportReader(handbook, ReportForm.Of(handbook, unit, month)!, month, file).ReadReturned(book);
        IReadOnlyList<UnitReport> reports = problems.Any(p => p.Kind.Severity == Severity.Error) ? [] : [report];
        return (reports, problems);
    }

    private static ReturnedReading Refused(IReadOnlyList<Problem> problems) => new(null, null, [], problems);
}
