using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Diagnostics;

// 1040–1059: fields of a content file: there or not, and of the right kind.
public static partial class Problems
{
    private static readonly ProblemKind UnknownKeyKind = Error("KPI1040", "ไม่รู้จักชื่อช่อง", "unknown key");
    private static readonly ProblemKind MissingKeyKind = Error("KPI1041", "ขาดช่องที่ต้องมี", "missing key");
    private static readonly ProblemKind EmptyValueKind = Error("KPI1042", "ช่องว่างเปล่า", "empty value");
    private static readonly ProblemKind WrongKindKind = Error("KPI1043", "ชนิดของค่าไม่ถูกต้อง", "wrong kind of value");
    private static readonly ProblemKind NotANumberKind = Error("KPI1044", "ไม่ใช่ตัวเลข", "not a number");
    private static readonly ProblemKind NotAWholeNumberKind = Error("KPI1045", "ไม่ใช่จำนวนเต็ม", "not a whole number");
    private static readonly ProblemKind OutOfRangeKind = Error("KPI1046", "ตัวเลขอยู่นอกช่วง", "number out of range");
    private static readonly ProblemKind NotADateKind = Error("KPI1047", "ไม่ใช่วันที่", "not a date");
    private static readonly ProblemKind NotAChoiceKind = Error("KPI1048", "ค่าไม่อยู่ในรายการที่เลือกได้", "not one of the choices");
    private static readonly ProblemKind NotTrueOrFalseKind = Error("KPI1049", "ไม่ใช่ true หรือ false", "not true or false");
    private static readonly ProblemKind BadIdKind = Error("KPI1050", "รหัสผิดรูปแบบ", "malformed id");
    private static readonly ProblemKind BadInputNameKind = Error("KPI1051", "ชื่อข้อมูลผิดรูปแบบ", "malformed input name");
    private static readonly ProblemKind BadAddressKind = Error("KPI1052", "ที่อยู่เว็บผิดรูปแบบ", "malformed web address");
    private static readonly ProblemKind TooFewItemsKind = Error("KPI1053", "รายการว่าง", "nothing in a list");
    private static readonly ProblemKind NotAMonthKind = Error("KPI1054", "ไม่ใช่เดือน", "not a month");
    private static readonly ProblemKind BadInheritsKind = Error("KPI1055", "ที่อยู่ตัวชี้วัดผิดรูปแบบ", "malformed address of an indicator");

    private static ProblemKind[] StructureKinds =>
    [
        UnknownKeyKind, MissingKeyKind, EmptyValueKind, WrongKindKind, NotANumberKind, NotAWholeNumberKind, OutOfRangeKind, NotADateKind,
        NotAChoiceKind, NotTrueOrFalseKind, BadIdKind, BadInputNameKind, BadAddressKind, TooFewItemsKind,
        NotAMonthKind, BadInheritsKind,
    ];

    /// <summary>A key that this place does not have.</summary>
    public static Problem UnknownKey(Place place, string key, string? nearest, IEnumerable<string> known) => new(
        UnknownKeyKind, place,
        new($"ไม่รู้จักชื่อช่อง “{key}”{Meaning(nearest)}", $"Unknown key “{key}”.{MeaningInEnglish(nearest)}"),
        new(
            nearest is null ? $"ช่องที่ใช้ได้ที่นี่คือ {Listed(known)}" : $"แก้เป็น {nearest} หรือลบออก",
            nearest is null ? $"The keys of this place are {Listed(known)}." : $"Write {nearest}, or delete it."));

    /// <summary>A required key that is not there.</summary>
    public static Problem MissingKey(Place place, string key, Words about) => new(
        MissingKeyKind, place,
        new($"ขาดช่อง “{key}” ({about.Thai})", $"The key “{key}” is missing ({about.English})."),
        new($"เพิ่ม {key}: ตามด้วยค่า", $"Add {key}: and its value."));

    /// <summary>A key without a value.</summary>
    public static Problem EmptyValue(Place place) => new(
        EmptyValueKind, place,
        new("ช่องนี้ว่าง", "The value is empty."),
        new("ใส่ค่า หรือลบทั้งบรรทัดถ้าไม่ใช้", "Give it a value, or delete the line if it is not used."));

    /// <summary>A list where a text should be, and the like.</summary>
    public static Problem WrongKind(Place place, Words found, Words expected) => new(
        WrongKindKind, place,
        new($"ที่นี่ต้องเป็น{expected.Thai} แต่พบ{found.Thai}", $"Expected {expected.English}, found {found.English}."),
        new($"เขียนเป็น{expected.Thai}", $"Write {expected.English}."));

    /// <summary>A text where a number should be.</summary>
    public static Problem NotANumber(Place place, string found) => new(
        NotANumberKind, place,
        new($"“{found}” ไม่ใช่ตัวเลข", $"“{found}” is not a number."),
        new(
            "เขียนด้วยเลขอารบิก ไม่มีจุลภาคคั่นหลัก เครื่องหมาย % และเครื่องหมายคำพูด เช่น 12 หรือ 12.50",
            "Write it in Arabic digits, without thousands commas, percent sign or quotes: 12 or 12.50."));

    /// <summary>A number with decimals where none can be.</summary>
    public static Problem NotAWholeNumber(Place place, string found) => new(
        NotAWholeNumberKind, place,
        new($"“{found}” ไม่ใช่จำนวนเต็ม", $"“{found}” is not a whole number."),
        new("เขียนจำนวนเต็มด้วยเลขอารบิก เช่น 15", "Write a whole number in Arabic digits, like 15."));

