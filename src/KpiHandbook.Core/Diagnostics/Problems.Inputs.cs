using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Diagnostics;

// 2040–2069: inputs, targets and evidence of an indicator.
public static partial class Problems
{
    private static readonly ProblemKind UnknownInputKind = Error("KPI2040", "ไม่มีข้อมูลชื่อนี้", "unknown input");
    private static readonly ProblemKind ReservedNameKind = Error("KPI2041", "ชื่อข้อมูลเป็นคำสงวนของสูตร", "reserved input name");
    private static readonly ProblemKind TableWithoutColumnsKind = Error("KPI2042", "ตารางไม่มีคอลัมน์", "table without columns");
    private static readonly ProblemKind OnlyForTablesKind = Error("KPI2043", "ช่องนี้มีได้เฉพาะตาราง", "only for tables");
    private static readonly ProblemKind ColumnShadowsInputKind = Error("KPI2044", "คอลัมน์ชื่อซ้ำกับข้อมูล", "column named like an input");
    private static readonly ProblemKind BoundsCrossedKind = Error("KPI2045", "ค่าต่ำสุดมากกว่าค่าสูงสุด", "bounds crossed");
    private static readonly ProblemKind BoundNotForTypeKind = Error("KPI2046", "ข้อมูลชนิดนี้ไม่มีขอบเขต", "type without bounds");
    private static readonly ProblemKind BoundNotANumberKind = Error("KPI2047", "ขอบเขตอ้างถึงข้อมูลที่ไม่ใช่ตัวเลข", "bound is no number");
    private static readonly ProblemKind DecimalsNotForTypeKind = Error("KPI2048", "ข้อมูลชนิดนี้กำหนดทศนิยมไม่ได้", "type with fixed decimals");
    private static readonly ProblemKind ImproveNotForTextKind = Error("KPI2049", "ข้อความไม่มีทางดีขึ้น", "words that cannot improve");
    private static readonly ProblemKind TargetRowMissingKind = Error("KPI2050", "ตารางเป้าหมายขาดอำเภอ", "target row missing");
    private static readonly ProblemKind TargetsNotFiveKind = Error("KPI2051", "แถวเป้าหมายไม่ครบห้าระดับ", "target row without five levels");
    private static readonly ProblemKind TargetTotalKind = Warning("KPI2052", "แถวรวมไม่เท่ากับผลรวม", "target total is no sum");
    private static readonly ProblemKind TargetLevelsTurnKind = Warning("KPI2059", "เป้าหมายของระดับสูงกว่าง่ายกว่า", "higher level with an easier target");
    private static readonly ProblemKind BadLevelRangeKind = Error("KPI2053", "ช่วงระดับผิด", "malformed level range");
    private static readonly ProblemKind TargetNotANumberKind = Error("KPI2054", "เป้าหมายอ้างถึงข้อมูลที่ไม่ใช่ตัวเลข", "target of an input that is no number");
    private static readonly ProblemKind TargetsNeedMoreKind = Error("KPI2055", "ตารางเป้าหมายยังต้องใช้ข้อมูลอื่น", "targets that need another input");
    private static readonly ProblemKind FigureNotANumberKind = Error("KPI2056", "ให้ตัวเลขแก่ข้อมูลที่ไม่ใช่ตัวเลข", "figure of an input that is no number");
    private static readonly ProblemKind NothingPrintedKind = Error("KPI2057", "รายการ printed ไม่มีสิ่งที่พิมพ์", "printed entry without anything printed");
    private static readonly ProblemKind OwnWithoutSetByKind = Error("KPI2058", "มี own แต่ไม่มี set-by", "own without set-by");
    private static readonly ProblemKind RegisterInputNoCountKind = Error("KPI2062", "นับจากทะเบียนลงในข้อมูลที่ไม่ใช่จำนวนนับ", "register input that is no count");
    private static readonly ProblemKind RegistersDifferKind = Error("KPI2063", "ทะเบียนเดียวกันมีกติกาต่างกัน", "one register with two rules");

