using System.Text;
using System.Xml;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Inspection;

/// <summary>
/// Reads an XML part once from end to end without keeping it: whether it is XML that our reader can take, and the few things in it
/// that decide whether the workbook may be opened.
/// </summary>
internal sealed class XmlScan(string part, PackageFacts facts, Place place)
{
    private const int LongestFormula = 8192 * 4;

    private readonly char[] _buffer = new char[4096];
    private readonly StringBuilder _formula = new();
    private string? _cell;
    private long _text;
    private bool _inFormula;

    /// <summary>How parts are read, here and later.</summary>
    public static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = true,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <exception cref="XmlException">The part is not well-formed, or has a document type.</exception>
    /// <exception cref="PartRefusedException">It is more than the reader takes.</exception>
    public void Read(Stream content)
    {
        var settings = Settings();
        settings.CloseInput = false;
        settings.NameTable = new CountedNames(TooIntricate);
        using var xml = XmlReader.Create(content, settings);
        while (xml.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.XmlDeclaration when xml.GetAttribute("encoding") is { } encoding
                    && !string.Equals(encoding, "utf-8", StringComparison.OrdinalIgnoreCase):
                    throw new PartRefusedException(Problems.XmlNotUtf8(place, part));
                case XmlNodeType.Element:
                    Open(xml);
                    break;
                case XmlNodeType.EndElement when _inFormula:
                    Close();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    ReadText(xml);
                    break;
            }
        }
    }

    private void Open(XmlReader xml)
    {
        if (xml.Depth > InspectionLimits.MostDepth)
        {
            throw TooIntricate();
        }

        facts.Roots.TryAdd(part, xml.LocalName);
        _text = xml.LocalName is "t" or "r" or "rPr" or "rPh" or "v" or "f" or "is" ? _text : 0;
        switch (xml.LocalName)
        {
            case "c" when !xml.IsEmptyElement:
                facts.Cells++;
                _cell = xml.GetAttribute("r");
                break;
            case "si":
                facts.Strings++;
                break;
            case "mergeCell":
                facts.Merges++;
                break;
            case "f" or "formula" or "formula1" or "formula2" or "definedName" or "calculatedColumnFormula":
                _formula.Clear();
                _inFormula = !xml.IsEmptyElement;
                break;
            case "sheet":
                facts.Sheets++;
                break;
            case "xf" or "numFmt":
                facts.Styles++;
                break;
            case "Relationship" when Short(xml, "Type") is { } type:
                _ = Short(xml, "Id");
                facts.Relations.Add(new PackageRelation(
                    part, type[(type.LastIndexOf('/') + 1)..], Short(xml, "Target") ?? "",
                    string.Equals(xml.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase)));
                break;
            case "Override" or "Default" when Short(xml, "ContentType") is { } type:
                facts.Types.Add((Short(xml, "PartName")?.TrimStart('/'), type));
                break;
        }
    }

    private void ReadText(XmlReader xml)
    {
        for (var read = xml.ReadValueChunk(_buffer, 0, _buffer.Length); read > 0; read = xml.ReadValueChunk(_buffer, 0, _buffer.Length))
        {
            _text += read;
            if (_text > InspectionLimits.MostText)
            {
                throw TooIntricate();
            }

            if (_inFormula && _formula.Length < LongestFormula)
            {
                _formula.Append(_buffer, 0, read);
            }
        }
    }

    private void Close()
    {
        _inFormula = false;
        if (FormulaRules.ReachesOut(_formula.ToString()))
        {
            facts.ReachingFormula ??= (part, _cell);
        }
    }

    // What is kept of a part is short.
    private string? Short(XmlReader xml, string attribute) =>
        xml.GetAttribute(attribute) is { Length: > InspectionLimits.MostOfAttribute } ? throw TooIntricate() : xml.GetAttribute(attribute);

    private PartRefusedException TooIntricate() => new(Problems.XmlTooIntricate(place, part));
}
