using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Disclosure;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Workbooks;

/// <summary>Reads every results workbook of a round, several at a time, always in the same order.</summary>
public static class WorkbookLoader
{
    /// <summary>Reads a results folder; one that does not exist holds nothing.</summary>
    /// <param name="handbook">What the units are asked to report.</param>
    /// <param name="resultsFolder">The folder on disk.</param>
    /// <param name="displayPath">The same folder as messages and pages name it, with forward slashes.</param>
    /// <returns>
    /// The reports by month and unit (the office first, then the districts in their order), and every problem of every file. A file
    /// that cannot be opened, or says that it reports something else, has a problem and no report. Problems of filed workbooks are printed
    /// in many places, some of them public: none repeats what stands in a cell of an indicator that withholds small counts.
    /// </returns>
    public static (IReadOnlyList<UnitReport> Reports, IReadOnlyList<Problem> Problems) Load(
        Handbook handbook, string resultsFolder, string displayPath)
    {
        var (files, problems) = new ResultsListing(handbook, resultsFolder, displayPath).List();
        var (reports, found) = Read(handbook, files);
        return (reports, [.. WithheldProblems.Of(handbook, problems.Concat(found))]);
    }

    /// <summary>The reports of the last month that has any, of a folder whose problems are known.</summary>
    /// <param name="handbook">What the units are asked to report.</param>
    /// <param name="resultsFolder">The folder on disk.</param>
    /// <param name="displayPath">The same folder as messages and pages name it, with forward slashes.</param>
    public static IReadOnlyList<UnitReport> LoadLastMonth(Handbook handbook, string resultsFolder, string displayPath) =>
        new ResultsListing(handbook, resultsFolder, displayPath).List().Files
            .GroupBy(f => f.Month).OrderByDescending(m => m.Key)
            .Select(month => Read(handbook, [.. month]).Reports)
            .FirstOrDefault(reports => reports.Count > 0) ?? [];

    private static (IReadOnlyList<UnitReport> Reports, IReadOnlyList<Problem> Problems) Read(Handbook handbook, IReadOnlyList<ResultsFile> files)
    {
        var read = new (UnitReport? Report, IReadOnlyList<Problem> Problems)[files.Count];
        Parallel.For(0, files.Count, i => read[i] = Read(handbook, files[i]));
        return ([.. read.Select(r => r.Report).OfType<UnitReport>()], [.. read.SelectMany(r => r.Problems)]);
    }

    private static (UnitReport? Report, IReadOnlyList<Problem> Problems) Read(Handbook handbook, ResultsFile file)
    {
        var (book, problems) = WorkbookReader.Read(file.Path, new Place.InTree(file.DisplayPath));
        return book is null
            ? (null, problems)
            : new ReportReader(handbook, file.Form, file.Month, file.DisplayPath).Read(book);
    }

    /// <summary>The months for which any workbook is filed, whatever it holds.</summary>
    public static IReadOnlySet<ReportMonth> MonthsFiled(Handbook handbook, string folder) =>
        new ResultsListing(handbook, folder, folder).List().Files.Select(f => f.Month).ToHashSet();
}
