using KpiHandbook.Content.Shapes;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Indicators;

/// <summary>An input, or a column of a table, as read.</summary>
internal sealed record RawInput(
    Located<string>? Label,
    Located<string>? Unit,
    Located<InputType>? Type,
    Located<string>? What,
    Located<string>? Symbol,
    Located<Improvement>? Improve,
    Located<Bound>? Min,
    Located<Bound>? Max,
    Located<int>? Decimals,
    LocatedMap<RawInput>? Columns,
    Place.InText? ColumnsKey,
    Located<string>? RowLabel,
    Place.InText Place);

/// <summary>What an input holds.</summary>
internal static class InputShape
{
    private static readonly Field<Located<string>> Label = Field.Required(
        "label", FieldTypes.Text, "ชื่อข้อมูลที่ผู้รายงานเห็น", "Label for readers");

    private static readonly Field<Located<string>> Unit = Field.Required("unit", FieldTypes.Text, "หน่วย เช่น บาท ครัวเรือน", "Unit");

    private static readonly (string, InputType, Words)[] ScalarTypes =
    [
        ("number", InputType.Number, new("ตัวเลขทศนิยม", "A decimal number")),
        ("count", InputType.Count, new("จำนวนนับ เป็นจำนวนเต็มตั้งแต่ 0", "A whole number, 0 or more")),
        ("percent", InputType.Percent, new("ร้อยละ 12.5 หมายถึงร้อยละ 12.5", "A percentage; 12.5 means 12.5 %")),
        ("money", InputType.Money, new("จำนวนเงิน (บาท) ทศนิยมไม่เกินสองตำแหน่ง", "Baht, at most two decimals")),
        ("date", InputType.Date, new("วันที่ (พ.ศ.)", "A day of the Buddhist era")),
        ("yes-no", InputType.YesNo, new("ทำแล้วหรือยังไม่ทำ", "Done or not done")),
        ("text", InputType.Text, new("คำหรือประโยค เช่น ชื่อผู้ประเมิน ใช้ในสูตรไม่ได้", "A word or sentence, such as who assessed; never in a formula")),
    ];

    private static readonly Field<Located<InputType>> Type = Field.Required(
        "type",
        new ChoiceType<InputType>([.. ScalarTypes, ("table", InputType.Table, new("ตาราง แถวละหนึ่งผลิตภัณฑ์ โครงการ หรือเดือน", "Rows: a product, project or month each"))]),
        "ชนิดของข้อมูล",
        "What the input holds");

    private static readonly Field<Located<InputType>> ColumnType = Field.Required(
        "type", new ChoiceType<InputType>(ScalarTypes), "ชนิดของข้อมูลในคอลัมน์", "What the column holds");

    private static readonly Field<Located<string>> What = Field.Optional(
        "what", FieldTypes.Text, "นับอะไร อธิบายหนึ่งประโยค", "What counts, in one sentence");

    private static readonly Field<Located<string>> Symbol = Field.Optional(
        "symbol", FieldTypes.Text, "อักษรที่เอกสารใช้แทนข้อมูลนี้ เช่น A", "The letter that the document uses for it");

    private static readonly Field<Located<Improvement>> Improve = Field.Optional(
        "improve",
        new ChoiceType<Improvement>(
            ("increase", Improvement.Increase, new("เพิ่มขึ้นแล้วได้ระดับดีขึ้น", "More of it earns a better level")),
            ("decrease", Improvement.Decrease, new("ลดลงแล้วได้ระดับดีขึ้น", "Less of it earns a better level"))),
        "หน่วยงานทำให้ดีขึ้นได้ทางใด ถ้าไม่ระบุคือเปลี่ยนเองไม่ได้",
        "How a unit can move it toward a better level; absent when it is given");

    private static readonly Field<Located<Bound>> Min = Field.Optional(
        "min", new BoundType(), "ค่าต่ำสุด เป็นตัวเลขหรือชื่อข้อมูลอื่น", "The least: a number or another input's name");

    private static readonly Field<Located<Bound>> Max = Field.Optional(
        "max", new BoundType(), "ค่าสูงสุด เป็นตัวเลขหรือชื่อข้อมูลอื่น", "The most: a number or another input's name");

    private static readonly Field<Located<int>> Decimals = Field.Optional(
        "decimals",
        new WholeNumberType(new NumberRange(0, 6, new("อยู่ระหว่าง 0 ถึง 6", "from 0 to 6"))),
        "ทศนิยมที่รับ สำหรับ number และ percent ถ้าไม่ระบุคือ 2",
        "Decimals of a number or percent; 2 when absent");

    private static readonly Shape<RawInput> Column = new(
        [Label, Unit, ColumnType, What, Symbol, Improve, Min, Max, Decimals],
        v => new RawInput(
            v.Of(Label), v.Of(Unit), v.Of(ColumnType), v.Of(What), v.Of(Symbol), v.Of(Improve), v.Of(Min), v.Of(Max), v.Of(Decimals), null, null, null, v.Place));

    private static readonly Field<LocatedMap<RawInput>> Columns = Field.Optional(
        "columns", FieldTypes.MapByInput(Column), "คอลัมน์ของตาราง (เฉพาะ type: table)", "Columns of a table");

    private static readonly Field<Located<string>> RowLabel = Field.Optional(
        "row-label", FieldTypes.Text, "หนึ่งแถวคืออะไร เช่น ผลิตภัณฑ์ (เฉพาะ type: table)", "What one row of a table is");

    public static Shape<RawInput> Shape { get; } = new(
        [Label, Unit, Type, What, Symbol, Improve, Min, Max, Decimals, Columns, RowLabel],
        v => new RawInput(
            v.Of(Label), v.Of(Unit), v.Of(Type), v.Of(What), v.Of(Symbol), v.Of(Improve), v.Of(Min), v.Of(Max), v.Of(Decimals),
            v.Of(Columns), v.KeyOf(Columns), v.Of(RowLabel), v.Place));
}
