namespace KpiHandbook.Core.Diagnostics;

/// <summary>
/// The catalogue, KPI4230–4279: household registers. These messages never hold what a register holds, since that is names, ID numbers,
/// addresses and incomes: they say where, and what is wrong in general words.
/// </summary>
public static partial class Problems
{
    private static readonly ProblemKind RegisterInRepositoryKind = Error("KPI4230", "ทะเบียนครัวเรือนอยู่ในโฟลเดอร์ที่เผยแพร่", "a register inside the repository");
    private static readonly ProblemKind RegisterUnreadableKind = Error("KPI4231", "อ่านทะเบียนครัวเรือนไม่ได้", "a register that cannot be read");
    private static readonly ProblemKind RegisterSheetMissingKind = Error("KPI4232", "ทะเบียนขาดแผ่นงาน", "a sheet of the register is missing");
    private static readonly ProblemKind RegisterHeadingsMissingKind = Error("KPI4233", "ไม่พบแถวหัวตาราง", "no row of headings");
    private static readonly ProblemKind RegisterColumnMissingKind = Error("KPI4234", "ทะเบียนขาดคอลัมน์", "a column of the register is missing");
    private static readonly ProblemKind RegisterColumnTwiceKind = Error("KPI4235", "หัวคอลัมน์ซ้ำ", "a heading twice");
    private static readonly ProblemKind RegisterEmptyKind = Error("KPI4236", "ทะเบียนไม่มีครัวเรือน", "a register without households");
    private static readonly ProblemKind RegisterTotalsRowKind = Error("KPI4237", "แถวรวมในรายชื่อครัวเรือน", "a totals row among the households");
    private static readonly ProblemKind RegisterDistrictBlankKind = Error("KPI4238", "ไม่มีอำเภอ", "no district");
    private static readonly ProblemKind RegisterDistrictUnknownKind = Error("KPI4239", "อำเภอที่ไม่รู้จัก", "an unknown district");
    private static readonly ProblemKind RegisterStatusBlankKind = Error("KPI4240", "ไม่มีสถานะครัวเรือน", "no status");
    private static readonly ProblemKind RegisterStatusUnknownKind = Error("KPI4241", "สถานะที่ไม่อยู่ในสี่สถานะ", "a status that is none of the four");
    private static readonly ProblemKind RegisterIdBlankKind = Error("KPI4242", "ไม่มีเลขประจำตัวประชาชน", "no ID number");
    private static readonly ProblemKind RegisterIdMalformedKind = Error("KPI4243", "เลขประจำตัวประชาชนไม่ครบ 13 หลัก", "an ID number without 13 digits");
    private static readonly ProblemKind RegisterIdCheckDigitKind = Error("KPI4244", "เลขประจำตัวประชาชนผิด", "an ID number with a wrong check digit");
    private static readonly ProblemKind RegisterIdTwiceKind = Error("KPI4245", "เลขประจำตัวประชาชนซ้ำในอำเภอเดียวกัน", "an ID number twice in one district");
    private static readonly ProblemKind RegisterIdInTwoDistrictsKind = Error("KPI4246", "เลขประจำตัวประชาชนซ้ำในสองอำเภอ", "an ID number in two districts");
    private static readonly ProblemKind RegisterHouseTwiceKind = Warning("KPI4247", "บ้านหลังเดียวกันสองครัวเรือน", "one house twice");
    private static readonly ProblemKind RegisterAmountMissingKind = Error("KPI4248", "ครัวเรือนที่พัฒนาได้ไม่มีรายได้หรือจำนวนสมาชิก", "a developable household without income or members");
    private static readonly ProblemKind RegisterIncomeNegativeKind = Error("KPI4249", "รายได้ติดลบ", "a negative income");
    private static readonly ProblemKind RegisterNoMembersKind = Error("KPI4250", "จำนวนสมาชิกเป็น 0", "a household of nobody");
    private static readonly ProblemKind RegisterAverageDiffersKind = Error("KPI4251", "รายได้เฉลี่ยไม่ตรงกับรายได้หารจำนวนสมาชิก", "an average that is not income by members");
    private static readonly ProblemKind RegisterAboveLineKind = Error("KPI4252", "ครัวเรือนที่พัฒนาได้มีรายได้ไม่ต่ำกว่าเกณฑ์", "a developable household above the income line");
    private static readonly ProblemKind RegisterDayMissingKind = Error("KPI4253", "มีกิจกรรมแต่ไม่มีวันที่", "an activity without its day");
    private static readonly ProblemKind RegisterActivityMissingKind = Error("KPI4254", "มีวันที่แต่ไม่มีกิจกรรม", "a day without its activity");
    private static readonly ProblemKind RegisterDayLaterKind = Error("KPI4255", "วันที่หลังเดือนที่รายงาน", "a day after the month reported");
    private static readonly ProblemKind RegisterNotCountedKind = Warning("KPI4256", "กิจกรรมของครัวเรือนที่ไม่นับ", "an activity of a household that does not count");
    private static readonly ProblemKind RegisterPlanUnknownKind = Error("KPI4257", "แผนของครัวเรือนที่ไม่มีในทะเบียน", "a plan for no household of the register");
    private static readonly ProblemKind RegisterPlanOfOtherStatusKind = Warning("KPI4258", "แผนของครัวเรือนที่ไม่ใช่สถานะพัฒนาได้", "a plan for a household that is not developable");
    private static readonly ProblemKind RegisterPlanMissingKind = Warning("KPI4259", "ครัวเรือนที่พัฒนาได้ไม่มีแผน", "a developable household without a plan");
    private static readonly ProblemKind RegisterSummaryMissingKind = Error("KPI4260", "สรุปไม่มีแถวของอำเภอ", "a district without a summary row");
    private static readonly ProblemKind RegisterSummaryTwiceKind = Error("KPI4261", "สรุปมีอำเภอซ้ำ", "a district twice in the summary");
    private static readonly ProblemKind RegisterSummaryDiffersKind = Error("KPI4262", "สรุปไม่ตรงกับที่นับได้", "a summary unlike the count");

