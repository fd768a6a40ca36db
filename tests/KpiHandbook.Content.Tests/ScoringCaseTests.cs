using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Tests;

/// <summary>
/// The published handbooks score as the documents behind them say: every expected outcome in <c>tests/cases/scoring</c> was worked out
/// by hand from the document, apart from the content and the scorer. One file a round, named after the
/// handbook's path; a handbook may be published before it has one.
/// </summary>
public class ScoringCaseTests
{
    private static readonly IReadOnlyList<Handbook> Handbooks =
        [.. ContentLoader.Load(Repository.PathOf("content")).Library!.Publications.Select(p => p.Handbook)];

    private static readonly string Folder = Repository.PathOf("tests", "cases", "scoring");

    public static TheoryData<string> Rounds =>
        [.. Directory.GetFiles(Folder, "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Rounds))]
    public void A_round_scores_as_its_document_says(string round)
    {
        var handbook = HandbookOf(round);
        Assert.True(handbook is not null, $"no handbook {round} in content");

        string[] wrong =
        [
            .. CasesOf(round)
                .Select(c => (Case: c, Actual: ActualOf(c, handbook)))
                .Where(r => r.Actual != r.Case.Expected)
                .Select(r => $"tests/cases/scoring/{round}.txt:{r.Case.Line}: {r.Case.Indicator}: expected {r.Case.Expected}, is {r.Actual}"),
        ];

        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public void Every_indicator_of_a_round_has_cases(string round) => Assert.Empty(
        (HandbookOf(round)?.Indicators ?? []).Select(i => i.Id.ToString()).Except(CasesOf(round).Select(c => c.Indicator), StringComparer.Ordinal));

    private static IReadOnlyList<ScoringCase> CasesOf(string round) =>
        ScoringCase.In(Path.Combine(Folder, $"{round}.txt"));

    private static Handbook? HandbookOf(string round) => Handbooks.SingleOrDefault(h => h.Path.Replace('/', '-') == round);

    private static string ActualOf(ScoringCase given, Handbook handbook)
    {
        try
        {
            return given.ScoredBy(handbook);
        }
        catch (FormatException exception)
        {
            return exception.Message;
        }
    }
}
