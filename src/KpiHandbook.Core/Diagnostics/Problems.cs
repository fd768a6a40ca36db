namespace KpiHandbook.Core.Diagnostics;

/// <summary>
/// The catalogue of problems: every kind once, and a named factory for each that puts the instance's values into words. A code is
/// never reused for another meaning. The parts of the catalogue are in the files <c>Problems.*.cs</c>, by range.
/// </summary>
public static partial class Problems
{
    /// <summary>Every kind of problem, by code.</summary>
    public static IReadOnlyList<ProblemKind> All =>
    [
        .. TextKinds, .. StructureKinds, .. TreeKinds, .. BodyKinds,
        .. DefinitionKinds, .. RoundNameKinds, .. InputKinds,
        .. CriteriaKinds, .. MilestoneKinds, .. ExpressionKinds, .. ExampleKinds, .. ComputedExampleKinds, .. ProofKinds, .. LintingKinds,
        .. CoverageKinds,
        .. WorkbookKinds, .. WorkbookCellKinds, .. WorkbookFileKinds, .. WorkbookContainerKinds,
        .. ReturnedWorkbookKinds, .. ReturnedCellKinds,
        .. ReceivingKinds,
        .. DisclosureKinds,
        .. RegisterKinds,
        .. DraftKinds,
        .. EditionKinds,
        .. RedirectKinds,
        .. OutputKinds, .. PrivacyKinds, .. MachineKinds, .. GitKinds,
        .. AmendmentKinds, .. AmendedFieldKinds,
        .. ComparingKinds,
        .. SealKinds, .. SealedResultKinds, .. SealingKinds,
        .. PublishingKinds,
    ];

    /// <summary>True for what is wrong between texts that can each be read: an indicator that is lost without a redirect, a letter that does more than its class allows.</summary>
    public static bool IsBetweenTexts(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return RedirectKinds.Contains(problem.Kind) || ComparingKinds.Contains(problem.Kind) || PublishingKinds.Contains(problem.Kind);
    }

    private static ProblemKind Error(string code, string thai, string english) => new(code, Severity.Error, new Words(thai, english));

    private static ProblemKind Warning(string code, string thai, string english) => new(code, Severity.Warning, new Words(thai, english));

    private static string Meaning(string? nearest) => nearest is null ? "" : $" หมายถึง “{nearest}” ใช่ไหม";

    private static string MeaningInEnglish(string? nearest) => nearest is null ? "" : $" Did you mean “{nearest}”?";

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names);
}
