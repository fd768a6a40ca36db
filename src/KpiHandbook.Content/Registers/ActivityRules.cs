using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Registers;

/// <summary>Checks the record of a household's development: an activity and its day, both or neither, and not of a later month.</summary>
internal sealed class ActivityRules(Period period, ReportMonth month, RegisterFaults faults)
{
    private const RegisterSheet Sheet = RegisterSheet.Households;

    private readonly RegisterCells _cells = new(period, faults);

    /// <summary>Checks a household; true when an activity and its day are recorded.</summary>
    public bool Check(RegisterRow row, RegisterCount? status)
    {
        var hasActivity = row.Text(RegisterColumn.Activity) is { Length: > 0 } text && NumberText.Parse(text) is not NumberText.Reading.Dash;
        var day = row[RegisterColumn.ActivityDate];
        if (hasActivity && day is null)
        {
            faults.Add(Problems.RegisterDayMissing, Sheet, row.At(RegisterColumn.ActivityDate));
        }
        else if (!hasActivity && day is not null)
        {
            faults.Add(Problems.RegisterActivityMissing, Sheet, row.At(RegisterColumn.Activity));
        }

        if (_cells.ReadDay(Sheet, day) is { } date && date > month.Last)
        {
            faults.Add(Problems.RegisterDayLater, Sheet, row.At(RegisterColumn.ActivityDate));
        }

        if (hasActivity && status is { } known && known != RegisterCount.Developable)
        {
            faults.Add(Problems.RegisterNotCounted, Sheet, row.At(RegisterColumn.Activity));
        }

        return hasActivity && day is not null;
    }
}