    private static ProblemKind[] InputKinds =>
    [
        UnknownInputKind, ReservedNameKind, TableWithoutColumnsKind, OnlyForTablesKind, ColumnShadowsInputKind, BoundsCrossedKind,
        BoundNotForTypeKind, BoundNotANumberKind, DecimalsNotForTypeKind, ImproveNotForTextKind, TargetRowMissingKind, TargetsNotFiveKind, TargetTotalKind,
        TargetLevelsTurnKind, BadLevelRangeKind, TargetNotANumberKind, TargetsNeedMoreKind, FigureNotANumberKind, NothingPrintedKind, OwnWithoutSetByKind,
        RegisterInputNoCountKind, RegistersDifferKind,
    ];

    /// <summary>A name that is no input of the indicator, or no column of the table.</summary>
    public static Problem UnknownInput(Place place, string name, string? nearest) => new(
        UnknownInputKind, place,
        new($"ไม่มีข้อมูลชื่อ “{name}” ในตัวชี้วัดนี้{Meaning(nearest)}", $"The indicator has no input “{name}”.{MeaningInEnglish(nearest)}"),
        new("ใช้ชื่อที่มีใน inputs", "Use a name of inputs."));

    /// <summary>An input named like a word of the expression language.</summary>
    public static Problem ReservedName(Place place, string name) => new(
        ReservedNameKind, place,
        new($"“{name}” เป็นคำที่สูตรใช้อยู่แล้ว ตั้งเป็นชื่อข้อมูลไม่ได้", $"“{name}” is a word of formulas and cannot be an input."),
        new("ตั้งชื่ออื่น", "Choose another name."));

    /// <summary>A table that does not say what its rows hold.</summary>
    public static Problem TableWithoutColumns(Place place, string name) => new(
        TableWithoutColumnsKind, place,
        new($"ตาราง “{name}” ไม่มี columns", $"The table “{name}” has no columns."),
        new("เพิ่ม columns: บอกว่าแต่ละแถวมีข้อมูลใด", "Add columns: with what each row holds."));

    /// <summary>A field that only tables have.</summary>
    public static Problem OnlyForTables(Place place, string key) => new(
        OnlyForTablesKind, place,
        new($"ช่อง {key} มีได้เฉพาะข้อมูลชนิด table", $"The key {key} is for inputs of type table only."),
        new($"ลบ {key} ออก หรือแก้ type เป็น table", $"Delete {key}, or make the type table."));

    /// <summary>A column that hides an input of the same name inside row conditions.</summary>
    public static Problem ColumnShadowsInput(Place place, string name) => new(
        ColumnShadowsInputKind, place,
        new($"คอลัมน์ “{name}” ชื่อซ้ำกับข้อมูลอีกตัว สูตรจะอ่านได้สองความหมาย", $"The column “{name}” has the name of an input, so that formulas could mean either."),
        new("ตั้งชื่อคอลัมน์ให้ต่างออกไป", "Give the column another name."));

    /// <summary>A lower bound above the upper one.</summary>
    public static Problem BoundsCrossed(Place place, Rational min, Rational max) => new(
        BoundsCrossedKind, place,
        new($"ค่าต่ำสุด {min.ToDecimal(6)} มากกว่าค่าสูงสุด {max.ToDecimal(6)}", $"The least, {min.ToDecimal(6)}, is above the most, {max.ToDecimal(6)}."),
        new("สลับหรือแก้ค่า min และ max", "Swap or correct min and max."));

    /// <summary>A bound on something that has none: a date, yes or no, or a table.</summary>
    public static Problem BoundNotForType(Place place, string key) => new(
        BoundNotForTypeKind, place,
        new($"ช่อง {key} ใช้ได้เฉพาะข้อมูลที่เป็นตัวเลข", $"The key {key} is for numbers only."),
        new($"ลบ {key} ออก", $"Delete {key}."));

