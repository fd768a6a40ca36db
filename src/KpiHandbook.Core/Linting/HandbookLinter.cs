using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Linting;

/// <summary>Looks through a sound handbook for what its readers would trip over. Everything it finds is a warning.</summary>
public static class HandbookLinter
{
    private static readonly Func<Handbook, IEnumerable<Problem>>[] Rules =
    [
        UnitRules.Check,
        LevelTextRules.Check,
        InputNameRules.Check,
        AbbreviationRules.Check,
        EvidenceRules.Check,
        SourceRules.Check,
        ContactRules.Check,
        ReportDayRules.Check,
        PrintedRules.Check,
    ];

    /// <summary>What is found, rule by rule.</summary>
    public static IReadOnlyList<Problem> Check(Handbook handbook) => [.. Rules.SelectMany(rule => rule(handbook))];
}
