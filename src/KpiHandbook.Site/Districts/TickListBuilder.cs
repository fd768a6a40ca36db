using System.Security.Cryptography;
using System.Text;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Signs;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Districts;

/// <summary>Shapes the evidence of the level that a unit aims at on each indicator: the next one, or the one it has reached already where that is the highest.</summary>
internal sealed class TickListBuilder(RoundSite site, ScoredUnit unit)
{
    /// <summary>Null where no indicator asks for evidence.</summary>
    public TickList? Build()
    {
        var indicators = unit.Assignments.Select(Of).OfType<TickIndicator>().ToList();
        return indicators.Count == 0 ? null : new TickList($"{site.Handbook.Path}/{unit.Unit.Id}", indicators);
    }

    /// <summary>Twelve hexadecimal digits that hang on the words alone.</summary>
    public static string KeyOf(Id<Indicator> indicator, string item) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{indicator}\n{item}")).AsSpan(0, 6));

    private TickIndicator? Of(ScoredAssignment scored)
    {
        var indicator = scored.Indicator;
        var aim = AimOf(scored);
        var counting = indicator.Evidence.Where(e => CurrentUnits.MonthOf(site, unit) is not { } month || e.CountsIn(month)).ToList();
        var entries = counting.Count > 0 ? counting.FindAll(e => IsNeeded(e, aim, indicator.Criteria.Ladder)) : [.. indicator.Evidence]; // Each says its months.
        return entries.Count == 0 ? null : new TickIndicator(
            SectionText.ShortOf(site.Words, scored.Assignment.Entry),
            indicator.ShortTitle,
            aim is { } level ? LevelSwatch.Of(site.Words, level, indicator) : null,
            site.Words.Say("ticks.items", entries.Where(e => !e.IsOptional).Sum(e => e.Items.Count)),
            [
                .. entries.Select(e => new TickEntry(
                    aim is null ? null : LevelText.Of(site.Words, e.From, e.To, indicator),
                    [.. e.Items.Select(item => new TickItem(KeyOf(indicator.Id, item), EvidenceText.Of(site.Words, e, item), e.IsOptional))])),
            ]);
    }

    private Level? AimOf(ScoredAssignment scored) =>
        scored.Indicator.Criteria.Unstated is not null ? null
        : site.NextStepsOf(unit).FirstOrDefault(s => s.Scored == scored)?.Next.Target
            ?? scored.OfMonth.ReachedLevel
            ?? LevelText.ScaleOf(scored.Indicator).Last();

    // Where levels build on each other, the evidence of the lower ones is needed as well.
    private static bool IsNeeded(Evidence evidence, Level? aim, Ladder ladder) =>
        aim is not { } level || (evidence.From <= level && (evidence.To >= level || ladder == Ladder.Cumulative));
}
