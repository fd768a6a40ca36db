using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Proving;

/// <summary>Says in a sentence what is wrong, with figures that anyone can try.</summary>
internal static class FindingWords
{
    public static Words Of(Indicator indicator, RawFinding finding, IReadOnlyList<District> districts, IReadOnlyList<ReportMonth> months)
    {
        var words = Of(indicator, finding, districts);
        return months.Count == 0 ? words : new(
            $"{string.Join(", ", months.Select(m => $"เดือน{m.ToLongText()}"))}: {words.Thai}",
            $"{string.Join(", ", months)}: {words.English}");
    }

    private static Words Of(Indicator indicator, RawFinding finding, IReadOnlyList<District> districts)
    {
        var figures = finding.Witness is { } of ? $" ({Figures(of.Point)})" : "";
        var labelled = finding.Witness is { } shown ? $" ({Figures(indicator, shown.Point)})" : "";
        var thai = Where(indicator, finding, Language.Thai);
        var english = Where(indicator, finding, Language.English);
        var levels = finding.Levels.Select(indicator.NameOf).ToList();
        return finding.Kind switch
        {
            FindingKind.Gap when finding.IsEitherWay => new(
                $"{thai}ไม่มีระดับ ทั้งที่ค่าสองข้างได้ระดับ {string.Join(" และ ", levels)}{labelled}",
                $"{english} has no level, though on both sides of it there is level {string.Join(" and ", levels)}{figures}."),
            FindingKind.Gap => new(
                $"{thai}ไม่มีระดับ ทั้งที่แย่กว่านี้ได้ระดับ {levels[0]}{labelled}",
                $"{english} has no level, though worse has level {levels[0]}{figures}."),
            FindingKind.Rounding => new(
                $"{thai}ตกอยู่ระหว่างปลายที่เขียนของระดับ {levels[0]} กับ {levels[^1]} ผลขึ้นกับการปัดเศษ{labelled}",
                $"{english} falls between the written ends of levels {levels[0]} and {levels[^1]}: the level turns on rounding{figures}."),
            FindingKind.Overlap => new(
                $"{thai}เข้าเกณฑ์ทั้งระดับ {levels[0]} และ {levels[^1]} โดยไม่มีระดับใดครอบอีกระดับ{labelled}",
                $"{english} meets both level {levels[0]} and level {levels[^1]}, and neither contains the other{figures}."),
            FindingKind.Unreachable => finding.Witness is null
                ? new($"ไม่มีค่าใดที่รายงานได้ได้ระดับ {levels[0]}{Most(indicator, Language.Thai)}",
                    $"No figures that can be reported get level {levels[0]}.{Most(indicator, Language.English)}")
                : new(
                    $"ไม่มีค่าใดที่รายงานได้ได้ระดับ {levels[0]} แม้เข้าเงื่อนไขของระดับนี้{labelled}",
                    $"No figures that can be reported get level {levels[0]}, even where its condition holds{figures}."),
            FindingKind.Direction => new(
                $"ดีขึ้นแต่ระดับลดลงจาก {levels[^1]} เป็น {levels[0]}: {Figures(indicator, finding.Witness!.Point)} แล้วเป็น {Figures(indicator, finding.Witness.Better!)}",
                $"Better figures get a lower level, {levels[0]} after {levels[^1]}: {Figures(finding.Witness.Point)}, then {Figures(finding.Witness.Better!)}."),
            FindingKind.Denominator => OfDenominator(indicator, finding, districts, levels),
            FindingKind.Below => new(
                $"เอกสารไม่บอกว่าไม่ถึงระดับ {levels[0]} ได้กี่คะแนน{labelled}",
                $"The document does not say what falls short of level {levels[0]} scores{figures}."),
        };
    }

    // Percentages end at 100 unless a bound says otherwise.
    private static string Most(Indicator indicator, Language language)
    {
        var ended = indicator.Inputs.SelectMany(i => i.Columns.Prepend(i))
            .Where(i => i is { Type: InputType.Percent, Max: null } && indicator.Criteria.Mentions(i.Name))
            .ToList();
        return ended.Count == 0 ? ""
            : language == Language.Thai ? $" ({string.Join(", ", ended.Select(i => i.Label))} ไม่เกินร้อยละ 100 ถ้าเกินได้ให้บอกไว้ใน max)"
            : $" ({string.Join(", ", ended.Select(i => i.Name))} is at most 100 percent: if it may be more, `max` says so.)";
    }

    private static Words OfDenominator(Indicator indicator, RawFinding finding, IReadOnlyList<District> districts, List<string> levels)
    {
        var names = string.Join(", ", districts.Select(d => d.Name));
        var ids = string.Join(", ", districts.Select(d => d.Id));
        var bases = Figures(finding.Witness!.Point);
        var labelled = Figures(indicator, finding.Witness.Point);
        return finding.Levels.Count == indicator.Criteria.Levels.Count && finding.Witness.Point.Inputs.Values.Any(v => v is Value.Number { Amount.IsZero: true })
            ? new($"{names}: {labelled} คำนวณไม่ได้", $"{ids}: nothing can be computed from {bases}.")
            : new($"{names}: {labelled} ไม่มีทางได้ระดับ {string.Join(", ", levels)}", $"{ids}: {bases} cannot get level {string.Join(", ", levels)}.");
    }

