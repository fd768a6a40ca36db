using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Registers;

/// <summary>Reads sheet 3: that every plan is some household's, and that every developable household has one.</summary>
internal sealed class PlanReader(HouseholdReader households, RegisterFaults faults)
{
    private readonly bool[] _planned = new bool[households.All.Count];

    public void Read(SheetPart part)
    {
        var reader = new RegisterSheetReader(RegisterSheet.Plan, faults);
        foreach (var row in reader.Rows(part))
        {
            if (IdNumber.Check(RegisterSheet.Plan, row, faults) is { } id)
            {
                Take(row, id);
            }
        }

        if (!reader.HasHeadings)
        {
            return;
        }

        // A household without an ID number of its own has a problem already.
        foreach (var index in households.ById.Values.Where(i => i != HouseholdReader.Unknown && !_planned[i]))
        {
            if (households.All[index] is { Status: RegisterCount.Developable } household)
            {
                faults.Add(Problems.RegisterPlanMissing, RegisterSheet.Households, households.At(household, RegisterColumn.IdNumber));
            }
        }
    }

    private void Take(RegisterRow row, long id)
    {
        var at = row.At(RegisterColumn.IdNumber);
        if (!households.ById.TryGetValue(id, out var index))
        {
            if (households.AreThere)
            {
                faults.Add(Problems.RegisterPlanUnknown, RegisterSheet.Plan, at);
            }
        }
        else if (index != HouseholdReader.Unknown && households.All[index].Status != RegisterCount.Developable)
        {
            faults.Add(Problems.RegisterPlanOfOtherStatus, RegisterSheet.Plan, at);
        }
        else if (index != HouseholdReader.Unknown && row[RegisterColumn.Planned] is not null)
        {
            _planned[index] = true;
        }
    }
}