    private static readonly ProblemKind RegisterNotAskedKind = Error("KPI4263", "อำเภอที่ไม่ต้องรายงานตัวชี้วัดจากทะเบียน", "a district that is not asked for the register's counts");
    private static readonly ProblemKind RegisterRowsHiddenKind = Warning("KPI4264", "แถวที่ซ่อนในทะเบียน", "hidden rows of a register");
    private static readonly ProblemKind RegisterOfOtherOfficeKind = Error("KPI4265", "ทะเบียนของสำนักงานอื่น", "another office's register");
    private static readonly ProblemKind RegisterOfOtherRoundKind = Error("KPI4266", "ทะเบียนของรอบอื่น", "another round's register");
    private static readonly ProblemKind RegisterWithoutIdentityKind = Warning("KPI4267", "ทะเบียนไม่บอกสำนักงานและรอบ", "a register that does not say whose it is");
    private static readonly ProblemKind RegisterNotSeenKind = Warning("KPI4268", "ช่องที่สูตรในแผ่นงานสรุปไม่นับ", "a cell that the summary's formulas do not count");
    private static readonly ProblemKind RegisterFewerThanRuledKind = Warning("KPI4269", "ครัวเรือนที่พัฒนาได้น้อยกว่าคำวินิจฉัย", "fewer developable households than a ruling sets");

    private static readonly Words CheckWithSource = new("ตรวจช่องนี้กับเอกสารต้นทางของครัวเรือน แล้วแก้ให้ถูก", "Check the cell against the household's papers and correct it.");

    private static ProblemKind[] RegisterKinds =>
    [
        RegisterInRepositoryKind, RegisterUnreadableKind, RegisterSheetMissingKind, RegisterHeadingsMissingKind, RegisterColumnMissingKind,
        RegisterColumnTwiceKind, RegisterEmptyKind, RegisterTotalsRowKind, RegisterDistrictBlankKind, RegisterDistrictUnknownKind,
        RegisterStatusBlankKind, RegisterStatusUnknownKind, RegisterIdBlankKind, RegisterIdMalformedKind, RegisterIdCheckDigitKind,
        RegisterIdTwiceKind, RegisterIdInTwoDistrictsKind, RegisterHouseTwiceKind, RegisterAmountMissingKind, RegisterIncomeNegativeKind,
        RegisterNoMembersKind, RegisterAverageDiffersKind, RegisterAboveLineKind, RegisterDayMissingKind, RegisterActivityMissingKind,
        RegisterDayLaterKind, RegisterNotCountedKind, RegisterPlanUnknownKind, RegisterPlanOfOtherStatusKind, RegisterPlanMissingKind,
        RegisterSummaryMissingKind, RegisterSummaryTwiceKind, RegisterSummaryDiffersKind, RegisterNotAskedKind, RegisterRowsHiddenKind,
        RegisterOfOtherOfficeKind, RegisterOfOtherRoundKind, RegisterWithoutIdentityKind, RegisterNotSeenKind, RegisterFewerThanRuledKind,
    ];

