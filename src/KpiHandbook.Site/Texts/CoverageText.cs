using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Languages;

namespace KpiHandbook.Site.Texts;

/// <summary>What the worked examples of an indicator show, in a line.</summary>
internal static class CoverageText
{
    /// <summary>Levels, turning points and outcomes that are shown, and what is not; null without examples or without levels.</summary>
    public static string? Of(Words words, Indicator indicator)
    {
        var coverage = ExampleCoverage.Of(indicator);
        var examples = coverage.Parts.Sum(p => p.Examples);
        if (examples == 0 || coverage.Parts.All(p => p.Shown.Count + p.Missing.Count == 0))
        {
            return null;
        }

        var boundaries = coverage.Parts.SelectMany(p => p.Boundaries).ToList();
        string?[] parts =
        [
            words.Say("coverage.examples", examples),
            .. coverage.Parts.Any(p => p.Missing.Count > 0) ? coverage.Parts.Where(p => p.Missing.Count > 0).Select(p => Missing(words, p, indicator))
                : coverage.Parts.Any(p => p.Shown.Count > 0) ? [words[coverage.Parts.Count > 1 ? "coverage.all-of-all-months" : "coverage.all"]]
                : Array.Empty<string>(),
            boundaries.Count == 0 ? null
                : boundaries.TrueForAll(b => b.IsMet) ? words["coverage.all-boundaries"]
                : words.Say("coverage.boundaries", boundaries.Count(b => b.IsMet), boundaries.Count),
            Outcomes(words, [.. coverage.Parts.SelectMany(p => p.Outcomes).Distinct().Order()]),
            coverage.Parts.Any(p => p.LacksZeroDivisor) ? words["coverage.no-zero"] : null,
        ];
        return string.Join(" · ", parts.OfType<string>());
    }

    private static string Missing(Words words, CriteriaCoverage part, Indicator indicator)
    {
        var levels = ListText.Row(words, part.Missing.Select(indicator.NameOf));
        return part.Milestone is { } milestone ? words.Say("coverage.missing-in", levels, MonthsText.Of(words, milestone.Months)) : words.Say("coverage.missing", levels);
    }

    private static string? Outcomes(Words words, IReadOnlyList<OutcomeKind> kinds)
    {
        var names = kinds.Select(Name).OfType<string>().Select(key => words[key]).ToList();
        return names.Count == 0 ? null : words.Say("coverage.cases", names.Aggregate((a, b) => words.Say("coverage.and", a, b)));
    }

    private static string? Name(OutcomeKind kind) => kind switch
    {
        OutcomeKind.Level or OutcomeKind.Mean or OutcomeKind.Withheld => null,
        OutcomeKind.Below => "coverage.below",
        OutcomeKind.Gap => "coverage.gap",
        OutcomeKind.NotReported => "outcome.unreported",
        OutcomeKind.NotComputable => "outcome.not-computable",
    };
}
