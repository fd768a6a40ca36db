using System.IO.Compression;
using System.Text;

namespace KpiHandbook.Content.Tests.Privacy;

/// <summary>A workbook put together part by part, so that anything can stand anywhere in it.</summary>
internal static class SpoiltBook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A workbook of one sheet with these cells.</summary>
    public static byte[] WithCells(string rows, params (string Part, string Content)[] parts) => With($"<sheetData>{rows}</sheetData>", "visible", parts);

    /// <summary>A workbook of one sheet.</summary>
    /// <param name="sheet">The worksheet's elements.</param>
    /// <param name="state">visible, hidden or veryHidden.</param>
    /// <param name="parts">Parts besides, or in the place of, those that every workbook has.</param>
    public static byte[] With(string sheet, string state, params (string Part, string Content)[] parts)
    {
        var all = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["[Content_Types].xml"] = Bytes("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            ["_rels/.rels"] = Bytes($"<Relationships xmlns=\"{Relations}\"><Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
            ["xl/workbook.xml"] = Bytes($"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"ผล\" sheetId=\"1\" state=\"{state}\" r:id=\"r1\"/></sheets></workbook>"),
            ["xl/_rels/workbook.xml.rels"] = Bytes($"<Relationships xmlns=\"{Relations}\"><Relationship Id=\"r1\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
            ["xl/worksheets/_rels/sheet1.xml.rels"] = Bytes($"<Relationships xmlns=\"{Relations}\"><Relationship Id=\"r1\" Type=\"{Office}/comments\" Target=\"../comments1.xml\"/></Relationships>"),
            ["xl/worksheets/sheet1.xml"] = Bytes($"<worksheet xmlns=\"{Main}\">{sheet}</worksheet>"),
        };
        foreach (var (part, content) in parts)
        {
            all[part] = Bytes(content);
        }

        return Zip([.. all.Select(p => (p.Key, p.Value))]);
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] entries) => Zip("", entries);

    public static byte[] Zip(string comment, params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.Comment = comment;
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A cell of text.</summary>
    public static string Text(string at, string text) => $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    /// <summary>A cell of a number.</summary>
    public static string Number(string at, string number) => $"<c r=\"{at}\"><v>{number}</v></c>";

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
