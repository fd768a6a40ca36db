using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace KpiHandbook.Content.Workbooks;

/// <summary>
/// Copies a written workbook without what differs from one writing to the next: the time of each entry, the random names in the root
/// relations, and the document properties, which would name the time, the author and the program. Mends what the library writes
/// against the standard: columns out of order, and rows and columns repeated in print whose sheet is not in quotation marks, which a
/// name with Thai vowel signs needs, and whose addresses are not fixed.
/// </summary>
internal static partial class RepeatablePackage
{
    private const string ContentTypes = "[Content_Types].xml";
    private const string RootRelations = "_rels/.rels";
    private const string Book = "xl/workbook.xml";
    private const string Sheets = "xl/worksheets/sheet";
    private const string Workbook = """
        <?xml version="1.0" encoding="utf-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/xl/workbook.xml" Id="rId1" /></Relationships>
        """;

    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Properties = ["docProps/", "package/"];

    public static void Copy(Stream written, Stream stream)
    {
        written.Position = 0;
        using var source = new ZipArchive(written, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
        using var target = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        foreach (var entry in source.Entries.Where(e => !IsProperty(e.FullName)).OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            var copy = target.CreateEntry(entry.FullName, CompressionLevel.SmallestSize);
            copy.LastWriteTime = Time;
            using var from = entry.Open();
            using var to = copy.Open();
            switch (entry.FullName)
            {
                case ContentTypes:
                    WithoutProperties(from).Save(to, SaveOptions.DisableFormatting);
                    break;
                case RootRelations:
                    to.Write(Encoding.UTF8.GetBytes(Workbook));
                    break;
                case Book:
                    WithTitlesNamed(from).Save(to, SaveOptions.DisableFormatting);
                    break;
                case var sheet when sheet.StartsWith(Sheets, StringComparison.Ordinal):
                    WithColumnsInOrder(from).Save(to, SaveOptions.DisableFormatting);
                    break;
                default:
                    from.CopyTo(to);
                    break;
            }
        }
    }

    private static XDocument WithColumnsInOrder(Stream sheet)
    {
        var document = XDocument.Load(sheet);
        foreach (var columns in document.Root!.Elements().Where(e => e.Name.LocalName is "cols"))
        {
            columns.ReplaceNodes(columns.Elements().OrderBy(c => (int)c.Attribute("min")!).ToList());
        }

        return document;
    }

    private static XDocument WithTitlesNamed(Stream book)
    {
        var document = XDocument.Load(book);
        var sheets = document.Descendants().Where(e => e.Name.LocalName is "sheet").Select(e => e.Attribute("name")!.Value).ToList();
        foreach (var titles in document.Descendants().Where(e => e.Attribute("name")?.Value is "_xlnm.Print_Titles" && e.Name.LocalName is "definedName"))
        {
            var sheet = sheets[(int)titles.Attribute("localSheetId")!].Replace("'", "''", StringComparison.Ordinal);
            titles.Value = string.Join(',', Lines().Matches(titles.Value).Select(m => $"'{sheet}'!${m.Groups["from"].Value}:${m.Groups["to"].Value}"));
        }

        return document;
    }

    // The end of each address: whole columns or whole rows.
    [GeneratedRegex(@"!\$?(?<from>[A-Z]+|[0-9]+):\$?(?<to>[A-Z]+|[0-9]+)(?=,|$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Lines();

    private static bool IsProperty(string name) => Properties.Any(p => name.TrimStart('/').StartsWith(p, StringComparison.Ordinal));

    private static XDocument WithoutProperties(Stream types)
    {
        var document = XDocument.Load(types);
        document.Root!.Elements()
            .Where(e => IsProperty(e.Attribute("PartName")?.Value ?? "") || e.Attribute("Extension")?.Value is "psmdcp")
            .Remove();
        return document;
    }
}
