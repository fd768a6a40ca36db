using KpiHandbook.Content.Receiving;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Privacy;

namespace KpiHandbook.Content.Registers;

/// <summary>What became of a register.</summary>
/// <param name="Districts">What was counted; empty when it is refused.</param>
/// <param name="Receipt">What its counts change in the results, district by district.</param>
public sealed record RegisterReception(IReadOnlyList<DistrictHouseholds> Districts, Receipt Receipt);

/// <summary>
/// Counts a household register into the results of its districts: every input that an indicator's <c>register</c> names gets its count,
/// every other keeps what is filed. A register is filed whole or not at all; nothing of it but the counts is.
/// </summary>
/// <param name="handbook">The round, of which at least one indicator is counted from a register.</param>
/// <param name="contentFolder">The content, where results are filed.</param>
/// <param name="outputFolder">Where results are written instead, in folders like those of the content; null to file them.</param>
/// <param name="declared">Whom the offices declare as contacts.</param>
/// <param name="seal">The round's seal, under which nothing is filed into a sealed month; null for none, or to correct it.</param>
public sealed class RegisterReceiver(Handbook handbook, string contentFolder, string? outputFolder, DeclaredContacts declared, Seal? seal = null)
{
    private readonly Receiver _receiver = new(
        [handbook],
        new ResultsStore(contentFolder, ResultsStore.WriteClean, declared),
        outputFolder is null ? null : new ResultsStore(outputFolder, ResultsStore.WriteClean, declared))
    {
        Seals = new Dictionary<string, Seal?>(StringComparer.Ordinal) { [handbook.Path] = outputFolder is null ? seal : null }
            .Where(s => s.Value is not null)
            .ToDictionary(s => s.Key, s => s.Value!, StringComparer.Ordinal),
    };

    /// <summary>Reads, counts and files a register.</summary>
    /// <param name="month">The month reported.</param>
    /// <param name="path">The file.</param>
    /// <param name="displayName">As problems name it.</param>
    /// <param name="isDryRun">True to say what would change, and to write nothing.</param>
    /// <exception cref="RegisterException">A fault of the program, told without the register's words.</exception>
    public RegisterReception Receive(ReportMonth month, string path, string displayName, bool isDryRun)
    {
        var place = new Place.InTree(displayName);
        var reading = Repositories.Hold(contentFolder, path)
            ? new RegisterReading([], [Problems.RegisterInRepository(place)])
            : HouseholdRegister.Read(handbook.In(month), month, path, displayName);
        var (filed, problems) = Filed(month, reading.Districts);
        List<UnitReport> reports = [.. reading.Districts.Select(d => Merge(month, place, d, filed)).OfType<UnitReport>()];
        var returned = new ReturnedReading(handbook, month, reports, [.. reading.Problems, .. problems, .. NotAsked(month, place, reading.Districts)])
        {
            Units = [.. reading.Districts.Select(d => AssessedUnit.Of(d.District))],
        };
        var read = new ReadFile(new ReturnedFile(path, displayName, Exists: true), returned, returned.Problems);
        return new RegisterReception(reading.Districts, _receiver.Receive(read, isDryRun));
    }

    // What is filed and cannot be read would be lost by writing it anew.
    private (IReadOnlyList<UnitReport> Reports, IEnumerable<Problem> Problems) Filed(ReportMonth month, IReadOnlyList<DistrictHouseholds> districts)
    {
        var named = $"{Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(contentFolder)))}/{handbook.Path}/results";
        var (reports, problems) = WorkbookLoader.Load(handbook, Path.Combine(contentFolder, handbook.Path, "results"), named);
        var files = districts.Select(d => $"{named}/{month}/{d.District.Id}.xlsx").ToHashSet(StringComparer.Ordinal);
        return ([.. reports.Where(r => r.Month == month)], problems.Where(p => p.Kind.Severity == Severity.Error && files.Contains(p.Place.File)));
    }

    private IEnumerable<Problem> NotAsked(ReportMonth month, Place place, IReadOnlyList<DistrictHouseholds> districts) =>
        districts.Where(d => Counted(month, d.District) is []).Select(d => Problems.RegisterNotAsked(place, d.District.Name, month.ToLongText()));

    // The indicators counted from a register that a district is asked in a month.
    private IReadOnlyList<Indicator> Counted(ReportMonth month, District district) =>
        [.. ReportForm.Of(handbook, $"{district.Id}", month)?.Lines.Select(l => l.Indicator).Where(i => i.Register is not null) ?? []];

    private UnitReport? Merge(ReportMonth month, Place place, DistrictHouseholds counted, IReadOnlyList<UnitReport> filed)
    {
        var unit = $"{counted.District.Id}";
        var before = filed.FirstOrDefault(r => string.Equals(r.Unit, unit, StringComparison.Ordinal));
        var indicators = before?.Indicators.ToDictionary() ?? [];
        foreach (var indicator in Counted(month, counted.District))
        {
            var inputs = indicators.GetValueOrDefault(indicator.Id)?.ToDictionary(StringComparer.Ordinal) ?? new Dictionary<string, ReportedInput>(StringComparer.Ordinal);
            foreach (var (input, count) in indicator.Register!.Counts)
            {
                inputs[input] = new ReportedInput.Scalar(new Value.Number(counted.Counts[count]), place);
            }

            indicators[indicator.Id] = inputs;
        }

        return new UnitReport(unit, month, place, indicators);
    }
}
