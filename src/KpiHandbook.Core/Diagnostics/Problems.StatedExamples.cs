using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Diagnostics;

// 3040–3059: worked examples as they are written. Whether what they state comes out is in Problems.Examples.cs.
public static partial class Problems
{
    private static readonly ProblemKind ExampleMissingInputKind = Error("KPI3040", "ตัวอย่างขาดข้อมูล", "example lacks an input");
    private static readonly ProblemKind ExampleWrongTypeKind = Error("KPI3041", "ค่าในตัวอย่างผิดชนิด", "example value of the wrong type");
    private static readonly ProblemKind ExampleOutOfBoundsKind = Error("KPI3042", "ค่าในตัวอย่างอยู่นอกขอบเขต", "example value out of bounds");
    private static readonly ProblemKind ExampleDecimalsKind = Error("KPI3043", "ค่าในตัวอย่างมีทศนิยมเกิน", "example value with too many decimals");
    private static readonly ProblemKind ExampleWithoutResultKind = Error("KPI3044", "ตัวอย่างไม่บอกผล", "example without a result");
    private static readonly ProblemKind ExampleWithTwoResultsKind = Error("KPI3045", "ตัวอย่างบอกผลสองอย่าง", "example with two results");
    private static readonly ProblemKind ExampleValueImpossibleKind = Error("KPI3046", "ตัวอย่างบอกค่าที่ไม่มีทางได้", "example value that cannot be");
    private static readonly ProblemKind ExampleNotMissingKind = Error("KPI3047", "ตัวอย่างบอกว่ายังไม่รายงานแต่ให้ข้อมูลครบ", "example lacks nothing");
    private static readonly ProblemKind ExampleLevelMissingKind = Error("KPI3048", "ตัวอย่างบอกระดับที่เกณฑ์ไม่มี", "example level without criteria");
    private static readonly ProblemKind ExampleTooManyRowsKind = Error("KPI3049", "ตัวอย่างมีแถวมากเกินไป", "example of too many rows");

    private static ProblemKind[] ExampleKinds =>
    [
        ExampleMissingInputKind, ExampleWrongTypeKind, ExampleOutOfBoundsKind, ExampleDecimalsKind, ExampleWithoutResultKind,
        ExampleWithTwoResultsKind, ExampleValueImpossibleKind, ExampleNotMissingKind, ExampleLevelMissingKind, ExampleTooManyRowsKind,
    ];

    /// <summary>An example that does not give an input, and does not say “not reported”.</summary>
    public static Problem ExampleMissingInput(Place place, string name) => new(
        ExampleMissingInputKind, place,
        new($"ตัวอย่างไม่ได้ให้ค่า “{name}”", $"The example gives no “{name}”."),
        new($"เพิ่ม {name} ใน given หรือระบุ outcome: not-reported", $"Add {name} to given, or say outcome: not-reported."));

    /// <summary>A value that does not fit its input's type.</summary>
    public static Problem ExampleWrongType(Place place, string name, string found, Words expected) => new(
        ExampleWrongTypeKind, place,
        new($"ค่าของ “{name}” คือ “{found}” ต้องเป็น{expected.Thai}", $"“{name}” is “{found}”; it must be {expected.English}."),
        new($"แก้เป็น{expected.Thai}", $"Make it {expected.English}."));

    /// <summary>A value below the least or above the most of its input.</summary>
    public static Problem ExampleOutOfBounds(Place place, string name, Rational found, Rational bound, bool isLeast) => new(
        ExampleOutOfBoundsKind, place,
        isLeast
            ? new($"“{name}” เป็น {found.ToDecimal(6)} น้อยกว่าค่าต่ำสุด {bound.ToDecimal(6)}", $"“{name}” is {found.ToDecimal(6)}, less than its least, {bound.ToDecimal(6)}.")
            : new($"“{name}” เป็น {found.ToDecimal(6)} เกินค่าสูงสุด {bound.ToDecimal(6)}", $"“{name}” is {found.ToDecimal(6)}, more than its most, {bound.ToDecimal(6)}."),
        new("แก้ค่าในตัวอย่าง หรือแก้ขอบเขตของข้อมูล", "Correct the example, or the input's bounds."));

    /// <summary>A value with more decimals than its input takes.</summary>
    public static Problem ExampleTooManyDecimals(Place place, string name, string found, int most) => new(
        ExampleDecimalsKind, place,
        new($"“{name}” เป็น {found} มีทศนิยมเกิน {most} ตำแหน่ง", $"“{name}” is {found}, with more than {most} decimals."),
        new("ลดทศนิยม หรือเพิ่ม decimals ของข้อมูล", "Write fewer decimals, or raise the input's decimals."));

    /// <summary>An example that states neither a level nor another outcome.</summary>
    public static Problem ExampleWithoutResult(Place place) => new(
        ExampleWithoutResultKind, place,
        new("ตัวอย่างไม่บอกว่าต้องได้ผลใด", "The example does not say what must come out."),
        new("เพิ่ม level: หรือ outcome:", "Add level: or outcome:."));

    /// <summary>An example that states a level and another outcome.</summary>
    public static Problem ExampleWithTwoResults(Place place) => new(
        ExampleWithTwoResultsKind, place,
        new("ตัวอย่างบอกทั้ง level และ outcome", "The example states both level and outcome."),
        new("เก็บไว้อย่างเดียว", "Keep one of them."));

    /// <summary>A value stated where none can come out: no formula, or an outcome without one.</summary>
    public static Problem ExampleValueImpossible(Place place, Words reason) => new(
        ExampleValueImpossibleKind, place,
        new($"ตัวอย่างบอก value แต่{reason.Thai}", $"The example states a value, but {reason.English}."),
        new("ลบ value ออก", "Delete value."));

    /// <summary>“Not reported” with every input given.</summary>
    public static Problem ExampleNotMissing(Place place) => new(
        ExampleNotMissingKind, place,
        new("ตัวอย่างบอก not-reported แต่ given ให้ข้อมูลครบทุกตัว", "The example says not-reported, but every input is given."),
        new("ลบข้อมูลที่ยังไม่รายงานออกจาก given หรือแก้ outcome", "Take the unreported input out of given, or correct outcome."));

    /// <summary>A level that the criteria do not have.</summary>
    public static Problem ExampleLevelMissing(Place place, string level) => new(
        ExampleLevelMissingKind, place,
        new($"เกณฑ์ของตัวชี้วัดนี้ไม่มีระดับ {level}", $"The criteria have no level {level}."),
        new("แก้ระดับในตัวอย่าง", "Correct the level."));

    /// <summary>A table of more rows than a workbook may have.</summary>
    public static Problem ExampleTooManyRows(Place place, string name, int count, int most) => new(
        ExampleTooManyRowsKind, place,
        new($"“{name}” มี {count} แถว รับได้ไม่เกิน {most}", $"“{name}” has {count} rows; at most {most} are taken."),
        new("ใช้แถวเท่าที่แสดงการคำนวณได้", "Give as many rows as show how it is computed."));
}
