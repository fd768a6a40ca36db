using KpiHandbook.Core.Calendar;

namespace KpiHandbook.Core.Diagnostics;

/// <summary>
/// The catalogue, KPI4001–4039: results folders, workbook files, their sheets and keys. What single cells hold is in
/// <c>Problems.WorkbookCells.cs</c>; 4100 and up are kept for the inspector of workbooks that come from outside.
/// </summary>
public static partial class Problems
{
    private static readonly ProblemKind NotAMonthFolderKind = Error("KPI4001", "สิ่งที่ไม่ใช่โฟลเดอร์เดือนในโฟลเดอร์ผลการดำเนินงาน", "something other than a month folder among the results");
    private static readonly ProblemKind MonthOutsideRoundKind = Error("KPI4002", "เดือนอยู่นอกรอบการประเมิน", "a month outside the round");
    private static readonly ProblemKind NotAWorkbookFileKind = Error("KPI4003", "สิ่งที่ไม่ใช่ไฟล์ .xlsx ในโฟลเดอร์เดือน", "something other than an .xlsx file in a month folder");
    private static readonly ProblemKind UnknownUnitKind = Error("KPI4004", "ชื่อไฟล์ไม่ตรงกับหน่วยงานใด", "a file named after no unit");
    private static readonly ProblemKind WorkbookOpenElsewhereKind = Warning("KPI4005", "ไฟล์ถูกเปิดค้างไว้ใน Excel", "a workbook left open in Excel");
    private static readonly ProblemKind UnitNotAssessedKind = Error("KPI4006", "หน่วยงานที่ไม่มีข้อตกลงใดประเมิน", "a unit that no agreement assesses");
    private static readonly ProblemKind WorkbookUnreadableKind = Error("KPI4007", "เปิดไฟล์ไม่ได้", "a workbook that cannot be opened");
    private static readonly ProblemKind SheetMissingKind = Error("KPI4010", "แผ่นงานหาย", "a sheet is missing");
    private static readonly ProblemKind SheetUnknownKind = Error("KPI4011", "แผ่นงานที่ไม่รู้จัก", "an unknown sheet");
    private static readonly ProblemKind SheetTwiceKind = Error("KPI4012", "แผ่นงานซ้ำ", "two sheets for one table");
    private static readonly ProblemKind ColumnMissingKind = Error("KPI4013", "คอลัมน์หาย", "a column is missing");
    private static readonly ProblemKind ColumnTwiceKind = Error("KPI4014", "คอลัมน์ซ้ำ", "the same column twice");
    private static readonly ProblemKind ColumnUnknownKind = Error("KPI4015", "คอลัมน์ที่ไม่รู้จัก", "an unknown column");
    private static readonly ProblemKind IdentityMissingKind = Error("KPI4020", "ข้อมูลไฟล์ไม่ครบ", "the workbook does not say what it reports");
    private static readonly ProblemKind IdentityMismatchKind = Error("KPI4021", "ข้อมูลไฟล์ไม่ตรงกับที่เก็บ", "the workbook reports something other than its path says");
    private static readonly ProblemKind ReportKeyUnknownKind = Error("KPI4030", "รหัสที่ไม่รู้จัก", "an unknown key");
    private static readonly ProblemKind ReportKeyTwiceKind = Error("KPI4031", "รหัสซ้ำ", "the same key twice");
    private static readonly ProblemKind ReportKeyNotAssignedKind = Error("KPI4032", "รายงานตัวชี้วัดที่หน่วยงานนี้ไม่ถูกวัด", "a figure for an indicator that the unit is not scored on");
    private static readonly ProblemKind RowMissingKind = Warning("KPI4033", "แถวหาย", "a row is missing");
    private static readonly ProblemKind ValueWithoutKeyKind = Error("KPI4034", "ค่าที่ไม่มีรหัส", "a value that belongs to no key");
    private static readonly ProblemKind TableKeyOnInputSheetKind = Error("KPI4035", "รหัสของตารางอยู่ผิดแผ่นงาน", "a table's key on the sheet of single figures");
    private static readonly ProblemKind TotalsRowKind = Error("KPI4036", "แถวรวมในตาราง", "a totals row inside a table");
    private static readonly ProblemKind TableTooLongKind = Error("KPI4037", "ตารางยาวเกินไป", "a table of too many rows");
    private static readonly ProblemKind ReportKeyNotThisMonthKind = Error("KPI4038", "ค่าที่เดือนนี้ไม่ได้ถาม", "a figure that this month does not ask for");

