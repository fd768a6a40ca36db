using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Proving;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Signs;

namespace KpiHandbook.Site.Texts;

/// <summary>What the proof of criteria finds, in words.</summary>
internal static class FindingText
{
    /// <summary>What is wrong, in a few words.</summary>
    public static string Of(FindingKind kind) => kind switch
    {
        FindingKind.Gap => "ไม่มีระดับ",
        FindingKind.Rounding => "ขึ้นกับการปัดเศษ",
        FindingKind.Overlap => "เข้าสองระดับ",
        FindingKind.Unreachable => "ไม่มีค่าใดได้ระดับนี้",
        FindingKind.Direction => "ดีขึ้นแต่ระดับลดลง",
        FindingKind.Denominator => "ฐานของอำเภอไปไม่ถึง",
        FindingKind.Below => "ไม่บอกว่าไม่ถึงได้กี่คะแนน",
    };

    /// <summary>What became of it.</summary>
    public static string Of(FindingStatus status) => status switch
    {
        FindingStatus.Unanswered => "ยังไม่ได้ตอบ",
        FindingStatus.Rounded => "ปัดเศษตามที่เอกสารกำหนด",
        FindingStatus.Read => "อ่านตามความหมาย",
        FindingStatus.Ruled => "มีคำชี้ขาด",
        FindingStatus.Open => "เปิดไว้เป็นคำถาม",
    };

    /// <summary>Figures that show it, with what comes of them; null where no figures can.</summary>
    public static string? Witness(Finding finding, Indicator indicator) => finding.Witness is not { } witness ? null
        : witness.Better is { } better ? $"{Point(witness.Point, indicator)} แต่ {Point(better, indicator)}"
        : Point(witness.Point, indicator);

    /// <summary>What was looked through for one set of criteria.</summary>
    public static string Of(Searched searched, Indicator indicator)
    {
        var names = new InputNames(indicator);
        var months = searched.Months.Count > 0 ? $"เดือน{MonthsText.Of(Words.Thai, searched.Months)}: " : "";
        var parts = string.Join(" · ", searched.Parts.Select(p => $"{NameOf(p.Of, names)} {p.Cases} แบบ"));
        return $"{months}ลอง {parts}" + (searched.Parts.Count, searched.IsEvery) switch
        {
            (1, true) => " ครบทุกแบบ",
            (_, true) => $" จับกันได้ {NumberText.Of(searched.Combinations)} แบบ ครบทุกแบบ",
            _ => $" จับกัน {NumberText.Of(searched.Combinations)} แบบ ครบทุกคู่ แต่ไม่ครบทุกชุด",
        };
    }

    private static string Point(WitnessPoint point, Indicator indicator)
    {
        var inputs = indicator.Inputs.Where(i => point.Inputs.ContainsKey(i.Name)).Select(i => $"{i.Label} {Text(point.Inputs[i.Name], i)}");
        var value = point.Value is { } number && indicator.Criteria.Formula is not Expression.Name ? $" ได้{Joined(NumberText.InSentence(number, indicator.Unit))}" : "";
        return $"{string.Join(" · ", inputs)}{value}{(point.Level is { } level ? $" ได้{LevelText.Of(level, indicator)}" : "")}";
    }

    // Thai words join; a digit stands apart.
    private static string Joined(string amount) => char.IsAsciiDigit(amount[0]) ? $" {amount}" : amount;

    private static string Text(Value value, Input input) => value is Value.Table table
        ? string.Join(" / ", table.Rows.Select(row => string.Join(" ", input.Columns.Where(c => row.ContainsKey(c.Name)).Select(c => $"{c.Label} {NumberText.Of(row[c.Name], c)}"))))
        : NumberText.Of(value, input);

    // Names of inputs and expressions of them become labels; what is neither stays.
    private static string NameOf(string of, InputNames names) =>
        string.Join(" กับ ", of.Split(", ").Select(part => ExpressionParser.Parse(part).Expression is { } expression ? names.Print(expression) : part));
}
