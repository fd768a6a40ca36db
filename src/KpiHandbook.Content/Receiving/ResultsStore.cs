using KpiHandbook.Content.Inspection;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Privacy;

namespace KpiHandbook.Content.Receiving;

/// <summary>Writes the workbook of a report, as <see cref="WorkbookWriter"/> does.</summary>
internal delegate void ReportWriter(Handbook handbook, AssessedUnit unit, UnitReport report, Stream stream);

/// <summary>
/// The results that a content folder holds, <c>office/round/results/month/unit.xlsx</c>. What is filed is written anew from the values
/// alone, so that nothing else of a workbook from outside gets in, and is read back before it counts.
/// </summary>
/// <param name="contentFolder">The folder.</param>
/// <param name="write">Writes what is filed.</param>
/// <param name="declared">Whom the offices declare as contacts; nobody else may be in what is filed.</param>
internal sealed class ResultsStore(string contentFolder, ReportWriter write, DeclaredContacts declared)
{
    private const string Results = "results";
    private readonly string _onDisk = Path.TrimEndingDirectorySeparator(Path.GetFullPath(contentFolder));

    /// <summary>The writer of everything that is filed.</summary>
    public static void WriteClean(Handbook handbook, AssessedUnit unit, UnitReport report, Stream stream) =>
        WorkbookWriter.Write(handbook, unit, report.Month, ReportValues.Of(report), stream);

    /// <summary>The round with what is filed, as far as it can be read; what cannot be is for <c>kpi check</c> to say.</summary>
    public Publication Load(Handbook handbook) =>
        new(handbook, WorkbookLoader.Load(handbook, Path.Combine(FolderOf(handbook), Results), $"{NameOf(handbook)}/{Results}").Reports);

    /// <summary>Where a unit's report of a month is filed, as problems name files.</summary>
    public string PlaceOf(Handbook handbook, UnitReport report) => $"{NameOf(handbook)}/{Results}/{report.Month}/{report.Unit}.xlsx";

    /// <summary>Prepares a report for filing; nothing is written.</summary>
    public (StagedReport? Staged, IReadOnlyList<Problem> Problems) Stage(Handbook handbook, AssessedUnit unit, UnitReport report)
    {
        var place = new Place.InTree(PlaceOf(handbook, report));
        var path = Path.Combine(FolderOf(handbook), Results, $"{report.Month}", $"{report.Unit}.xlsx");
        if (Taken(path, handbook, report) is { } taken)
        {
            return (null, [taken]);
        }

        using var stream = new MemoryStream();
        write(handbook, unit, report, stream);
        var bytes = stream.ToArray();
        return Differences(handbook, report, bytes, place) is { Count: > 0 } keys ? (null, [Problems.FiledDiffers(place, keys)])
            : PrivateValues.In(report, bytes, place.Path, declared) is { Count: > 0 } found ? (null, found)
            : (new StagedReport(path, place, bytes), []);
    }

    // What stands where the folders or the file belong; a link would lead out of the content.
    private Problem? Taken(string path, Handbook handbook, UnitReport report)
    {
        var month = Path.GetDirectoryName(path)!;
        var named = $"{NameOf(handbook)}/{Results}";
        var places = new (FileSystemInfo Info, bool IsRight, string Named)[]
        {
            (new FileInfo(Path.GetDirectoryName(month)!), Directory.Exists(Path.GetDirectoryName(month)), named),
            (new FileInfo(month), Directory.Exists(month), $"{named}/{report.Month}"),
            (new FileInfo(path), File.Exists(path), PlaceOf(handbook, report)),
        };
        return places
            .Where(p => p.Info.LinkTarget is not null || (!p.IsRight && Path.Exists(p.Info.FullName)))
            .Select(p => Problems.FilingPlaceTaken(new Place.InTree(p.Named)))
            .FirstOrDefault();
    }

    // A person's figures must not change on the way. Warnings are about those figures too, and were said of the file that came.
    private static List<string> Differences(Handbook handbook, UnitReport report, byte[] bytes, Place place)
    {
        var (found, problems) = ReadBack(handbook, report, bytes, place);
        var refusals = problems.Where(p => found is null || p.Kind.Severity == Severity.Error).ToList();
        return found is null || refusals.Count > 0
            ? [.. refusals.Select(p => $"{p.Kind.Code} {p.Place}")]
            : [.. ReportChanges.Of(handbook.In(report.Month), report, found).Changed.Select(c => $"{c.Indicator.Id}.{(c.Table ?? c.Input).Name}").Distinct(StringComparer.Ordinal)];
    }

    // As check and build will read it.
    private static (UnitReport? Report, IReadOnlyList<Problem> Problems) ReadBack(Handbook handbook, UnitReport report, byte[] bytes, Place place)
    {
        var inspected = WorkbookInspector.Inspect(bytes, place);
        var (book, problems) = inspected.Package is { } package ? WorkbookReader.Read(package, place) : (null, inspected.Problems);
        var form = ReportForm.Of(handbook, report.Unit, report.Month)!;
        return book is null ? (null, problems) : new ReportReader(handbook, form, report.Month, place.File).Read(book);
    }

    private string FolderOf(Handbook handbook) => Path.Combine(_onDisk, $"{handbook.Office.Id}", $"{handbook.Round}");

    private string NameOf(Handbook handbook) => $"{Path.GetFileName(_onDisk)}/{handbook.Path}";
}
