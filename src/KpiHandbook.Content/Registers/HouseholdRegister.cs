using System.Xml;
using KpiHandbook.Content.Inspection;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Registers;

/// <summary>What a register counts for one district.</summary>
/// <param name="District">The district.</param>
/// <param name="Counts">Households by what an input may count.</param>
public sealed record DistrictHouseholds(District District, IReadOnlyDictionary<RegisterCount, int> Counts);

/// <summary>What a register gives.</summary>
/// <param name="Districts">Those with households, in the office's order; empty when anything is wrong.</param>
/// <param name="Problems">Everything that is wrong, without a word of what the register holds.</param>
public sealed record RegisterReading(IReadOnlyList<DistrictHouseholds> Districts, IReadOnlyList<Problem> Problems);

/// <summary>
/// Reads a household register (<see cref="RegisterLayout"/>) and counts it. The register holds names, ID numbers, addresses and incomes
/// of the poor: they stay in this process's memory while it is read. What leaves are counts, addresses of cells and general words.
/// </summary>
public static class HouseholdRegister
{
    /// <summary>Inspects, reads and counts a register.</summary>
    /// <param name="handbook">The round, of which at least one indicator is counted from a register.</param>
    /// <param name="month">The month reported.</param>
    /// <param name="path">The file.</param>
    /// <param name="displayName">As problems name it.</param>
    /// <exception cref="RegisterException">A fault of the program, told without the register's words.</exception>
    public static RegisterReading Read(Handbook handbook, ReportMonth month, string path, string displayName)
    {
        ArgumentNullException.ThrowIfNull(handbook);
        ArgumentNullException.ThrowIfNull(path);
        var place = new Place.InTree(displayName);
        try
        {
            var inspected = WorkbookInspector.Inspect(path, place, InspectionLimits.MostInflatedOfRegister);
            List<Problem> refusals = [.. inspected.Problems.Select(p => Problems.RegisterRefused(place, p.Kind)).Distinct()];
            if (inspected.Package?.Strings > InspectionLimits.MostStringsOfRegister)
            {
                return new RegisterReading([], [Problems.RegisterUnreadable(place)]);
            }

            return inspected.Package is { } package
                ? Read(handbook, month, displayName, package, refusals)
                : new RegisterReading([], refusals);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or FormatException or OverflowException)
        {
            return new RegisterReading([], [Problems.RegisterUnreadable(place)]);
        }
        catch (Exception e) when (e is not MachineException)
        {
            throw RegisterException.Of(e);
        }
    }

    /// <summary>True for a sheet that has the name of one of the three.</summary>
    internal static bool IsNamed(SheetPart part, RegisterSheet sheet) => IsNamed(part, RegisterLayout.NameOf(sheet));

    private static RegisterReading Read(Handbook handbook, ReportMonth month, string file, InspectedPackage package, List<Problem> warnings)
    {
        var faults = new RegisterFaults(file);
        var parts = new SpreadsheetPackage(package).Sheets();
        var sheets = Enum.GetValues<RegisterSheet>().ToDictionary(
            s => s, s => parts.FirstOrDefault(p => IsNamed(p, s)));
        new RegisterIdentityRules(handbook, faults).Check(parts.FirstOrDefault(p => IsNamed(p, WorkbookLayout.IdentitySheet)));
        foreach (var (sheet, _) in sheets.Where(s => s.Value is null))
        {
            faults.Add(Problems.RegisterSheetMissing(faults.Whole, RegisterLayout.NameOf(sheet)));
        }

        var households = new HouseholdReader(handbook, month, faults);
        if (sheets[RegisterSheet.Households] is { } rows)
        {
            households.Read(rows);
            if (sheets[RegisterSheet.Plan] is { } plan)
            {
                new PlanReader(households, faults).Read(plan);
            }

            if (sheets[RegisterSheet.Summary] is { } summary)
            {
                new SummaryReader(handbook, households, faults).Read(summary);
            }
        }

        IReadOnlyList<Problem> problems = [.. warnings, .. faults.Problems];
        return new RegisterReading(problems.Any(p => p.Kind.Severity == Severity.Error) ? [] : households.Counts(), problems);
    }

    private static bool IsNamed(SheetPart part, string name) => string.Equals(Compared(part.Name), Compared(name), StringComparison.OrdinalIgnoreCase);

    private static string Compared(string name) => CellText.Normalise(name).Replace(" ", "", StringComparison.Ordinal);
}
