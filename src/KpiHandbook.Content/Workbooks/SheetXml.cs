using System.Globalization;
using System.Text;
using System.Xml;

namespace KpiHandbook.Content.Workbooks;

/// <summary>Reads the cells of one worksheet part, and the shared strings that they point at.</summary>
internal static class SheetXml
{
    private static readonly string[] DayFormats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>The cells that store something, the merged ranges, and what is hidden.</summary>
    /// <exception cref="InvalidDataException">The sheet is broken.</exception>
    public static RawSheet Read(SheetPart part)
    {
        var shape = new SheetShape { Hidden = part.Hidden };
        var cells = Stream(part, shape).ToList();
        return new RawSheet(part.Name, cells, shape);
    }

    /// <summary>
    /// The cells that store something, one after the other as the file has them; none is kept. Merged ranges come into
    /// <paramref name="shape"/> behind the last cell, hidden rows with the first cell of the row.
    /// </summary>
    public static IEnumerable<RawCell> Stream(SheetPart part, SheetShape shape)
    {
        var formulas = new Dictionary<string, string>(StringComparer.Ordinal);
        var at = new CellAddress(0, 0);
        var (inData, hiddenRow) = (false, 0);
        using var xml = part.Open();
        while (xml.Read())
        {
            if (xml.LocalName is "sheetData")
            {
                inData = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            }
            else if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }
            else if (inData && xml.LocalName is "row")
            {
                at = new CellAddress(xml.GetAttribute("r") is null ? at.Row + 1 : Number(xml, "r"), 0);
                hiddenRow = IsHidden(xml, "ht") ? at.Row : 0;
            }
            else if (inData && xml.LocalName is "c")
            {
                at = xml.GetAttribute("r") is { } address ? CellAddress.Parse(address) : at with { Column = at.Column + 1 };
                if (ReadCell(xml, at, part, formulas) is { Content: not RawContent.Nothing } cell)
                {
                    if (hiddenRow == at.Row)
                    {
                        shape.HideRow(at.Row);
                    }

                    yield return cell;
                }
            }
            else if (xml.LocalName is "col" && IsHidden(xml, "width"))
            {
                shape.HideColumns(Number(xml, "min"), Number(xml, "max"));
            }
            else if (xml.LocalName is "mergeCell" && xml.GetAttribute("ref")?.Split(':') is [var from, var to])
            {
                shape.Merge(CellAddress.Parse(from), CellAddress.Parse(to));
            }
        }
    }

    /// <summary>The shared strings, their formatting dropped.</summary>
    public static List<RawContent.Text> ReadStrings(XmlReader xml)
    {
        var strings = new List<RawContent.Text>();
        using (xml)
        {
            while (xml.Read())
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
                {
                    strings.Add(new RawContent.Text(ReadText(xml)));
                }
            }
        }

        return strings;
    }

    private static RawCell ReadCell(XmlReader xml, CellAddress at, SheetPart part, Dictionary<string, string> formulas)
    {
        var type = xml.GetAttribute("t") ?? "n";
        var style = xml.GetAttribute("s") is null ? 0 : Number(xml, "s");
        var (value, text, formula) = ((string?)null, (string?)null, (string?)null);
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
                        formula = ReadFormula(xml, formulas);
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

        var format = style >= 0 && style < part.Formats.Count ? part.Formats[style] : default;
        var content = ContentOf(type, value, text, formula, part.Strings);
        var isDay = type is "d" && content is RawContent.Number;
        return new RawCell(at, content, isDay ? NumberShape.Date : format.Shape)
        {
            Decimals = format.Decimals,
            CountsFrom1904 = part.CountsFrom1904 && !isDay,
            Formula = formula,
        };
    }

    // The cells of a shared formula name the first one's by a number.
    private static string ReadFormula(XmlReader xml, Dictionary<string, string> formulas)
    {
        var shared = xml.GetAttribute("si");
        var formula = xml.ReadElementContentAsString();
        if (shared is null)
        {
            return formula;
        }

        if (formula.Length > 0)
        {
            formulas[shared] = formula;
        }

        return formulas.GetValueOrDefault(shared, "");
    }

    private static RawContent ContentOf(string type, string? value, string? text, string? formula, IReadOnlyList<RawContent.Text> strings) => type switch
    {
        "inlineStr" => new RawContent.Text(text ?? value ?? ""),
        _ when string.IsNullOrEmpty(value) =>
            formula is null || (type is "str" && value is not null) ? new RawContent.Nothing() : new RawContent.Uncomputed(formula),
        "s" => int.Parse(value, CultureInfo.InvariantCulture) is var index && index >= 0 && index < strings.Count
            ? strings[index]
            : throw new InvalidDataException($"no shared string {value}"),
        "d" when DateTimeOffset.TryParseExact(value, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day) =>
            new RawContent.Number(day.DateTime.ToOADate()),
        "str" or "d" => new RawContent.Text(XmlConvert.DecodeName(value)),
        "b" => new RawContent.Truth(value is "1" or "true"),
        "e" => new RawContent.Error(value),
        "n" => new RawContent.Number(double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture)),
        _ => throw new InvalidDataException($"no such type of cell: {type}"),
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

    // Hidden by its mark, or by having no extent.
    private static bool IsHidden(XmlReader xml, string extent) =>
        xml.GetAttribute("hidden") is "1" or "true"
        || (double.TryParse(xml.GetAttribute(extent), NumberStyles.Float, CultureInfo.InvariantCulture, out var size) && size == 0);

    private static int Number(XmlReader xml, string attribute) =>
        int.Parse(xml.GetAttribute(attribute) ?? throw new InvalidDataException($"no {attribute}"), NumberStyles.None, CultureInfo.InvariantCulture);
}
