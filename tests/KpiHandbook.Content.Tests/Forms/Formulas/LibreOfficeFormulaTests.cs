using KpiHandbook.Content.Forms.Formulas;
using Xunit.Abstractions;

namespace KpiHandbook.Content.Tests.Forms.Formulas;

/// <summary>The formulas of forms give what Core gives, computed by LibreOffice.</summary>
[Trait(LibreOffice.Needs, LibreOffice.Name)]
public class LibreOfficeFormulaTests(ITestOutputHelper output)
{
    private const string Csv = "csv:Text - txt - csv (StarCalc):9,34,76,1";

    [Fact]
    public void LibreOffice_computes_what_Core_gives()
    {
        var forms = PublishedCriteria.All().Concat(MadeCriteria.All())
            .SelectMany(c => new FormFillings(c.Indicator, c.Period, seed: 2569).All(bases: 2).Select(form => (c.Name, Form: form)))
            .ToList();
        using var office = new LibreOffice();
        var file = Path.Combine(office.Folder, "cases.xlsx");
        using (var sheet = new FormulaSheet(forms.Count))
        {
            for (var i = 0; i < forms.Count; i++)
            {
                sheet.Fill(forms[i].Form, i);
                sheet.Put(LevelFormula.Of(forms[i].Form.Indicator, FormulaSheet.CellsAt(forms[i].Form.Indicator, i))!, i);
            }

            sheet.Workbook.SaveAs(file);
        }

        var shown = File.ReadAllLines(Path.Combine(office.Convert(Csv, file), "cases.csv")).Select(line => line.Split('\t')[0].Trim('"')).ToList();
        var wrong = forms
            .Select((f, i) => (f.Name, f.Form, Shown: shown[i], Allowed: f.Form.Allowed()))
            .Where(f => !f.Allowed.Contains(f.Shown, StringComparer.Ordinal))
            .Select(f => $"{f.Name}: {f.Form} shows {f.Shown}, Core has {string.Join(" or ", f.Allowed)}")
            .ToList();

        output.WriteLine($"{forms.Count} forms compared");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {forms.Count}:\n{string.Join('\n', wrong.Take(12))}");
    }
}
