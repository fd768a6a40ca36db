using System.Globalization;
using System.Text;
using System.Xml;

namespace KpiHandbook.Content.Workbooks;

/// <summary>Tells percentages and dates from plain numbers by a cell's number format.</summary>
internal static class NumberFormats
{
    // Day, month or minute, year, hour, second, Buddhist year.
    private const string DateLetters = "dmyhsb";

    /// <summary>The shape of each cell format of the styles part, by its index.</summary>
    public static List<NumberShape> ReadShapes(XmlReader xml)
    {
        var shapes = new List<NumberShape>();
        var codes = new Dictionary<int, string>();
        var inCellFormats = false;
        using (xml)
        {
            while (xml.Read())
            {
                switch (xml)
                {
                    case { NodeType: XmlNodeType.Element, LocalName: "numFmt" } when xml.GetAttribute("numFmtId") is { } id:
                        codes[int.Parse(id, CultureInfo.InvariantCulture)] = xml.GetAttribute("formatCode") ?? "";
                        break;
                    case { LocalName: "cellXfs" }:
                        inCellFormats = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
                        break;
                    case { NodeType: XmlNodeType.Element, LocalName: "xf" } when inCellFormats:
                        var number = int.Parse(xml.GetAttribute("numFmtId") ?? "0", CultureInfo.InvariantCulture);
                        shapes.Add(codes.TryGetValue(number, out var code) ? ShapeOf(code) : ShapeOf(number));
                        break;
                }
            }
        }

        return shapes;
    }

    /// <summary>The shape of a format that Excel knows by number; 59 to 81 are those of Thai Excel.</summary>
    public static NumberShape ShapeOf(int number) => number switch
    {
        9 or 10 or 67 or 68 => NumberShape.Percent,
        (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) or (>= 71 and <= 81) => NumberShape.Date,
        _ => NumberShape.Plain,
    };

    /// <summary>The shape of a format written out, <c>[$-D07041E]d mmmm yyyy</c>.</summary>
    public static NumberShape ShapeOf(string code)
    {
        var bare = Bare(code);
        return bare.Contains('%', StringComparison.Ordinal) ? NumberShape.Percent
            : bare.Any(c => DateLetters.Contains(c, StringComparison.OrdinalIgnoreCase)) ? NumberShape.Date
            : NumberShape.Plain;
    }

    // Without quoted and escaped text, and without what stands in brackets: colours, currencies, calendars.
    private static string Bare(string code)
    {
        var bare = new StringBuilder(code.Length);
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '"' or '[' when code.IndexOf(code[i] == '"' ? '"' : ']', i + 1) is > 0 and var close:
                    i = close;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                default:
                    bare.Append(code[i]);
                    break;
            }
        }

        return bare.Replace("General", "").ToString();
    }
}
