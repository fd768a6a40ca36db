using KpiHandbook.Content.Inspection;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Receiving;

/// <summary>
/// Whether results workbooks are what <see cref="Receiver"/> writes from their figures and nothing else, so that no sheet, remark or
/// name from outside is kept in an official round.
/// </summary>
public static class FiledWorkbooks
{
    /// <summary>The workbooks of a round that hold anything else.</summary>
    /// <param name="publication">The round with everything that could be read of its results.</param>
    /// <param name="contentFolder">The content folder that it was read from.</param>
    public static IReadOnlyList<Problem> Check(Publication publication, string contentFolder) =>
    [
        .. publication.Reports
            .AsParallel().AsOrdered()
            .Where(report => !IsAsFiled(publication.Handbook, report, Path.Combine(contentFolder, Paths.InContent(report.Place))))
            .Select(report => Problems.NotAsFiled(new Place.InTree(report.Place.File))),
    ];

    /// <summary>True for a workbook that holds a report as it is filed.</summary>
    /// <param name="handbook">What the report was asked.</param>
    /// <param name="report">What the workbook reports.</param>
    /// <param name="path">The workbook.</param>
    public static bool IsAsFiled(Handbook handbook, UnitReport report, string path)
    {
        using var stream = new MemoryStream();
        ResultsStore.WriteClean(handbook, ReportForm.Of(handbook, report.Unit, report.Month)!.Unit, report, stream);
        var (written, found) = (stream.ToArray(), File.ReadAllBytes(path));
        return written.AsSpan().SequenceEqual(found) || HoldTheSame(written, found, report.Place);
    }

    // What deflate makes of the same bytes differs from processor to processor, so that the parts are what must be equal.
    private static bool HoldTheSame(byte[] written, byte[] found, Place place)
    {
        var (ours, theirs) = (WorkbookInspector.Inspect(written, place).Package, WorkbookInspector.Inspect(found, place).Package);
        return ours is not null && theirs is not null
            && ours.Parts.SequenceEqual(theirs.Parts, StringComparer.Ordinal)
            && ours.Parts.All(part => Inflated(ours, part).AsSpan().SequenceEqual(Inflated(theirs, part)));
    }

    private static byte[] Inflated(InspectedPackage package, string part)
    {
        using var content = package.Open(part)!;
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }
}
