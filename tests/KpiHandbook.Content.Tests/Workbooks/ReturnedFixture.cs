using System.IO.Compression;
using System.Text;
using KpiHandbook.Content.Forms;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Tests.Workbooks;

/// <summary>A form on its way back: written by us, filled in, and then spoilt by a test in one place of its XML.</summary>
internal sealed class ReturnedFixture : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("returned-").FullName;

    public ReturnedFixture(string unit)
    {
        Handbook = SmallHandbook.Build();
        Path = System.IO.Path.Combine(_folder, $"yala-2568-2-2568-08-{unit}.xlsx");
        var asked = Handbook.AssessedUnits().First(u => string.Equals(u.Unit.Id, unit, StringComparison.Ordinal)).Unit;
        using var file = File.Create(Path);
        FormWriter.Write(new FormOrder(Handbook, SmallHandbook.August, Core.Model.ContactVisibility.None), asked, file);
    }

    public Handbook Handbook { get; }

    public string Path { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public ReturnedReading Read() => ReturnedWorkbook.Read([Handbook], Path, System.IO.Path.GetFileName(Path));
}
