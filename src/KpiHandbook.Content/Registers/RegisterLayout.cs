using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Registers;

/// <summary>A sheet of a household register, in the guideline's order.</summary>
internal enum RegisterSheet
{
    /// <summary>Sheet ที่ 1: a row of counts for each district.</summary>
    Summary,

    /// <summary>Sheet ที่ 2: a row for each household.</summary>
    Households,

    /// <summary>Sheet ที่ 3: a row for each planned activity.</summary>
    Plan,
}

/// <summary>A column that is read.</summary>
internal enum RegisterColumn
{
    District,
    Subdistrict,
    Village,
    House,
    IdNumber,
    Members,
    Income,
    Average,
    Status,
    Activity,
    ActivityDate,
    IncomeAfter,
    AverageAfter,
    Listed,
    Developable,
    Welfare,
    SelfReliant,
    Other,
    Developed,
    Passed,
    Planned,
}

/// <summary>
/// What a household register looks like (ทะเบียนครัวเรือนยากจนเป้าหมาย): the three sheets of the province's guideline.
/// <see cref="RegisterWriter"/> writes a blank one; <see cref="HouseholdRegister"/> reads a filled one and goes by the names below,
/// never by addresses, so that rows may stand above the headings and columns may be moved, added or left in between.
/// <code>
/// sheet 1 สรุปข้อมูล         a row for each district and one รวม; formulas over sheet 2 in the blank one
///   อำเภอ | ครัวเรือนทั้งหมด | พัฒนาได้ | ขอรับการสงเคราะห์ | พึ่งตนเองได้ | อื่น ๆ | บันทึกกิจกรรมแล้ว | รายได้ถึงเกณฑ์แล้ว
///
/// sheet 2 ข้อมูลครัวเรือน     a row for each household, of one district or of several
///   ที่ | อำเภอ | ตำบล | หมู่ที่ | บ้านเลขที่ | ชื่อ-สกุล หัวหน้าครัวเรือน | เลขประจำตัวประชาชน | จำนวนสมาชิก (คน)
///   | รายได้ครัวเรือนต่อปี (บาท) | รายได้เฉลี่ยต่อคนต่อปี (บาท) | สถานะครัวเรือน | กิจกรรมที่ดำเนินการ | วันที่ดำเนินการ
///   | รายได้ครัวเรือนต่อปีหลังพัฒนา (บาท) | รายได้เฉลี่ยต่อคนต่อปีหลังพัฒนา (บาท) | หมายเหตุ
///
/// sheet 3 แผนการพัฒนา       a row for each planned activity; the ID number says whose
///   ที่ | เลขประจำตัวประชาชน | ชื่อ-สกุล หัวหน้าครัวเรือน | กิจกรรมตามแผน | งบประมาณ (บาท) | กำหนดแล้วเสร็จ | ผู้รับผิดชอบ
///
/// sheet ข้อมูลไฟล์: identity  a row for the office and one for the round; registers made by hand have none
/// </code>
/// A household is developed when it is developable and both an activity and its day are recorded; it has passed when its average income
/// after development reaches the line. Names are never looked at, nor what the plan says. Rows that a filter hides count as well.
/// </summary>
internal static class RegisterLayout
{
    /// <summary>A sheet that stands before the three, and is never read.</summary>
    public const string InstructionSheet = WorkbookLayout.InstructionSheet;

    public const string NumberHeading = "ที่";
    public const string NameHeading = "ชื่อ-สกุล หัวหน้าครัวเรือน";
    public const string RemarkHeading = "หมายเหตุ";
    public const string BudgetHeading = "งบประมาณ (บาท)";
    public const string DueHeading = "กำหนดแล้วเสร็จ";
    public const string ResponsibleHeading = "ผู้รับผิดชอบ";

    /// <summary>The first cell of the summary's last row.</summary>
    public const string Total = "รวม";

    /// <summary>The rows at the top of a sheet among which its headings must stand.</summary>
    public const int MostRowsAboveHeadings = 40;

    /// <summary>The columns of the summary that count households, from the left.</summary>
    public static readonly IReadOnlyList<RegisterColumn> Counted =
    [
        RegisterColumn.Listed, RegisterColumn.Developable, RegisterColumn.Welfare, RegisterColumn.SelfReliant, RegisterColumn.Other,
        RegisterColumn.Developed, RegisterColumn.Passed,
    ];