    /// <summary>A bound that names something that is no number, or the input itself.</summary>
    public static Problem BoundNotANumber(Place place, string name) => new(
        BoundNotANumberKind, place,
        new($"ใช้ “{name}” เป็นขอบเขตไม่ได้ ต้องเป็นข้อมูลตัวเลขตัวอื่น", $"“{name}” cannot be the bound: it must be another input that is a number."),
        new("ใช้ตัวเลข หรือชื่อข้อมูลตัวเลขตัวอื่น", "Write a number, or another numeric input's name."));

    /// <summary>Decimals of an input whose type fixes them.</summary>
    public static Problem DecimalsNotForType(Place place) => new(
        DecimalsNotForTypeKind, place,
        new("ช่อง decimals ใช้ได้เฉพาะ number และ percent", "The key decimals is for number and percent only."),
        new("ลบ decimals ออก", "Delete decimals."));

    /// <summary>A way to improve of an input that holds words.</summary>
    public static Problem ImproveNotForText(Place place) => new(
        ImproveNotForTextKind, place,
        new("ข้อมูลชนิด text ไม่มีผลต่อระดับ จึงไม่มี improve", "Words earn no level, so that improve says nothing of them."),
        new("ลบ improve ออก", "Delete improve."));

    /// <summary>A district without a row in the printed table.</summary>
    public static Problem TargetRowMissing(Place place, string district) => new(
        TargetRowMissingKind, place,
        new($"ตารางเป้าหมายไม่มีแถวของอำเภอ “{district}”", $"The target table has no row of “{district}”."),
        new("เพิ่มแถวของอำเภอนี้ใน published", "Add the district's row to published."));

    /// <summary>A row of targets that has not five levels.</summary>
    public static Problem TargetsNotFive(Place place, int count) => new(
        TargetsNotFiveKind, place,
        new($"มีเป้าหมาย {count} ค่า ต้องมี 5 ค่า ระดับ 1 ถึง 5", $"There are {count} targets; there must be 5, for levels 1 to 5."),
        new("ใส่ให้ครบห้าค่า", "Give all five."));

    /// <summary>A printed total that differs from the sum of its rows; the document may have printed it so.</summary>
    public static Problem TargetTotalDiffers(Place place, string column, Rational printed, Rational sum) => new(
        TargetTotalKind, place,
        new(
            $"แถวรวมพิมพ์ {column} เป็น {printed.ToDecimal(6)} แต่แถวของอำเภอรวมได้ {sum.ToDecimal(6)}",
            $"The total of {column} is {printed.ToDecimal(6)}, but the districts' rows sum to {sum.ToDecimal(6)}."),
        new("ตรวจกับเอกสาร ถ้าเอกสารพิมพ์ผิดเอง ให้คงไว้และเขียนบันทึกใน notes", "Check the document; if it is its own misprint, keep it and say so in notes."));

    /// <summary>Neither a level nor levels from a lower to a higher.</summary>
    public static Problem BadLevelRange(Place place, string found) => new(
        BadLevelRangeKind, place,
        new($"“{found}” ไม่ใช่ระดับหรือช่วงระดับ", $"“{found}” is no level and no range of levels."),
        new("เขียนระดับเดียว เช่น 3 หรือช่วงจากน้อยไปมาก เช่น 1-5", "Write a level, like 3, or a range from low to high, like 1-5."));

    /// <summary>A printed target that is easier than the next lower level's.</summary>
    public static Problem TargetLevelsTurn(Place place, string row, int level, Rational printed, Rational below) => new(
        TargetLevelsTurnKind, place,
        new(
            $"{row}: ระดับ {level} ต้องได้ {printed.ToDecimal(2)} ซึ่งง่ายกว่าระดับ {level - 1} ที่ต้องได้ {below.ToDecimal(2)}",
            $"{row}: level {level} needs {printed.ToDecimal(2)}, which is easier than level {level - 1} with {below.ToDecimal(2)}."),
        new("ตรวจกับเอกสาร เป้าหมายต้องยากขึ้นหรือเท่าเดิมตามระดับ", "Compare it with the document; targets grow harder, or stay, from level to level."));