    // What the finding is about: the whole stretch where there is one.
    private static string Where(Indicator indicator, RawFinding finding, Language language)
    {
        if (finding.Witness?.Stretch is not { } stretch)
        {
            return language == Language.Thai ? "กรณีนี้" : "This case";
        }

        var isValue = string.Equals(stretch.Of, ExpressionChecker.ValueName, StringComparison.Ordinal);
        var percent = isValue && indicator.Unit.StartsWith("ร้อยละ", StringComparison.Ordinal);
        if (stretch.IsPoint)
        {
            var number = Text(indicator, stretch.Of, stretch.From!.Value);
            return language == Language.Thai
                ? $"{(percent ? "ร้อยละ" : isValue ? "ค่า" : LabelOf(indicator, stretch.Of))} {number} พอดี"
                : $"Exactly {number}{(percent ? " percent" : isValue ? "" : $" for {stretch.Of}")}";
        }

        var ends = new List<string>();
        if (stretch.From is { } from)
        {
            ends.Add((language, stretch.IncludesFrom) switch
            {
                (Language.Thai, true) => "ตั้งแต่ ",
                (Language.Thai, false) => "มากกว่า ",
                (_, true) => "at least ",
                _ => "above ",
            } + End(indicator, finding, stretch.Of, from, language));
        }

        if (stretch.To is { } to)
        {
            ends.Add((language, stretch.IncludesTo) switch
            {
                (Language.Thai, true) => "ไม่เกิน ",
                (Language.Thai, false) => "น้อยกว่า ",
                (_, true) => "at most ",
                _ => "below ",
            } + End(indicator, finding, stretch.Of, to, language));
        }

        return language == Language.Thai
            ? $"{(percent ? "ร้อยละที่" : isValue ? "ค่าที่" : LabelOf(indicator, stretch.Of) + " ที่")}{string.Join(" แต่", ends)} "
            : $"{(isValue ? "A value" : stretch.Of)} {string.Join(" and ", ends)}";
    }

    private static string LabelOf(Indicator indicator, string of) =>
        (indicator.Inputs.FirstOrDefault(i => string.Equals(i.Name, of, StringComparison.Ordinal))
            ?? indicator.Inputs.SelectMany(i => i.Columns.Select(c => (Name: $"{i.Name}.{c.Name}", Column: c)))
                .FirstOrDefault(c => string.Equals(c.Name, of, StringComparison.Ordinal)).Column)?.Label
        ?? (ExpressionParser.Parse(of).Expression is { } term and not Expression.Name
            ? ExpressionPrinter.Print(term, ExpressionStyle.ForReaders(name => LabelOf(indicator, name)))
            : of);

    // A number of the line: a day where days run along it.
    private static string Text(Indicator indicator, string of, Rational number) =>
        indicator.Inputs.FirstOrDefault(i => string.Equals(i.Name, of, StringComparison.Ordinal)) is { Type: InputType.Date }
            ? $"{new Calendar.BuddhistDate(DateOnly.FromDayNumber((int)number.Numerator))}"
            : Text(number);

    // Where a figure is compared with another one, the end is that one.
    private static string End(Indicator indicator, RawFinding finding, string of, Rational number, Language language) => finding.IsExact
        ? Text(indicator, of, number)
        : finding.Witness!.Point.Inputs
            .Where(i => !string.Equals(i.Key, of, StringComparison.Ordinal) && i.Value is Value.Number { Amount: var amount } && amount == number)
            .Select(i => language == Language.Thai ? LabelOf(indicator, i.Key) : i.Key)
            .FirstOrDefault(Text(indicator, of, number));

    private static string Figures(Indicator indicator, WitnessPoint point) =>
        string.Join(", ", point.Inputs.Select(i => $"{LabelOf(indicator, i.Key)} = {Text(i.Value)}"));

    private static string Figures(WitnessPoint point) =>
        string.Join(", ", point.Inputs.Select(i => $"{i.Key} = {Text(i.Value)}"));

    private static string Text(Value value) => value switch
    {
        Value.Number number => Text(number.Amount),
        Value.Truth truth => truth.Holds ? "yes" : "no",
        Value.Day day => day.Date.ToString(),
        Value.Table table => $"[{string.Join("; ", table.Rows.Select(row => string.Join(", ", row.Select(c => $"{c.Key} {Text(c.Value)}"))))}]",
        _ => "",
    };

    private static string Text(Rational number) => number.Grouped(number.IsExactAt(6) ? 6 : 2);
}
