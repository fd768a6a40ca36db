using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Registers;

/// <summary>Reads sheet 2: a household a row, its district, status, number, house, income and activity.</summary>
internal sealed class HouseholdReader(Handbook handbook, ReportMonth month, RegisterFaults faults)
{
    /// <summary>The place of a household whose district or status is not known.</summary>
    public const int Unknown = -1;

    private const RegisterSheet Sheet = RegisterSheet.Households;

    private readonly DistrictNames _districts = new(handbook.Office, faults);
    private readonly Duplicates _duplicates = new(faults);
    private readonly IncomeRules _incomes = new(handbook, faults);
    private readonly ActivityRules _activities = new(handbook.Period, month, faults);
    private readonly Dictionary<string, Fault> _unknownStatus = new(StringComparer.Ordinal);
    private readonly List<Household> _all = [];
    private RegisterRow? _row;

    /// <summary>Every household whose district and status are known.</summary>
    public IReadOnlyList<Household> All => _all;

    /// <summary>False when nobody could be read, so that no plan can be held against them.</summary>
    public bool AreThere { get; private set; }

    /// <summary>False when a row could not be counted, so that no count can be held against the summary.</summary>
    public bool AreWhole { get; private set; } = true;

    /// <summary>Households by ID number: their places in <see cref="All"/>, or <see cref="Unknown"/>.</summary>
    public Dictionary<long, int> ById { get; } = [];

    /// <summary>A cell of a household, for problems that show only once all are read.</summary>
    public CellAddress At(Household household, RegisterColumn column) => _row!.At(column) with { Row = household.Row };

    public void Read(SheetPart part)
    {
        var reader = new RegisterSheetReader(Sheet, faults);
        foreach (var row in reader.Rows(part))
        {
            _row = row;
            if (WorkbookLayout.TotalWords.Any(w => row.FirstText.StartsWith(w, StringComparison.Ordinal)))
            {
                faults.Add(Problems.RegisterTotalsRow, Sheet, new CellAddress(row.Number, 1));
            }
            else
            {
                Read(row);
            }
        }

        _incomes.CheckLine(handbook.Office);
        AreThere = reader.HasHeadings;
        AreWhole &= AreThere;
        if (AreWhole)
        {
            _incomes.CheckRuled(Counts());
        }

        if (AreWhole && _all.Count == 0)
        {
            faults.Add(Problems.RegisterEmpty(faults.PlaceOf(Sheet)));
        }
    }

    /// <summary>The counts of every district with households, in the office's order.</summary>
    public IReadOnlyList<DistrictHouseholds> Counts() =>
    [
        .. _all.GroupBy(h => h.District).OrderBy(d => d.Key).Select(d => new DistrictHouseholds(
            handbook.Office.Districts[d.Key],
            Enum.GetValues<RegisterCount>().ToDictionary(c => c, c => d.Count(h => h.CountsAs(c))))),
    ];

    private void Read(RegisterRow row)
    {
        var district = _districts.Find(Sheet, row);
        var status = StatusOf(row);
        var id = IdNumber.Check(Sheet, row, faults);
        _duplicates.Check(row, id, district);
        var isDevelopable = status == RegisterCount.Developable;
        var hasPassed = _incomes.Check(row, district, isDevelopable);
        var isDeveloped = _activities.Check(row, status);
        var isKnown = district is not null && status is not null;
        if (id is { } number)
        {
            ById.TryAdd(number, isKnown ? _all.Count : Unknown);
        }

        if (isKnown)
        {
            _all.Add(new Household(row.Number, district!.Value, status!.Value, isDeveloped, hasPassed, SeenOf(row, district.Value, status.Value)));
        }

        AreWhole &= isKnown;
    }

    private SeenByFormulas SeenOf(RegisterRow row, int district, RegisterCount status)
    {
        return (Is(RegisterColumn.District, handbook.Office.Districts[district].Name) ? SeenByFormulas.District : SeenByFormulas.None)
        | (Is(RegisterColumn.Status, StatusText.NameOf(status)) ? SeenByFormulas.Status : SeenByFormulas.None)
        | (row[RegisterColumn.AverageAfter]?.Content is RawContent.Number ? SeenByFormulas.AverageAfter : SeenByFormulas.None);

        bool Is(RegisterColumn column, string name) => row[column]?.Content is RawContent.Text text && string.Equals(text.Value, name, StringComparison.Ordinal);
    }

    private RegisterCount? StatusOf(RegisterRow row)
    {
        var text = row.Text(RegisterColumn.Status);
        if (StatusText.Parse(text) is { } status)
        {
            return status;
        }

        faults.Add(text.Length == 0 ? Problems.RegisterStatusBlank : UnknownStatus(text), Sheet, row.At(RegisterColumn.Status));
        return null;
    }

    private Fault UnknownStatus(string text)
    {
        var nearest = StatusText.Nearest(text);
        if (!_unknownStatus.TryGetValue(nearest ?? "", out var fault))
        {
            _unknownStatus[nearest ?? ""] = fault = (place, spots) => Problems.RegisterStatusUnknown(place, spots, nearest);
        }

        return fault;
    }
}
