using System.Text;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Privacy.Pdf;

/// <summary>Looks at the text of a PDF's pages, and at its properties, links, notes, bookmarks, form fields, metadata and attached files.</summary>
internal static class PdfGuard
{
    private static readonly Words Encrypted = new("ตั้งรหัสผ่านหรือเข้ารหัสไว้", "it is encrypted");
    private static readonly Words Unknown = new("ฟอนต์ในไฟล์ไม่บอกว่าเป็นตัวอักษรใด", "its fonts do not say which characters they show");
    private static readonly Words NoPages = new("ไม่มีหน้าที่อ่านได้", "it has no page that can be read");
    private static readonly Words Beside = new("ส่วนประกอบของ PDF (คุณสมบัติ ลิงก์ หมายเหตุ หรือสารบัญ)", "a part beside the pages (properties, links, notes or bookmarks)");

    public static void LookAt(string path, ReadOnlyMemory<byte> bytes, PrivateFinder finder)
    {
        var place = new Place.InTree(path);
        var objects = PdfObjects.Read(bytes);
        if (objects.IsEncrypted)
        {
            finder.Add(Problems.NotLookedInto(place, Encrypted));
            return;
        }

        var unknown = false;
        var pages = Pages(objects);
        foreach (var (page, text) in pages.Index())
        {
            finder.Look(text.Text, new Place.OnPage(path, page + 1));
            unknown |= text.IsUnknown;
        }

        foreach (var found in objects.All)
        {
            LookAtStrings(found.Value, place, finder);
            LookAtStream(path, found, place, finder);
        }

        if (unknown || pages.Count == 0)
        {
            finder.Add(Problems.NotLookedInto(place, unknown ? Unknown : NoPages));
        }
    }

    /// <summary>The text of every page, in the pages' order; pages that nothing refers to come last.</summary>
    public static IReadOnlyList<(string Text, bool IsUnknown)> Pages(PdfObjects objects)
    {
        var pages = new List<PdfToken.Map>();
        if (objects.All.Find(o => o.Map.Is("Type", "Catalog")) is { } root)
        {
            Collect(objects, root.Map.Find("Pages"), pages, 0);
        }

        var seen = pages.ToHashSet(ReferenceEqualityComparer.Instance);
        pages.AddRange(objects.All.Select(o => o.Map).Where(m => m.Is("Type", "Page") && !seen.Contains(m)));
        var fonts = new Dictionary<PdfToken, PdfFont?>();
        return [.. pages.Select(page => PdfPageText.Of(objects, page, fonts))];
    }

    private static void Collect(PdfObjects objects, PdfToken? node, List<PdfToken.Map> pages, int depth)
    {
        if (depth > 20 || objects.Find(node)?.Value is not PdfToken.Map map)
        {
            return;
        }

        if (objects.Find(map.Find("Kids"))?.Value is PdfToken.List kids)
        {
            foreach (var kid in kids.Items)
            {
                Collect(objects, kid, pages, depth + 1);
            }
        }
        else
        {
            pages.Add(map);
        }
    }

    private static void LookAtStrings(PdfToken value, Place place, PrivateFinder finder)
    {
        switch (value)
        {
            case PdfToken.Bytes text:
                finder.Look(text.Text, place, Beside);
                break;
            case PdfToken.List list:
                foreach (var item in list.Items)
                {
                    LookAtStrings(item, place, finder);
                }

                break;
            case PdfToken.Map map:
                foreach (var entry in map.Entries.Values)
                {
                    LookAtStrings(entry, place, finder);
                }

                break;
        }
    }

    private static void LookAtStream(string path, PdfObject found, Place place, PrivateFinder finder)
    {
        if (found.Map.Is("Type", "Metadata") && found.Inflated() is { } metadata)
        {
            MarkupText.LookAt(Encoding.UTF8.GetString(metadata.Span), _ => place, finder, Beside);
        }
        else if (found.Map.Is("Type", "EmbeddedFile") && found.Inflated() is { } attached)
        {
            FileGuard.LookAt($"{path}!attachment", attached, new Place.InTree($"{path}!attachment"), finder);
        }
    }
}
