using System.IO.Compression;
using System.Text;
using ClosedXML.Excel;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Tests.Workbooks;

/// <summary>A results folder on disk, filled with our own workbooks, which a test then spoils in one place.</summary>
internal sealed class ResultsFixture : IDisposable
{
    public const string DisplayPath = "content/yala/2568-2/results";
    public const string Inputs = "ผลการดำเนินงาน";
    public const string Identity = "ข้อมูลไฟล์";

    public Handbook Handbook { get; init; } = SmallHandbook.Build();

    public string Folder { get; } = Directory.CreateTempSubdirectory("results-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public string PathOf(string unit, string month = "2568-08") => Path.Combine(Folder, month, unit + ".xlsx");

    /// <summary>Files a unit's workbook, with every value of <see cref="SmallHandbook.Values"/> unless told otherwise.</summary>
    public ResultsFixture With(
        string unit,
        Action<XLWorkbook>? spoil = null,
        Dictionary<Id<Indicator>, IReadOnlyDictionary<string, Value>>? values = null,
        string month = "2568-08")
    {
        var assessed = Handbook.AssessedUnits().First(u => string.Equals(u.Unit.Id, unit, StringComparison.Ordinal)).Unit;
        using var bytes = new MemoryStream();
        WorkbookWriter.Write(Handbook, assessed, Core.Calendar.ReportMonth.Parse(month)!.Value, values ?? SmallHandbook.Values(), bytes);
        Directory.CreateDirectory(Path.Combine(Folder, month));
        if (spoil is null)
        {
            File.WriteAllBytes(PathOf(unit, month), bytes.ToArray());
            return this;
        }

        bytes.Position = 0;
        using var book = new XLWorkbook(bytes);
        spoil(book);
        book.SaveAs(PathOf(unit, month));
        return this;
    }

    /// <summary>Replaces a cell of the first sheet by markup, for what the writing library cannot write.</summary>
    public ResultsFixture PatchCell(string unit, string cell, string markup)
    {
        const string part = "xl/worksheets/sheet1.xml";
        using var zip = ZipFile.Open(PathOf(unit), ZipArchiveMode.Update);
        string xml;
        using (var reader = new StreamReader(zip.GetEntry(part)!.Open(), Encoding.UTF8))
        {
            xml = reader.ReadToEnd();
        }

        var from = xml.IndexOf($"<x:c r=\"{cell}\"", StringComparison.Ordinal);
        var to = xml.IndexOf("</x:c>", from, StringComparison.Ordinal) + "</x:c>".Length;
        zip.GetEntry(part)!.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(part).Open(), new UTF8Encoding(false));
        writer.Write(string.Concat(xml.AsSpan(0, from), markup, xml.AsSpan(to)));
        return this;
    }

    public ResultsFixture Put(string path, byte[]? content = null)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content ?? [1, 2, 3]);
        return this;
    }

    public (IReadOnlyList<UnitReport> Reports, IReadOnlyList<Problem> Problems) Load() => WorkbookLoader.Load(Handbook, Folder, DisplayPath);

    /// <summary>The only problem, which must have this code and stand at this place under the results folder.</summary>
    public Problem Single(string code, string place)
    {
        var problem = Assert.Single(Load().Problems);
        Assert.Equal(code, problem.Kind.Code);
        Assert.Equal($"{DisplayPath}/{place}", problem.Place.ToString());
        return problem;
    }

    /// <summary>The cell beside a key, where its value belongs.</summary>
    public static IXLCell ValueCell(XLWorkbook book, string key) =>
        book.Worksheet(Inputs).CellsUsed().First(c => c.CachedValue is string text && string.Equals(text, key, StringComparison.Ordinal)).CellRight();
}