    /// <summary>The register lies where everything is published.</summary>
    public static Problem RegisterInRepository(Place place) => new(
        RegisterInRepositoryKind, place,
        new("ทะเบียนครัวเรือนอยู่ในโฟลเดอร์ของเว็บไซต์ ซึ่งทุกไฟล์ถูกเผยแพร่หรือเก็บประวัติไว้", "The register lies in the site's folder, of which every file is published or kept for ever."),
        new("ย้ายไฟล์ออกไปเก็บในเครื่องของสำนักงาน ถ้าเคย commit หรือส่งขึ้น git แล้ว ให้แจ้งผู้ดูแลทันที", "Move it to the office's own machine; if it was ever committed, tell whoever keeps the repository at once."));

    /// <summary>A file that the inspector let pass and that is no register all the same.</summary>
    public static Problem RegisterUnreadable(Place place) => new(
        RegisterUnreadableKind, place,
        new("ไฟล์เสียหาย หรือไม่ใช่สมุดงาน .xlsx", "The file is damaged, or no .xlsx workbook."),
        new("เปิดด้วย Excel หรือ LibreOffice แล้วบันทึกใหม่เป็น .xlsx ถ้าเปิดไม่ได้ให้ขอไฟล์ใหม่จากอำเภอ", "Open it in Excel or LibreOffice and save it again as .xlsx; if it does not open, ask the district for it again."));

    /// <summary>What the inspector has against the file, without the words of the file.</summary>
    public static Problem RegisterRefused(Place place, ProblemKind kind) => new(
        kind, place, kind.Title,
        new("ให้อำเภอคัดลอกข้อมูลลงในทะเบียนเปล่าจาก kpi forms --register บันทึกเป็น .xlsx แล้วส่งใหม่", "Have the district copy the data into a blank register from kpi forms --register, save it as .xlsx and send that."));

    /// <summary>A register that was made for another office.</summary>
    public static Problem RegisterOfOtherOffice(Place place, string office) => new(
        RegisterOfOtherOfficeKind, place,
        new($"แผ่นงานข้อมูลไฟล์บอกว่าทะเบียนนี้ไม่ใช่ของ{office}", $"The register says that it is not of {office}."),
        new("ตรวจว่าเลือกไฟล์และ --office ถูก ถ้าใช้แบบผิด ให้คัดลอกข้อมูลลงในทะเบียนเปล่าของสำนักงานนี้", "See whether the file and --office are right; if the wrong blank was used, copy the data into one of this office."));

    /// <summary>A register that was made for another round.</summary>
    public static Problem RegisterOfOtherRound(Place place, string made, string asked) => new(
        RegisterOfOtherRoundKind, place,
        new($"ทะเบียนนี้เป็นของรอบ {made} แต่สั่งนับให้รอบ {asked}", $"The register is of round {made}, and is counted for {asked}."),
        new($"ตรวจว่าเลือกไฟล์และ --round ถูก ถ้าใช้แบบผิด ให้คัดลอกข้อมูลลงในทะเบียนเปล่าของรอบ {asked}", $"See whether the file and --round are right; if the wrong blank was used, copy the data into one of {asked}."));

    /// <summary>A register that says neither office nor round, or neither that can be read.</summary>
    public static Problem RegisterWithoutIdentity(Place place, string path) => new(
        RegisterWithoutIdentityKind, place,
        new($"ทะเบียนไม่บอกว่าเป็นของสำนักงานและรอบใด จึงนับให้ {path} ตามที่สั่ง", $"The register does not say of which office and round it is; it is counted for {path} as asked."),
        new($"ตรวจว่าเป็นไฟล์ของรอบนี้ ครั้งต่อไปให้ใช้ทะเบียนเปล่าจาก kpi forms {path} --register", $"See whether it is this round's; next time use the blank one from kpi forms {path} --register."));