    /// <summary>A number outside the range of its field.</summary>
    public static Problem OutOfRange(Place place, Rational found, Words range) => new(
        OutOfRangeKind, place,
        new($"ค่า {found.ToDecimal(6)} อยู่นอกช่วง ต้อง{range.Thai}", $"{found.ToDecimal(6)} is out of range: it must be {range.English}."),
        new($"ใส่ค่าที่{range.Thai}", $"Give a number {range.English}."));

    /// <summary>No day of the Buddhist calendar in the form that files use.</summary>
    public static Problem NotADate(Place place, string found) => new(
        NotADateKind, place,
        new($"“{found}” ไม่ใช่วันที่ที่มีอยู่จริง", $"“{found}” is no date."),
        new("เขียนเป็น ปี พ.ศ.-เดือน-วัน ด้วยเลขอารบิก เช่น 2568-08-29", "Write it as Buddhist year-month-day, like 2568-08-29."));

    /// <summary>A year of the Common Era where files use the Buddhist era.</summary>
    public static Problem CommonEraDate(Place place, string found, string right) => new(
        NotADateKind, place,
        new($"“{found}” เป็นปี ค.ศ. ที่นี่ใช้ พ.ศ.", $"“{found}” is a year of the Common Era; files use the Buddhist era."),
        new($"เขียนเป็น {right}", $"Write {right}."));

    /// <summary>A word that is not among those a field takes.</summary>
    public static Problem NotAChoice(Place place, string found, string? nearest, IEnumerable<string> choices) => new(
        NotAChoiceKind, place,
        new($"“{found}” ใช้ไม่ได้ที่นี่{Meaning(nearest)}", $"“{found}” cannot be used here.{MeaningInEnglish(nearest)}"),
        new($"เลือกค่าหนึ่งจาก {Listed(choices)}", $"Choose one of {Listed(choices)}."));

    /// <summary>Neither <c>true</c> nor <c>false</c>.</summary>
    public static Problem NotTrueOrFalse(Place place, string found) => new(
        NotTrueOrFalseKind, place,
        new($"“{found}” ไม่ใช่ true หรือ false", $"“{found}” is neither true nor false."),
        new("เขียน true (ใช่) หรือ false (ไม่ใช่)", "Write true or false."));

    /// <summary>No id.</summary>
    public static Problem BadId(Place place, string found) => DeviceNames.Contains(found) ? new(BadIdKind, place, OfDevice(found), AnotherName(found)) : new(
        BadIdKind, place,
        new($"รหัส “{found}” ผิดรูปแบบ", $"“{found}” is not an id."),
        new(
            "ใช้อักษร a–z ตัวเล็ก ตัวเลข และขีดกลางเดี่ยว ขึ้นต้นด้วยตัวอักษร เช่น krong-pinang",
            "Use lower-case a–z, digits and single hyphens, starting with a letter, like krong-pinang."));

    /// <summary>No name that a formula could use.</summary>
    public static Problem BadInputName(Place place, string found) => new(
        BadInputNameKind, place,
        new($"ชื่อข้อมูล “{found}” ใช้ในสูตรไม่ได้", $"“{found}” cannot be a name in formulas."),
        new(
            "ใช้อักษร a–z ตัวเล็ก ตัวเลข และขีดล่าง ขึ้นต้นด้วยตัวอักษร เช่น passed หรือ passed_2568",
            "Use lower-case a–z, digits and underscores, starting with a letter, like passed or passed_2568."));

    /// <summary>No https address.</summary>
    public static Problem BadAddress(Place place, string found) => new(
        BadAddressKind, place,
        new($"“{found}” ไม่ใช่ที่อยู่เว็บที่ใช้ได้", $"“{found}” is no usable web address."),
        new("เขียนเต็มโดยขึ้นต้นด้วย https:// เช่น https://kpi.example.go.th/yala", "Write it in full, starting with https://."));

    /// <summary>A list or mapping that must hold something.</summary>
    public static Problem TooFewItems(Place place) => new(
        TooFewItemsKind, place,
        new("รายการนี้ว่าง ต้องมีอย่างน้อยหนึ่งรายการ", "The list is empty; it must hold at least one item."),
        new("เพิ่มรายการ หรือลบช่องนี้ถ้าไม่ใช้", "Add an item, or delete the key if it is not used."));

    /// <summary>No month of the Buddhist calendar in the form that files use.</summary>
    public static Problem NotAMonth(Place place, string found) => new(
        NotAMonthKind, place,
        new($"“{found}” ไม่ใช่เดือน", $"“{found}” is no month."),
        new("เขียนเป็น ปี พ.ศ.-เดือน ด้วยเลขอารบิก เช่น 2568-04", "Write it as Buddhist year-month, like 2568-04."));

    /// <summary>No address of an indicator.</summary>
    public static Problem BadInherits(Place place, string found) => new(
        BadInheritsKind, place,
        new($"“{found}” ไม่ใช่ที่อยู่ของตัวชี้วัด", $"“{found}” is no address of an indicator."),
        new("เขียนเป็น สำนักงาน/รอบ/รหัสตัวชี้วัด เช่น sa-kaeo/2567-1/budget-spending", "Write office/round/indicator, like sa-kaeo/2567-1/budget-spending."));
}
