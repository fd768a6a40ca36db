using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Content.Sealing;

/// <summary>What a seal would record of a month as it is now, and how that differs from what it did record.</summary>
internal static class MonthSeals
{
    /// <summary>Every unit of a month; null when there is no workbook of it.</summary>
    public static IReadOnlyDictionary<string, UnitSeal>? Of(ScoredRound round, ReportMonth month) =>
        round.Months.FirstOrDefault(m => m.Month == month)?.Units
            .GroupBy(u => u.Unit.Id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => Of([.. g]), StringComparer.Ordinal);

    /// <summary>What differs, unit by unit, in the order of their ids.</summary>
    public static IReadOnlyList<UnitDifference> Compare(MonthSeal month, IReadOnlyDictionary<string, UnitSeal>? now)
    {
        now ??= month.Units.ToDictionary(u => u.Key, u => Unreported(u.Value), StringComparer.Ordinal);
        return
        [
            .. month.Units.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(unit => new UnitDifference(unit, month.Units.GetValueOrDefault(unit) ?? UnitSeal.Nothing, now.GetValueOrDefault(unit) ?? UnitSeal.Nothing))
                .Where(d => !d.IsEmpty),
        ];
    }

    /// <summary>A unit's name for readers; its id where the text does not assess it.</summary>
    public static string NameOf(Handbook text, string unit) =>
        text.AssessedUnits().Select(u => u.Unit).FirstOrDefault(u => string.Equals(u.Id, unit, StringComparison.Ordinal))?.FullName ?? unit;

    // Of a month without any workbook nothing is scored.
    private static UnitSeal Unreported(UnitSeal unit) => UnitSeal.Nothing with
    {
        Levels = unit.Levels.ToDictionary(l => l.Key, l => unit.IsReported ? new SealedLevel("not-reported", null) : l.Value, StringComparer.Ordinal),
    };

    private static UnitSeal Of(IReadOnlyList<ScoredUnit> agreements) => new(
        agreements[0].Report is not null,
        CanonicalForm.FiguresOf(agreements[0].Report),
        agreements.SelectMany(a => a.Assignments).DistinctBy(a => a.Indicator.Id).ToDictionary(a => $"{a.Indicator.Id}", LevelOf, StringComparer.Ordinal));

    private static SealedLevel LevelOf(ScoredAssignment scored) => new(
        scored.Outcome.Match(
            level => $"{level.Number}",
            () => "below",
            () => "gap",
            mean => $"{mean}",
            _ => "not-reported",
            _ => "not-computable",
            _ => "withheld"),
        scored.Trace.Value?.ToString());
}

/// <summary>What differs between a unit's sealed results and those there are.</summary>
internal sealed record UnitDifference(string Unit, UnitSeal Sealed, UnitSeal Now)
{
    /// <summary>The figures, by indicator and input.</summary>
    public IReadOnlyList<CorrectedFigure> Figures { get; } =
    [
        .. Sealed.Figures.Keys.Union(Now.Figures.Keys)
            .OrderBy(k => k.Indicator, StringComparer.Ordinal).ThenBy(k => k.Input, StringComparer.Ordinal)
            .Select(k => (Key: k, Before: Sealed.Figures.GetValueOrDefault(k), After: Now.Figures.GetValueOrDefault(k)))
            .Where(f => !string.Equals(f.Before?.Value, f.After?.Value, StringComparison.Ordinal))
            .Select(f => new CorrectedFigure(Id<Indicator>.Of(f.Key.Indicator), f.Key.Input, f.After?.Cell, f.Before?.Value, f.After?.Value)),
    ];

    /// <summary>The outcomes and the values behind them.</summary>
    public IReadOnlyList<(string Indicator, SealedLevel Before, SealedLevel After)> Levels { get; } =
    [
        .. Sealed.Levels.Keys.Union(Now.Levels.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(i => (Indicator: i, Before: Sealed.Levels.GetValueOrDefault(i, SealedLevel.None), After: Now.Levels.GetValueOrDefault(i, SealedLevel.None)))
            .Where(l => !SealedLevel.CountTheSame(l.Before, l.After)),
    ];

    /// <summary>True when the workbook itself differs.</summary>
    public bool IsOfWorkbook => Figures.Count > 0 || Sealed.IsReported != Now.IsReported;

    public bool IsEmpty => !IsOfWorkbook && Levels.Count == 0;

    /// <summary>The difference as a correction.</summary>
    public LateCorrection ToCorrection(BuddhistDate date, string reason) => new(
        date,
        reason,
        Unit,
        Figures,
        [
            .. Levels.Where(l => !SealedLevel.CountTheSame(l.Before.Outcome, l.After.Outcome))
                .Select(l => new CorrectedLevel(Id<Indicator>.Of(l.Indicator), l.Before.Outcome, l.After.Outcome)),
        ]);
}
