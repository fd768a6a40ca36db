using System.Xml;
using KpiHandbook.Content.Inspection;
using KpiHandbook.Content.Registers;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Annotating;

/// <summary>
/// Marks what is wrong with a workbook in a copy of it: each bad cell coloured, with a comment that says code, message and fix. What
/// concerns a sheet is said in its cell A1, what concerns the file in the first sheet's, and there too what is wrong with hidden sheets. Everything else of the file stays as it was.
/// </summary>
public static class WorkbookAnnotator
{
    private const string ErrorColour = "FFFFC7CE";
    private const string WarningColour = "FFFFEB9C";
    private static readonly Words Refused = new("ไฟล์ไม่ผ่านการตรวจก่อนเปิด", "the file may not be opened");
    private static readonly Words Broken = new("ส่วนภายในของไฟล์ไม่เป็นไปตามมาตรฐาน", "its parts do not follow the standard");

    /// <summary>Makes the copy.</summary>
    /// <param name="path">The workbook.</param>
    /// <param name="displayName">As problems name it.</param>
    /// <param name="problems">What is wrong with it; those of other files are passed over.</param>
    /// <param name="language">Of the comments.</param>
    /// <returns>The copy's bytes, or why there is none; neither of a household register.</returns>
    public static (byte[]? Copy, Problem? Problem) Annotate(string path, string displayName, IReadOnlyList<Problem> problems, Language language)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var place = new Place.InTree(displayName);
        if (WorkbookInspector.Inspect(path, place).Package is not { } package)
        {
            return (null, Problems.NotAnnotated(place, Refused));
        }

        // Nobody gets a second file of names and ID numbers; that it is a register is said already.
        if (RegisterRecognition.IsRegister(package))
        {
            return (null, null);
        }

        try
        {
            return (Annotate(package, [.. problems.Where(p => string.Equals(p.Place.File, displayName, StringComparison.Ordinal))], language), null);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or FormatException or OverflowException or ArgumentException)
        {
            return (null, Problems.NotAnnotated(place, Broken));
        }
    }

    private static byte[] Annotate(InspectedPackage package, IReadOnlyList<Problem> problems, Language language)
    {
        var workbook = new SpreadsheetPackage(package);
        var sheets = workbook.Sheets();
        var copy = new AnnotatedPackage(package);
        var styles = workbook.StylesPath() is { } path ? new MarkedStyles(copy.Change(path)) : null;
        var first = sheets.FirstOrDefault(s => !s.Hidden) ?? sheets[0];
        var hidden = sheets.Where(s => s.Hidden).Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var sheet in sheets)
        {
            var own = problems.Where(p => IsOn(sheet, p) || (sheet == first && (p.Place is not Place.InSheet other || hidden.Contains(other.Sheet)))).ToList();
            if (own.Count > 0)
            {
                Mark(copy, sheet, own, styles, language);
            }
        }

        return copy.Save();
    }

    private static void Mark(AnnotatedPackage copy, SheetPart sheet, IEnumerable<Problem> problems, MarkedStyles? styles, Language language)
    {
        var shape = SheetXml.Read(sheet);
        var marks = new SheetMarks(copy.Change(sheet.Path));
        var cells = problems
            .GroupBy(p => shape.TopLeft(p.Place is Place.InSheet { Cell: { } cell } && IsOn(sheet, p) ? CellAddress.Parse(cell) : new CellAddress(1, 1)))
            .OrderBy(g => g.Key.Row).ThenBy(g => g.Key.Column)
            .ToList();
        foreach (var cell in styles is null ? [] : cells)
        {
            marks.Mark(cell.Key, cell.Any(p => p.Kind.Severity == Severity.Error) ? ErrorColour : WarningColour, styles!);
        }

        new SheetNotes(copy, sheet.Path).Add(cells.Select(c => (c.Key, string.Join("\n\n", c.Select(Text)))));

        string Where(Problem problem) => problem.Place is Place.InSheet elsewhere && !IsOn(sheet, problem) ? $"[{elsewhere.Sheet}]{(elsewhere.Cell is null ? "" : "!")}{elsewhere.Cell} " : "";

        string Text(Problem problem) => $"{Where(problem)}{problem.Kind.Code}: {problem.Message.In(language)}\n{new Words("วิธีแก้", "Fix").In(language)}: {problem.Fix.In(language)}";
    }

    private static bool IsOn(SheetPart sheet, Problem problem) => problem.Place is Place.InSheet place && string.Equals(place.Sheet, sheet.Name, StringComparison.Ordinal);
}