    private static ProblemKind[] WorkbookKinds =>
    [
        NotAMonthFolderKind, MonthOutsideRoundKind, NotAWorkbookFileKind, UnknownUnitKind, WorkbookOpenElsewhereKind,
        UnitNotAssessedKind, WorkbookUnreadableKind, SheetMissingKind, SheetUnknownKind, SheetTwiceKind, ColumnMissingKind,
        ColumnTwiceKind, ColumnUnknownKind, IdentityMissingKind, IdentityMismatchKind, ReportKeyUnknownKind, ReportKeyTwiceKind,
        ReportKeyNotAssignedKind, RowMissingKind, ValueWithoutKeyKind, TableKeyOnInputSheetKind, TotalsRowKind,
        TableTooLongKind, ReportKeyNotThisMonthKind,
    ];

    /// <summary>An entry of the results folder that is no month.</summary>
    public static Problem NotAMonthFolder(Place place, string name) => new(
        NotAMonthFolderKind, place,
        new($"“{name}” ไม่ใช่โฟลเดอร์เดือน", $"“{name}” is not a month folder."),
        new("ตั้งชื่อโฟลเดอร์เป็นปี พ.ศ. และเดือน เช่น 2568-08 หรือย้ายออกจากโฟลเดอร์นี้", "Name the folder after a Buddhist year and month, as 2568-08, or move it out of here."));

    /// <summary>A month that lies outside the round's period.</summary>
    public static Problem MonthOutsideRound(Place place, string month, string period) => new(
        MonthOutsideRoundKind, place,
        new($"{month} อยู่นอกรอบการประเมิน ({period})", $"{month} lies outside the round ({period})."),
        new("แก้ชื่อโฟลเดอร์ให้เป็นเดือนในรอบ หรือย้ายไปไว้ในรอบที่ถูกต้อง", "Rename the folder to a month of the round, or move it to the right round."));

    /// <summary>An entry of a month folder that is not an .xlsx file.</summary>
    public static Problem NotAWorkbookFile(Place place, string name) => new(
        NotAWorkbookFileKind, place,
        new($"“{name}” ไม่ใช่ไฟล์ .xlsx", $"“{name}” is not an .xlsx file."),
        new("บันทึกเป็น .xlsx ด้วย Excel แล้วเก็บแทน หรือย้ายออกจากโฟลเดอร์นี้", "Save it from Excel as .xlsx and file that, or move it out of here."));

    /// <summary>A workbook whose name is no unit's.</summary>
    public static Problem UnknownUnit(Place place, string name, string? nearest) => new(
        UnknownUnitKind, place,
        new($"ไม่มีหน่วยงานชื่อ “{name}”", $"There is no unit “{name}”."),
        nearest is null
            ? new("ตั้งชื่อไฟล์ตามรหัสอำเภอใน office.yaml หรือ office.xlsx สำหรับจังหวัด", "Name the file after a district's id in office.yaml, or office.xlsx for the office itself.")
            : new($"หมายถึง {nearest}.xlsx หรือไม่ ถ้าใช่ให้เปลี่ยนชื่อไฟล์ ถ้าเป็นสำเนาให้ลบ", $"Did you mean {nearest}.xlsx? Rename it; delete it if it is a copy."));

