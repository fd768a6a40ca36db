using KpiHandbook.Content.Shapes;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Indicators;

/// <summary>The front matter of an indicator's file as read.</summary>
internal sealed record RawIndicator(
    Located<string>? Inherits,
    Located<string>? Title,
    Located<string>? ShortTitle,
    Located<string>? Unit,
    Located<Direction>? Direction,
    Located<string>? Group,
    LocatedList<Located<string>>? Sources,
    LocatedMap<RawInput>? Inputs,
    RawCriteria Criteria,
    bool SetByDistrict,
    LocatedMap<RawOwnProject>? Own,
    Place.InText? OwnKey,
    RawTargets? Targets,
    LocatedMap<LocatedMap<Located<WrittenNumber>>>? Known,
    LocatedList<RawExample>? Examples,
    LocatedList<RawEvidence>? Evidence,
    LocatedList<RawContact>? Contacts,
    RawReportRule? Reports,
    Located<BuddhistDate>? CutOff,
    bool HasCutOffKey,
    Located<string>? CutOffNote,
    Located<int>? SuppressBelow,
    LocatedList<RawPrinted>? Printed,
    RawRegister? Register,
    LocatedList<RawNote>? Notes,
    Place.InText Place);

/// <summary>Evidence of some levels as read.</summary>
internal sealed record RawEvidence(
    Located<LevelRange>? Levels, LocatedList<Located<string>>? Items, LocatedList<Located<ReportMonth>>? Months, Located<bool>? IsOptional);

/// <summary>A contact as read.</summary>
internal sealed record RawContact(Located<string>? Person, Located<ContactRole>? Role);

/// <summary>When an indicator is reported, as read.</summary>
internal sealed record RawReportRule(Located<ReportFrequency>? Every, Located<int>? Day, Located<BuddhistDate>? First, Located<string>? Note);

/// <summary>What the front matter of an indicator's file holds.</summary>
internal static class IndicatorShape
{
    private static readonly Field<Located<LevelRange>> EvidenceLevels = Field.Required(
        "levels", new LevelRangeType(), "ระดับที่หลักฐานนี้ใช้ เช่น 3 หรือ 1-5", "Levels that it proves: 3, or 1-5");

    private static readonly Field<LocatedList<Located<string>>> EvidenceItems = Field.Required(
        "items", FieldTypes.Texts, "เอกสารหรือหลักฐาน", "Documents or records");

    private static readonly Field<LocatedList<Located<ReportMonth>>> EvidenceMonths = Field.Optional(
        "months",
        new ListType<Located<ReportMonth>>(FieldTypes.Month),
        "เดือนที่ใช้หลักฐานนี้ เช่น [2568-05] ถ้าไม่ใส่ใช้ทุกเดือน",
        "The months whose levels it proves, like [2568-05]; every month when left out");

    private static readonly Field<Located<bool>> EvidenceOptional = Field.Optional(
        "optional",
        FieldTypes.Truth,
        "true ถ้าส่งเฉพาะเมื่อมี เช่น หนังสือชี้แจงเหตุสุดวิสัย ไม่นับเป็นหลักฐานที่ขาด",
        "True for what is filed only when there is any, like a letter that explains a delay; it is never lacking");

    private static readonly Shape<RawEvidence> EvidenceShape = new(
        [EvidenceLevels, EvidenceItems, EvidenceMonths, EvidenceOptional],
        v => new RawEvidence(v.Of(EvidenceLevels), v.Of(EvidenceItems), v.Of(EvidenceMonths), v.Of(EvidenceOptional)));

    private static readonly Field<Located<string>> Person = Field.Required(
        "person", FieldTypes.Id, "รหัสบุคคล ตามรายการ people ใน office.yaml", "Id of the person in office.yaml");

    private static readonly Field<Located<ContactRole>> Role = Field.Required(
        "role",
        new ChoiceType<ContactRole>(
            ("owner", ContactRole.Owner, new("ผู้รับผิดชอบ", "Owner")),
            ("coordinator", ContactRole.Coordinator, new("ผู้ประสานงาน", "Coordinator"))),
        "หน้าที่ต่อตัวชี้วัดนี้",
        "What the person does for the indicator");

    private static readonly Shape<RawContact> ContactShape = new([Person, Role], v => new RawContact(v.Of(Person), v.Of(Role)));

    private static readonly Field<Located<ReportFrequency>> Every = Field.Required(
        "every",
        new ChoiceType<ReportFrequency>(
            ("month", ReportFrequency.Month, new("ทุกเดือน", "Every month")),
            ("round", ReportFrequency.Round, new("รอบละครั้ง", "Once in the round"))),
        "รายงานบ่อยเพียงใด",
        "How often it is reported");

