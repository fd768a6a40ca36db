using System.Globalization;
using System.Xml.Linq;
using KpiHandbook.Content.Workbooks;

namespace KpiHandbook.Content.Annotating;

/// <summary>Adds comments to a sheet: their texts in its comments part, their boxes in its legacy drawing, both made when there are none.</summary>
internal sealed class SheetNotes(AnnotatedPackage package, string sheetPart)
{
    private const string Author = "kpi receive";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string CommentsType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    private const string DrawingType = "application/vnd.openxmlformats-officedocument.vmlDrawing";
    private const int WidthInColumns = 3;
    private const int HeightInRows = 7;
    private static readonly XNamespace Vml = "urn:schemas-microsoft-com:vml";
    private static readonly XNamespace Shapes = "urn:schemas-microsoft-com:office:office";
    private static readonly XNamespace Excel = "urn:schemas-microsoft-com:office:excel";

    // What comes behind the legacy drawing in a sheet.
    private static readonly string[] Behind =
        ["legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "AlternateContent", "webPublishItems", "tableParts", "extLst"];

    private int _shape;

    public void Add(IEnumerable<(CellAddress At, string Text)> notes)
    {
        var sheet = package.Change(sheetPart);
        var comments = Comments(sheet.Root!.Name.Namespace);
        var drawing = Drawing(sheet);
        _shape = drawing.Root!.Elements(Vml + "shape").Count();
        foreach (var (at, text) in notes)
        {
            if (AddText(comments.Root!, at, text))
            {
                drawing.Root.Add(Box(at));
            }
        }
    }

    private XDocument Comments(XNamespace ns)
    {
        if (package.FindRelation(sheetPart, "comments") is var (known, _))
        {
            return package.Change(known);
        }

        var made = new XDocument(new XElement(ns + "comments", new XElement(ns + "authors"), new XElement(ns + "commentList")));
        var part = package.Add("xl/commentsOfKpi", "xml", made);
        package.Declare(part, CommentsType);
        package.Relate(sheetPart, $"{Office}/comments", part);
        return made;
    }

    private XDocument Drawing(XDocument sheet)
    {
        var root = sheet.Root!;
        var ns = root.Name.Namespace;
        if (root.Element(ns + "legacyDrawing") is not null && package.FindRelation(sheetPart, "vmlDrawing") is var (known, _))
        {
            return package.Change(known);
        }

        var made = new XDocument(new XElement(
            "xml",
            new XAttribute(XNamespace.Xmlns + "v", Vml.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "o", Shapes.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "x", Excel.NamespaceName),
            BoxType()));
        var part = package.Add("xl/drawings/notesOfKpi", "vml", made);
        package.Declare(part, DrawingType);
        var id = package.Relate(sheetPart, $"{Office}/vmlDrawing", part);
        XNamespace relations = root.Attributes().FirstOrDefault(a => a.IsNamespaceDeclaration && a.Value.EndsWith("/relationships", StringComparison.Ordinal))?.Value ?? Office;
        var reference = new XElement(ns + "legacyDrawing", new XAttribute(relations + "id", id));
        if (root.Elements().FirstOrDefault(e => Behind.Contains(e.Name.LocalName, StringComparer.Ordinal)) is { } next)
        {
            next.AddBeforeSelf(reference);
        }
        else
        {
            root.Add(reference);
        }

        return made;
    }

    // True for a new comment; false where one stands already and was made longer.
    private static bool AddText(XElement comments, CellAddress at, string text)
    {
        var ns = comments.Name.Namespace;
        var list = comments.Element(ns + "commentList") ?? throw new InvalidDataException("no commentList");
        var run = new XElement(ns + "r", new XElement(ns + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text));
        if (list.Elements(ns + "comment").FirstOrDefault(c => string.Equals((string?)c.Attribute("ref"), $"{at}", StringComparison.Ordinal)) is { } known)
        {
            var words = known.Element(ns + "text") ?? throw new InvalidDataException("no text");
            foreach (var plain in words.Elements(ns + "t").ToList())
            {
                plain.ReplaceWith(new XElement(ns + "r", new XElement(plain)));
            }

            run.Element(ns + "t")!.Value = "\n\n" + text;
            words.Add(run);
            return false;
        }

        list.Add(new XElement(
            ns + "comment", new XAttribute("ref", $"{at}"), new XAttribute("authorId", AuthorId(comments)), new XElement(ns + "text", run)));
        return true;
    }

    private static int AuthorId(XElement comments)
    {
        var ns = comments.Name.Namespace;
        var authors = comments.Element(ns + "authors") ?? throw new InvalidDataException("no authors");
        var names = authors.Elements(ns + "author").Select(a => a.Value).ToList();
        if (!names.Contains(Author, StringComparer.Ordinal))
        {
            authors.Add(new XElement(ns + "author", Author));
            return names.Count;
        }

        return names.IndexOf(Author);
    }

    private static XElement BoxType() => new(
        Vml + "shapetype",
        new XAttribute("id", "_x0000_t202"),
        new XAttribute("coordsize", "21600,21600"),
        new XAttribute(Shapes + "spt", "202"),
        new XAttribute("path", "m,l,21600r21600,l21600,xe"),
        new XElement(Vml + "stroke", new XAttribute("joinstyle", "miter")),
        new XElement(Vml + "path", new XAttribute("gradientshapeok", "t"), new XAttribute(Shapes + "connecttype", "rect")));

    private XElement Box(CellAddress at)
    {
        _shape++;
        var anchor = string.Create(
            CultureInfo.InvariantCulture,
            $"{at.Column}, 12, {Math.Max(0, at.Row - 2)}, 4, {at.Column + WidthInColumns}, 12, {at.Row - 1 + HeightInRows}, 4");
        return new XElement(
            Vml + "shape",
            new XAttribute("id", string.Create(CultureInfo.InvariantCulture, $"_x0000_s9{_shape:0000}")),
            new XAttribute("type", "#_x0000_t202"),
            new XAttribute("style", "position:absolute;width:260pt;height:120pt;visibility:hidden"),
            new XAttribute("fillcolor", "#ffffe1"),
            new XAttribute(Shapes + "insetmode", "auto"),
            new XElement(Vml + "fill", new XAttribute("color2", "#ffffe1")),
            new XElement(Vml + "shadow", new XAttribute("color", "black"), new XAttribute("obscured", "t")),
            new XElement(Vml + "path", new XAttribute(Shapes + "connecttype", "none")),
            new XElement(
                Excel + "ClientData",
                new XAttribute("ObjectType", "Note"),
                new XElement(Excel + "MoveWithCells"),
                new XElement(Excel + "SizeWithCells"),
                new XElement(Excel + "Anchor", anchor),
                new XElement(Excel + "AutoFill", "False"),
                new XElement(Excel + "Row", at.Row - 1),
                new XElement(Excel + "Column", at.Column - 1)));
    }
}
