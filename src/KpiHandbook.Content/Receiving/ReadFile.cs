using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Receiving;

/// <summary>A file that was read, before anything is compared or filed.</summary>
/// <param name="File">The file.</param>
/// <param name="Reading">What it holds; null when there is no such file.</param>
/// <param name="Problems">Everything that is wrong with it so far.</param>
internal sealed record ReadFile(ReturnedFile File, ReturnedReading? Reading, IReadOnlyList<Problem> Problems)
{
    public bool IsRefused => Problems.Any(p => p.Kind.Severity == Severity.Error);

    /// <summary>The reports that hold any value.</summary>
    public IEnumerable<UnitReport> Reports => Reading?.Reports.Where(r => r.Indicators.Count > 0) ?? [];

    public static ReadFile Of(ReturnedFile file, IReadOnlyList<Handbook> handbooks)
    {
        if (!file.Exists)
        {
            return new ReadFile(file, null, [Core.Diagnostics.Problems.ReturnedFileMissing(new Place.InTree(file.Name))]);
        }

        var reading = ReturnedWorkbook.Read(handbooks, file.Path, file.Name);
        var read = new ReadFile(file, reading, [.. reading.Problems, .. reading.LeftBlank]);
        return read.IsRefused || read.Reports.Any()
            ? read
            : read with { Problems = [.. reading.Problems, Core.Diagnostics.Problems.NothingReported(new Place.InTree(file.Name))] };
    }

    public AssessedUnit UnitOf(UnitReport report) => Reading!.Units.First(u => string.Equals(u.Id, report.Unit, StringComparison.Ordinal));

    /// <summary>What became of it.</summary>
    public Receipt Receipt(IReadOnlyList<ReceivedReport> reports, IReadOnlyList<Problem> problems) => new(
        File.Path,
        File.Name,
        Reading?.Handbook,
        Reading?.Month,
        reports,
        problems.Any(p => p.Kind.Severity == Severity.Error) ? [] : [.. Reading?.Units.Where(u => !Reports.Any(r => string.Equals(r.Unit, u.Id, StringComparison.Ordinal))) ?? []],
        problems);

    /// <summary>
    /// The units that it speaks of. A unit's own workbook does so even where its values cannot be read; a blank row of the workbook for
    /// all says nothing.
    /// </summary>
    public IEnumerable<AssessedUnit> Claims =>
        Reading is not { Handbook: not null, Month: not null } ? []
        : Reading.Units.Count == 1 ? Reading.Units
        : Reports.Select(UnitOf);
}
