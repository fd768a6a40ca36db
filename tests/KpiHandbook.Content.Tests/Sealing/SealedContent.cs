using KpiHandbook.Content.Sealing;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Tests.Sealing;

/// <summary>The smallest good content as an official round with results of two districts, in a folder of its own.</summary>
internal sealed class SealedContent : IDisposable
{
    public const string Round = "demo/2568-2";
    private readonly ContentCase _content = new("_good");

    public SealedContent() => Replace($"{Round}/round.yaml", "status: draft", "status: official");

    public static ReportMonth April { get; } = ReportMonth.Of(2568, 4);

    public static ReportMonth May { get; } = ReportMonth.Of(2568, 5);

    public string SealFile => PathOf($"{Round}/seal.json");

    public string PathOf(string path) => Path.Combine(_content.Folder, path);

    public string Read(string path) => File.ReadAllText(PathOf(path));

    public void Write(string path, string text) => _content.Write(path, text);

    public void Replace(string path, string old, string by)
    {
        var text = Read(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        Write(path, text.Replace(old, by, StringComparison.Ordinal));
    }

    public static string WorkbookOf(ReportMonth month, string unit) => $"{Round}/results/{month}/{unit}.xlsx";

    /// <summary>Files the workbook of a district: so many done of ten.</summary>
    public void Report(ReportMonth month, string unit, int done)
    {
        var handbook = Load().Library!.Publications.First(p => string.Equals(p.Handbook.Path, Round, StringComparison.Ordinal)).Handbook;
        var file = PathOf(WorkbookOf(month, unit));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var stream = File.Create(file);
        var values = new Dictionary<string, Value>(StringComparer.Ordinal) { ["done"] = new Value.Number(done), ["target"] = new Value.Number(10) };
        WorkbookWriter.Write(
            handbook,
            handbook.AssessedUnits().First(u => string.Equals(u.Unit.Id, unit, StringComparison.Ordinal)).Unit,
            month,
            new Dictionary<Id<Indicator>, IReadOnlyDictionary<string, Value>> { [Id<Indicator>.Of("alpha")] = values },
            stream);
    }

    /// <summary>The content with its results, and its seals; as the program reads it.</summary>
    public (Library? Library, Seals Seals, IReadOnlyList<Problem> Problems) Load()
    {
        var reading = ContentLoader.Load(_content.Folder);
        var results = reading.Results.ToDictionary(r => r.Handbook.Path, r => WorkbookLoader.Load(r.Handbook, r.Folder.OnDisk, r.Folder.Named), StringComparer.Ordinal);
        var library = reading.Library is not { } read ? null : read with
        {
            Publications = [.. read.Publications.Select(p => results.TryGetValue(p.Handbook.Path, out var found) ? p with { Reports = found.Reports } : p)],
        };
        return (library, Seals.Read(reading.Sources), [.. reading.Problems, .. results.Values.SelectMany(r => r.Problems)]);
    }

    /// <summary>Everything that differs from the seal.</summary>
    public IReadOnlyList<Problem> Check()
    {
        var (library, seals, problems) = Load();
        return Problem.Sorted(seals.Check(library, problems));
    }

    /// <summary>Seals, as the program does.</summary>
    public SealResult Seal(ReportMonth? month = null, string? reason = null, string date = "2568-05-10")
    {
        var (library, seals, _) = Load();
        var publication = library!.Publications.First(p => string.Equals(p.Handbook.Path, Round, StringComparison.Ordinal));
        return new RoundSealer(seals, publication).Seal(new SealOrder(month, reason, BuddhistDate.Parse(date)!.Value));
    }

    public void Dispose() => _content.Dispose();
}
