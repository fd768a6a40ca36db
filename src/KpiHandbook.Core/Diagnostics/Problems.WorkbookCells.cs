using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Diagnostics;

/// <summary>The catalogue, KPI4040–4069: what a cell of a results workbook holds.</summary>
public static partial class Problems
{
    private static readonly ProblemKind CellHoldsErrorKind = Error("KPI4040", "ช่องแสดงข้อผิดพลาด", "a cell that shows an error");
    private static readonly ProblemKind CellFormulaWithoutValueKind = Error("KPI4041", "สูตรที่ยังไม่มีผลลัพธ์", "a formula without a stored result");
    private static readonly ProblemKind CellMergedKind = Error("KPI4042", "ช่องค่าถูกผสานเซลล์", "a merged cell where a value belongs");
    private static readonly ProblemKind CellNotANumberKind = Error("KPI4043", "ไม่ใช่ตัวเลข", "not a number");
    private static readonly ProblemKind CellBadThousandsKind = Error("KPI4044", "จุลภาคหลักพันผิดที่", "misplaced thousands commas");
    private static readonly ProblemKind CellTooManyDecimalsKind = Error("KPI4045", "ทศนิยมเกินที่กำหนด", "too many decimals");
    private static readonly ProblemKind CellNotWholeKind = Error("KPI4046", "จำนวนนับที่ไม่เต็มหน่วย", "a count that is not whole");
    private static readonly ProblemKind CellNegativeCountKind = Error("KPI4047", "จำนวนนับติดลบ", "a negative count");
    private static readonly ProblemKind CellBelowMinimumKind = Error("KPI4048", "ค่าน้อยกว่าค่าต่ำสุด", "below the least allowed");
    private static readonly ProblemKind CellAboveMaximumKind = Error("KPI4049", "ค่ามากกว่าค่าสูงสุด", "above the most allowed");
    private static readonly ProblemKind CellPercentMisplacedKind = Error("KPI4050", "เครื่องหมายร้อยละในช่องที่ไม่ใช่ร้อยละ", "a percent sign where no percentage is asked");
    private static readonly ProblemKind CellPercentAmbiguousKind = Error("KPI4051", "ร้อยละที่อ่านได้สองอย่าง", "a percentage that can be read in two ways");
    private static readonly ProblemKind CellDashForBlankKind = Error("KPI4052", "ขีดหรือคำว่าไม่มีแทนตัวเลข", "a dash, or the word for none, instead of a figure");
    private static readonly ProblemKind CellNotADateKind = Error("KPI4053", "ไม่ใช่วันที่", "not a date");
    private static readonly ProblemKind CellTwoDigitYearKind = Error("KPI4054", "ปีสองหลัก", "a year of two digits");
    private static readonly ProblemKind CellDateOutsideRangeKind = Error("KPI4055", "วันที่ห่างจากรอบเกินไป", "a date too far from the round");
    private static readonly ProblemKind CellDateForNumberKind = Error("KPI4056", "วันที่ในช่องตัวเลข", "a date where a number is asked");
    private static readonly ProblemKind CellNotYesOrNoKind = Error("KPI4057", "ไม่ใช่คำตอบใช่หรือไม่ใช่", "neither yes nor no");
    private static readonly ProblemKind CellTruthForNumberKind = Error("KPI4058", "TRUE/FALSE ในช่องตัวเลขหรือวันที่", "TRUE or FALSE where a figure is asked");

    private static readonly ProblemKind CellTooLargeKind = Error("KPI4059", "ตัวเลขใหญ่เกินกว่าจะเป็นผลงาน", "a number too large to be a result");
    private static readonly ProblemKind CellTextTooLongKind = Error("KPI4060", "ข้อความยาวเกินไป", "a text too long for a report");
    private static readonly ProblemKind WordsMissingKind = Warning("KPI4061", "มีตัวเลขแต่ไม่มีข้อความประกอบ", "a figure without the words that belong to it");

    private static ProblemKind[] WorkbookCellKinds =>
    [
        CellHoldsErrorKind, CellFormulaWithoutValueKind, CellMergedKind, CellNotANumberKind, CellBadThousandsKind,
        CellTooManyDecimalsKind, CellNotWholeKind, CellNegativeCountKind, CellBelowMinimumKind, CellAboveMaximumKind,
        CellPercentMisplacedKind, CellPercentAmbiguousKind, CellDashForBlankKind, CellNotADateKind, CellTwoDigitYearKind,
        CellDateOutsideRangeKind, CellDateForNumberKind, CellNotYesOrNoKind, CellTruthForNumberKind, CellTooLargeKind,
        CellTextTooLongKind, WordsMissingKind,
    ];