    private static readonly Field<Located<int>> Day = Field.Optional(
        "day",
        new WholeNumberType(new NumberRange(1, 31, new("อยู่ระหว่าง 1 ถึง 31", "from 1 to 31"))),
        "วันที่ของเดือนที่ต้องส่ง",
        "Day of the month on which it is due");

    private static readonly Field<Located<BuddhistDate>> FirstReport = Field.Optional(
        "first",
        FieldTypes.Date,
        "วันที่ต้องส่งครั้งแรก ถ้าเริ่มรายงานหลังต้นรอบ เดือนก่อนหน้านั้นไม่ต้องส่ง",
        "Day on which the first report is due, where reports begin later than the round; none is due before");

    private static readonly Field<Located<string>> ReportNote = Field.Optional("note", FieldTypes.Text, "รายละเอียดการรายงาน", "More about it");

    private static readonly Shape<RawReportRule> ReportsShape = new(
        [Every, Day, FirstReport, ReportNote], v => new RawReportRule(v.Of(Every), v.Of(Day), v.Of(FirstReport), v.Of(ReportNote)));

    private static readonly Field<Located<string>> Inherits = Field.Optional(
        Inheritance.Key,
        InheritsType.Type,
        "ใช้ตัวชี้วัดของรอบอื่น (สำนักงาน/รอบ/รหัส) ช่องที่ไม่เขียนในไฟล์นี้ใช้ตามนั้น",
        "Takes over an indicator (office/round/id): fields not given here are as they are there");

    private static readonly Field<Located<string>> Title = Field.Required("title", FieldTypes.Text, "ชื่อเต็มของตัวชี้วัด", "Full title");

    private static readonly Field<Located<string>> ShortTitle = Field.Required(
        "short", FieldTypes.Text, "ชื่อสั้นสำหรับตารางและเมนู", "Short title for tables and menus");

    private static readonly Field<Located<string>> Unit = Field.Required("unit", FieldTypes.Text, "หน่วยวัด เช่น ร้อยละ", "Unit of the value");

    private static readonly Field<Located<Direction>> DirectionField = Field.Required(
        "direction",
        new ChoiceType<Direction>(
            ("higher-is-better", Direction.HigherIsBetter, new("ยิ่งมากยิ่งดี", "Higher is better")),
            ("lower-is-better", Direction.LowerIsBetter, new("ยิ่งน้อยยิ่งดี", "Lower is better"))),
        "ค่ามากหรือค่าน้อยจึงดี",
        "Which values are better");

    private static readonly Field<Located<string>> Group = Field.Required(
        "group", FieldTypes.Id, "รหัสกลุ่มงานเจ้าของตัวชี้วัด ตาม office.yaml", "Id of the work group that owns it");

    private static readonly Field<LocatedList<Located<string>>> Sources = Field.Required(
        "sources", FieldTypes.TextsOrNone, "แหล่งข้อมูล [] ถ้าเอกสารไม่บอก", "Data sources; [] when the document names none");

    private static readonly Field<LocatedMap<RawInput>> Inputs = Field.Required(
        "inputs", FieldTypes.MapByInput(InputShape.Shape), "ข้อมูลที่อำเภอรายงาน แต่ละตัวมีชื่อที่ใช้ในสูตร", "What a unit reports, by the name used in formulas");

    private static readonly Field<Located<bool>> SetBy = Field.Optional(
        "set-by",
        new ChoiceType<bool>(("district", true, new("เกณฑ์เป็นไปตามโครงการของแต่ละอำเภอ", "Each district's own project"))),
        "district เมื่อเกณฑ์เป็นไปตามโครงการที่อนุมัติของแต่ละอำเภอ",
        "district when each district's own approved project says what the levels ask");

    private static readonly Field<LocatedMap<RawOwnProject>> Own = Field.Optional(
        "own", DocumentShape.Own, "โครงการของแต่ละอำเภอและข้อความเกณฑ์ตามโครงการ (ใช้คู่กับ set-by: district)", "Each district's own project and its wording of the levels");

    private static readonly Field<LocatedMap<LocatedMap<Located<WrittenNumber>>>> Known = Field.Optional(
        "known", DocumentShape.Known, "ค่าของข้อมูลที่เอกสารให้ไว้ของแต่ละอำเภอ เช่น target: { north: 20 }", "Figures that the document gives for districts, by input");

