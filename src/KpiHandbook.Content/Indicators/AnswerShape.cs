using KpiHandbook.Content.Shapes;
using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Indicators;

/// <summary>A reading or a ruling as read: the conditions that it puts in place of printed ones, and what else it says.</summary>
internal sealed record RawRevision(
    LocatedMap<Located<YamlNode.Scalar>>? Levels,
    Place.InText? LevelsKey,
    Located<bool>? Zero,
    Located<ReportMonth>? Month,
    Located<string>? By,
    Located<string>? Letter,
    Located<BuddhistDate>? Date,
    LocatedList<Located<string>>? Districts,
    Place.InText? DistrictsKey,
    LocatedMap<Located<WrittenNumber>>? Inputs,
    Located<string>? Text,
    Place.InText Place);

/// <summary>An open question as read.</summary>
internal sealed record RawOpen(
    Located<FindingKind>? Kind,
    Located<WrittenNumber>? At,
    LocatedList<Located<string>>? Levels,
    LocatedList<Located<string>>? Districts,
    Located<ReportMonth>? Month,
    Located<string>? Question,
    Place.InText Place);

/// <summary>What <c>readings</c>, <c>rulings</c> and <c>open</c> hold: the answers to what the proof of the criteria finds.</summary>
internal static class AnswerShape
{
    private static readonly Field<LocatedMap<Located<YamlNode.Scalar>>> Levels = Field.Optional(
        "levels",
        LevelNameType.MapByLevel(FieldTypes.Expression),
        "เงื่อนไขที่ใช้แทนเงื่อนไขที่พิมพ์ เช่น 2: 65 <= value < 70",
        "Conditions in place of the printed ones");

    private static readonly Field<Located<bool>> Zero = Field.Optional(
        "zero", FieldTypes.Truth, "true ถ้าผู้ที่ไม่ถึงระดับใดได้ 0 คะแนน", "True when whoever reaches no level scores 0");

    private static readonly Field<Located<ReportMonth>> Month = Field.Optional(
        "month", FieldTypes.Month, "เดือนที่เกี่ยวข้อง (เฉพาะเกณฑ์รายเดือน) ถ้าไม่ระบุคือทุกเดือน", "The month concerned, where criteria differ by month; all when absent");

    private static readonly Field<Located<string>> ReadingText = Field.Required(
        "text", FieldTypes.Text, "เหตุใดจึงเห็นได้ว่าหมายความเช่นนี้", "Why this is the evident meaning");

    private static readonly Field<Located<string>> By = Field.Required("by", FieldTypes.Text, "ผู้วินิจฉัย", "Who decided");

    private static readonly Field<Located<string>> Letter = Field.Optional("letter", FieldTypes.Text, "เลขที่หนังสือ", "Number of the letter");

    private static readonly Field<Located<BuddhistDate>> Date = Field.Optional("date", FieldTypes.Date, "วันที่ (พ.ศ.)", "Its date");

    private static readonly Field<LocatedList<Located<string>>> Districts = Field.Optional(
        "districts", FieldTypes.Ids, "รหัสอำเภอที่เกี่ยวข้อง ถ้าไม่ระบุคือทุกอำเภอ", "Districts concerned; all when absent");

    private static readonly Field<LocatedMap<Located<WrittenNumber>>> Input = Field.Optional(
        "input", FieldTypes.MapByInput(FieldTypes.Number), "ค่าของข้อมูลที่กำหนดให้ เช่น target: 1", "Figures that it sets, like target: 1");

    private static readonly Field<Located<string>> RulingText = Field.Required("text", FieldTypes.Text, "วินิจฉัยว่าอย่างไร", "What was decided");

    private static readonly Field<Located<FindingKind>> Kind = Field.Required(
        "kind",
        new ChoiceType<FindingKind>(
            ("gap", FindingKind.Gap, new("ค่าที่ไม่มีระดับ ทั้งที่ค่าแย่กว่ามีระดับ", "A value without a level, though a worse one has one")),
            ("rounding", FindingKind.Rounding, new("ช่องว่างระหว่างช่วงจำนวนเต็ม เช่น 69 กับ 70", "A gap between ranges that end on whole numbers")),
            ("overlap", FindingKind.Overlap, new("สองระดับเป็นจริงพร้อมกัน", "Two levels hold at once")),
            ("unreachable", FindingKind.Unreachable, new("ระดับที่ไม่มีใครได้", "A level that no value gets")),
            ("direction", FindingKind.Direction, new("ค่าดีกว่าได้ระดับต่ำกว่า", "A better value gets a lower level")),
            ("denominator", FindingKind.Denominator, new("ฐานของอำเภอทำให้บางระดับเป็นไปไม่ได้", "A district's base cannot reach some levels, or is 0")),
            ("below", FindingKind.Below, new("ค่าที่ไม่ถึงระดับต่ำสุด เอกสารไม่ได้บอกว่าได้เท่าใด", "Values short of the lowest level"))),
        "คำถามเรื่องใด",
        "What kind of finding it leaves open");

    private static readonly Field<Located<WrittenNumber>> At = Field.Optional(
        "at", FieldTypes.Number, "ค่าที่เป็นปัญหา เช่น 20", "A value within the stretch");

    private static readonly Field<LocatedList<Located<string>>> OpenLevels = Field.Optional(
        "levels", new ListType<Located<string>>(new LevelNameType()), "ระดับที่เกี่ยวข้อง เช่น [1, 2]", "Levels concerned");

    private static readonly Field<Located<string>> Question = Field.Required(
        "question", FieldTypes.Text, "คำถามที่เอกสารทิ้งไว้ ผู้อ่านจะเห็น", "The question that the document leaves, for readers");

    public static ListType<RawRevision> Readings { get; } = new(new Shape<RawRevision>(
        [Levels, Zero, Month, ReadingText],
        v => new RawRevision(v.Of(Levels), v.KeyOf(Levels), v.Of(Zero), v.Of(Month), null, null, null, null, null, null, v.Of(ReadingText), v.Place)));

    public static ListType<RawRevision> Rulings { get; } = new(new Shape<RawRevision>(
        [By, Letter, Date, Districts, Input, Levels, Zero, Month, RulingText],
        v => new RawRevision(
            v.Of(Levels), v.KeyOf(Levels), v.Of(Zero), v.Of(Month), v.Of(By), v.Of(Letter), v.Of(Date), v.Of(Districts), v.KeyOf(Districts),
            v.Of(Input), v.Of(RulingText), v.Place)));

    public static ListType<RawOpen> Open { get; } = new(new Shape<RawOpen>(
        [Kind, At, OpenLevels, Districts, Month, Question],
        v => new RawOpen(v.Of(Kind), v.Of(At), v.Of(OpenLevels), v.Of(Districts), v.Of(Month), v.Of(Question), v.Place)));
}
