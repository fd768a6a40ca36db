using KpiHandbook.Site.Pages;

namespace KpiHandbook.Site.Calendar;

/// <summary>Every day of a round by which something is due, month by month.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Frame">What stands around it.</param>
/// <param name="Next">What is due next; null for a round without days.</param>
/// <param name="Months">Those that have days, in order.</param>
/// <param name="Undated">The indicators for which the document sets no day, with what it says instead.</param>
/// <param name="Round">The round's file for calendars; null for a round without days.</param>
/// <param name="Units">The same of one unit each.</param>
public sealed record CalendarPage(
    string Path,
    Frame Frame,
    NextDueView? Next,
    IReadOnlyList<DueMonth> Months,
    IReadOnlyList<UndatedIndicator> Undated,
    Link? Round,
    IReadOnlyList<Link> Units) : Page(Path, Frame);

/// <summary>A month with its days, as a list and as a sheet of a calendar.</summary>
/// <param name="Id">Anchor.</param>
/// <param name="Title"><c>สิงหาคม 2568</c>.</param>
/// <param name="Days">Those on which something is due.</param>
/// <param name="Weeks">Seven cells each, from Sunday on; null for a day of another month.</param>
public sealed record DueMonth(string Id, string Title, IReadOnlyList<DueDay> Days, IReadOnlyList<IReadOnlyList<SheetCell?>> Weeks);

/// <summary>A day of a month.</summary>
/// <param name="Day">Its number.</param>
/// <param name="Href">The way to what is due; null where nothing is.</param>
/// <param name="What">What is due, in a word each with how many of it.</param>
public sealed record SheetCell(string Day, string? Href, IReadOnlyList<string> What);

/// <summary>A day with what is due on it.</summary>
/// <param name="Id">Anchor.</param>
/// <param name="Machine">The day for machines.</param>
/// <param name="Weekday">ศุกร์.</param>
/// <param name="Date"><c>15 ส.ค. 2568</c>.</param>
/// <param name="Remark">Said of a day at a week's end; null for any other.</param>
/// <param name="Items">Reports first.</param>
public sealed record DueDay(string Id, string Machine, string Weekday, string Date, string? Remark, IReadOnlyList<DueItem> Items);

/// <summary>Something due.</summary>
/// <param name="Kind">ส่งรายงาน or ตัดยอด; null for anything else.</param>
/// <param name="Text">The document's own words; null where it dates the indicator alone.</param>
/// <param name="Indicators">Which it concerns, each with the way to the evidence that it asks for.</param>
/// <param name="Whom">For whom.</param>
public sealed record DueItem(string? Kind, string? Text, IReadOnlyList<DueIndicator> Indicators, string Whom);

/// <summary>An indicator of which something is due.</summary>
/// <param name="Indicator">Its page.</param>
/// <param name="Evidence">What it asks to file; null where it asks for none.</param>
public sealed record DueIndicator(Link Indicator, Link? Evidence);

/// <summary>An indicator without a day.</summary>
/// <param name="Indicator">Its page.</param>
/// <param name="Note">What the document says of reporting it; null where it says nothing.</param>
public sealed record UndatedIndicator(Link Indicator, string? Note);

/// <summary>What is due next: as of the edition's own day, until a script knows today's.</summary>
/// <param name="Since">From which day it is counted.</param>
/// <param name="Days">Every day of the round, of which one is shown.</param>
/// <param name="Over">Shown when all are over.</param>
public sealed record NextDueView(string Since, IReadOnlyList<NextDay> Days, string Over)
{
    /// <summary>True when no day is shown.</summary>
    public bool IsOver => !Days.Any(d => d.IsShown);

    /// <summary>The last day, for machines.</summary>
    public string Last => Days[^1].Machine;
}

/// <summary>A day that may be the next one.</summary>
/// <param name="Machine">The day for machines.</param>
/// <param name="Date">The day, and the way to it in the calendar.</param>
/// <param name="What">What is due.</param>
/// <param name="IsShown">True for the one that is shown. How far off it is, only a script can say.</param>
public sealed record NextDay(string Machine, Link Date, string What, bool IsShown);
