using KpiHandbook.Content.Shapes;

namespace KpiHandbook.Content.Offices;

/// <summary><c>office.yaml</c> as read.</summary>
internal sealed record RawOffice(
    Located<string>? Name,
    Located<string>? Province,
    LocatedMap<RawDistrict>? Districts,
    LocatedMap<RawWorkGroup>? Groups,
    LocatedMap<RawPerson>? People,
    LocatedList<Located<string>>? ShortForms,
    LocatedList<RawTerm>? Glossary);

/// <summary>A district as read.</summary>
internal sealed record RawDistrict(Located<string>? Name);

/// <summary>A work group as read.</summary>
internal sealed record RawWorkGroup(Located<string>? Name, Located<string>? ShortName, Located<string>? Phone, Located<string>? Email);

/// <summary>A term with its meaning as read.</summary>
internal sealed record RawTerm(Located<string>? Name, Located<string>? Meaning, LocatedList<Located<string>>? Also, Located<string>? Source);

/// <summary>A person as read.</summary>
internal sealed record RawPerson(
    Located<string>? Name, Located<string>? Position, Located<string>? Group, Located<string>? Phone, Located<string>? Email);

/// <summary>What <c>office.yaml</c> holds.</summary>
internal static class OfficeShape
{
    private static readonly Field<Located<string>> DistrictName = Field.Required(
        "name", FieldTypes.Text, "ชื่ออำเภอ ไม่ต้องมีคำว่าอำเภอ", "Name of the district, without the word อำเภอ");

    private static readonly Shape<RawDistrict> District = new([DistrictName], v => new RawDistrict(v.Of(DistrictName)));

    private static readonly Field<Located<string>> GroupName = Field.Required(
        "name", FieldTypes.Text, "ชื่อเต็มของกลุ่มงาน", "Full name of the work group");

    private static readonly Field<Located<string>> GroupShortName = Field.Required(
        "short", FieldTypes.Text, "ชื่อย่อที่ใช้ในตาราง", "Short name for tables");

    private static readonly Field<Located<string>> GroupPhone = Field.Optional(
        "phone", new PhoneType(), "หมายเลขโทรศัพท์ของกลุ่มงาน เช่น 037-425-070", "Telephone of the work group, like 037-425-070");

    private static readonly Field<Located<string>> Email = Field.Optional(
        "email", new EmailType(), "อีเมลของราชการ ที่อยู่ซึ่งไม่ได้ใส่ไว้ที่นี่จะใช้ในเนื้อหาไม่ได้", "Official e-mail; an address not declared here cannot be used in any text");

    private static readonly Shape<RawWorkGroup> WorkGroup = new(
        [GroupName, GroupShortName, GroupPhone, Email], v => new RawWorkGroup(v.Of(GroupName), v.Of(GroupShortName), v.Of(GroupPhone), v.Of(Email)));

    private static readonly Field<Located<string>> PersonName = Field.Required(
        "name", FieldTypes.Text, "ชื่อ สกุล พร้อมคำนำหน้า", "Name with the title");

    private static readonly Field<Located<string>> Position = Field.Required("position", FieldTypes.Text, "ตำแหน่ง", "Position");

    private static readonly Field<Located<string>> PersonGroup = Field.Required(
        "group", FieldTypes.Id, "รหัสกลุ่มงานที่สังกัด ตามรายการ groups", "Id of the work group");

    private static readonly Field<Located<string>> Phone = Field.Optional(
        "phone", new PhoneType(), "หมายเลขโทรศัพท์ของสำนักงาน เช่น 08X-XXX-XXXX ไม่ใส่ถ้าเอกสารไม่บอก", "Telephone, like 08X-XXX-XXXX; left out when the document gives none");

    private static readonly Shape<RawPerson> Person = new(
        [PersonName, Position, PersonGroup, Phone, Email],
        v => new RawPerson(v.Of(PersonName), v.Of(Position), v.Of(PersonGroup), v.Of(Phone), v.Of(Email)));

    private static readonly Field<Located<string>> Name = Field.Required(
        "name", FieldTypes.Text, "ชื่อเต็มของสำนักงาน", "Full name of the office");

    private static readonly Field<Located<string>> Province = Field.Required(
        "province", FieldTypes.Text, "ชื่อจังหวัด", "Name of the province");

    private static readonly Field<LocatedMap<RawDistrict>> Districts = Field.Required(
        "districts", FieldTypes.MapById(District), "อำเภอทั้งหมด ตามลำดับในคู่มือ แต่ละอำเภอมีรหัสของตน", "Districts by id, in the handbook's order");

    private static readonly Field<LocatedMap<RawWorkGroup>> Groups = Field.Required(
        "groups", FieldTypes.MapById(WorkGroup), "กลุ่มงานของสำนักงาน แต่ละกลุ่มมีรหัสของตน", "Work groups by id");

    private static readonly Field<LocatedMap<RawPerson>> People = Field.Required(
        "people", FieldTypes.MapById(Person, mayBeEmpty: true), "ผู้ติดต่อ แต่ละคนมีรหัสของตน {} ถ้าเอกสารไม่ระบุชื่อใคร", "Contacts by id; {} when the document names nobody");

    private static readonly Field<LocatedList<Located<string>>> ShortForms = Field.Optional(
        "short-forms", FieldTypes.Texts, "คำย่อที่ห้ามตัดข้ามบรรทัด เช่น จปฐ.", "Abbreviations never broken across lines");

    private static readonly Field<Located<string>> Term = Field.Required("term", FieldTypes.Text, "คำหรือคำย่อ เช่น จปฐ.", "A term or abbreviation");

    private static readonly Field<Located<string>> Meaning = Field.Required("meaning", FieldTypes.Text, "ความหมาย", "What it stands for");

    private static readonly Field<LocatedList<Located<string>>> Also = Field.Optional(
        "also", FieldTypes.Texts, "คำอื่นที่หมายถึงสิ่งเดียวกัน เช่น ชื่อเต็ม", "Other ways to call it, such as its full name");

    private static readonly Field<Located<string>> Source = Field.Optional("source", FieldTypes.Text, "ที่มาของความหมาย", "Where the meaning is taken from");

    private static readonly Field<LocatedList<RawTerm>> Glossary = Field.Optional(
        "glossary",
        new ListType<RawTerm>(new Shape<RawTerm>([Term, Meaning, Also, Source], v => new RawTerm(v.Of(Term), v.Of(Meaning), v.Of(Also), v.Of(Source)))),
        "คำและคำย่อที่ใช้ในคู่มือ พร้อมความหมาย",
        "Terms and abbreviations with their meaning");

    public static Shape<RawOffice> Shape { get; } = new(
        [Name, Province, Districts, Groups, People, ShortForms, Glossary],
        v => new RawOffice(
            v.Of(Name), v.Of(Province), v.Of(Districts), v.Of(Groups), v.Of(People), v.Of(ShortForms), v.Of(Glossary)));
}
