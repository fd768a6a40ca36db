using System.Xml;
using KpiHandbook.Content.Inspection;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Workbooks;

/// <summary>
/// Takes the stored content of the cells out of an inspected workbook, straight from its XML. The library that writes our workbooks is
/// not used for reading: it passes over cells that hold an error and formulas without a result, as if they were blank, gives every
/// formula's result as text, and takes most of a build's time to start.
/// </summary>
internal static class WorkbookReader
{
    private static readonly Words Damaged = new("ไม่ใช่ไฟล์ .xlsx หรือไฟล์เสียหาย", "it is no .xlsx workbook, or it is damaged");
    private static readonly Words Cells = new("ช่องที่มีข้อมูล", "cells with content");
    private static readonly Words Strings = new("ข้อความ", "texts");
    private static readonly Words Merges = new("ช่องที่ผสาน", "merged ranges");

    /// <summary>The workbook of a file, or why it cannot be opened.</summary>
    public static (RawWorkbook? Book, IReadOnlyList<Problem> Problems) Read(string path, Place place)
    {
        var inspected = WorkbookInspector.Inspect(path, place);
        return inspected.Package is { } package ? Read(package, place) : (null, inspected.Problems);
    }

    /// <summary>The workbook in a container that passed the inspection, or why it cannot be read.</summary>
    public static (RawWorkbook? Book, IReadOnlyList<Problem> Problems) Read(InspectedPackage package, Place place)
    {
        Problem[] tooFull = [.. TooFull(package, place)];
        return tooFull.Length > 0 ? (null, tooFull)
            : Parse(package) is { } book ? (book, [])
            : (null, [Problems.WorkbookUnreadable(place, Damaged)]);
    }

    private static IEnumerable<Problem> TooFull(InspectedPackage package, Place place)
    {
        foreach (var (what, count, most) in new[]
        {
            (Cells, package.Cells, InspectionLimits.MostCells),
            (Strings, package.Strings, InspectionLimits.MostStrings),
            (Merges, package.Merges, InspectionLimits.MostMerges),
        })
        {
            if (count > most)
            {
                yield return Problems.WorkbookTooFull(place, what, count, most);
            }
        }
    }

    // Anything may be wrong with what the parts say; what is thrown on one is listed here, and nothing else is caught.
    private static RawWorkbook? Parse(InspectedPackage package)
    {
        try
        {
            return new SpreadsheetPackage(package).Read();
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or FormatException or OverflowException)
        {
            return null;
        }
    }
}
