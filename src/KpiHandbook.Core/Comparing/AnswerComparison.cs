using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Comparing;

/// <summary>Readings, rulings and open questions, and what pages of the document print differently.</summary>
internal static class AnswerComparison
{
    public static void Compare(Changes changes, Sides sides)
    {
        Items.Compare(changes, Aspect.Notes, new("วิธีอ่าน", "reading"), Readings(sides.Old, sides.OldNames), Readings(sides.New, sides.NewNames));
        Items.Compare(changes, Aspect.Notes, new("คำชี้ขาด", "ruling"), Rulings(sides.Old, sides.OldNames, sides), Rulings(sides.New, sides.NewNames, sides));
        Items.Compare(changes, Aspect.Notes, new("ข้อที่ยังไม่มีคำตอบ", "open question"), Questions(sides.Old, sides), Questions(sides.New, sides));
        Items.Compare(changes, Aspect.Notes, new("ที่พิมพ์ต่างกัน", "printed differently"), Printed(sides.Old, sides.OldNames), Printed(sides.New, sides.NewNames));
    }

    private static IEnumerable<Item> Readings(Indicator indicator, ReaderNames names) => indicator.Answers.OfType<Answer.Reading>().Select(a => new Item(
        a.Text, Month(a), (new("แทนเกณฑ์", "replaces"), LevelsOf(a.Levels, indicator, names)), Zero(a.IsZero)));

    private static IEnumerable<Item> Rulings(Indicator indicator, ReaderNames names, Sides sides) => indicator.Answers.OfType<Answer.Ruling>().Select(a => new Item(
        a.Text,
        Month(a),
        (new("แทนเกณฑ์", "replaces"), LevelsOf(a.Levels, indicator, names)),
        Zero(a.IsZero),
        (new("โดย", "by"), ReaderText.Same(a.By)),
        (new("หนังสือ", "letter"), ReaderText.Same(a.Letter)),
        (new("ลงวันที่", "dated"), ReaderText.Day(a.Date)),
        Districts(a.Districts, sides),
        (new("กำหนดให้", "sets"), a.Inputs.Count == 0
            ? null
            : ReaderText.Same(string.Join(", ", a.Inputs.OrderBy(i => i.Key, StringComparer.Ordinal).Select(i => $"{names.Of(i.Key)} {ReaderText.Number(i.Value)}"))))));

    private static IEnumerable<Item> Questions(Indicator indicator, Sides sides) => indicator.Answers.OfType<Answer.Open>().Select(a => new Item(
        a.Text,
        Month(a),
        (new("เรื่อง", "kind"), ReaderText.Kind(a.Kind)),
        (new("ที่ค่า", "at"), a.At is { } at ? ReaderText.Same(ReaderText.Number(at)) : null),
        (new("ระดับ", "levels"), a.Levels.Count == 0 ? null : ReaderText.Same(string.Join(", ", a.Levels.Distinct().Order().Select(indicator.NameOf)))),
        Districts(a.Districts, sides)));

    private static IEnumerable<Item> Printed(Indicator indicator, ReaderNames names) => indicator.Printed.Select(f => new Item(
        f.Where,
        (new("น้ำหนัก", "weight"), f.IsWeightBlank ? new("เว้นว่าง", "left blank") : f.Weight is { } weight ? ReaderText.Same(ReaderText.Number(weight.Percent)) : null),
        (new("ชื่อ", "title"), ReaderText.Same(f.Title)),
        (new("ลำดับที่", "number"), ReaderText.Same(f.Number?.ToString(System.Globalization.CultureInfo.InvariantCulture))),
        (new("หน่วยวัด", "unit"), ReaderText.Same(f.Unit)),
        (new("รอบสิ้นสุด", "period end"), ReaderText.Day(f.PeriodEnd)),
        (new("ตัวเลข", "figures"), f.Inputs.Count == 0
            ? null
            : ReaderText.Same(string.Join(", ", f.Inputs.OrderBy(i => i.Key, StringComparer.Ordinal).Select(i => $"{names.Of(i.Key)} {ReaderText.Number(i.Value)}")))),
        (new("ที่ใช้", "used"), ReaderText.Same(f.Note))));

    private static (Words Name, Words? Value) Month(Answer answer) => (new("เดือน", "month"), ReaderText.Month(answer.Month));

    private static (Words Name, Words? Value) Zero(bool isZero) => (new("ไม่ถึงระดับใดเลย", "short of every level"), isZero ? new("0 คะแนน", "0 points") : null);

    private static (Words Name, Words? Value) Districts(IReadOnlyList<Id<District>> districts, Sides sides) =>
        (new("อำเภอ", "districts"), districts.Count == 0 ? null : ReaderText.Districts(districts, sides.OldBook, sides.NewBook));

    private static Words? LevelsOf(IReadOnlyList<LevelRule> levels, Indicator indicator, ReaderNames names) => levels.Count == 0
        ? null
        : ReaderText.In(language => string.Join(
            "; ", levels.OrderBy(l => l.Level).Select(l => $"{ReaderText.Level(l.Level, indicator).In(language)} {names.Print(l.When).In(language)}{(l.Text.Length == 0 ? "" : $" ({l.Text})")}")));
}
