using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Languages;

namespace KpiHandbook.Site.Texts;

/// <summary>What the worked examples of an indicator show, in a line.</summary>
internal static class CoverageText
{
    /// <summary>Levels, turning points and outcomes that are shown, and what is not; null without examples or without levels.</summary>
    public static string? Of(Indicator indicator)
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
            $"ตัวอย่าง {examples} ข้อ",
            .. coverage.Parts.Any(p => p.Missing.Count > 0) ? coverage.Parts.Where(p => p.Missing.Count > 0).Select(p => Missing(p, indicator))
                : coverage.Parts.Any(p => p.Shown.Count > 0) ? [coverage.Parts.Count > 1 ? "ครบทุกระดับของทุกเดือน" : "ครบทุกระดับ"]
                : Array.Empty<string>(),
            boundaries.Count > 0 ? $"ตรงจุดเปลี่ยนระดับพอดี {boundaries.Count(b => b.IsMet)} จาก {boundaries.Count} จุด" : null,
            Outcomes([.. coverage.Parts.SelectMany(p => p.Outcomes).Distinct().Order()]),
            coverage.Parts.Any(p => p.LacksZeroDivisor) ? "ยังไม่มีตัวอย่างที่ตัวหารเป็น 0" : null,
        ];
        return string.Join(" · ", parts.OfType<string>());
    }

    private static string Missing(CriteriaCoverage part, Indicator indicator) =>
        $"ยังไม่มีตัวอย่างของระดับ {string.Join(" ", part.Missing.Select(indicator.NameOf))}"
        + (part.Milestone is { } milestone ? $" เดือน{MonthsText.Of(Words.Thai, milestone.Months)}" : "");

    private static string? Outcomes(IReadOnlyList<OutcomeKind> kinds)
    {
        var names = kinds.Select(Name).OfType<string>().ToList();
        return names.Count == 0 ? null : $"มีกรณี{string.Join(" ", names)}";
    }

    private static string? Name(OutcomeKind kind) => kind switch
    {
        OutcomeKind.Level or OutcomeKind.Mean or OutcomeKind.Withheld => null,
        OutcomeKind.Below => "ไม่ถึงระดับต่ำสุด",
        OutcomeKind.Gap => "ที่เกณฑ์ไม่ได้ให้ระดับ",
        OutcomeKind.NotReported => "ยังไม่รายงาน",
        OutcomeKind.NotComputable => "คิดระดับไม่ได้",
    };
}
