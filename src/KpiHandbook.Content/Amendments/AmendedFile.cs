using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Amendments;

/// <summary>The files that a letter can change, by their paths in the round's folder: <c>round.yaml</c>, <c>indicators/budget-spending.md</c>.</summary>
internal static class AmendedFile
{
    public const string Round = "round.yaml";
    private const string Folder = "indicators/";
    private const string Ending = ".md";

    public static string Of(Id<Indicator> indicator) => $"{Folder}{indicator}{Ending}";

    public static bool IsOne(string path) => path is Round || IsIndicator(path);

    public static bool IsIndicator(string path) => IndicatorOf(path) is not null;

    /// <summary>The indicator of a path; null when it is none's.</summary>
    public static Id<Indicator>? IndicatorOf(string path) =>
        path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(Ending, StringComparison.Ordinal) && path.Length > Folder.Length + Ending.Length
            ? Id<Indicator>.Parse(path[Folder.Length..^Ending.Length])
            : null;
}
