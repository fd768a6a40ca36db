using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Core.Simulation;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Cli.Printing;

/// <summary>A simulation for people: what moves, indicator by indicator, within 100 columns.</summary>
internal sealed class SimulationText(SiteWords words, Handbook handbook)
{
    private const int WidestLine = 100;
    private const string Nothing = "–";

    public IEnumerable<string> Lines(SimulatedRound simulated)
    {
        yield return words.Say("simulate.head", handbook.Path, words.InFull(simulated.Month), Summary(simulated));
        foreach (var moves in simulated.Moves.GroupBy(m => m.Indicator.Id))
        {
            yield return "";
            foreach (var line in Table([.. moves]))
            {
                yield return line;
            }
        }

        if (simulated.Sections.Count > 0)
        {
            yield return "";
            yield return words["simulate.sections"];
            foreach (var line in Columns.Lines([[words["simulate.unit"], words["simulate.section"], words["simulate.score"]], .. simulated.Sections.Select(Row)]))
            {
                yield return line;
            }
        }
    }

    private string Summary(SimulatedRound simulated) =>
        words.Say("simulate.summary", simulated.Moves.Count, simulated.UnitsMoved, simulated.Unmoved)
        + (simulated.OnlyValueChanged > 0 ? $" {words.Say("simulate.only-value", simulated.OnlyValueChanged)}" : "");

    private IEnumerable<string> Table(IReadOnlyList<Move> moves)
    {
        var indicator = moves[0].Indicator;
        yield return Columns.Fit(words.Say("simulate.indicator", indicator.ShortTitle, indicator.Id, indicator.Unit), WidestLine);
        IEnumerable<string[]> rows = moves.Select(m => new[]
        {
            UnitText.Of(words, m.Unit, handbook.Office),
            Change(m, ValueOf),
            Change(m, LevelOf),
            Change(m, a => a.Points is { } points ? NumberText.Of(points / 5) : Nothing),
        });
        foreach (var line in Columns.Lines([[words["simulate.unit"], words["simulate.value"], words["simulate.level"], words["simulate.score"]], .. rows]))
        {
            yield return line;
        }
    }

    private static string Change(Move move, Func<ScoredAssignment, string> part) =>
        Change(move.Before is null ? Nothing : part(move.Before), move.After is null ? Nothing : part(move.After));

    private static string Change(string before, string after) =>
        string.Equals(before, after, StringComparison.Ordinal) ? before : $"{before} → {after}";

    private string ValueOf(ScoredAssignment scored) =>
        scored.Trace.Value is { } value ? NumberText.Measured(value)
        : scored.Trace.Outcome is Outcome.NotReported or Outcome.NotComputable ? Nothing
        : ValueText.Of(words, scored) is { Length: > 0 } said ? said
        : Nothing;

    private string LevelOf(ScoredAssignment scored) => scored.Outcome.Match(
        scored.Indicator.NameOf,
        () => words.Say("simulate.below", LevelText.LowestName(scored.Indicator)),
        () => words["simulate.gap"],
        mean => words.Say("outcome.mean", NumberText.Of(mean)),
        _ => words["outcome.unreported"],
        _ => words["simulate.not-computable"],
        _ => WithheldText.Level(words));

    private string[] Row(SectionMove move) =>
        [UnitText.Of(words, move.Unit, handbook.Office), SectionText.Of(words, move.Section), Change(ScoreOf(move.Before), ScoreOf(move.After))];

    private static string ScoreOf(SectionScore? score) =>
        score?.OfFive is { } five ? NumberText.Measured(five * (Rational)20) : Nothing;
}