    /// <summary>The cell shows #DIV/0! or the like.</summary>
    public static Problem CellHoldsError(Place place, string error) => new(
        CellHoldsErrorKind, place,
        new($"ช่องนี้แสดง {error}", $"The cell shows {error}."),
        new("แก้สูตรในช่องนี้ หรือพิมพ์ค่าลงไปแทนสูตร", "Repair the formula, or type the figure in its place."));

    /// <summary>The program that saved the workbook stored no result with the formula.</summary>
    public static Problem CellFormulaWithoutValue(Place place, string formula) => new(
        CellFormulaWithoutValueKind, place,
        new($"สูตร ={Shown(formula)} ยังไม่มีผลลัพธ์เก็บไว้ในไฟล์", $"The formula ={Shown(formula)} has no result stored with it."),
        new("เปิดไฟล์ด้วย Excel ให้คำนวณแล้วบันทึกอีกครั้ง หรือพิมพ์ค่าแทนสูตร", "Open the file in Excel, let it compute and save again, or type the figure."));

    /// <summary>The cell is part of a merged range.</summary>
    public static Problem CellMerged(Place place) => new(
        CellMergedKind, place,
        new("ช่องนี้ถูกผสานกับช่องอื่น จึงไม่รู้ว่าค่าเป็นของแถวใด", "The cell is merged with others, so that nothing says whose value it is."),
        new("ยกเลิกการผสานเซลล์ แล้วกรอกค่าในแต่ละช่อง", "Unmerge the cells and fill in each one."));

    /// <summary>Text that is no number.</summary>
    public static Problem CellNotANumber(Place place, string value) => new(
        CellNotANumberKind, place,
        new($"“{Shown(value)}” ไม่ใช่ตัวเลข", $"“{Shown(value)}” is not a number."),
        new("พิมพ์เฉพาะตัวเลข ไม่ต้องใส่หน่วยหรือข้อความ ถ้ายังไม่มีข้อมูลให้เว้นว่าง", "Type digits only, without unit or words; leave the cell blank when there is no figure yet."));

    /// <summary>Commas that do not part groups of three.</summary>
    public static Problem CellBadThousands(Place place, string value) => new(
        CellBadThousandsKind, place,
        new($"“{Shown(value)}” มีจุลภาคที่ไม่ได้คั่นทุกสามหลัก จึงอ่านได้หลายอย่าง", $"“{Shown(value)}” has commas that do not part groups of three, and reads in more than one way."),
        new("พิมพ์ใหม่ เช่น 1,234.50 หรือ 1234.50", "Type it again, as 1,234.50 or 1234.50."));

    /// <summary>More decimals than the input has.</summary>
    public static Problem CellTooManyDecimals(Place place, string value, int decimals) => new(
        CellTooManyDecimalsKind, place,
        new($"“{Shown(value)}” มีทศนิยมเกิน {decimals} ตำแหน่ง", $"“{Shown(value)}” has more than {decimals} decimals."),
        new($"กรอกค่าที่มีทศนิยมไม่เกิน {decimals} ตำแหน่งตามเอกสารต้นทาง โปรแกรมไม่ปัดเศษให้", $"Give the figure with at most {decimals} decimals as in its source; the program does not round it for you."));

    /// <summary>More digits than a workbook keeps exactly, or no finite number.</summary>
    public static Problem CellTooLarge(Place place, string value) => new(
        CellTooLargeKind, place,
        new($"“{Shown(value)}” ใหญ่เกินไป โปรแกรมตารางเก็บตัวเลขได้ตรงไม่เกิน 15 หลัก", $"“{Shown(value)}” is too large; a workbook keeps at most 15 digits exactly."),
        new("ตรวจจำนวนหลักกับเอกสารต้นทาง แล้วพิมพ์ใหม่", "Compare the digits with the source, and type the figure again."));