    /// <summary>Excel's lock file of an open workbook.</summary>
    public static Problem WorkbookOpenElsewhere(Place place, string workbook) => new(
        WorkbookOpenElsewhereKind, place,
        new($"{workbook} ถูกเปิดค้างไว้ อาจมีค่าที่ยังไม่ได้บันทึก", $"{workbook} is open in Excel and may hold unsaved figures."),
        new("บันทึกและปิดไฟล์ใน Excel ถ้าปิดแล้วยังมีไฟล์ ~$ ค้างอยู่ ให้ลบไฟล์ ~$", "Save and close it in Excel; if the ~$ file is still there afterwards, delete it."));

    /// <summary>A report of a unit that no agreement scores.</summary>
    public static Problem UnitNotAssessed(Place place, string unit) => new(
        UnitNotAssessedKind, place,
        new($"ไม่มีข้อตกลงใดใน round.yaml ที่ประเมิน {unit}", $"No agreement in round.yaml assesses {unit}."),
        new("เพิ่มข้อตกลงใน round.yaml หรือลบไฟล์นี้", "Add the agreement to round.yaml, or remove this file."));

    /// <summary>A file that is not a workbook, or a broken one.</summary>
    public static Problem WorkbookUnreadable(Place place, Words reason) => new(
        WorkbookUnreadableKind, place,
        new($"เปิดไฟล์ไม่ได้: {reason.Thai}", $"Cannot be opened: {reason.English}."),
        new("เปิดด้วย Excel แล้วบันทึกใหม่เป็น .xlsx ถ้าเปิดไม่ได้ให้ขอไฟล์ใหม่จากหน่วยงาน", "Open it in Excel and save it again as .xlsx; if it does not open, ask the unit for the file again."));

    /// <summary>A sheet that a report needs is not there.</summary>
    public static Problem SheetMissing(Place place, string sheet, string? key) => new(
        SheetMissingKind, place,
        key is null
            ? new($"ไม่พบแผ่นงาน “{sheet}”", $"There is no sheet “{sheet}”.")
            : new($"ไม่พบแผ่นงานของตาราง {key} (“{sheet}”)", $"There is no sheet for the table {key} (“{sheet}”)."),
        new("คัดลอกแผ่นงานนี้จากแบบรายงานเปล่า อย่าลบหรือเปลี่ยนรหัสในแผ่นงาน", "Copy the sheet from a blank form; do not delete it or change its key."));

    /// <summary>A sheet with content that the report has no use for.</summary>
    public static Problem SheetUnknown(Place place, string sheet, string? nearest, bool isHidden) => new(
        SheetUnknownKind, place,
        isHidden
            ? new($"แผ่นงาน “{sheet}” ซ่อนอยู่และไม่อยู่ในแบบรายงาน ค่าในแผ่นงานนี้จะไม่ถูกนับ", $"The sheet “{sheet}” is hidden and no part of the form; nothing in it counts.")
            : new($"แผ่นงาน “{sheet}” ไม่อยู่ในแบบรายงาน ค่าในแผ่นงานนี้จะไม่ถูกนับ", $"The sheet “{sheet}” is no part of the form; nothing in it counts."),
        isHidden
            ? new("คลิกขวาที่ชื่อแผ่นงานใดก็ได้ เลือกเลิกซ่อน แล้วลบแผ่นงานนี้ ถ้าไม่มีชื่อให้เลิกซ่อน ให้คัดลอกค่าไปกรอกในแบบเปล่า", "Unhide it by a right click on any sheet's tab and delete it; if its name is not offered, copy the figures into a blank form.")
        : nearest is null
            ? new("ย้ายค่าไปไว้ในแผ่นงานของแบบรายงาน แล้วลบแผ่นงานนี้", "Move its figures to the form's own sheets and delete it.")
            : new($"หมายถึงแผ่นงาน “{nearest}” หรือไม่ ถ้าใช่ให้เปลี่ยนชื่อ", $"Did you mean “{nearest}”? Rename it."));

