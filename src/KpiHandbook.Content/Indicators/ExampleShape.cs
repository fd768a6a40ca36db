using KpiHandbook.Content.Shapes;
using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Indicators;

/// <summary>A worked example as read; what is given has its types checked against the inputs later.</summary>
internal sealed record RawExample(
    Located<string>? Title,
    Located<ReportMonth>? Month,
    Place.InText? MonthKey,
    LocatedMap<YamlNode>? Given,
    Located<WrittenNumber>? Value,
    Located<string>? Level,
    Located<OutcomeKind>? Outcome,
    Place.InText? GivenKey,
    Place.InText Place);

/// <summary>What an example holds.</summary>
internal static class ExampleShape
{
    private static readonly Field<Located<string>> Title = Field.Optional(
        "title", FieldTypes.Text, "ตัวอย่างนี้แสดงอะไร", "What the example shows");

    private static readonly Field<LocatedMap<YamlNode>> Given = Field.Required(
        "given", FieldTypes.MapByInput(new GivenType(), mayBeEmpty: true), "ค่าของข้อมูลแต่ละตัว", "The inputs' values");

    private static readonly Field<Located<WrittenNumber>> Value = Field.Optional(
        "value", FieldTypes.Number, "ค่าที่สูตรต้องให้ เทียบตามจำนวนทศนิยมที่เขียน", "The formula's value, compared at the decimals written");

    private static readonly Field<Located<string>> Level = Field.Optional(
        "level", new LevelNameType(), "ระดับที่ต้องได้", "The level it must get");

    private static readonly Field<Located<ReportMonth>> Month = Field.Optional(
        "month", FieldTypes.Month, "เดือนของตัวอย่าง (เฉพาะและต้องมีเมื่อใช้ milestones)", "The month shown; with milestones, and only then");

    private static readonly Field<Located<OutcomeKind>> Outcome = Field.Optional(
        "outcome",
        new ChoiceType<OutcomeKind>(
            ("below", OutcomeKind.Below, new("ต่ำกว่าระดับ 1", "Below level 1")),
            ("gap", OutcomeKind.Gap, new("อยู่ในช่องว่างของเกณฑ์", "In a gap of the criteria")),
            ("not-reported", OutcomeKind.NotReported, new("ยังไม่รายงาน", "An input is missing")),
            ("not-computable", OutcomeKind.NotComputable, new("คำนวณไม่ได้", "The formula has no value here"))),
        "ผลที่ไม่ใช่ระดับ ใช้แทน level",
        "An outcome that is not a level, instead of level");

    public static Shape<RawExample> Shape { get; } = new(
        [Title, Month, Given, Value, Level, Outcome],
        v => new RawExample(
            v.Of(Title), v.Of(Month), v.KeyOf(Month), v.Of(Given), v.Of(Value), v.Of(Level), v.Of(Outcome), v.KeyOf(Given), v.Place),
        new ExactlyOne([Level, Outcome], Problems.ExampleWithoutResult, (place, _, _) => Problems.ExampleWithTwoResults(place)));
}
