using System.Globalization;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Districts;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Calendar;

/// <summary>
/// A round's days as a file that calendars take in (<c>.ics</c>), of everyone or of one unit. Days are whole days, for documents name no
/// hours. An event keeps its UID from build to build, from revision to revision and in every language, so that taking a file in again moves it.
/// </summary>
internal static class CalendarFile
{
    private const string UidEnd = "@kpi-handbook";

    // Nine in the morning, three days before.
    private const string Reminder = "-P2DT15H";

    /// <summary>The file of the round, and that of each unit; none where nothing has a day.</summary>
    public static IEnumerable<DataFile> AllOf(RoundSite site) => DueDates.Of(site.Handbook).Count == 0
        ? []
        : site.Settings.Languages.Select(Words.Of).SelectMany(words => In(site with { Words = words }));

    private static IEnumerable<DataFile> In(RoundSite site) =>
    [
        new DataFile(site.Words.PathOf(Routes.CalendarFile(site.Handbook)), () => Build(site, null)),
        .. CurrentUnits.Of(site).Select(u => new DataFile(site.Words.PathOf(Routes.UnitCalendar(site.Handbook, u.Unit)), () => Build(site, u.Unit))),
    ];

    /// <summary>The file of the round, or of one unit.</summary>
    public static ReadOnlyMemory<byte> Build(RoundSite site, AssessedUnit? unit)
    {
        var (handbook, words) = (site.Handbook, site.Words);
        var name = unit is null ? site.Label : $"{UnitText.Full(words, unit)} · {words.Name(handbook.Round)}";
        var file = new IcsText()
            .Add("BEGIN", "VCALENDAR").Add("VERSION", "2.0").Add("PRODID", $"-//kpi-handbook//kpi-handbook//{words.Code.ToUpperInvariant()}").Add("CALSCALE", "GREGORIAN").Add("METHOD", "PUBLISH")
            .AddText("X-WR-CALNAME", words.Say("calendar.file-name", name)).Add("X-WR-TIMEZONE", "Asia/Bangkok")
            .Add("BEGIN", "VTIMEZONE").Add("TZID", "Asia/Bangkok")
            .Add("BEGIN", "STANDARD").Add("DTSTART", "19700101T000000").Add("TZOFFSETFROM", "+0700").Add("TZOFFSETTO", "+0700").Add("TZNAME", "+07").Add("END", "STANDARD")
            .Add("END", "VTIMEZONE");
        foreach (var due in DueDates.Of(handbook).Where(d => unit is null || d.IsFor(unit)))
        {
            Write(file, site, due);
        }

        return file.Add("END", "VCALENDAR").ToBytes();
    }

    private static void Write(IcsText file, RoundSite site, Due due)
    {
        var (handbook, words) = (site.Handbook, site.Words);
        var summary = DueText.Sentence(words, due);
        file.Add("BEGIN", "VEVENT")
            .AddText("UID", $"{handbook.Path}/{due.Key}{UidEnd}")
            .Add("DTSTAMP", $"{Machine(EditionDate.Of(handbook, site.Round.Current?.Month))}T000000Z")
            .Add("SEQUENCE", handbook.Revision.ToString(CultureInfo.InvariantCulture))
            .Add("DTSTART;VALUE=DATE", Machine(due.Date))
            .AddText("SUMMARY", summary)
            .AddText("DESCRIPTION", string.Join('\n', Description(words, handbook, due)))
            .Add("TRANSP", "TRANSPARENT");
        if (site.Settings.BaseUrl is { } address)
        {
            file.Add("URL", $"{address}/{words.PathOf(due.Indicators is [var alone] ? Routes.Indicator(handbook, alone.Id) : Routes.Calendar(handbook))}");
        }

        file.Add("BEGIN", "VALARM").Add("ACTION", "DISPLAY").Add("TRIGGER", Reminder).AddText("DESCRIPTION", summary).Add("END", "VALARM")
            .Add("END", "VEVENT");
    }

    private static IEnumerable<string> Description(Words words, Handbook handbook, Due due)
    {
        yield return words.Say("calendar.for", DueText.Whom(words, handbook, due));
        foreach (var indicator in due.Indicators)
        {
            yield return words.Say("calendar.of", indicator.Title);
            var evidence = indicator.Evidence.Where(e => e.CountsIn(due.Date.Month)).SelectMany(e => e.Items).Distinct(StringComparer.Ordinal).ToList();
            if (evidence.Count > 0)
            {
                yield return words["calendar.evidence-list"];
                foreach (var item in evidence)
                {
                    yield return $"- {item}";
                }
            }
        }
    }

    private static string Machine(BuddhistDate date) => date.Day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
