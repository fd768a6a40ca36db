using System.Globalization;
using System.Text;
using System.Xml;

namespace KpiHandbook.Content.Workbooks;

/// <summary>Tells what a cell's number format makes of a number: a percentage, a date, thousands, or something else than it is.</summary>
internal static class NumberFormats
{
    // Day, month or minute, year, hour, second, Buddhist year.
    private const string DateLetters = "dmyhsb";
    private const string Placeholders = "0#?";
    private const string General = "General";

    // Excel's own limit; what is longer is not looked at.
    private const int LongestCode = 255;

    // What changes a figure when it stands beside it.
    private static readonly string[] ScalingWords = ["พัน", "หมื่น", "แสน", "ล้าน", "thousand", "million", "billion"];
    private static readonly string[] ScalingSigns = ["k", "m", "mn", "mb", "bn"];

    /// <summary>The format of each cell style of the styles part, by its index.</summary>
    public static List<CellFormat> Read(XmlReader xml)
    {
        var formats = new List<CellFormat>();
        var codes = new Dictionary<int, CellFormat>();
        var inCellFormats = false;
        using (xml)
        {
            while (xml.Read())
            {
                switch (xml)
                {
                    case { NodeType: XmlNodeType.Element, LocalName: "numFmt" } when xml.GetAttribute("numFmtId") is { } id:
                        codes[int.Parse(id, CultureInfo.InvariantCulture)] = xml.GetAttribute("formatCode") is { Length: > LongestCode } ? new(NumberShape.Altered) : Of(xml.GetAttribute("formatCode") ?? "");
                        break;
                    case { LocalName: "cellXfs" }:
                        inCellFormats = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
                        break;
                    case { NodeType: XmlNodeType.Element, LocalName: "xf" } when inCellFormats:
                        var number = int.Parse(xml.GetAttribute("numFmtId") ?? "0", CultureInfo.InvariantCulture);
                        formats.Add(codes.TryGetValue(number, out var format) ? format : Of(number));
                        break;
                }
            }
        }

        return formats;
    }

    /// <summary>A format that Excel knows by number; 59 to 81 are those of Thai Excel.</summary>
    public static CellFormat Of(int number) => number switch
    {
        9 or 67 => new(NumberShape.Percent, 0),
        10 or 68 => new(NumberShape.Percent, 2),
        (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) or (>= 71 and <= 81) => new(NumberShape.Date),
        1 or 3 or 5 or 6 or 37 or 38 or 41 or 42 or 59 or 61 => new(NumberShape.Plain, 0),
        2 or 4 or 7 or 8 or 39 or 40 or 43 or 44 or 60 or 62 => new(NumberShape.Plain, 2),
        _ => default,
    };

    /// <summary>A format written out, <c>[$-D07041E]d mmmm yyyy</c>.</summary>
    public static CellFormat Of(string code)
    {
        var bare = Bare(code, out var literals);
        if (bare.Length == 0 && literals.Count == 0)
        {
            return default;
        }

        if (bare.Contains('%', StringComparison.Ordinal))
        {
            return new(NumberShape.Percent, DecimalsOf(bare));
        }

        var withoutGeneral = bare.Replace(General, "", StringComparison.OrdinalIgnoreCase);
        if (withoutGeneral.Any(c => DateLetters.Contains(c, StringComparison.OrdinalIgnoreCase)))
        {
            return new(NumberShape.Date);
        }

        var first = bare.Split(';')[0];
        return HidesDigits(bare) ? new(NumberShape.Scaled)
            : literals.Exists(ChangesMeaning) || !ShowsNumber(first) || first.TrimStart().StartsWith('-') || HasOwnDigits(first) ? new(NumberShape.Altered)
            : new(NumberShape.Plain, DecimalsOf(first));
    }

    // A comma after the last digit of a group divides by a thousand.
    private static bool HidesDigits(string bare)
    {
        for (var i = 1; i < bare.Length; i++)
        {
            if (bare[i] == ',' && (IsPlaceholder(bare[i - 1]) || bare[i - 1] == ',') && bare.AsSpan(i).TrimStart(',') is var rest
                && (rest.IsEmpty || !IsPlaceholder(rest[0])) && bare.AsSpan(0, i).IndexOfAny(Placeholders) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool ShowsNumber(string section) =>
        section.Any(c => IsPlaceholder(c) || c == '@') || section.Contains(General, StringComparison.OrdinalIgnoreCase);

    private static bool HasOwnDigits(string section) => !section.Contains('/', StringComparison.Ordinal) && section.Any(c => c is >= '1' and <= '9');

    private static bool ChangesMeaning(string literal)
    {
        var text = CellText.Normalise(literal);
        return text.Any(c => char.IsAsciiDigit(c) || c is '%' or '‰')
            || ScalingWords.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase))
            || ScalingSigns.Contains(text, StringComparer.OrdinalIgnoreCase);
    }

    // Fractions and powers of ten are shown as near as they can be; how near is nobody's statement.
    private static int? DecimalsOf(string section) =>
        !section.Any(IsPlaceholder) || section.Any(c => c is '/' or 'E' or 'e') ? null
        : section.IndexOf('.', StringComparison.Ordinal) is var point && point < 0 ? 0
        : section.Skip(point + 1).Count(IsPlaceholder);

    private static bool IsPlaceholder(char c) => Placeholders.Contains(c, StringComparison.Ordinal);

    // Without quoted and escaped text, and without what stands in brackets: colours, currencies, calendars.
    private static string Bare(string code, out List<string> literals)
    {
        var bare = new StringBuilder(code.Length);
        literals = [];
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '"' or '[' when code.IndexOf(code[i] == '"' ? '"' : ']', i + 1) is > 0 and var close:
                    if (code[i] == '"')
                    {
                        literals.Add(code[(i + 1)..close]);
                    }

                    i = close;
                    break;
                case '\\' when i + 1 < code.Length:
                    literals.Add(code[++i].ToString());
                    break;
                case '_' or '*':
                    i++;
                    break;
                default:
                    bare.Append(code[i]);
                    break;
            }
        }

        return bare.ToString();
    }
}
