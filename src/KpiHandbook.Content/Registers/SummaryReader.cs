using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Registers;

/// <summary>Reads sheet 1: that every count of it is what the households give.</summary>
internal sealed class SummaryReader(Handbook handbook, HouseholdReader households, RegisterFaults faults)
{
    private const RegisterSheet Sheet = RegisterSheet.Summary;
    private const int Total = -1;

    private readonly DistrictNames _districts = new(handbook.Office, faults);
    private readonly RegisterCells _cells = new(handbook.Period, faults);
    private readonly Dictionary<int, CellAddress> _rows = [];
    private readonly HashSet<CellAddress> _unseen = [];

    public void Read(SheetPart part)
    {
        var reader = new RegisterSheetReader(Sheet, faults);
        foreach (var row in reader.Rows(part))
        {
            // Whoever signs below the table is no district.
            if (!RegisterLayout.Counted.All(c => row[c] is null) && PlaceOf(row) is { } place)
            {
                Check(row, place);
            }
        }

        if (!reader.HasHeadings || !households.AreWhole)
        {
            return;
        }

        foreach (var place in households.All.Select(h => h.District).Distinct().Except(_rows.Keys).Order())
        {
            faults.Add(Problems.RegisterSummaryMissing(faults.PlaceOf(Sheet), handbook.Office.Districts[place].Name));
        }
    }

    private int? PlaceOf(RegisterRow row) =>
        WorkbookLayout.TotalWords.Any(w => row.Text(RegisterColumn.District).StartsWith(w, StringComparison.Ordinal)) ? Total : _districts.Find(Sheet, row);

    private void Check(RegisterRow row, int place)
    {
        var at = row.At(RegisterColumn.District);
        if (!_rows.TryAdd(place, at))
        {
            var name = place == Total ? RegisterLayout.Total : handbook.Office.Districts[place].Name;
            faults.Add(Problems.RegisterSummaryTwice(faults.PlaceOf(Sheet, at), name, $"{_rows[place]}"));
            return;
        }

        foreach (var column in RegisterLayout.Counted)
        {
            var stated = _cells.ReadCount(Sheet, row[column]);
            var isRefused = stated is null && row[column] is not null;
            var count = RegisterLayout.CountOf(column);
            var counted = households.All.Count(h => IsIn(h, place) && h.CountsAs(count));
            if (!isRefused && households.AreWhole && (stated ?? 0) != counted && !IsExplained(place, count, counted - (stated ?? 0)))
            {
                faults.Add(Problems.RegisterSummaryDiffers(
                    faults.PlaceOf(Sheet, row.At(column)), RegisterLayout.HeadingOf(column), Shown(stated), counted));
            }
        }
    }

    // The formulas of a blank register count what is chosen from its lists, and nothing that is spelt in another way.
    private bool IsExplained(int place, RegisterCount count, int missing)
    {
        var unseen = households.All
            .Where(h => IsIn(h, place) && h.CountsAs(count) && h.UnseenAs(count) is not null)
            .Select(h => households.At(h, h.UnseenAs(count)!.Value))
            .ToList();
        if (unseen.Count != missing)
        {
            return false;
        }

        foreach (var at in unseen.Where(_unseen.Add))
        {
            faults.Add(Problems.RegisterNotSeen, RegisterSheet.Households, at);
        }

        return true;
    }

    private static bool IsIn(Household household, int place) => place == Total || household.District == place;

    // What can be no number of households may be an income or an ID number in the wrong column.
    private int? Shown(int? stated) => stated is { } number && number > households.All.Count ? null : stated ?? 0;
}
