using System.Globalization;
using System.Xml.Linq;

namespace KpiHandbook.Content.Annotating;

/// <summary>Cell styles with another ground: for each style that is asked for, one that differs from it in the fill alone.</summary>
internal sealed class MarkedStyles(XDocument styles)
{
    private readonly Dictionary<(int Style, string Colour), int> _marked = [];

    /// <summary>The index of a style like <paramref name="style"/> on the ground of a colour; the style itself where styles are incomplete.</summary>
    public int Of(int style, string colour)
    {
        if (_marked.TryGetValue((style, colour), out var known))
        {
            return known;
        }

        var root = styles.Root!;
        var ns = root.Name.Namespace;
        if (root.Element(ns + "fills") is not { } fills || root.Element(ns + "cellXfs") is not { } formats
            || formats.Elements(ns + "xf").ElementAtOrDefault(style) is not { } like)
        {
            return style;
        }

        var fill = Add(fills, new XElement(
            ns + "fill",
            new XElement(
                ns + "patternFill",
                new XAttribute("patternType", "solid"),
                new XElement(ns + "fgColor", new XAttribute("rgb", colour)),
                new XElement(ns + "bgColor", new XAttribute("indexed", "64")))));
        var marked = new XElement(like);
        marked.SetAttributeValue("fillId", fill.ToString(CultureInfo.InvariantCulture));
        marked.SetAttributeValue("applyFill", "1");
        return _marked[(style, colour)] = Add(formats, marked);
    }

    private static int Add(XElement list, XElement item)
    {
        var index = list.Elements(item.Name).Count();
        list.Add(item);
        list.SetAttributeValue("count", (index + 1).ToString(CultureInfo.InvariantCulture));
        return index;
    }
}
