using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Signs;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Districts;

/// <summary>What the signs of a table of several indicators mean.</summary>
internal static class MatrixLegend
{
    /// <summary>The sign beside a result that was corrected after its month was sealed.</summary>
    public static LegendItem Late { get; } = new(null, "*", $"{CorrectionText.Label} เหตุผลอยู่ในหน้าของหน่วยงาน");

    public static IReadOnlyList<LegendItem> Of(IReadOnlyList<Indicator> indicators) => [.. Levels(indicators), .. Others(indicators)];

    // Letters alone where every indicator has them; beside the numbers where some do.
    private static IEnumerable<LegendItem> Levels(IReadOnlyList<Indicator> indicators)
    {
        if (indicators.Any(i => i.Letters.Count == 0))
        {
            foreach (var level in Level.All)
            {
                yield return Sign(new Outcome.Reached(level), $"ระดับ {level}");
            }
        }

        foreach (var (level, letter) in indicators.SelectMany(i => i.Letters).Distinct().OrderBy(l => l.Key))
        {
            var sign = LevelSwatch.Sample(new Outcome.Reached(level), $"ระดับ {letter}") with { Mark = letter };
            yield return new LegendItem(sign, "", $"ระดับ {letter} คือ {level} คะแนน");
        }
    }

    private static IEnumerable<LegendItem> Others(IReadOnlyList<Indicator> indicators)
    {
        if (indicators.Any(i => i.Months == MonthRule.Mean))
        {
            yield return Sign(new Outcome.Mean((Core.Numbers.Rational)9 / 2), "ค่าเฉลี่ยของเดือนที่รายงาน");
        }

        yield return Sign(new Outcome.Below(), "ไม่ถึงระดับต่ำสุด");
        yield return Sign(new Outcome.NotReported([]), "ยังไม่รายงาน");
        yield return Sign(new Outcome.Gap(), "เกณฑ์ไม่ได้ให้ระดับ");
        if (indicators.Any(i => i.Criteria.Unstated is not null))
        {
            var meaning = "มีค่า แต่เอกสารไม่มีเกณฑ์ให้ระดับ";
            yield return new LegendItem(LevelSwatch.Unstated(meaning), "", meaning);
        }

        yield return Sign(new Outcome.NotComputable(UndefinedReason.DivisionByZero), "คิดระดับไม่ได้");
        if (indicators.Any(i => i.SuppressBelow is not null))
        {
            yield return Sign(new Outcome.Withheld(0), "ไม่แสดงระดับ เพราะบอกจำนวนที่น้อยมากของบุคคลหรือครัวเรือน");
        }

        if (indicators.Any(i => i.Targets is not null))
        {
            var meaning = "มีลายขวาง: ตารางเป้าหมายกับเกณฑ์ให้ผลไม่ตรงกัน";
            yield return new LegendItem(LevelSwatch.Sample(new Outcome.Below(), meaning, isContested: true), "", meaning);
        }

        yield return new LegendItem(null, "ไม่ใช้", "ไม่วัดหน่วยงานนี้");
        yield return new LegendItem(null, "·", "ตัวเลือกที่ไม่ได้เลือก");
    }

    private static LegendItem Sign(Outcome outcome, string meaning) => new(LevelSwatch.Sample(outcome, meaning), "", meaning);
}
