using System.IO.Compression;
using System.Xml.Linq;
using KpiHandbook.Content.Annotating;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Tests.Workbooks;

public class AnnotatorTests
{
    private static readonly XNamespace Excel = "urn:schemas-microsoft-com:office:excel";

    [Fact]
    public void Bad_cells_are_coloured_and_say_what_is_wrong()
    {
        using var returned = Spoilt();
        var problems = returned.Read().Problems;

        var copy = Annotate(returned, problems);

        using var form = Open(copy);
        var comments = form.Part("xl/commentsOfKpi1.xml").Descendants(FormXml.Main + "comment").ToDictionary(c => c.Attribute("ref")!.Value, c => c.Value, StringComparer.Ordinal);
        var spent = form.Find("@budget.spent").Cell;
        Assert.Equal([spent, form.Find("@various.people").Cell], comments.Keys);
        Assert.Equal("KPI4043: “มาก” ไม่ใช่ตัวเลข\nวิธีแก้: " + problems[0].Fix.Thai, comments[spent]);
        Assert.Equal("FFFFC7CE", ColourOf(form, "@budget.spent"));
        Assert.Equal("FFFFC7CE", ColourOf(form, "@plan.projects.done#400"));
        Assert.NotEqual("FFFFC7CE", ColourOf(form, "@budget.allocated"));
        var box = form.Part("xl/drawings/notesOfKpi1.vml").Descendants(Excel + "ClientData").First();
        Assert.Equal(spent, $"D{(int)box.Element(Excel + "Row")! + 1}");
        Assert.Equal("3", box.Element(Excel + "Column")!.Value);
    }

    [Fact]
    public void The_copy_reads_like_the_original_and_passes_the_inspection()
    {
        using var returned = Spoilt();
        var problems = returned.Read().Problems;

        File.WriteAllBytes(returned.Path, Annotate(returned, problems));

        Assert.Equal(problems.Select(p => (p.Kind, p.Place)), returned.Read().Problems.Select(p => (p.Kind, p.Place)));
    }

    [Fact]
    public void Everything_else_of_the_file_stays_as_it_was()
    {
        using var returned = Spoilt();
        var before = Parts(File.ReadAllBytes(returned.Path));

        var copy = Annotate(returned, returned.Read().Problems);
        var after = Parts(copy);

        var changed = before.Keys.Where(k => !before[k].SequenceEqual(after[k])).ToList();
        Assert.All(before.Keys, k => Assert.Contains(k, after.Keys));
        Assert.All(changed, k => Assert.Matches(@"^(xl/styles\.xml|\[Content_Types\]\.xml|xl/worksheets/(_rels/)?sheet\d+\.xml(\.rels)?)$", k));
        Assert.Equal(copy, Annotate(returned, returned.Read().Problems));
    }

    [Fact]
    public void A_copy_of_a_copy_keeps_its_comments_and_adds_to_them()
    {
        using var returned = Spoilt();
        File.WriteAllBytes(returned.Path, Annotate(returned, returned.Read().Problems));
        returned.Edit(f => f.Text("@various.ratio", "มาก"));

        using var form = Open(Annotate(returned, returned.Read().Problems));

        var comments = form.Part("xl/commentsOfKpi1.xml");
        Assert.Equal(3, comments.Descendants(FormXml.Main + "comment").Count());
        Assert.Equal(2, comments.Descendants(FormXml.Main + "t").Count(t => t.Value.Contains("“มาก”", StringComparison.Ordinal) && t.Parent!.Parent!.Parent!.Attribute("ref")!.Value == form.Find("@budget.spent").Cell));
        Assert.Equal(3, form.Part("xl/drawings/notesOfKpi1.vml").Descendants(Excel + "ClientData").Count());
        Assert.Single(form.Sheet(FormXml.Inputs).Elements(FormXml.Main + "legacyDrawing"));
    }

