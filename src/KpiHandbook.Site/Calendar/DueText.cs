using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Calendar;

/// <summary>Days of a round, in words.</summary>
internal static class DueText
{
    // A list of names says more than whom it leaves out, up to here.
    private const int FewUnits = 4;

    /// <summary>What the day is for, in a word or two; null for what is no report and no cut-off.</summary>
    public static string? Kind(Words words, DueKind kind) => kind switch
    {
        DueKind.Report => words["calendar.report"],
        DueKind.CutOff => words["calendar.cut-off"],
        DueKind.Event => null,
    };

    /// <summary>The text for a cell of a sheet: of events, what the document calls a last day and the round's own first and last are told apart.</summary>
    public static string SheetKey(Period period, Due due) => due.Kind switch
    {
        DueKind.Report => "calendar.sheet-report",
        DueKind.CutOff => "calendar.sheet-cut-off",
        DueKind.Event when due.Text?.StartsWith(Words.Thai["calendar.sheet-last"], StringComparison.Ordinal) == true => "calendar.sheet-last",
        DueKind.Event when due.Indicators.Count == 0 && due.Date == period.From => "calendar.sheet-start",
        DueKind.Event when due.Indicators.Count == 0 && due.Date == period.To => "calendar.sheet-end",
        DueKind.Event => "calendar.sheet-event",
    };

    /// <summary>What is due: the document's words, or the kind and the indicators.</summary>
    public static string Sentence(Words words, Due due) =>
        due.Text ?? $"{Kind(words, due.Kind)} {string.Join(" · ", due.Indicators.Select(i => i.ShortTitle))}";

    /// <summary>Whom it concerns: <c>ทุกอำเภอ</c>, or the names.</summary>
    public static string Whom(Words words, Handbook handbook, Due due)
    {
        if (due.Indicators.Count == 0)
        {
            return words["calendar.for-round"];
        }

        var districts = due.Units.Where(u => u.District is not null).Select(u => u.Name).ToList();
        List<string> whom =
        [
            .. due.Units.Where(u => u.District is null).Select(u => UnitText.Of(words, u, handbook.Office)),
            .. districts.Count == 0 ? Array.Empty<string>() : [Districts(words, handbook.Office, districts)],
        ];
        return whom.Count == 0 ? words["calendar.for-nobody"] : string.Join(" · ", whom);
    }

    /// <summary>The day of the week, without the word for day: <c>ศุกร์</c>.</summary>
    public static string Weekday(Words words, BuddhistDate date) => words["date.weekdays"].Split(' ')[(int)date.Day.DayOfWeek];

    private static string Districts(Words words, Office office, IReadOnlyList<string> names)
    {
        if (names.Count == office.Districts.Count)
        {
            return words["calendar.for-districts"];
        }

        var spared = office.Districts.Select(d => d.Name).Except(names, StringComparer.Ordinal).ToList();
        return names.Count > FewUnits && spared.Count <= FewUnits
            ? words.Say("calendar.for-districts-but", ListText.Row(words, spared))
            : words.Say("calendar.for-some", ListText.Row(words, names));
    }
}
