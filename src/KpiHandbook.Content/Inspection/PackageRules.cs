using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Inspection;

/// <summary>
/// What a container may be and hold, by the names of its parts, their content types and their relations. A hyperlink may lead
/// anywhere: nothing here follows one, and what is filed is written anew without it.
/// </summary>
internal sealed class PackageRules(PackageFacts facts, IReadOnlyList<ZipEntry> entries, Place place, Refusals refusals)
{
    private const int LongestName = 255;
    private const string ContentTypes = "[Content_Types].xml";

    private static readonly Words Relations = new("ลิงก์และการเชื่อมโยง", "links and relations");
    private static readonly Words Types = new("รายการชนิดเนื้อหา", "content types");
    private static readonly Words Styles = new("รูปแบบเซลล์", "cell styles");

    private static readonly string[] MacroKinds =
        ["vbaProject", "wordVbaData", "xlMacrosheet", "xlIntlMacrosheet", "dialogsheet", "attachedToolbars"];

    private static readonly string[] MacroParts = ["xl/vbaProject", "xl/macrosheets/", "xl/dialogsheets/", "xl/attachedToolbars"];

    private static readonly string[] EmbeddedKinds =
        ["oleObject", "package", "control", "activeXControlBinary", "webextension", "webextensiontaskpanes"];

    private static readonly string[] EmbeddedParts = ["xl/embeddings/", "xl/activeX/", "xl/webextensions/"];

    private static readonly string[] SourceKinds =
        ["connections", "queryTable", "powerPivotData", "volatileDependencies", "xmlMaps"];

    private static readonly string[] SourceParts =
        ["xl/connections", "xl/queryTables/", "xl/model/", "xl/volatileDependencies", "xl/xmlMaps"];

    private static readonly string[] KnownEndings =
        [".xml", ".rels", ".vml", ".psmdcp", ".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".emf", ".wmf", ".svg"];

    private static readonly string[] BinaryFolders = ["xl/printerSettings/", "xl/customProperty"];

    public void Check()
    {
        RefuseLists();
        if (OtherDocument() is { } other)
        {
            refusals.Add(other);
            return;
        }

        RefuseNames();
        RefuseMacros();
        RefuseAny(SourceKinds, SourceParts, Problems.WorkbookHasSource);
        RefuseAny(EmbeddedKinds, EmbeddedParts, Problems.WorkbookEmbeds);
        RefuseAny(["externalLink"], ["xl/externalLinks/"], Problems.WorkbookReachesOut);
        if (facts.Relations.First.Find(r => r.IsExternal && r.Kind is not "hyperlink") is { } outside)
        {
            refusals.Add(Problems.WorkbookReachesOut(place, outside.Part));
        }

        if (facts.ReachingFormula is var (part, cell))
        {
            refusals.Add(Problems.FormulaReachesOut(place, cell is null ? part : $"{part} {cell}"));
        }

        if (entries.FirstOrDefault(e => !e.IsFolder && !IsKnown(e.Name)) is { } unknown)
        {
            refusals.Add(Problems.WorkbookEmbeds(place, unknown.Name));
        }
    }

    private Problem? OtherDocument()
    {
        var main = facts.Relations.First.Find(r => r is { Part: "_rels/.rels", Kind: "officeDocument", IsExternal: false })?.Target.TrimStart('/');
        var type = facts.Types.First.Find(t => string.Equals(t.Part, main, StringComparison.OrdinalIgnoreCase)).Type ?? "";
        return Has("content.xml") && Has("mimetype") ? Problems.OtherDocument(place, new("ไฟล์ OpenDocument เช่น .ods ของ LibreOffice", "an OpenDocument file, such as .ods of LibreOffice"))
            : Has("Index/Document.iwa") ? Problems.OtherDocument(place, new("ไฟล์ของ Apple Numbers", "a file of Apple Numbers"))
            : type.Contains("wordprocessingml", StringComparison.Ordinal) ? Problems.OtherDocument(place, new("เอกสาร Word", "a Word document"))
            : type.Contains("presentationml", StringComparison.Ordinal) ? Problems.OtherDocument(place, new("งานนำเสนอ PowerPoint", "a PowerPoint presentation"))
            : type.Contains("sheet.binary", StringComparison.Ordinal) ? Problems.OtherDocument(place, new("สมุดงาน Excel แบบไบนารี (.xlsb)", "a binary Excel workbook (.xlsb)"))
            : main is null && refusals.Any ? null
            : main is null || !Has(main) || !Has(ContentTypes) ? Problems.ArchiveWithoutWorkbook(place)
            : !facts.Roots.TryGetValue(main, out var root) ? (refusals.Any ? null : Problems.ArchiveWithoutWorkbook(place))
            : root is not "workbook" ? Problems.ArchiveWithoutWorkbook(place)
            : null;
    }

    private void RefuseNames()
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in entries.Select(e => e.Name))
        {
            if (!names.Add(name.TrimEnd('/')))
            {
                refusals.Add(Problems.EntryTwice(place, name));
            }

            if (!IsPlain(name))
            {
                refusals.Add(Problems.EntryNameEscapes(place, name));
            }
        }
    }

    private void RefuseLists()
    {
        if (facts.Sheets > InspectionLimits.MostSheets)
        {
            refusals.Add(Problems.TooManySheets(place, facts.Sheets, InspectionLimits.MostSheets));
        }

        foreach (var (what, count, most) in new[]
        {
            (Relations, facts.Relations.Count, InspectionLimits.MostRelations),
            (Types, facts.Types.Count, InspectionLimits.MostTypes),
            (Styles, facts.Styles, InspectionLimits.MostStyles),
        })
        {
            if (count > most)
            {
                refusals.Add(Problems.WorkbookListTooLong(place, what, count, most));
            }
        }
    }

    private void RefuseMacros()
    {
        if (facts.Types.First.Exists(t => t.Type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)
            || t.Type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)))
        {
            refusals.Add(Problems.WorkbookHasMacros(place));
        }

        RefuseAny(MacroKinds, MacroParts, (at, _) => Problems.WorkbookHasMacros(at));
    }

    private void RefuseAny(string[] kinds, string[] parts, Func<Place, string, Problem> problem)
    {
        var relation = facts.Relations.First.Find(r => kinds.Contains(r.Kind, StringComparer.OrdinalIgnoreCase));
        var part = relation?.Target ?? entries.FirstOrDefault(e => StartsWithAny(e.Name, parts))?.Name;
        if (part is not null)
        {
            refusals.Add(problem(place, part));
        }
    }

    private bool Has(string part) => entries.Any(e => string.Equals(e.Name, part, StringComparison.OrdinalIgnoreCase));

    // The names of a workbook's parts are ASCII, and lead down from the container's root.
    private static bool IsPlain(string name) =>
        name.Length <= LongestName
        && name.All(c => c is >= ' ' and < '\u007F' and not ('\\' or ':'))
        && (name.EndsWith('/') ? name[..^1] : name).Split('/').All(step => step is not ("" or "." or ".."));

    private static bool IsKnown(string name) =>
        KnownEndings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase)
        || (name.EndsWith(".bin", StringComparison.OrdinalIgnoreCase) && StartsWithAny(name, BinaryFolders));

    private static bool StartsWithAny(string name, string[] beginnings) => beginnings.Any(b => name.StartsWith(b, StringComparison.OrdinalIgnoreCase));
}
