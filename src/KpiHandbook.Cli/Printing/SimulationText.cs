using System.Globalization;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Core.Simulation;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Cli.Printing;

/// <summary>A simulation for people: what moves, indicator by indicator, within 100 columns.</summary>
internal static class SimulationText
{
    private const int WidestLine = 100;
    private const string Nothing = "–";

    public static IEnumerable<string> Lines(Handbook handbook, SimulatedRound simulated)
    {
        yield return $"{handbook.Path} เดือน{simulated.Month.ToLongText()}: {Summary(simulated)}";
        foreach (var moves in simulated.Moves.GroupBy(m => m.Indicator.Id))
        {
            yield return "";
            foreach (var line in Table(handbook, [.. moves]))
            {
                yield return line;
            }
        }

        if (simulated.Sections.Count > 0)
        {
            yield return "";
            yield return "คะแนนรวมของส่วน (เต็ม 100)";
            foreach (var line in Columns.Lines([["ผู้ถูกประเมิน", "ส่วน", "คะแนน"], .. simulated.Sections.Select(s => Row(handbook, s))]))
            {
                yield return line;
            }
        }
    }

    private static string Summary(SimulatedRound simulated) => string.Create(
        CultureInfo.InvariantCulture,
        $"เปลี่ยน {simulated.Moves.Count} รายการ ของ {simulated.UnitsMoved} หน่วย · เท่าเดิม {simulated.Unmoved} รายการ{(simulated.OnlyValueChanged > 0 ? $" (ค่าเปลี่ยนแต่ระดับเดิม {simulated.OnlyValueChanged})" : "")}");

    private static IEnumerable<string> Table(Handbook handbook, IReadOnlyList<Move> moves)
    {
        var indicator = moves[0].Indicator;
        yield return Columns.Fit($"{indicator.ShortTitle} ({indicator.Id}) หน่วย: {indicator.Unit}", WidestLine);
        IEnumerable<string[]> rows = moves.Select(m => new[]
        {
            UnitText.Of(SiteWords.Thai, m.Unit, handbook.Office),
            Change(m, ValueOf),
            Change(m, LevelOf),
            Change(m, a => a.Points is { } points ? NumberText.Of(points / 5) : Nothing),
        });
        foreach (var line in Columns.Lines([["ผู้ถูกประเมิน", "ค่า", "ระดับ", "คะแนน"], .. rows]))
        {
            yield return line;
        }
    }

    private static string Change(Move move, Func<ScoredAssignment, string> part) =>
        Change(move.Before is null ? Nothing : part(move.Before), move.After is null ? Nothing : part(move.After));

    private static string Change(string before, string after) =>
        string.Equals(before, after, StringComparison.Ordinal) ? before : $"{before} → {after}";

    private static string ValueOf(ScoredAssignment scored) =>
        scored.Trace.Value is { } value ? NumberText.Measured(value)
        : scored.Trace.Outcome is Outcome.NotReported or Outcome.NotComputable ? Nothing
        : ValueText.Of(SiteWords.Thai, scored) is { Length: > 0 } words ? words
        : Nothing;

    private static string LevelOf(ScoredAssignment scored) => scored.Outcome.Match(
        scored.Indicator.NameOf,
        () => $"ต่ำกว่า {LevelText.LowestName(scored.Indicator)}",
        () => "ช่องว่าง",
        mean => $"เฉลี่ย {NumberText.Of(mean)}",
        _ => "ยังไม่รายงาน",
        _ => "คิดไม่ได้",
        _ => WithheldText.Level(SiteWords.Thai));

    private static string[] Row(Handbook handbook, SectionMove move) =>
        [UnitText.Of(SiteWords.Thai, move.Unit, handbook.Office), SectionText.Of(SiteWords.Thai, move.Section), Change(ScoreOf(move.Before), ScoreOf(move.After))];

    private static string ScoreOf(SectionScore? score) =>
        score?.OfFive is { } five ? NumberText.Measured(five * (Rational)20) : Nothing;
}
