namespace KpiHandbook.Core.Diagnostics;

// 7020–7029: fields that a letter changes, and whether they are as it says.
public static partial class Problems
{
    private static readonly ProblemKind NotInForceKind = Error("KPI7020", "ค่าเดิมไม่ตรงกับที่ใช้อยู่", "not what is in force");
    private static readonly ProblemKind FieldUnknownKind = Error("KPI7021", "ไม่มีช่องที่จะแก้", "no field to change");
    private static readonly ProblemKind FieldThereKind = Error("KPI7022", "มีช่องที่จะเพิ่มอยู่แล้ว", "the field is there already");
    private static readonly ProblemKind ChangesOverlapKind = Error("KPI7023", "แก้ช่องเดียวกันสองครั้ง", "two changes of one field");
    private static readonly ProblemKind WordsTwiceKind = Error("KPI7024", "ข้อความเดิมมีหลายแห่ง", "words that stand there twice");

    private static ProblemKind[] AmendedFieldKinds => [NotInForceKind, FieldUnknownKind, FieldThereKind, ChangesOverlapKind, WordsTwiceKind];

    /// <summary>A value that is not the one in force.</summary>
    public static Problem NotInForce(Place place, string field, string was, string found) => new(
        NotInForceKind, place,
        new($"was ของ {field} คือ “{was}” แต่ที่ใช้อยู่คือ “{found}”", $"was of {field} is “{was}”, but “{found}” is in force."),
        new("คัดลอกข้อความที่ใช้อยู่ก่อนหนังสือฉบับนี้มาใส่", "Copy what is in force before this amendment."));

    /// <summary>A field that is not there.</summary>
    public static Problem FieldUnknown(Place place, string field, string? nearest, IEnumerable<string> known)
    {
        var names = Listed(known);
        return new(
            FieldUnknownKind, place,
            new($"ไม่มีช่อง {field} ในไฟล์ที่ใช้อยู่{Meaning(nearest)}", $"There is no field {field} in the file in force.{MeaningInEnglish(nearest)}"),
            new(
                nearest is not null ? $"แก้เป็น {nearest}" : names.Length > 0 ? $"เลือกจาก {names}" : "ถ้าเพิ่มช่องใหม่ ไม่ต้องใส่ was",
                nearest is not null ? $"Write {nearest}." : names.Length > 0 ? $"Choose one of {names}." : "Leave out was where the field is a new one."));
    }

    /// <summary>The address of what is inherited, which decides what the other fields are.</summary>
    public static Problem InheritsNotPatched(Place place) => new(
        FieldUnknownKind, place,
        new("แก้ inherits ทีละช่องไม่ได้", "inherits cannot be changed by itself."),
        new("วางไฟล์ตัวชี้วัดใหม่ทั้งไฟล์ในโฟลเดอร์ indicators ของหนังสือฉบับนี้", "Lay the whole indicator into the amendment's folder indicators."));

    /// <summary>A field that is to be added and is there.</summary>
    public static Problem FieldThere(Place place, string field, string found) => new(
        FieldThereKind, place,
        new($"มีช่อง {field} อยู่แล้ว คือ “{found}” แต่ไม่ได้ใส่ was", $"The field {field} is there already, “{found}”, and was is left out."),
        new("ใส่ was ตามที่ใช้อยู่", "Give was as it is in force."));

    /// <summary>A change inside of another one.</summary>
    public static Problem ChangesOverlap(Place place, string field, string outer) => new(
        ChangesOverlapKind, place,
        new($"{field} อยู่ใน {outer} ซึ่งแก้อยู่แล้ว", $"{field} is a part of {outer}, which is changed as well."),
        new("แก้ที่ใดที่หนึ่ง", "Change one of the two."));

    /// <summary>Words of a section that could mean more than one place of it.</summary>
    public static Problem WordsTwice(Place place, string field, string was) => new(
        WordsTwiceKind, place,
        new($"“{was}” มีมากกว่าหนึ่งแห่งใน {field}", $"“{was}” stands more than once in {field}."),
        new("ใส่ข้อความให้ยาวพอที่จะมีแห่งเดียว", "Give enough words around it to make it one place."));
}