    /// <summary>Targets of, or from, an input that is no number.</summary>
    public static Problem TargetNotANumber(Place place, string name) => new(
        TargetNotANumberKind, place,
        new($"“{name}” ไม่ใช่ข้อมูลตัวเลข จึงมีเป้าหมายเป็นจำนวนไม่ได้", $"“{name}” is no number and cannot have targets."),
        new("ใช้ชื่อข้อมูลที่เป็นตัวเลข", "Name an input that is a number."));

    /// <summary>A target table of an indicator that is scored by more than the two figures of a row.</summary>
    public static Problem TargetsNeedMore(Place place, string other) => new(
        TargetsNeedMoreKind, place,
        new(
            $"ตารางเป้าหมายให้แค่ค่าของ of และ base แต่ตัวชี้วัดนี้ยังต้องใช้ “{other}” จึงเทียบกับเกณฑ์ไม่ได้",
            $"A row of targets gives of and base, but the indicator also needs “{other}”, so that the two cannot be compared."),
        new("ใช้ targets กับตัวชี้วัดที่มีข้อมูลตัวเลขสองตัวนี้เท่านั้น", "Use targets where these two are all that is asked for."));

    /// <summary>A figure given for an input that holds no number.</summary>
    public static Problem FigureNotANumber(Place place, string name) => new(
        FigureNotANumberKind, place,
        new($"“{name}” ไม่ใช่ข้อมูลตัวเลข", $"“{name}” is no number."),
        new("ใช้ชื่อข้อมูลที่เป็นตัวเลข", "Name an input that is a number."));

    /// <summary>An entry of <c>printed</c> that says where, and not what.</summary>
    public static Problem NothingPrinted(Place place) => new(
        NothingPrintedKind, place,
        new("รายการนี้บอกแต่ว่าพิมพ์ที่ใด ไม่บอกว่าพิมพ์อะไร", "The entry says where something is printed, and not what."),
        new("เพิ่ม weight, title, number, unit, period-end หรือ inputs อย่างน้อยหนึ่งอย่าง", "Add at least one of weight, title, number, unit, period-end, inputs."));

    /// <summary>An input that a register is to fill, and that is no count.</summary>
    public static Problem RegisterInputNoCount(Place place, string name) => new(
        RegisterInputNoCountKind, place,
        new($"“{name}” ไม่ใช่ข้อมูลชนิด count ทะเบียนให้ได้แต่จำนวนครัวเรือน", $"“{name}” is no count; a register gives numbers of households alone."),
        new("แก้ type เป็น count หรือลบออกจาก register", "Make its type count, or take it out of register."));

    /// <summary>Two indicators of one round that are counted from its register by different rules.</summary>
    public static Problem RegistersDiffer(Place place, string key, string value, string other, string otherValue) => new(
        RegistersDifferKind, place,
        new(
            $"{key} ของ register เป็น {value} แต่ของตัวชี้วัด {other} ในรอบเดียวกันเป็น {otherValue}",
            $"The register's {key} is {value}; that of {other}, in the same round, is {otherValue}."),
        new("ทุกตัวชี้วัดในรอบนับจากทะเบียนเดียวกัน แก้ให้ตรงกัน", "All indicators of a round are counted from one register: make them the same."));

    /// <summary>Districts' own projects of an indicator that is the same for all.</summary>
    public static Problem OwnWithoutSetBy(Place place) => new(
        OwnWithoutSetByKind, place,
        new("own ใช้ได้เฉพาะตัวชี้วัดที่มี set-by: district", "own goes with set-by: district only."),
        new("เพิ่ม set-by: district หรือลบ own ออก", "Add set-by: district, or delete own."));
}