    private static readonly RegisterColumn[] HouseholdColumns =
    [
        RegisterColumn.District, RegisterColumn.Subdistrict, RegisterColumn.Village, RegisterColumn.House, RegisterColumn.IdNumber,
        RegisterColumn.Members, RegisterColumn.Income, RegisterColumn.Average, RegisterColumn.Status, RegisterColumn.Activity,
        RegisterColumn.ActivityDate, RegisterColumn.IncomeAfter, RegisterColumn.AverageAfter,
    ];

    /// <summary>The columns that a sheet must have.</summary>
    public static IReadOnlyList<RegisterColumn> ColumnsOf(RegisterSheet sheet) => sheet switch
    {
        RegisterSheet.Summary => [RegisterColumn.District, .. Counted],
        RegisterSheet.Households => HouseholdColumns,
        RegisterSheet.Plan => [RegisterColumn.IdNumber, RegisterColumn.Planned],
    };

    /// <summary>What a column of the summary counts.</summary>
    public static RegisterCount CountOf(RegisterColumn column) => column switch
    {
        RegisterColumn.Listed => RegisterCount.Listed,
        RegisterColumn.Developable => RegisterCount.Developable,
        RegisterColumn.Welfare => RegisterCount.Welfare,
        RegisterColumn.SelfReliant => RegisterCount.SelfReliant,
        RegisterColumn.Other => RegisterCount.Other,
        RegisterColumn.Developed => RegisterCount.Developed,
        RegisterColumn.Passed => RegisterCount.Passed,
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };

    /// <summary>The name of a sheet.</summary>
    public static string NameOf(RegisterSheet sheet) => sheet switch
    {
        RegisterSheet.Summary => "1 สรุปข้อมูล",
        RegisterSheet.Households => "2 ข้อมูลครัวเรือน",
        RegisterSheet.Plan => "3 แผนการพัฒนา",
    };

    /// <summary>The guideline's title of a sheet.</summary>
    public static string TitleOf(RegisterSheet sheet) => sheet switch
    {
        RegisterSheet.Summary => "สรุปข้อมูลการพัฒนาครัวเรือนยากจนเป้าหมาย",
        RegisterSheet.Households => "ข้อมูลครัวเรือนยากจนเป้าหมาย",
        RegisterSheet.Plan => "แผนการพัฒนาครัวเรือนยากจนเป้าหมาย",
    };

    /// <summary>The heading of a column.</summary>
    public static string HeadingOf(RegisterColumn column) => column switch
    {
        RegisterColumn.District => "อำเภอ",
        RegisterColumn.Subdistrict => "ตำบล",
        RegisterColumn.Village => "หมู่ที่",
        RegisterColumn.House => "บ้านเลขที่",
        RegisterColumn.IdNumber => "เลขประจำตัวประชาชน",
        RegisterColumn.Members => "จำนวนสมาชิก (คน)",
        RegisterColumn.Income => "รายได้ครัวเรือนต่อปี (บาท)",
        RegisterColumn.Average => "รายได้เฉลี่ยต่อคนต่อปี (บาท)",
        RegisterColumn.Status => "สถานะครัวเรือน",
        RegisterColumn.Activity => "กิจกรรมที่ดำเนินการ",
        RegisterColumn.ActivityDate => "วันที่ดำเนินการ",
        RegisterColumn.IncomeAfter => "รายได้ครัวเรือนต่อปีหลังพัฒนา (บาท)",
        RegisterColumn.AverageAfter => "รายได้เฉลี่ยต่อคนต่อปีหลังพัฒนา (บาท)",
        RegisterColumn.Listed => "ครัวเรือนทั้งหมด",
        RegisterColumn.Developable => StatusText.Developable,
        RegisterColumn.Welfare => StatusText.Welfare,
        RegisterColumn.SelfReliant => StatusText.SelfReliant,
        RegisterColumn.Other => StatusText.Other,
        RegisterColumn.Developed => "บันทึกกิจกรรมแล้ว",
        RegisterColumn.Passed => "รายได้ถึงเกณฑ์แล้ว",
        RegisterColumn.Planned => "กิจกรรมตามแผน",
    };

    /// <summary>A heading as it is compared: without blanks and brackets, which people type in many ways.</summary>
    public static string Compared(string heading) =>
        string.Concat(heading.Where(c => c is not (' ' or '(' or ')' or '.')));
}
