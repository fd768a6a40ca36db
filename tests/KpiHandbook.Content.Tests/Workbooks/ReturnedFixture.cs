using System.Collections.Concurrent;
using KpiHandbook.Content.Forms;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Tests.Workbooks;

/// <summary>A form on its way back: written by us, filled in, and then changed by a test in one place of its XML.</summary>
internal sealed class ReturnedFixture : IDisposable
{
    private static readonly ConcurrentDictionary<string, byte[]> Blank = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, byte[]> Filled = new(StringComparer.Ordinal);
    private readonly string _folder = Directory.CreateTempSubdirectory("returned-").FullName;

    public ReturnedFixture(string unit = "raman", bool filled = true)
    {
        Path = System.IO.Path.Combine(_folder, $"yala-2568-2-2568-08-{unit}.xlsx");
        File.WriteAllBytes(Path, (filled ? Filled : Blank).GetOrAdd(unit, u => filled ? FillIn(Write(u)) : Write(u)));
    }

    public Handbook Handbook { get; init; } = SmallHandbook.Build();

    public string Path { get; private set; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public ReturnedFixture Edit(Action<FormXml> edit)
    {
        using var file = File.Open(Path, FileMode.Open);
        using var form = new FormXml(file);
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
        Assert.DoesNotContain(reading.Problems, p => p.Kind.Severity == Severity.Error);
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

    private static byte[] Write(string unit)
    {
        var handbook = SmallHandbook.Build();
        var asked = handbook.AssessedUnits().First(u => string.Equals(u.Unit.Id, unit, StringComparison.Ordinal)).Unit;
        using var bytes = new MemoryStream();
        FormWriter.Write(new FormOrder(handbook, SmallHandbook.August, ContactVisibility.None), asked, bytes);
        return bytes.ToArray();
    }

    private static byte[] FillIn(byte[] blank)
    {
        using var bytes = new MemoryStream();
        bytes.Write(blank);
        using (var form = new FormXml(bytes))
        {
            Fill(form);
        }

        return bytes.ToArray();
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
