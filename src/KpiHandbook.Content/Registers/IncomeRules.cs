using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Content.Registers;

/// <summary>
/// Checks incomes: numbers of 0 or more, the average that of the household's members, and a developable household below the line, but
/// for those that a ruling lets its district add.
/// </summary>
internal sealed class IncomeRules
{
    private const RegisterSheet Sheet = RegisterSheet.Households;

    private readonly RegisterCells _cells;
    private readonly RegisterFaults _faults;
    private readonly RegisterRule _rule;
    private readonly Dictionary<int, List<CellAddress>> _above = [];

    public IncomeRules(Handbook handbook, RegisterFaults faults)
    {
        (_faults, _cells) = (faults, new RegisterCells(handbook.Period, faults));
        _rule = handbook.Indicators.Select(i => i.Register).OfType<RegisterRule>().First();
    }

    /// <summary>Checks a household; true when its income after development reaches the line.</summary>
    public bool Check(RegisterRow row, int? district, bool isDevelopable)
    {
        var members = Members(row);
        var income = Income(row, RegisterColumn.Income, RegisterColumn.Average, members);
        var after = Income(row, RegisterColumn.IncomeAfter, RegisterColumn.AverageAfter, members);
        foreach (var column in isDevelopable ? [RegisterColumn.Members, RegisterColumn.Income] : Array.Empty<RegisterColumn>())
        {
            if (row[column] is null)
            {
                _faults.Add(Problems.RegisterAmountMissing, Sheet, row.At(column));
            }
        }

        if (isDevelopable && district is { } of && Reaches(income, members))
        {
            (_above.TryGetValue(of, out var rows) ? rows : _above[of] = []).Add(row.At(RegisterColumn.Income));
        }

        return Reaches(after, members);
    }

    /// <summary>Reports the districts that have more developable households above the line than a ruling lets them add.</summary>
    public void CheckLine(Office office)
    {
        foreach (var (place, rows) in _above)
        {
            var district = office.Districts[place];
            var allowed = _rule.Added.GetValueOrDefault(district.Id);
            Fault fault = (at, spots) => Problems.RegisterAboveLine(at, spots, _rule.IncomeLine.ToDecimal(2), district.Name, allowed);
            foreach (var at in rows.Count > allowed ? rows : [])
            {
                _faults.Add(fault, Sheet, at);
            }
        }
    }

    /// <summary>Reports the districts with fewer developable households than the ruling has them add.</summary>
    public void CheckRuled(IReadOnlyList<DistrictHouseholds> counts)
    {
        foreach (var (district, households) in counts.Select(c => (c.District, c.Counts[RegisterCount.Developable])))
        {
            if (_rule.Added.GetValueOrDefault(district.Id) is var ruled && households < ruled)
            {
                _faults.Add(Problems.RegisterFewerThanRuled(_faults.PlaceOf(Sheet), district.Name, ruled, households));
            }
        }
    }

    private bool Reaches(Rational? income, int? members) => income is { } baht && members is { } people && baht >= _rule.IncomeLine * people;

    private int? Members(RegisterRow row)
    {
        if (_cells.ReadCount(Sheet, row[RegisterColumn.Members]) is not { } members)
        {
            return null;
        }

        if (members > 0)
        {
            return members;
        }

        _faults.Add(Problems.RegisterNoMembers, Sheet, row.At(RegisterColumn.Members));
        return null;
    }

    private Rational? Income(RegisterRow row, RegisterColumn column, RegisterColumn averageColumn, int? members)
    {
        var income = NotNegative(row, column);
        var average = Follows(row, column, averageColumn) ? null : NotNegative(row, averageColumn);
        // An average may be rounded to whole baht, either way.
        if (income is { } baht && average is { } each && members is { } people && (baht - (each * people)).Abs() >= people)
        {
            _faults.Add(Problems.RegisterAverageDiffers, Sheet, row.At(averageColumn));
        }

        return income;
    }

    // A formula over words is an error; the words themselves are read, or refused where they stand.
    private static bool Follows(RegisterRow row, RegisterColumn column, RegisterColumn averageColumn) =>
        row[averageColumn]?.Content is RawContent.Error && (row[column]?.Content is not RawContent.Number || row[RegisterColumn.Members]?.Content is not RawContent.Number);

    private Rational? NotNegative(RegisterRow row, RegisterColumn column)
    {
        // An average seldom ends at two decimals, and only checks what income and members give.
        var cell = column is RegisterColumn.Average or RegisterColumn.AverageAfter && row[column] is { } average ? average with { Decimals = null } : row[column];
        var amount = _cells.ReadAmount(Sheet, cell);
        if (amount is not { Sign: < 0 })
        {
            return amount;
        }

        _faults.Add(Problems.RegisterIncomeNegative, Sheet, row.At(column));
        return null;
    }
}
