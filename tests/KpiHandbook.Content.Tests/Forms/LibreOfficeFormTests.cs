using KpiHandbook.Content.Inspection;
using KpiHandbook.Content.Tests.Forms.Formulas;
using KpiHandbook.Content.Tests.Receiving;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using Xunit.Abstractions;

namespace KpiHandbook.Content.Tests.Forms;

/// <summary>What LibreOffice makes of the forms that are sent out.</summary>
[Trait(LibreOffice.Needs, LibreOffice.Name)]
public class LibreOfficeFormTests(ITestOutputHelper output)
{
    [Fact]
    public void A_form_opens_in_LibreOffice_and_keeps_all_that_it_has()
    {
        using var office = new LibreOffice();
        var files = WrittenForms.All.Select(form => Save(office, form.Name, form.Bytes)).ToList();

        var saved = office.Convert("xlsx", [.. files]);

        output.WriteLine($"{files.Count} forms opened");
        foreach (var file in files)
        {
            var (before, after) = (WorkbookFacts.Of(file), WorkbookFacts.Of(Path.Combine(saved, Path.GetFileName(file))));
            var lost = before.Where(f => !string.Equals(after.GetValueOrDefault(f.Key), f.Value, StringComparison.Ordinal)).Select(f => $"{f.Key}: {f.Value}\n  became {after.GetValueOrDefault(f.Key)}").ToList();
            Assert.True(lost.Count == 0, $"{Path.GetFileName(file)}: {lost.Count} of {before.Count} changed:\n{string.Join('\n', lost.Take(10))}");
        }
    }

    [Fact]
    public void A_form_filled_in_shows_the_levels_that_Core_gives()
    {
        using var office = new LibreOffice();
        var filled = WrittenForms.All.Where(f => f.Unit is not null).SelectMany(form => Enumerable.Range(1, 2).Select(seed => Fill(office, form, seed))).ToList();

        var saved = office.Convert("xlsx", [.. filled.Select(f => f.File)]);

        var compared = 0;
        var wrong = new List<string>();
        foreach (var (file, forms) in filled)
        {
            var sheet = Read(File.ReadAllBytes(Path.Combine(saved, Path.GetFileName(file)))).Find(WorkbookLayout.InputSheet)!;
            var column = sheet.FindText(WorkbookLayout.LevelHeading)!.At.Column;
            foreach (var form in forms)
            {
                var shown = sheet.At(sheet.FindText(form.Indicator.Title)!.At.Row, column).Content.Display;
                compared++;
                if (!form.Allowed().Contains(shown, StringComparer.Ordinal))
                {
                    wrong.Add($"{Path.GetFileName(file)}: {form} shows {shown}, Core has {string.Join(" or ", form.Allowed())}");
                }
            }
        }

        output.WriteLine($"{compared} levels in {filled.Count} forms compared");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {compared}:\n{string.Join('\n', wrong.Take(12))}");
    }

    private static (string File, IReadOnlyList<FilledForm> Forms) Fill(LibreOffice office, WrittenForm form, int seed)
    {
        var template = new FormTemplate(form.Bytes);
        var forms = form.Asked!.Lines.Select(l => new FormFillings(l.Indicator, form.Handbook.Period, seed).All(bases: 1).Skip(1).First().WithTablesOf(most: 1)).ToList();
        var cells =
            from filled in forms
            from cell in filled.Cells.Select(c => (At: template.CellOf($"{filled.Indicator.Id}.{c.Key}"), Content: c.Value)).Concat(
                from table in filled.Rows
                from row in table.Value.Select((cells, i) => (cells, i))
                from value in row.cells
                select (At: template.CellOf($"{filled.Indicator.Id}.{table.Key}", value.Key, row.i), Content: value.Value))
            select (cell.At, Entry: EntryOf(cell.Content));
        return (Save(office, $"{form.Name}-{seed}", template.Fill(cells)), forms);
    }

    private static Entry EntryOf(RawContent content) => content switch
    {
        RawContent.Number { Value: var number } => new Entry.Number(number.ToString("R", System.Globalization.CultureInfo.InvariantCulture)),
        RawContent.Text { Value: var text } => new Entry.Text(text),
        _ => throw new ArgumentException($"no entry: {content}", nameof(content)),
    };

    private static string Save(LibreOffice office, string name, byte[] bytes)
    {
        var file = Path.Combine(office.Folder, name + ".xlsx");
        File.WriteAllBytes(file, bytes);
        return file;
    }

    private static RawWorkbook Read(byte[] bytes)
    {
        var place = new Place.InTree("form");
        return WorkbookReader.Read(WorkbookInspector.Inspect(bytes, place).Package!, place).Book!;
    }
}
