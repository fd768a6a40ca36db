using KpiHandbook.Cli.Versions;
using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Cli.Printing;

/// <summary>Differences for people: by indicator and by what they are about, old → new, changed words between signs that need no colour.</summary>
internal sealed class DifferenceLines(Terminal terminal, Language language)
{
    private const int WidestLine = 100;

    /// <summary>The lines.</summary>
    /// <param name="site">What differs in the settings of the site.</param>
    /// <param name="rounds">The rounds.</param>
    public IEnumerable<string> Of(IReadOnlyList<Difference> site, IReadOnlyList<ComparedRound> rounds) =>
        site.Count == 0 ? Of(rounds)
        : [terminal.Bold(DifferenceText.Site(SiteWords.Thai)), .. site.SelectMany(OfDifference), .. rounds.All(r => r.Difference is { IsEmpty: true }) ? [] : Of(rounds).Prepend("")];

    private IEnumerable<string> Of(IReadOnlyList<ComparedRound> rounds)
    {
        var said = rounds.Where(r => r.Difference is not { IsEmpty: true }).ToList();
        if (rounds.Count > 1 || said.Count == 0)
        {
            yield return said.Count == 0 ? DifferenceText.Nothing(SiteWords.Thai) : $"ต่างกัน {said.Count} รอบ จาก {rounds.Count} รอบ";
        }

        foreach (var (round, at) in said.Select((r, at) => (r, at)))
        {
            if (at > 0 || rounds.Count > 1)
            {
                yield return "";
            }

            foreach (var line in OfRound(round))
            {
                yield return line;
            }
        }
    }

    private IEnumerable<string> OfRound(ComparedRound round)
    {
        if (round.Difference is not { } difference)
        {
            return [terminal.Bold(round.Path) + (round.Before is null ? ": รอบใหม่" : ": ไม่มีรอบนี้แล้ว")];
        }

        return
        [
            terminal.Bold(round.NamesIn(SiteWords.Thai)),
            DifferenceText.Summary(SiteWords.Thai, difference),
            .. DifferenceText.Fates.Where(f => f != IndicatorFate.Changed)
                .SelectMany(f => Names(DifferenceText.HeadOf(SiteWords.Thai, f), difference.Indicators.Where(i => i.Fate == f))),
            .. difference.Indicators.Where(i => i is { Before: not null, After: not null }).SelectMany(OfIndicator),
            .. difference.Round.Count == 0 ? Array.Empty<string>() : ["", terminal.Bold("ทั้งรอบ"), .. Aspects(difference.Round)],
            .. round.Consequence is { } consequence ? OfConsequence(consequence, difference.After) : [],
        ];
    }

    private IEnumerable<string> Names(string what, IEnumerable<IndicatorDifference> indicators)
    {
        var names = indicators.Select(i => $"  {Named((i.After ?? i.Before)!)}{(i.Whither is { } whither ? $" {Shown(whither.In(language))}" : "")}").ToList();
        return names.Count == 0 ? [] : ["", what, .. names];
    }

    private static string Named(Indicator indicator) => $"{indicator.ShortTitle} ({indicator.Id})";

    private IEnumerable<string> OfIndicator(IndicatorDifference indicator) =>
    [
        "",
        terminal.Bold(Named(indicator.After!)),
        .. indicator.IsComparable ? Array.Empty<string>() : [$"  {DifferenceText.NotComparable(SiteWords.Thai, indicator)}"],
        .. Aspects(indicator.Differences),
    ];

    private IEnumerable<string> Aspects(IReadOnlyList<Difference> differences) =>
        differences.GroupBy(d => d.Aspect).OrderBy(g => g.Key).SelectMany(g => g.SelectMany(OfDifference).Prepend($"  {DifferenceText.Of(SiteWords.Thai, g.Key)}"));

    private IEnumerable<string> OfDifference(Difference difference)
    {
        var what = difference.What.In(language);
        if (difference.Words is { } words)
        {
            return [$"    {what}: {new WordLine(terminal.Styled).Of(words)}"];
        }

        return (difference.Was?.In(language), difference.Is?.In(language)) switch
        {
            (null, { } after) => [$"    + {what}: {Shown(after)}"],
            ({ } before, null) => [$"    − {what}: {Shown(before)}"],
            var (before, after) when Columns.WidthOf($"    {what}: {before} → {after}") <= WidestLine => [$"    {what}: {Shown(before)} → {Shown(after)}"],
            var (before, after) => [$"    {what}", $"      เดิม  {Shown(before)}", $"      ใหม่  {Shown(after)}"],
        };
    }

    private IEnumerable<string> OfConsequence(Consequence consequence, Handbook after) =>
    [
        "",
        terminal.Bold("ผลต่อคะแนนที่รายงานแล้ว")
            + $": {ConsequenceText.Of(SiteWords.Thai, consequence)}{(consequence.Compared == 0 ? "" : $" จากที่เทียบได้ {consequence.Compared}")}",
        .. consequence.Moves.GroupBy(m => (m.Month, m.After.Id)).SelectMany(g => Columns
            .Lines([.. g.Select(m => new[] { UnitText.Of(SiteWords.Thai, m.Unit, after.Office), $"{OutcomeText.Of(SiteWords.Thai, m.Was, m.Before)} → {OutcomeText.Of(SiteWords.Thai, m.Becomes, m.After)}" })])
            .Select(line => $"  {line}")
            .Prepend($"  {g.First().After.ShortTitle} เดือน{g.Key.Month.ToLongText()}")),
        .. consequence.Undecided.GroupBy(m => (m.Month, m.After.Id, Why: ConsequenceText.WhyUndecided(SiteWords.Thai, m))).SelectMany(g => Columns
            .Lines([.. g.Select(m => new[] { UnitText.Of(SiteWords.Thai, m.Unit, after.Office), $"เดิม {OutcomeText.Of(SiteWords.Thai, m.Was, m.Before)}" })])
            .Select(line => $"  {line}")
            .Prepend($"  {g.First().After.ShortTitle} เดือน{g.Key.Month.ToLongText()} ยังตัดสินไม่ได้: {g.Key.Why}")),
        .. consequence.NotCarried.Count == 0 ? Array.Empty<string>() : ["  เทียบไม่ได้"],
        .. consequence.NotCarried.Select(n => $"    {n.After.ShortTitle}: {n.Why.In(language)}"),
    ];

    private static string Shown(string? text) => SafeText.Visible((text ?? "").ReplaceLineEndings(" "));
}
