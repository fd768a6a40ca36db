using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Site.Calendar;

/// <summary>The day that an edition of a round speaks from. Builds have no clock: the same content gives the same bytes on any day.</summary>
public static class EditionDate
{
    /// <summary>The last day of the newest month with results; without results the day of the last letter, else of the document, else the round's first.</summary>
    /// <param name="handbook">The text.</param>
    /// <param name="current">The newest month with results; null without any.</param>
    public static BuddhistDate Of(Handbook handbook, ReportMonth? current) =>
        current?.Last ?? handbook.By?.Date ?? handbook.By?.Effective ?? handbook.Document.Date ?? handbook.Period.From;

    /// <summary>The first day that is still to come: after the month whose results are known, and the edition's own day without results.</summary>
    /// <param name="handbook">The text.</param>
    /// <param name="current">The newest month with results; null without any.</param>
    public static BuddhistDate From(Handbook handbook, ReportMonth? current) =>
        current is { } month ? new BuddhistDate(month.Last.Day.AddDays(1)) : Of(handbook, null);
}
