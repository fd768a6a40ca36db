using KpiHandbook.Content.Annotating;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Tests.Workbooks;

/// <summary>Forms that LibreOffice saved, and marked copies that it opens.</summary>
[Trait(LibreOffice.Needs, LibreOffice.Name)]
public class LibreOfficeReadingTests
{
    [Fact]
    public void A_form_saved_by_LibreOffice_reads_the_same()
    {
        using var returned = new ReturnedFixture();
        var values = returned.Values();
        using var office = new LibreOffice();
        var saved = Path.Combine(office.Convert("xlsx", returned.Path), Path.GetFileName(returned.Path));

        var reading = ReturnedWorkbook.Read([returned.Handbook], saved, Path.GetFileName(saved));
        File.Copy(saved, returned.Path, overwrite: true);

        Assert.Empty(reading.Problems);
        Assert.Equal(values, returned.Values());
    }

    [Fact]
    public void A_marked_copy_opened_and_saved_by_LibreOffice_keeps_comments_and_colours()
    {
        using var returned = new ReturnedFixture().Edit(f => f.Text("@budget.spent", "มาก")).Edit(f => f.Number("@plan.projects.done#1", "101"));
        var problems = returned.Read().Problems;
        var name = Path.GetFileName(returned.Path);
        File.WriteAllBytes(returned.Path, WorkbookAnnotator.Annotate(returned.Path, name, problems, Language.Thai).Copy!);
        using var office = new LibreOffice();
        var saved = Path.Combine(office.Convert("xlsx", returned.Path), name);

        using var stream = File.Open(saved, FileMode.Open);
        using var form = new FormXml(stream);

        Assert.Equal(problems.Select(p => p.Kind.Code), ReturnedWorkbook.Read([returned.Handbook], returned.Path, name).Problems.Select(p => p.Kind.Code));
        var comments = string.Concat(form.PartsOf("comments").Select(c => c.Root!.Value));
        Assert.Contains("KPI4043", comments, StringComparison.Ordinal);
        Assert.Contains("KPI4049", comments, StringComparison.Ordinal);
        Assert.Contains(form.Styles.Descendants(FormXml.Main + "fgColor"), c => c.Attribute("rgb")?.Value is "FFFFC7CE");
    }
}