    [Fact]
    public void What_concerns_a_sheet_or_the_file_is_said_in_a_first_cell()
    {
        using var returned = new ReturnedFixture().Edit(f => f.SheetEntry(FormXml.Plan).Remove()).Edit(f => f.Row("@various.people").Remove());

        using var form = Open(Annotate(returned, returned.Read().Problems, Language.English));

        Assert.Contains("KPI4010", form.Part("xl/commentsOfKpi1.xml").Root!.Value, StringComparison.Ordinal);
        Assert.Contains("KPI4033", form.Part("xl/commentsOfKpi2.xml").Root!.Value, StringComparison.Ordinal);
        Assert.All([1, 2], n => Assert.Equal("A1", form.Part($"xl/commentsOfKpi{n}.xml").Descendants(FormXml.Main + "comment").Single().Attribute("ref")!.Value));
        Assert.Equal("FFFFEB9C", ColourOf(form, $"{FormXml.Inputs}!A1"));
    }

    [Fact]
    public void A_merged_range_is_marked_at_its_first_cell()
    {
        using var returned = new ReturnedFixture();
        returned.Edit(f => f.Merge(FormXml.Inputs, $"{f.Find("@budget.spent").Cell}:{f.Find("@budget.allocated").Cell}"));

        using var form = Open(Annotate(returned, returned.Read().Problems));

        Assert.Equal(form.Find("@budget.spent").Cell, form.Part("xl/commentsOfKpi1.xml").Descendants(FormXml.Main + "comment").Single().Attribute("ref")!.Value);
    }

    [Fact]
    public void A_file_that_may_not_be_opened_or_is_broken_ends_in_a_code()
    {
        using var returned = Spoilt();
        var problems = returned.Read().Problems;
        returned.Edit(f => f.Sheet(FormXml.Inputs).Element(FormXml.Main + "sheetData")!.Remove());
        Assert.Equal("KPI4163", WorkbookAnnotator.Annotate(returned.Path, NameOf(returned), problems, Language.Thai).Problem!.Kind.Code);

        File.WriteAllText(returned.Path, "<html>");
        Assert.Equal("KPI4163", WorkbookAnnotator.Annotate(returned.Path, NameOf(returned), problems, Language.Thai).Problem!.Kind.Code);
    }

    private static ReturnedFixture Spoilt() => new ReturnedFixture().Edit(f =>
    {
        f.Text("@budget.spent", "มาก");
        f.Text("@various.people", "สิบ");
        f.Number("@plan.projects.done#400", "101");
    });

    private static byte[] Annotate(ReturnedFixture returned, IReadOnlyList<Problem> problems, Language language = Language.Thai)
    {
        var (copy, problem) = WorkbookAnnotator.Annotate(returned.Path, NameOf(returned), problems, language);
        Assert.Null(problem);
        return copy!;
    }

    private static string NameOf(ReturnedFixture returned) => Path.GetFileName(returned.Path);

    private static FormXml Open(byte[] bytes)
    {
        var stream = new MemoryStream();
        stream.Write(bytes);
        return new FormXml(stream);
    }

    private static string? ColourOf(FormXml form, string cell)
    {
        var style = form.Styles.Root!.Element(FormXml.Main + "cellXfs")!.Elements().ElementAt((int?)form.Cell(cell).Attribute("s") ?? 0);
        return form.Styles.Root.Element(FormXml.Main + "fills")!.Elements().ElementAt((int)style.Attribute("fillId")!)
            .Descendants(FormXml.Main + "fgColor").FirstOrDefault()?.Attribute("rgb")?.Value;
    }

    private static Dictionary<string, byte[]> Parts(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        return zip.Entries.ToDictionary(
            e => e.FullName,
            e =>
            {
                using var content = new MemoryStream();
                using var stream = e.Open();
                stream.CopyTo(content);
                return content.ToArray();
            },
            StringComparer.Ordinal);
    }
}
