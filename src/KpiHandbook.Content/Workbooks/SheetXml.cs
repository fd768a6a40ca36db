using System.Globalization;
using System.Text;
using System.Xml;

namespace KpiHandbook.Content.Workbooks;

/// <summary>Reads the cells of one worksheet part, and the shared strings that they point at.</summary>
internal static class SheetXml
{
    // Days between the two calendars that Excel counts from.
    private const int DaysTo1904 = 1462;

    /// <summary>The cells that store something, and the merged ranges.</summary>
    public static RawSheet Read(SheetPart part)
    {
        var cells = new Dictionary<CellAddress, RawCell>();
        var merged = new List<(CellAddress From, CellAddress To)>();
        foreach (var cell in Stream(part, merged))
        {
            cells[cell.At] = cell;
        }

        return new RawSheet(part.Name, cells.Values, merged);
    }

    /// <summary>The cells that store something, one after the other as the file has them; none is kept. Merged ranges come behind the last cell.</summary>
    public static IEnumerable<RawCell> Stream(SheetPart part, List<(CellAddress From, CellAddress To)> merged)
    {
        var at = new CellAddress(0, 0);
        using var xml = part.Open();
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                at = new CellAddress(xml.GetAttribute("r") is { } row ? int.Parse(row, CultureInfo.InvariantCulture) : at.Row + 1, 0);
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                at = xml.GetAttribute("r") is { } address ? AddressOf(address) : at with { Column = at.Column + 1 };
                if (ReadCell(xml, at, part) is { Content: not RawContent.Nothing } cell)
                {
                    yield return cell;
                }
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "mergeCell" } && xml.GetAttribute("ref")?.Split(':') is [var from, var to])
            {
                merged.Add((AddressOf(from), AddressOf(to)));
            }
        }
    }

    /// <summary>The shared strings, their formatting dropped.</summary>
    public static List<string> ReadStrings(XmlReader xml)
    {
        var strings = new List<string>();
        using (xml)
        {
            while (xml.Read())
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
                {
                    strings.Add(ReadText(xml));
                }
            }
        }

        return strings;
    }

    private static RawCell ReadCell(XmlReader xml, CellAddress at, SheetPart part)
    {
        var type = xml.GetAttribute("t") ?? "n";
        var style = xml.GetAttribute("s") is { } s ? int.Parse(s, CultureInfo.InvariantCulture) : 0;
        var (value, text, formula) = (string.Empty, (string?)null, (string?)null);
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            xml.Read();
            while (xml.Depth > depth)
            {
                switch (xml)
                {
                    case { NodeType: XmlNodeType.Element, LocalName: "v" }:
                        value = xml.ReadElementContentAsString();
                        break;
                    case { NodeType: XmlNodeType.Element, LocalName: "f" }:
                        formula = xml.ReadElementContentAsString();
                        break;
                    case { NodeType: XmlNodeType.Element, LocalName: "is" }:
                        text = ReadText(xml);
                        break;
                    default:
                        xml.Read();
                        break;
                }
            }
        }

        var shape = style >= 0 && style < part.Shapes.Count ? part.Shapes[style] : NumberShape.Plain;
        var content = ContentOf(type, value, text, formula, part.Strings);
        return content is RawContent.Number number && shape == NumberShape.Date && part.CountsFrom1904
            ? new RawCell(at, new RawContent.Number(number.Value + DaysTo1904), shape)
            : new RawCell(at, content, shape);
    }

    private static RawContent ContentOf(
        string type, string value, string? text, string? formula, IReadOnlyList<string> strings) => type switch
    {
        "inlineStr" => new RawContent.Text(text ?? value),
        _ when value.Length == 0 => formula is null || type is "str" ? new RawContent.Nothing() : new RawContent.Uncomputed(formula),
        "s" => int.Parse(value, CultureInfo.InvariantCulture) is var index && index >= 0 && index < strings.Count
            ? new RawContent.Text(strings[index])
            : throw new InvalidDataException($"no shared string {value}"),
        "str" or "d" => new RawContent.Text(XmlConvert.DecodeName(value)),
        "b" => new RawContent.Truth(value is "1" or "true"),
        "e" => new RawContent.Error(value),
        _ => new RawContent.Number(double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture)),
    };

    // Runs of formatted text one after the other; readings of Japanese text (rPh) are no part of it.
    private static string ReadText(XmlReader xml)
    {
        var text = new StringBuilder();
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            xml.Read();
            while (xml.Depth > depth)
            {
                switch (xml)
                {
                    case { NodeType: XmlNodeType.Element, LocalName: "t" }:
                        text.Append(xml.ReadElementContentAsString());
                        break;
                    case { NodeType: XmlNodeType.Element, LocalName: "rPh" }:
                        xml.Skip();
                        break;
                    default:
                        xml.Read();
                        break;
                }
            }
        }

        return XmlConvert.DecodeName(text.ToString());
    }

    private static CellAddress AddressOf(string text)
    {
        var column = 0;
        var letters = 0;
        for (; letters < text.Length && char.IsAsciiLetterUpper(text[letters]); letters++)
        {
            column = (column * 26) + (text[letters] - 'A' + 1);
        }

        return new CellAddress(int.Parse(text.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture), column);
    }
}