    /// <summary>A count with a fraction.</summary>
    public static Problem CellNotWhole(Place place, string value) => new(
        CellNotWholeKind, place,
        new($"“{Shown(value)}” ไม่ใช่จำนวนเต็ม", $"“{Shown(value)}” is not a whole number."),
        new("กรอกจำนวนนับเป็นจำนวนเต็ม", "Give the count as a whole number."));

    /// <summary>A count below 0.</summary>
    public static Problem CellNegativeCount(Place place, string value) => new(
        CellNegativeCountKind, place,
        new($"“{Shown(value)}” เป็นจำนวนนับที่ติดลบ", $"“{Shown(value)}” is a negative count."),
        new("กรอกจำนวนนับตั้งแต่ 0 ขึ้นไป", "Give a count of 0 or more."));

    /// <summary>Below a bound of the input's definition.</summary>
    public static Problem CellBelowMinimum(Place place, string label, string value, string bound) => new(
        CellBelowMinimumKind, place,
        new($"{label} เป็น {value} น้อยกว่า {bound}", $"{label} is {value}, below {bound}."),
        new("ตรวจค่านี้กับเอกสารต้นทาง แล้วแก้ให้ถูก", "Check the figure against its source and correct it."));

    /// <summary>Above a bound of the input's definition, which is a number or (<paramref name="isFigure"/>) another figure of the report.</summary>
    public static Problem CellAboveMaximum(Place place, string label, string value, string bound, bool isFigure) => new(
        CellAboveMaximumKind, place,
        new($"{label} เป็น {value} มากกว่า {bound}", $"{label} is {value}, above {bound}."),
        isFigure
            ? new("ตรวจทั้งสองค่ากับเอกสารต้นทาง แล้วแก้ให้ถูก", "Check both figures against their source and correct them.")
            : new("ตรวจค่านี้กับเอกสารต้นทาง แล้วแก้ให้ถูก", "Check the figure against its source and correct it."));

    /// <summary>A percent sign or format on an input of another type.</summary>
    public static Problem CellPercentMisplaced(Place place, string value, string unit) => new(
        CellPercentMisplacedKind, place,
        new($"“{Shown(value)}” เป็นร้อยละ แต่ช่องนี้ถามเป็น{unit}", $"“{Shown(value)}” is a percentage, but the cell asks for {unit}."),
        new("กรอกจำนวนจริง และตั้งรูปแบบช่องเป็น “ทั่วไป”", "Give the figure itself, and set the cell's format to General."));

    /// <summary>0.85 may mean 0.85 % or 85 %.</summary>
    public static Problem CellPercentAmbiguous(Place place, string value, Rational small, Rational large, int decimals)
    {
        var (isExact, typed) = (
            small.IsExactAt(decimals) && large.IsExactAt(decimals),
            new[] { small, large }.Select(n => n.ToDecimal(decimals) + "%").Where(t => t.Any(c => c is >= '1' and <= '9')).Distinct(StringComparer.Ordinal).ToList());
        return new(
            CellPercentAmbiguousKind, place,
            new($"“{Shown(value)}” อาจหมายถึงร้อยละ {small.ToDecimal(6)} หรือร้อยละ {large.ToDecimal(6)}", $"“{Shown(value)}” may mean {small.ToDecimal(6)} % or {large.ToDecimal(6)} %."),
            new(
                $"พิมพ์พร้อมเครื่องหมาย คือ {string.Join(" หรือ ", typed)}{(isExact ? "" : $" ช่องนี้รับทศนิยมไม่เกิน {decimals} ตำแหน่ง")}",
                $"Type it with the sign: {string.Join(" or ", typed)}{(isExact ? "." : $"; the cell takes at most {decimals} decimals.")}"));
    }

    /// <summary>A dash or ไม่มี, which some mean as 0 and others as "not yet".</summary>
    public static Problem CellDashForBlank(Place place, string value) => new(
        CellDashForBlankKind, place,
        new($"“{Shown(value)}” อาจหมายถึง 0 หรือยังไม่มีข้อมูล", $"“{Shown(value)}” may mean 0 or no figure yet."),
        new("ถ้าไม่มีผลงานให้กรอก 0 ถ้ายังไม่รายงานให้เว้นว่าง", "Give 0 when there is nothing to count; leave it blank when it is not reported yet."));

