using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Content.Sealing;

/// <summary>The sealed months of a round while one more is sealed, or one of them corrected.</summary>
internal sealed class SealedMonths(ScoredRound round, IReadOnlyList<MonthSeal> before, SealOrder order)
{
    private readonly SortedDictionary<ReportMonth, MonthSeal> _months = new(before.ToDictionary(m => m.Month));
    private readonly List<(ReportMonth Month, LateCorrection Correction)> _corrections = [];

    /// <summary>The month sealed for the first time.</summary>
    public ReportMonth? First { get; private set; }

    /// <summary>The units of the month asked for, and how many of them have reported.</summary>
    public (int Reported, int All) Units { get; private set; }

    public IReadOnlyList<MonthSeal> Sealed => [.. _months.Values];

    public IReadOnlyList<(ReportMonth Month, LateCorrection Correction)> Corrections => _corrections;

    /// <summary>Records the levels that newly sealed amendments change in months that were sealed before them.</summary>
    public void Amend(IReadOnlyList<int> revisions)
    {
        var letters = round.Publication.Handbook.Amendments.Where(a => revisions.Contains(a.Number)).Select(a => $"{a.Letter}: {a.Reason}").ToList();
        if (letters.Count > 0)
        {
            CorrectLevels(_months.Keys, string.Join(" · ", letters));
        }
    }

    /// <summary>Seals a month, or records what was corrected in it; says what is in the way.</summary>
    public IEnumerable<Problem> Seal(ReportMonth month, Place place)
    {
        var path = round.Publication.Handbook.Path;
        var open = round.Months.Select(m => m.Month).Union(_months.Keys).Where(m => m < month).Order()
            .FirstOrDefault(m => !_months.TryGetValue(m, out var earlier) || Differences(earlier).Count > 0);
        if (open != default)
        {
            return [Problems.EarlierMonthOpen(place, month, open, path)];
        }

        var now = MonthSeals.Of(round, month);
        Units = (now?.Values.Count(u => u.IsReported) ?? 0, now?.Count ?? 0);
        if (!_months.TryGetValue(month, out var old))
        {
            if (now is null)
            {
                return [Problems.NothingToSeal(place, month)];
            }

            First = month;
            _months.Add(month, new MonthSeal(month, order.Date, RulesVersion.Current, now, []));
            CorrectLevels(_months.Keys.Where(m => m > month), order.Reason ?? $"ปิดผนึกผลงาน {month.ToLongText()}");
            return TellsWithheld() is { Count: > 0 } late ? [Problems.ReasonWithFigures(place, late)] : [];
        }

        var differences = Differences(old);
        if (differences.Count > 0 && string.IsNullOrWhiteSpace(order.Reason))
        {
            return [Problems.SealWithoutReason(place, month, [.. differences.Select(d => MonthSeals.NameOf(round.Publication.Handbook.In(month), d.Unit))], path)];
        }

        if (differences.Count > 0)
        {
            Correct(old, differences, order.Reason!);
            CorrectLevels(_months.Keys.Where(m => m > month), order.Reason!);
        }

        return TellsWithheld() is { Count: > 0 } told ? [Problems.ReasonWithFigures(place, told)] : [];
    }

    // The indicators that withhold small counts and are corrected for a reason with figures, which readers would see.
    private List<string> TellsWithheld() => order.Reason?.Any(char.IsDigit) != true ? [] :
    [
        .. _corrections.Where(c => string.Equals(c.Correction.Reason, order.Reason, StringComparison.Ordinal))
            .SelectMany(c => c.Correction.Figures.Select(f => f.Indicator).Concat(c.Correction.Levels.Select(l => l.Indicator)).Select(round.Publication.Handbook.In(c.Month).Find))
            .Where(i => i?.SuppressBelow is not null)
            .Select(i => i!.ShortTitle)
            .Distinct(StringComparer.Ordinal),
    ];

    private IReadOnlyList<UnitDifference> Differences(MonthSeal month) => MonthSeals.Compare(month, MonthSeals.Of(round, month.Month));

    // Where figures differ too, somebody has to say why.
    private void CorrectLevels(IEnumerable<ReportMonth> months, string reason)
    {
        foreach (var month in months.Select(m => _months[m]).ToList())
        {
            Correct(month, [.. Differences(month).Where(d => !d.IsOfWorkbook)], reason);
        }
    }

    private void Correct(MonthSeal month, IReadOnlyList<UnitDifference> differences, string reason)
    {
        if (differences.Count == 0)
        {
            return;
        }

        // An exact value may change by a letter while its level stays; then there is nothing to tell.
        List<LateCorrection> corrections = [.. differences.Select(d => d.ToCorrection(order.Date, reason)).Where(c => c.Figures.Count + c.Levels.Count > 0)];
        var units = month.Units.ToDictionary(StringComparer.Ordinal);
        foreach (var difference in differences)
        {
            units[difference.Unit] = difference.Now;
        }

        _months[month.Month] = month with { Rules = RulesVersion.Current, Units = units, Corrections = [.. month.Corrections, .. corrections] };
        _corrections.AddRange(corrections.Select(c => (month.Month, c)));
    }
}
