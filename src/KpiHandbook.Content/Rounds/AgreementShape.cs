using KpiHandbook.Content.Shapes;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Rounds;

/// <summary>An agreement as read.</summary>
internal sealed record RawAgreement(
    Located<string>? Title,
    Located<string>? Assessor,
    Located<string>? Assessed,
    Located<AppliesTo>? AppliesTo,
    Located<string>? Follows,
    Located<string>? Note,
    Place.InText? PartialKey,
    Located<string>? Partial,
    RawSections? Sections,
    LocatedMap<LocatedList<Located<string>>>? Choices,
    Place.InText? ChoicesKey);

/// <summary>The sections of an agreement as read, those that are there.</summary>
internal sealed record RawSections(IReadOnlyList<RawSection> Sections);

/// <summary>A section as read; its place is its key.</summary>
internal sealed record RawSection(Section Section, LocatedList<RawEntry>? Entries, Place.InText Place);

/// <summary>An indicator's place in a section as read.</summary>
internal sealed record RawEntry(
    Located<int>? Number,
    Located<string>? Indicator,
    Located<WrittenNumber>? Weight,
    Place.InText? WeightKey,
    Located<string>? WeightDerived,
    LocatedList<Located<string>>? Only,
    Place.InText? OnlyKey,
    Located<string>? Note,
    Place.InText Place);

/// <summary>What an agreement in <c>round.yaml</c> holds.</summary>
internal static class AgreementShape
{
    private static readonly Field<Located<int>> Number = Field.Required(
        "number",
        new WholeNumberType(new NumberRange(1, 999, new("อยู่ระหว่าง 1 ถึง 999", "from 1 to 999"))),
        "ลำดับที่ของตัวชี้วัดในส่วนนี้ ตามเอกสาร",
        "Number of the indicator in this section");

    private static readonly Field<Located<string>> Indicator = Field.Required(
        "indicator", FieldTypes.Id, "รหัสตัวชี้วัด คือชื่อไฟล์ในโฟลเดอร์ indicators ไม่รวม .md", "Id of the indicator: its file's name without .md");

    private static readonly Field<Located<WrittenNumber>> Weight = Field.Optional(
        "weight",
        new NumberType(new NumberRange(0, 100, new("มากกว่า 0 และไม่เกิน 100", "above 0 and at most 100"), AboveLeast: true)),
        "น้ำหนัก (ร้อยละ) ต้องมีในรายทีม รายบุคคล และทางเลือก เว้นแต่ข้อตกลงเป็น partial",
        "Weight in percent; required for team, individual and optional unless the agreement is partial");

    private static readonly Field<Located<string>> WeightDerived = Field.Optional(
        "weight-derived",
        FieldTypes.Text,
        "เอกสารเว้นน้ำหนักว่างไว้ weight ที่ให้คือส่วนที่เหลือจาก 100: อธิบายว่าได้มาอย่างไร",
        "The document leaves the weight blank, and weight is what is left of 100: how it was derived");

    private static readonly Field<LocatedList<Located<string>>> Only = Field.Optional(
        "only", FieldTypes.Ids, "รหัสอำเภอที่วัดตัวชี้วัดนี้ ถ้าไม่ระบุคือทุกอำเภอ", "Districts it applies to; all when absent");

    private static readonly Field<Located<string>> EntryNote = Field.Optional(
        "note", FieldTypes.Text, "บันทึกเกี่ยวกับลำดับหรือน้ำหนักนี้", "A note on this number or weight");

    private static readonly Shape<RawEntry> Entry = new(
        [Number, Indicator, Weight, WeightDerived, Only, EntryNote],
        v => new RawEntry(
            v.Of(Number), v.Of(Indicator), v.Of(Weight), v.KeyOf(Weight), v.Of(WeightDerived), v.Of(Only), v.KeyOf(Only), v.Of(EntryNote), v.Place));

    private static readonly ListType<RawEntry> Entries = new(Entry);

    private static readonly Field<LocatedList<RawEntry>> Team = Field.Optional(
        "team", Entries, "รายทีม น้ำหนักรวม 100", "Team; weights sum to 100");

