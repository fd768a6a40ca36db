using System.Globalization;
using System.Text;
using System.Xml;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Privacy;

/// <summary>Looks at the parts of a workbook whose places are cells: worksheets, comments, and the strings that no cell shows.</summary>
internal static class WorkbookGuard
{
    private const double MostExact = 1e15;

    private static readonly Words InComment = new("ความคิดเห็นของเซลล์", "a comment on the cell");
    private static readonly Words InSheetPart = new("ส่วนประกอบของแผ่นงาน (หัวกระดาษ ท้ายกระดาษ ลิงก์ หรือข้อความช่วยกรอก)", "a part of the sheet beside its cells (header, footer, link or prompt)");
    private static readonly Words InFormula = new("สูตรของเซลล์", "the cell's formula");
    private static readonly Words InUnused = new("ข้อความที่ไม่มีเซลล์ใดใช้แล้ว", "a text that no cell shows any more");

    /// <summary>Looks at a part; false when it is of another kind, or broken, and is to be looked at as XML.</summary>
    public static bool LookAt(string path, string part, ReadOnlyMemory<byte> content, WorkbookParts workbook, PrivateFinder finder)
    {
        var sheet = workbook.Sheets.GetValueOrDefault(part);
        var folder = part.LastIndexOf('/') is >= 0 and var slash ? part[(part.LastIndexOf('/', Math.Max(0, slash - 1)) + 1)..slash] : "";
        try
        {
            if (folder is "worksheets" or "dialogsheets" or "macrosheets" && part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            {
                LookAtSheet(path, sheet ?? part, content, workbook, finder);
                return true;
            }

            if (part.Contains("omments/", StringComparison.Ordinal) || part.StartsWith("xl/comments", StringComparison.OrdinalIgnoreCase))
            {
                LookAtComments(path, sheet ?? part, content, finder);
                return true;
            }
        }
        catch (XmlException)
        {
            return false;
        }

        return false;
    }

    private static void LookAtSheet(string path, string sheet, ReadOnlyMemory<byte> content, WorkbookParts workbook, PrivateFinder finder)
    {
        var grid = new CellGrid<string>(finder, (cell, _) => new Place.InSheet(path, sheet, cell));
        var (row, column) = (0, 0);
        using var xml = WorkbookParts.Open(content);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                (row, column) = (xml.GetAttribute("r") is { } r && int.TryParse(r, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : row + 1, 0);
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                var address = xml.GetAttribute("r");
                column = address is null ? column + 1 : ColumnOf(address);
                var cell = address ?? new CellAddress(row, column).ToString();
                if (TextOf(xml, new Place.InSheet(path, sheet, cell), workbook, finder) is { Length: > 0 } text)
                {
                    grid.Add(row, column, text, cell);
                    finder.LookJoined(text, new Place.InSheet(path, sheet, cell), static (place, _) => place);
                }
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Comment or XmlNodeType.ProcessingInstruction)
            {
                finder.Look(xml.Value, new Place.InSheet(path, sheet, null), InSheetPart);
            }
            else if (xml.NodeType is XmlNodeType.Element && xml.HasAttributes)
            {
                while (xml.MoveToNextAttribute())
                {
                    finder.Look(xml.Value, new Place.InSheet(path, sheet, null), InSheetPart);
                }
            }
        }

        grid.End();
    }

    // The reader stands on <c> and is left on its end.
    private static string TextOf(XmlReader xml, Place place, WorkbookParts workbook, PrivateFinder finder)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var (depth, type, element) = (xml.Depth, xml.GetAttribute("t"), "");
        var (value, inline) = ("", new StringBuilder());
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Element)
            {
                element = xml.LocalName;
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                switch (element)
                {
                    case "v":
                        value += xml.Value;
                        break;
                    case "f":
                        finder.Look(xml.Value, place, InFormula);
                        break;
                    default:
                        inline.Append(xml.Value);
                        break;
                }
            }
        }

        return type switch
        {
            "s" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => workbook.Use(number),
            "n" or null or "d" => NumberText(value) + inline,
            _ => WorkbookParts.Unescaped(value + inline),
        };
    }

    // 1.101700123456E12 is how some programs store thirteen digits.
    private static string NumberText(string value) =>
        value.AsSpan().ContainsAny('E', 'e', '.') && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && Math.Abs(number) < MostExact && Math.Truncate(number) == number
            ? number.ToString("F0", CultureInfo.InvariantCulture)
            : value;

    private static void LookAtComments(string path, string sheet, ReadOnlyMemory<byte> content, PrivateFinder finder)
    {
        var (cell, text) = ((string?)null, new StringBuilder());
        using var xml = WorkbookParts.Open(content);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "comment" or "threadedComment" or "author" })
            {
                Look();
                cell = xml.GetAttribute("ref") ?? cell;
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                text.Append(xml.Value);
            }
        }

        Look();

        void Look()
        {
            finder.Look(text.ToString(), new Place.InSheet(path, sheet, cell), InComment);
            text.Clear();
        }
    }

    /// <summary>Looks at the strings that no cell shows.</summary>
    public static void LookAtUnused(string path, WorkbookParts workbook, PrivateFinder finder)
    {
        foreach (var text in workbook.Unused)
        {
            finder.Look(text, new Place.InSheet(path, WorkbookParts.SharedStrings, null), InUnused);
        }
    }

    private static int ColumnOf(string address)
    {
        var column = 0;
        foreach (var c in address.TakeWhile(char.IsAsciiLetter))
        {
            column = Math.Min((column * 26) + (char.ToUpperInvariant(c) - 'A' + 1), 1 << 20);
        }

        return column;
    }
}