    /// <summary>Two sheets carry the key of one table.</summary>
    public static Problem SheetTwice(Place place, string key, string other) => new(
        SheetTwiceKind, place,
        new($"ตาราง {key} มีอยู่แล้วในแผ่นงาน “{other}”", $"The table {key} is already on the sheet “{other}”."),
        new("รวมแถวไว้ในแผ่นงานเดียว แล้วลบอีกแผ่น", "Put all rows on one sheet and delete the other."));

    /// <summary>A heading that the reader needs is not there.</summary>
    public static Problem ColumnMissing(Place place, string column) => new(
        ColumnMissingKind, place,
        new($"ไม่พบหัวคอลัมน์ “{column}”", $"There is no column headed “{column}”."),
        new("คัดลอกแถวหัวตารางจากแบบรายงานเปล่ามาวางกลับ", "Copy the heading row back from a blank form."));

    /// <summary>A heading stands over two columns.</summary>
    public static Problem ColumnTwice(Place place, string column, string first) => new(
        ColumnTwiceKind, place,
        new($"หัวคอลัมน์ “{column}” ซ้ำกับช่อง {first}", $"The heading “{column}” is also in {first}."),
        new("เหลือไว้คอลัมน์เดียว", "Keep one of the two columns."));

    /// <summary>A table's column that its definition does not have.</summary>
    public static Problem ColumnUnknown(Place place, string column, string? nearest) => new(
        ColumnUnknownKind, place,
        new($"ตารางนี้ไม่มีคอลัมน์ “{column}”", $"The table has no column “{column}”."),
        nearest is null
            ? new("ลบคอลัมน์นี้", "Delete the column.")
            : new($"หมายถึง “{nearest}” หรือไม่", $"Did you mean “{nearest}”?"));

    /// <summary>The identity sheet lacks a row, or the row is empty.</summary>
    public static Problem IdentityMissing(Place place, string row) => new(
        IdentityMissingKind, place,
        new($"ข้อมูลไฟล์ไม่มี “{row}”", $"The identity sheet does not give “{row}”."),
        new("คัดลอกแผ่นงานข้อมูลไฟล์จากแบบรายงานเปล่าของหน่วยงานและเดือนนี้", "Copy the identity sheet from the blank form of this unit and month."));

    /// <summary>The identity sheet contradicts the path.</summary>
    public static Problem IdentityMismatch(Place place, string row, string found, string expected) => new(
        IdentityMismatchKind, place,
        new($"{row}ในไฟล์คือ “{Shown(found)}” แต่ไฟล์นี้เก็บไว้ที่ของ “{expected}”", $"{row} is “{Shown(found)}” in the file, but it is filed under “{expected}”."),
        new("ย้ายไฟล์ไปไว้ให้ตรงกับข้อมูลไฟล์ หรือขอไฟล์ที่ถูกต้อง อย่าแก้แผ่นงานข้อมูลไฟล์เอง", "File it where its identity says, or ask for the right file; do not edit the identity sheet."));

    /// <summary>A key that names no input of the round.</summary>
    public static Problem ReportKeyUnknown(Place place, string key, string? nearest) => new(
        ReportKeyUnknownKind, place,
        new($"ไม่มีรหัส “{Shown(key)}” ในรอบนี้", $"The round has no key “{Shown(key)}”."),
        nearest is null
            ? new("คัดลอกรหัสจากแบบรายงานเปล่า หรือลบแถวนี้", "Copy the key from a blank form, or delete the row.")
            : new($"หมายถึง “{nearest}” หรือไม่", $"Did you mean “{nearest}”?"));

    /// <summary>A key on two rows.</summary>
    public static Problem ReportKeyTwice(Place place, string key, string first) => new(
        ReportKeyTwiceKind, place,
        new($"รหัส {key} มีอยู่แล้วที่ช่อง {first}", $"The key {key} is already in {first}."),
        new("เหลือไว้แถวเดียว", "Keep one of the two rows."));