    private static readonly Field<LocatedList<RawPrinted>> Printed = Field.Optional(
        "printed", DocumentShape.Printed, "สิ่งที่แต่ละหน้าของเอกสารพิมพ์ไว้ต่างกัน", "What single pages print, where they differ");

    private static readonly Field<RawTargets> Targets = Field.Optional(
        "targets", TargetShape.Shape, "ตารางค่าเป้าหมายที่พิมพ์ในเอกสาร", "The printed target table");

    private static readonly Field<LocatedList<RawExample>> Examples = Field.Optional(
        "examples", new ListType<RawExample>(ExampleShape.Shape), "ตัวอย่างการคำนวณ โปรแกรมคำนวณซ้ำทุกครั้งที่สร้างเว็บ", "Worked examples, computed at every build");

    private static readonly Field<LocatedList<RawEvidence>> Evidence = Field.Required(
        "evidence",
        new ListType<RawEvidence>(EvidenceShape, mayBeEmpty: true),
        "หลักฐานเชิงประจักษ์ของแต่ละระดับ ใส่ [] เมื่อเอกสารไม่ได้พิมพ์ไว้",
        "Evidence by level; [] where the document prints none");

    private static readonly Field<LocatedList<RawContact>> Contacts = Field.Required(
        "contacts",
        new ListType<RawContact>(ContactShape, mayBeEmpty: true),
        "ผู้รับผิดชอบและผู้ประสานงาน [] ถ้าเอกสารไม่ระบุ ให้ติดต่อกลุ่มงานเจ้าของ",
        "Whom to ask; [] when the document names nobody: then the work group");

    private static readonly Field<RawReportRule> Reports = Field.Optional("reports", ReportsShape, "กำหนดการรายงาน", "When it is reported");

    private static readonly Field<Located<BuddhistDate>> CutOffField = Field.Optional(
        "cut-off", FieldTypes.Date, "วันที่ตัดยอด (พ.ศ.)", "The day whose figures count");

    private static readonly Field<Located<string>> CutOffNote = Field.Optional(
        "cut-off-note", FieldTypes.Text, "รายละเอียดของวันที่ตัดยอด", "More about the cut-off day");

    private static readonly Field<RawRegister> Register = Field.Optional(
        "register", RegisterShape.Shape, "ข้อมูลที่นับจากทะเบียนครัวเรือนด้วย kpi register", "Inputs counted from a household register by kpi register");

    private static readonly Field<Located<int>> SuppressBelow = Field.Optional(
        "suppress-below",
        new WholeNumberType(new NumberRange(3, 30, new("อยู่ระหว่าง 3 ถึง 30", "from 3 to 30"))),
        "ไม่เผยแพร่จำนวนบุคคลหรือครัวเรือนที่น้อยกว่าจำนวนนี้ (0 ยังแสดง) ไม่ใส่เมื่อต้นทางพิมพ์ตัวเลขไว้เอง",
        "Counts of people or households below this number are not published (0 is); leave out where the source itself prints the figure");

    private static readonly Field<LocatedList<RawNote>> Notes = Field.Optional(
        "notes", NoteShape.Notes, "บันทึกเรื่องเอกสารขัดกัน วิธีอ่าน และช่องว่าง", "Contradictions, readings and gaps of the document");

    public static Shape<RawIndicator> Shape { get; } = new(
        [
            Inherits, Title, ShortTitle, Unit, DirectionField, Group, Sources, Inputs, .. CriteriaShape.Fields, SetBy, Own, Targets, Known,
            Examples, Evidence, Contacts, Reports, CutOffField, CutOffNote, SuppressBelow, Printed, Register, Notes,
        ],
        Make,
        CriteriaShape.OneForm,
        completedBy: Inherits);

    private static RawIndicator Make(FieldValues v) => new(
        v.Of(Inherits),
        v.Of(Title),
        v.Of(ShortTitle),
        v.Of(Unit),
        v.Of(DirectionField),
        v.Of(Group),
        v.Of(Sources),
        v.Of(Inputs),
        CriteriaShape.Make(v),
        v.Of(SetBy)?.Value ?? false,
        v.Of(Own),
        v.KeyOf(Own),
        v.Of(Targets),
        v.Of(Known),
        v.Of(Examples),
        v.Of(Evidence),
        v.Of(Contacts),
        v.Of(Reports),
        v.Of(CutOffField),
        v.KeyOf(CutOffField) is not null,
        v.Of(CutOffNote),
        v.Of(SuppressBelow),
        v.Of(Printed),
        v.Of(Register),
        v.Of(Notes),
        v.Place);
}
