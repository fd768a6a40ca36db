using KpiHandbook.Content.Shapes;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Amendments;

/// <summary><c>amendment.yaml</c> as read.</summary>
internal sealed record RawAmendment(
    Located<string>? Letter,
    Located<BuddhistDate>? Date,
    Located<string>? DateNote,
    Located<BuddhistDate>? Effective,
    Located<AmendmentClass>? Class,
    Located<string>? Reason,
    LocatedList<Located<string>>? Remove,
    LocatedList<Located<int>>? Replaces,
    LocatedMap<LocatedMap<RawChange>>? Patch,
    bool HasDateKey,
    Place.InText Place);

/// <summary>What <c>amendment.yaml</c> holds.</summary>
internal static class AmendmentShape
{
    private const string IndicatorPattern = "indicators/[a-z][a-z0-9]*(-[a-z0-9]+)*\\.md";

    private static readonly Field<Located<string>> Letter = Field.Required(
        "letter", FieldTypes.Text, "เลขที่หนังสือแก้ไข เช่น ที่ ยล 0019/ว 599", "Number of the letter");

    private static readonly Field<Located<BuddhistDate>> Date = Field.Optional(
        "date", FieldTypes.Date, "วันที่ของหนังสือ (พ.ศ.) ถ้าอ่านวันที่ไม่ได้ให้ใช้ date-note แทน", "Date of the letter; date-note where it shows none");

    private static readonly Field<Located<string>> DateNote = Field.Optional(
        "date-note", FieldTypes.Text, "เหตุที่ไม่มีวันที่ของหนังสือ", "Why there is no date");

    private static readonly Field<Located<BuddhistDate>> Effective = Field.Optional(
        "effective",
        FieldTypes.Date,
        "วันแรกที่ใช้ (พ.ศ.) ต้องมีเมื่อเปลี่ยนเกณฑ์ นอกนั้นถ้าไม่ระบุคือวันแรกของรอบ เดือนหนึ่งใช้หนังสือที่มีผลแล้วในวันสุดท้ายของเดือน",
        "First day it holds for; required of rule-change, else the round's first day. A month is scored by what is in effect on its last day");

    private static readonly Field<Located<AmendmentClass>> Class = Field.Required(
        "class",
        new ChoiceType<AmendmentClass>(
            ("typo", AmendmentClass.Typo, new("แก้คำผิด ไม่เปลี่ยนเกณฑ์ น้ำหนัก วันที่ หรือตัวเลข", "Wording alone")),
            ("correction", AmendmentClass.Correction, new("แก้ข้อผิดพลาดให้ตรงกับที่ตั้งใจไว้แต่แรก", "Sets right what was meant from the beginning")),
            ("rule-change", AmendmentClass.RuleChange, new("เปลี่ยนเกณฑ์", "Another rule than before"))),
        "หนังสือนี้ทำอะไร",
        "What the letter does");

    private static readonly Field<Located<string>> Reason = Field.Required(
        "reason", FieldTypes.Text, "เหตุผลที่แก้ หนึ่งหรือสองประโยค", "Why, in a sentence or two");

    private static readonly Field<LocatedList<Located<string>>> Remove = Field.Optional(
        "remove",
        new ListType<Located<string>>(new PatternType($"^{IndicatorPattern}$", AmendedFile.IsIndicator, Problems.NotAnAmendedFile)),
        "ไฟล์ตัวชี้วัดที่ยกเลิก เช่น indicators/x.md",
        "Indicators that it takes away");

    private static readonly Field<LocatedList<Located<int>>> Replaces = Field.Optional(
        "replaces-amendments",
        new ListType<Located<int>>(new WholeNumberType(new NumberRange(1, null, new("ตั้งแต่ 1", "1 or more")))),
        "เลขของหนังสือแก้ไขก่อนหน้าที่ไฟล์ในฉบับนี้ยกเลิกโดยตั้งใจ",
        "Earlier amendments whose changes the files of this one undo on purpose");

    private static readonly Field<LocatedMap<LocatedMap<RawChange>>> Patch = Field.Optional(
        "patch",
        new MapType<LocatedMap<RawChange>>(
            $"^(round\\.yaml|{IndicatorPattern})$",
            AmendedFile.IsOne,
            Problems.NotAnAmendedFile,
            new MapType<RawChange>("\\S", field => !string.IsNullOrWhiteSpace(field), Problems.NotAnAmendedFile, ChangeShape.Shape)),
        "ช่องที่แก้ในไฟล์เดิม: ไฟล์ → ช่อง (คั่นด้วยจุด) → was ข้อความเดิม now ข้อความใหม่",
        "Fields changed in files: file, then dotted field, then was and now");

    public static Shape<RawAmendment> Shape { get; } = new(
        [Letter, Date, DateNote, Effective, Class, Reason, Remove, Replaces, Patch],
        v => new RawAmendment(
            v.Of(Letter), v.Of(Date), v.Of(DateNote), v.Of(Effective), v.Of(Class), v.Of(Reason), v.Of(Remove), v.Of(Replaces), v.Of(Patch),
            v.KeyOf(Date) is not null || v.KeyOf(DateNote) is not null,
            v.Place));
}