    /// <summary>A figure reported for an indicator that is not the unit's.</summary>
    public static Problem ReportKeyNotAssigned(Place place, string key, string unit) => new(
        ReportKeyNotAssignedKind, place,
        new($"{unit} ไม่ถูกวัดตัวชี้วัดของรหัส {key} ค่านี้จะไม่ถูกนับ", $"{unit} is not scored on {key}; the figure would not count."),
        new("ลบค่านี้ หรือถ้าหน่วยงานเลือกตัวชี้วัดนี้จริง ให้เพิ่มใน choices ของ round.yaml", "Clear the figure; if the unit did choose this indicator, add it to choices in round.yaml."));

    /// <summary>A row that the form has is not there.</summary>
    public static Problem RowMissing(Place place, string key, string label) => new(
        RowMissingKind, place,
        new($"ไม่พบแถวของ {key} ({label})", $"There is no row for {key} ({label})."),
        new($"เพิ่มแถวที่มี {key} ในช่องรหัสและกรอกค่า ระหว่างนี้ถือว่ายังไม่รายงาน", $"Add a row with {key} in the key column, and the figure; until then it counts as not reported."));

    /// <summary>Something stands in the value column, or beside a table, where nothing is asked.</summary>
    public static Problem ValueWithoutKey(Place place, string value) => new(
        ValueWithoutKeyKind, place,
        new($"“{Shown(value)}” อยู่ในช่องที่ไม่มีรหัส จึงไม่รู้ว่าเป็นค่าของอะไร", $"“{Shown(value)}” stands where there is no key, so that nothing says what it is."),
        new("ย้ายค่าไปไว้ในแถวและคอลัมน์ที่มีรหัส หรือลบออก", "Move it to a row and column with a key, or clear the cell."));

    /// <summary>A table's key among the single figures.</summary>
    public static Problem TableKeyOnInputSheet(Place place, string key, string sheet) => new(
        TableKeyOnInputSheetKind, place,
        new($"{key} เป็นตาราง ไม่ใช่ค่าเดียว", $"{key} is a table, not a single figure."),
        new($"ลบรหัสนี้ แล้วกรอกในแผ่นงาน “{sheet}”", $"Delete the key here and fill in the sheet “{sheet}”."));

    /// <summary>A row of sums among a table's rows.</summary>
    public static Problem TotalsRow(Place place, string text) => new(
        TotalsRowKind, place,
        new($"แถว “{Shown(text)}” ดูเป็นแถวรวม จะถูกนับเป็นข้อมูลอีกแถว", $"The row “{Shown(text)}” looks like a total and would count as one more row."),
        new("ลบแถวรวม โปรแกรมรวมให้เอง", "Delete the totals row; the program adds up by itself."));

    /// <summary>A table of more rows than the program scores.</summary>
    public static Problem TableTooLong(Place place, int most) => new(
        TableTooLongKind, place,
        new($"ตารางนี้มีมากกว่า {most} แถว", $"The table has more than {most} rows."),
        new("ลบแถวที่ไม่ใช่ข้อมูล หรือรวมรายการให้ไม่เกินจำนวนนี้", "Delete rows that are no data, or sum them up to fewer."));

    /// <summary>A figure for an input that only other months' criteria look at.</summary>
    public static Problem ReportKeyNotThisMonth(Place place, string key, ReportMonth month) => new(
        ReportKeyNotThisMonthKind, place,
        new($"เกณฑ์ของเดือน{month.ToLongText()} ไม่ได้ใช้ {key} ค่านี้จะไม่ถูกนับ", $"The criteria of {month} do not look at {key}; the figure would not count."),
        new("ลบค่านี้ หรือย้ายไปไว้ในแบบรายงานของเดือนที่ถาม", "Clear it, or move it to the workbook of the month that asks for it."));

    // A cell can hold a page of text; a message shows its beginning.
    private static string Shown(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
