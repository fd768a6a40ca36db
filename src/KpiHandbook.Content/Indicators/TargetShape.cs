using KpiHandbook.Content.Shapes;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Indicators;

/// <summary>The printed target table as read.</summary>
internal sealed record RawTargets(
    Located<string>? Of,
    Located<string>? Base,
    Located<TargetAuthority>? Decides,
    LocatedMap<RawTargetRow>? Published,
    RawTargetRow? Total,
    Place.InText? PublishedKey);

/// <summary>A row of it as read.</summary>
internal sealed record RawTargetRow(Located<WrittenNumber>? Base, LocatedList<Located<WrittenNumber>>? Levels, Place.InText Place);

/// <summary>What <c>targets</c> holds.</summary>
internal static class TargetShape
{
    private static readonly Field<Located<WrittenNumber>> RowBase = Field.Required(
        "base", FieldTypes.Number, "จำนวนตั้งต้น", "The number that the district starts from");

    private static readonly Field<LocatedList<Located<WrittenNumber>>> Levels = Field.Required(
        "levels",
        new ListType<Located<WrittenNumber>>(FieldTypes.Number, 5, Problems.TargetsNotFive),
        "จำนวนที่ต้องได้ของระดับ 1 ถึง 5",
        "What levels 1 to 5 need");

    private static readonly Shape<RawTargetRow> Row = new([RowBase, Levels], v => new RawTargetRow(v.Of(RowBase), v.Of(Levels), v.Place));

    private static readonly Field<Located<string>> Of = Field.Required(
        "of", FieldTypes.InputName, "ข้อมูลที่ต้องทำให้ถึงเป้าหมาย", "The input that must reach the target");

    private static readonly Field<Located<string>> Base = Field.Required(
        "base", FieldTypes.InputName, "ข้อมูลที่เป็นจำนวนตั้งต้น", "The input that holds the number it starts from");

    private static readonly Field<Located<TargetAuthority>> Decides = Field.Required(
        "decides",
        new ChoiceType<TargetAuthority>(
            ("criteria", TargetAuthority.Criteria, new("ใช้เกณฑ์ ตารางแสดงไว้เทียบ", "The criteria")),
            ("table", TargetAuthority.Table, new("ใช้ตาราง เกณฑ์แสดงไว้เทียบ", "The printed table"))),
        "เมื่อตารางขัดกับเกณฑ์ ใช้สิ่งใด",
        "Which statement gives the level where they differ");

    private static readonly Field<LocatedMap<RawTargetRow>> Published = Field.Required(
        "published", FieldTypes.MapById(Row), "ตารางเป้าหมายที่พิมพ์ในเอกสาร แถวละอำเภอ", "The printed table, a row for each district");

    private static readonly Field<RawTargetRow> Total = Field.Optional("total", Row, "แถวรวมที่พิมพ์ในเอกสาร", "The printed total");

    public static Shape<RawTargets> Shape { get; } = new(
        [Of, Base, Decides, Published, Total],
        v => new RawTargets(v.Of(Of), v.Of(Base), v.Of(Decides), v.Of(Published), v.Of(Total), v.KeyOf(Published)));
}
