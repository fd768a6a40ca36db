using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Amendments;

/// <summary>Makes the amendment of a folder that was read and checked without errors.</summary>
internal static class AmendmentBuilder
{
    public static Amendment Build(AmendmentFolder folder, BuddhistDate effective)
    {
        var raw = folder.Definition.Raw!;
        return new Amendment(
            folder.Number,
            raw.Letter!.Value,
            raw.Date?.Value,
            effective,
            raw.Class!.Value,
            raw.Reason!.Value,
            folder.Touched,
            folder.Start)
        {
            DateNote = raw.DateNote?.Value,
            Places = folder.Places,
        };
    }
}