    /// <summary>Nothing that reads as a day.</summary>
    public static Problem CellNotADate(Place place, string value) => new(
        CellNotADateKind, place,
        new($"“{Shown(value)}” ไม่ใช่วันที่", $"“{Shown(value)}” is not a date."),
        new("พิมพ์วัน/เดือน/ปี พ.ศ. เช่น 29/8/2568 หรือ 29 ส.ค. 2568", "Type day/month/Buddhist year, as 29/8/2568 or 29 ส.ค. 2568."));

    /// <summary>68 may be 2568 BE or 1968 CE.</summary>
    public static Problem CellTwoDigitYear(Place place, string value) => new(
        CellTwoDigitYearKind, place,
        new($"ปีใน “{Shown(value)}” มีเพียงสองหลัก", $"The year in “{Shown(value)}” has two digits only."),
        new("พิมพ์ปี พ.ศ. ให้ครบสี่หลัก เช่น 2568", "Type the Buddhist year in full, as 2568."));

    /// <summary>A day more than two years away from the round.</summary>
    public static Problem CellDateOutsideRange(Place place, string date, string from, string to) => new(
        CellDateOutsideRangeKind, place,
        new($"{date} ห่างจากรอบการประเมินเกินสองปี ({from} – {to})", $"{date} is more than two years away from the round ({from} – {to})."),
        new("ตรวจปี ถ้าพิมพ์ปี พ.ศ. แล้ว Excel อ่านเป็น ค.ศ. ให้พิมพ์เป็นข้อความ เช่น '29/8/2568", "Check the year; if Excel took a Buddhist year for a Common Era one, type it as text: '29/8/2568."));

    /// <summary>Excel turned an entry into a date or a time.</summary>
    public static Problem CellDateForNumber(Place place, string value) => new(
        CellDateForNumberKind, place,
        new($"ช่องนี้มีรูปแบบวันที่หรือเวลา ({Shown(value)}) แต่ถามเป็นตัวเลข", $"The cell has the format of a date or time ({Shown(value)}), but asks for a number."),
        new("ตั้งรูปแบบช่องเป็น “ทั่วไป” แล้วพิมพ์ตัวเลขใหม่", "Set the cell's format to General and type the number again."));

    /// <summary>Neither yes nor no; 1, 0, / and x are not taken for either.</summary>
    public static Problem CellNotYesOrNo(Place place, string value) => new(
        CellNotYesOrNoKind, place,
        new($"“{Shown(value)}” ไม่ใช่คำตอบใช่หรือไม่ใช่", $"“{Shown(value)}” is neither yes nor no."),
        new("พิมพ์ ใช่ หรือ ไม่ใช่", "Type ใช่ (yes) or ไม่ใช่ (no)."));

    /// <summary>A truth value among figures.</summary>
    public static Problem CellTruthForNumber(Place place, string value) => new(
        CellTruthForNumberKind, place,
        new($"ช่องนี้เป็น {value} แต่ไม่ได้ถามใช่หรือไม่ใช่", $"The cell holds {value}, but does not ask for yes or no."),
        new("กรอกค่าที่ช่องนี้ถาม", "Give the figure that the cell asks for."));

    /// <summary>More words than a report has room for.</summary>
    public static Problem CellTextTooLong(Place place, int characters, int most) => new(
        CellTextTooLongKind, place,
        new($"ข้อความยาว {characters} ตัวอักษร รับได้ไม่เกิน {most}", $"The text has {characters} characters; at most {most} are taken."),
        new("ย่อข้อความ รายละเอียดให้แนบเป็นไฟล์หลักฐาน", "Shorten it; details belong into the evidence."));

    /// <summary>A figure is reported and the words beside it are not: for an assessed level, who assessed it.</summary>
    public static Problem WordsMissing(Place place, string label, string indicator, bool isAssessed) => new(
        WordsMissingKind, place,
        isAssessed
            ? new($"รายงานระดับของ “{indicator}” แล้ว แต่ไม่ได้กรอก “{label}” จึงไม่รู้ว่าใครประเมินจากอะไร", $"The assessed level of “{indicator}” does not say who assessed it and from what: “{label}” is blank.")
            : new($"รายงานตัวเลขของ “{indicator}” แล้ว แต่ไม่ได้กรอก “{label}”", $"“{indicator}” has figures, but “{label}” is blank."),
        new($"กรอก “{label}” หรือลบตัวเลขถ้ายังไม่รายงาน", $"Fill in “{label}”, or clear the figures if they are not reported yet."));
}