    /// <summary>A sheet is not there.</summary>
    public static Problem RegisterSheetMissing(Place place, string sheet) => new(
        RegisterSheetMissingKind, place,
        new($"ไม่พบแผ่นงาน “{sheet}”", $"There is no sheet “{sheet}”."),
        new("ตั้งชื่อแผ่นงานให้ตรงกับทะเบียนเปล่า ห้ามลบแผ่นงานใด", "Name the sheet as in the blank register; none of the three may be deleted."));

    /// <summary>No row of a sheet holds its headings.</summary>
    public static Problem RegisterHeadingsMissing(Place place, int rows) => new(
        RegisterHeadingsMissingKind, place,
        new($"ไม่พบแถวหัวตารางใน {rows} แถวแรก", $"None of the first {rows} rows holds the headings."),
        new("คัดลอกแถวหัวตารางจากทะเบียนเปล่ามาวาง", "Copy the headings from a blank register."));

    /// <summary>A heading is not there; the place is that of a heading much like it, where there is one.</summary>
    public static Problem RegisterColumnMissing(Place place, string heading, bool isNear) => new(
        RegisterColumnMissingKind, place,
        isNear
            ? new($"ไม่พบหัวคอลัมน์ “{heading}” แต่ช่องนี้ใกล้เคียง", $"No column is headed “{heading}”; this cell comes near it.")
            : new($"ไม่พบหัวคอลัมน์ “{heading}”", $"No column is headed “{heading}”."),
        new($"พิมพ์หัวคอลัมน์ว่า “{heading}”", $"Head the column “{heading}”."));

    /// <summary>A heading stands over two columns.</summary>
    public static Problem RegisterColumnTwice(Place place, string heading, string first) => new(
        RegisterColumnTwiceKind, place,
        new($"หัวคอลัมน์ “{heading}” ซ้ำกับช่อง {first}", $"The heading “{heading}” is also in {first}."),
        new("เหลือไว้คอลัมน์เดียว", "Keep one of the two columns."));

    /// <summary>No row holds a household.</summary>
    public static Problem RegisterEmpty(Place place) => new(
        RegisterEmptyKind, place,
        new("ไม่มีครัวเรือนในทะเบียน", "The register holds no household."),
        new("กรอกครัวเรือนใต้แถวหัวตาราง แถวละหนึ่งครัวเรือน", "Fill in the households below the headings, a row each."));

    /// <summary>A district whose counts nobody asks for.</summary>
    public static Problem RegisterNotAsked(Place place, string district, string month) => new(
        RegisterNotAskedKind, place,
        new($"อำเภอ{district}ไม่มีตัวชี้วัดที่นับจากทะเบียนในเดือน{month}", $"{district} has no indicator that is counted from a register in {month}."),
        new("ลบครัวเรือนของอำเภอนี้ออกจากทะเบียน หรือแก้ข้อตกลงใน round.yaml", "Take the district's households out of the register, or correct the agreement in round.yaml."));

    /// <summary>A cell that holds no number or no day; told by the kind alone.</summary>
    public static Problem RegisterCell(ProblemKind kind, Place place, Spots spots, bool isDay)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return new(
            kind, place, spots.After(kind.Title.Thai, Capital(kind.Title.English)),
            isDay
                ? new("พิมพ์วัน/เดือน/ปี พ.ศ. สี่หลัก ที่มีจริงในปฏิทิน เช่น 15/1/2568 หรือ 15 ม.ค. 2568", "Type a day that exists as day/month/Buddhist year in full, as 15/1/2568 or 15 ม.ค. 2568.")
                : new("พิมพ์ตัวเลขอย่างเดียว เช่น 60000 ไม่มีหน่วยหรือข้อความ ถ้าเป็นสูตรที่ผิดให้พิมพ์ค่าแทน", "Type the number alone, as 60000, without unit or words; type the value in place of a formula that fails."));
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