    private static readonly Field<LocatedList<RawEntry>> Individual = Field.Optional(
        "individual", Entries, "รายบุคคล น้ำหนักรวม 100 ในทุกอำเภอ", "Individual; weights sum to 100 for every district");

    private static readonly Field<LocatedList<RawEntry>> Pool = Field.Optional(
        "optional", Entries, "ทางเลือก ที่อำเภอเลือกได้", "Optional indicators to choose from");

    private static readonly Field<LocatedList<RawEntry>> Competency = Field.Optional(
        "competency", Entries, "สมรรถนะ ไม่ต้องมีน้ำหนัก", "Competencies; they may have no weight");

    private static readonly Shape<RawSections> SectionsShape = new([Team, Individual, Pool, Competency], SectionsOf);

    private static readonly Field<Located<string>> Title = Field.Required(
        "title", FieldTypes.Text, "ชื่อข้อตกลง (ใคร กับ ใคร)", "Title: who with whom");

    private static readonly Field<Located<string>> Assessor = Field.Required("assessor", FieldTypes.Text, "ผู้ประเมิน", "Who assesses");

    private static readonly Field<Located<string>> Assessed = Field.Required("assessed", FieldTypes.Text, "ผู้รับการประเมิน", "Who is assessed");

    private static readonly Field<Located<AppliesTo>> AppliesToField = Field.Required(
        "applies-to",
        new ChoiceType<AppliesTo>(
            ("office", AppliesTo.Office, new("สำนักงานจังหวัด", "The provincial office")),
            ("work-groups", AppliesTo.WorkGroups, new("กลุ่มงาน", "Its work groups")),
            ("districts", AppliesTo.Districts, new("ทุกอำเภอ", "The districts"))),
        "หน่วยที่ถูกประเมินตามข้อตกลงนี้",
        "Which units are assessed");

    private static readonly Field<Located<string>> Follows = Field.Optional(
        "follows", FieldTypes.Id, "รหัสข้อตกลงที่ใช้ลำดับและน้ำหนักร่วมกัน ใช้แทน sections", "The agreement whose numbering this one takes over, instead of sections");

    private static readonly Field<Located<string>> Note = Field.Optional(
        "note", FieldTypes.Text, "สิ่งที่เอกสารไม่ได้บอกเกี่ยวกับข้อตกลงนี้", "What the document leaves unsaid");

    private static readonly Field<Located<string>> Partial = Field.Optional(
        "partial",
        FieldTypes.Text,
        "เอกสารมีข้อตกลงนี้เพียงบางส่วน จึงไม่ตรวจผลรวมน้ำหนักและไม่รวมคะแนน: อธิบายว่าเพราะเหตุใด",
        "The document holds only a part of this agreement, so that nothing is summed: why");

    private static readonly Field<RawSections> Sections = Field.Optional(
        "sections", SectionsShape, "ตัวชี้วัดแยกตามส่วน", "Indicators by section");

    private static readonly Field<LocatedMap<LocatedList<Located<string>>>> Choices = Field.Optional(
        "choices", FieldTypes.MapById(FieldTypes.Ids), "ตัวชี้วัดทางเลือกที่แต่ละอำเภอเลือก", "Optional indicators that each district chose");

    public static Shape<RawAgreement> Shape { get; } = new(
        [Title, Assessor, Assessed, AppliesToField, Follows, Note, Partial, Sections, Choices],
        v => new RawAgreement(
            v.Of(Title), v.Of(Assessor), v.Of(Assessed), v.Of(AppliesToField), v.Of(Follows), v.Of(Note), v.KeyOf(Partial), v.Of(Partial),
            v.Of(Sections), v.Of(Choices), v.KeyOf(Choices)),
        new ExactlyOne([Sections, Follows], Problems.SectionsMissing, (place, _, _) => Problems.FollowsWithSections(place)));

    private static RawSections SectionsOf(FieldValues values)
    {
        var sections = new List<RawSection>();
        Add(Section.Team, Team);
        Add(Section.Individual, Individual);
        Add(Section.Optional, Pool);
        Add(Section.Competency, Competency);
        return new RawSections(sections);

        void Add(Section section, Field<LocatedList<RawEntry>> field)
        {
            if (values.KeyOf(field) is { } key)
            {
                sections.Add(new RawSection(section, values.Of(field), key));
            }
        }
    }
}
