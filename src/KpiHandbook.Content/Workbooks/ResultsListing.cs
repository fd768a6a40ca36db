using KpiHandbook.Content.Inspection;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Content.Workbooks;

/// <summary>One workbook of a results folder.</summary>
/// <param name="Path">On disk.</param>
/// <param name="DisplayPath">As messages and pages name it.</param>
/// <param name="Month">The month of its folder.</param>
/// <param name="Form">What its unit is asked to report.</param>
internal sealed record ResultsFile(string Path, string DisplayPath, ReportMonth Month, ReportForm Form);

/// <summary>
/// Lists <c>results/yyyy-mm/unit.xlsx</c>: months in order, in each the office before the districts, these in the handbook's order.
/// Whatever else lies there is a problem; only names that begin with a dot are passed over. Links and
/// special files are named and not opened.
/// </summary>
internal sealed class ResultsListing(Handbook handbook, string folder, string displayPath)
{
    private const string Extension = ".xlsx";
    private const string LockPrefix = "~$";

    private readonly List<ResultsFile> _files = [];
    private readonly List<Problem> _problems = [];
    private readonly List<string> _units = [AssessedUnit.OfficeId, .. handbook.Office.Districts.Select(d => $"{d.Id}")];

    public (IReadOnlyList<ResultsFile> Files, IReadOnlyList<Problem> Problems) List()
    {
        foreach (var entry in Directory.Exists(folder) ? EntriesOf(folder, displayPath) : [])
        {
            var name = entry.Name;
            var place = new Place.InTree($"{displayPath}/{name}");
            if (entry is not DirectoryInfo || ReportMonth.Parse(name) is not { } month)
            {
                _problems.Add(Problems.NotAMonthFolder(place, name));
            }
            else if (!handbook.Period.Contains(month.First))
            {
                _problems.Add(Problems.MonthOutsideRound(place, month.ToLongText(), handbook.Period.ToLongText()));
            }
            else
            {
                ListMonth(entry.FullName, place.Path, month);
            }
        }

        return ([.. _files.OrderBy(f => f.Month).ThenBy(f => _units.IndexOf(f.Form.Unit.Id))], _problems);
    }

    private void ListMonth(string monthFolder, string monthPath, ReportMonth month)
    {
        foreach (var entry in EntriesOf(monthFolder, monthPath))
        {
            var name = entry.Name;
            var unit = Path.GetFileNameWithoutExtension(name);
            var place = new Place.InTree($"{monthPath}/{name}");
            if (name.StartsWith(LockPrefix, StringComparison.Ordinal))
            {
                _problems.Add(Problems.WorkbookOpenElsewhere(place, name[LockPrefix.Length..]));
            }
            else if (entry is DirectoryInfo || !string.Equals(Path.GetExtension(name), Extension, StringComparison.OrdinalIgnoreCase))
            {
                _problems.Add(Problems.NotAWorkbookFile(place, name));
            }
            else if (!_units.Contains(unit, StringComparer.Ordinal) || !name.EndsWith(Extension, StringComparison.Ordinal))
            {
                _problems.Add(Problems.UnknownUnit(place, name, Nearest(unit)));
            }
            else if (ReportForm.Of(handbook, unit, month) is { } form)
            {
                _files.Add(new ResultsFile(entry.FullName, place.Path, month, form));
            }
            else
            {
                _problems.Add(Problems.UnitNotAssessed(place, unit));
            }
        }
    }

    // "yaha (1)" and "yaha - Copy" are copies of yaha.
    private string? Nearest(string name) =>
        _units.Where(u => name.StartsWith(u, StringComparison.OrdinalIgnoreCase)).MaxBy(u => u.Length) ?? NearestName.Of(name, _units);

    private IEnumerable<FileSystemInfo> EntriesOf(string directory, string path)
    {
        foreach (var entry in FolderEntries.Of(directory, path))
        {
            if (entry.Name[0] is '.')
            {
                continue;
            }

            if (RegularFile.Otherwise(entry) is { } what)
            {
                _problems.Add(Problems.NeitherFileNorFolder(new Place.InTree($"{path}/{entry.Name}"), what));
            }
            else
            {
                yield return entry;
            }
        }
    }
}
