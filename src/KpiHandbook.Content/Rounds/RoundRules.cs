using KpiHandbook.Content.Offices;
using KpiHandbook.Content.Shapes;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Rounds;

/// <summary>Checks what a round's fields say together.</summary>
internal static class RoundRules
{
    // Letters announce a round before it starts, and scores are sent and committees meet after it; its calendar may hold those days.
    private const int MonthsAfterRound = 3;

    public static void Check(RawRound raw, RoundId id, OfficeIds office, IReadOnlyCollection<string> indicators, ProblemList problems)
    {
        CheckPeriod(raw.Period, id, problems);
        CheckCalendar(raw, id, indicators, problems);
        NoteShape.Check(raw.Notes, problems);
        if (raw.Agreements is { } agreements)
        {
            new AgreementRules(agreements, office, indicators, problems).Check();
        }
    }

    /// <summary>The days of the round, where they could be read and make sense.</summary>
    public static Period? PeriodOf(RawRound raw) =>
        raw.Period is { From.Value: var from, To.Value: var to } && from <= to ? new Period(from, to) : null;

    /// <summary>Indicators that agreements name, known or not.</summary>
    public static IEnumerable<RawEntry> EntriesOf(RawRound raw) =>
        raw.Agreements?.Entries
            .SelectMany(a => a.Value?.Sections?.Sections ?? [])
            .SelectMany(s => s.Entries?.Items ?? []) ?? [];

    /// <summary>True when every place where an indicator can be named was read.</summary>
    public static bool NamesEveryIndicator(RawRound raw) =>
        raw.Agreements is { IsWhole: true } agreements
        && agreements.Entries.All(a => a.Value is { } agreement
            && (agreement.Sections is not null || agreement.Follows is not null)
            && (agreement.Sections?.Sections.All(s => s.Entries is { IsWhole: true } entries && entries.Items.All(e => e.Indicator is not null)) ?? true));

    /// <summary>The districts that must be measured by an indicator: none where it is optional or not theirs; null where that is unknown.</summary>
    public static IReadOnlyList<string>? MeasuredDistricts(RawRound? raw, string indicator, OfficeIds office)
    {
        if (raw?.Agreements is null || office.Districts is not { } districts)
        {
            return null;
        }

        var entries = raw.Agreements.Entries
            .Where(a => a.Value?.AppliesTo?.Value == AppliesTo.Districts)
            .SelectMany(a => a.Value!.Sections?.Sections.Where(s => s.Section != Section.Optional) ?? [])
            .SelectMany(s => s.Entries?.Items ?? [])
            .Where(e => string.Equals(e.Indicator?.Value, indicator, StringComparison.Ordinal))
            .ToArray();
        return [.. districts.Where(d => entries.Any(e => e.Only is null || e.Only.Items.Any(o => string.Equals(o.Value, d, StringComparison.Ordinal))))];
    }

    private static void CheckPeriod(RawPeriod? raw, RoundId id, ProblemList problems)
    {
        if (raw is not { From.Value: var from, To.Value: var to })
        {
            return;
        }

        var period = new Period(from, to);
        if (from > to)
        {
            problems.Add(Problems.PeriodBackwards(raw.Place, period));
        }
        else if (!id.Period.Contains(from) || !id.Period.Contains(to))
        {
            problems.Add(Problems.PeriodUnlikeRound(raw.Place, period, id));
        }
    }

    private static void CheckCalendar(RawRound raw, RoundId id, IReadOnlyCollection<string> indicators, ProblemList problems)
    {
        var allowed = PeriodOf(raw) is { } period
            ? new Period((id with { Half = null }).Period.From, new BuddhistDate(period.To.Day.AddMonths(MonthsAfterRound)))
            : (Period?)null;
        foreach (var happening in raw.Calendar?.Items ?? [])
        {
            if (happening.Date is { } date && allowed is { } days && !days.Contains(date.Value))
            {
                problems.Add(Problems.DateOutsideRound(date.Place, date.Value, days));
            }

            References.CheckAll(happening.Indicators, indicators, Problems.UnknownIndicator, problems);
        }
    }
}
