using KpiHandbook.Content.Forms;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Tests.Workbooks;

/// <summary>A form on its way back: written by us, filled in, and then changed by a test in one place of its XML.</summary>
internal sealed class ReturnedFixture : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("returned-").FullName;

    public ReturnedFixture(string unit = "raman", bool filled = true, Handbook? handbook = null)
    {
        Handbook = handbook ?? SmallHandbook.Build();
        Path = System.IO.Path.Combine(_folder, $"yala-2568-2-2568-08-{unit}.xlsx");
        var asked = Handbook.AssessedUnits().First(u => string.Equals(u.Unit.Id, unit, StringComparison.Ordinal)).Unit;
        using (var file = File.Create(Path))
        {
            FormWriter.Write(new FormOrder(Handbook, SmallHandbook.August, ContactVisibility.None), asked, file);
        }

        if (filled)
        {
            Edit(Fill);
        }
    }

    public Handbook Handbook { get; }

    public string Path { get; private set; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public ReturnedFixture Edit(Action<FormXml> edit)
    {
        using var form = new FormXml(Path);
        edit(form);
        return this;
    }

    public ReturnedFixture Rename(string name)
    {
        var target = System.IO.Path.Combine(_folder, name);
        File.Move(Path, target);
        Path = target;
        return this;
    }

    public ReturnedReading Read() => ReturnedWorkbook.Read([Handbook], Path, System.IO.Path.GetFileName(Path));

    /// <summary>The values of the only report, as text, by key; tables as rows.</summary>
    public SortedDictionary<string, string> Values()
    {
        var reading = Read();
        Assert.Empty(reading.Problems.Where(p => p.Kind.Severity == Severity.Error));
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (indicator, inputs) in Assert.Single(reading.Reports).Indicators)
        {
            foreach (var (name, reported) in inputs)
            {
                values[$"{indicator}.{name}"] = reported is ReportedInput.Rows rows
                    ? string.Join(" / ", rows.Cells.Select(r => string.Join(' ', r.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key}={Shown(c.Value)}"))))
                    : Shown((ReportedInput.Scalar)reported);
            }
        }

        return values;
    }

    // As a person would fill it in.
    private static void Fill(FormXml form)
    {
        form.Number("@budget.spent", "489204.87");
        form.Number("@budget.allocated", "33109323.18");
        form.Number("@plan.projects.done#1", "100");
        form.Number("@plan.projects.steps#1", "4");
        form.Text("@plan.projects.done#2", "0.85%");
        form.Number("@various.ratio", "-1.125");
        form.Number("@various.people", "0");
        form.Number("@various.growth", "12.5");
        form.Text("@various.sent", "29/8/2568");
        form.Text("@various.report", "ใช่");
        form.Text("@various.who", "หัวหน้ากลุ่มงาน");
        if (form.Has("villages.activities"))
        {
            form.Number("@villages.activities", "2");
            form.Text("@villages.list.done#1", "ไม่ใช่");
        }
    }

    private static string Shown(ReportedInput.Scalar scalar) => scalar.Value switch
    {
        Core.Expressions.Value.Number number => number.Amount.ToString(),
        Core.Expressions.Value.Day day => day.Date.ToString(),
        Core.Expressions.Value.Truth truth => truth.Holds ? "yes" : "no",
        Core.Expressions.Value.Text text => text.Words,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
