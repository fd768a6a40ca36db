using KpiHandbook.Core.Calendar;

namespace KpiHandbook.Core.Diagnostics;

/// <summary>The catalogue, KPI4140–4152 and 4162–4163: a workbook that came back, what it says that it is, and its sheets as a whole.</summary>
public static partial class Problems
{
    private static readonly ProblemKind TemporaryFileKind = Error("KPI4140", "ไฟล์ชั่วคราวของ Excel", "a temporary file of Excel");
    private static readonly ProblemKind OlderFormKind = Warning("KPI4141", "แบบรายงานฉบับเก่า", "an older form");
    private static readonly ProblemKind ReportedOfficeUnknownKind = Error("KPI4142", "ไม่มีสำนักงานตามข้อมูลไฟล์", "the workbook is of an unknown office");
    private static readonly ProblemKind ReportedRoundUnknownKind = Error("KPI4143", "ไม่มีรอบการประเมินตามข้อมูลไฟล์", "the workbook is of an unknown round");
    private static readonly ProblemKind ReportedUnitUnknownKind = Error("KPI4144", "ไม่มีหน่วยงานตามข้อมูลไฟล์", "the workbook is of an unknown unit");
    private static readonly ProblemKind ReportedMonthUnreadableKind = Error("KPI4145", "อ่านเดือนที่รายงานไม่ได้", "the month reported cannot be read");
    private static readonly ProblemKind ReportedMonthOutsideKind = Error("KPI4146", "เดือนที่รายงานอยู่นอกรอบ", "the month reported lies outside the round");
    private static readonly ProblemKind IdentityContradictsKind = Error("KPI4148", "ข้อมูลไฟล์ขัดกันเอง", "the identity contradicts itself");
    private static readonly ProblemKind FileNameDisagreesKind = Warning("KPI4149", "ชื่อไฟล์ไม่ตรงกับข้อมูลไฟล์", "the file's name disagrees with its identity");
    private static readonly ProblemKind FileIsCopyKind = Warning("KPI4150", "ชื่อไฟล์เป็นสำเนา", "the file's name is that of a copy");
    private static readonly ProblemKind SheetRenamedKind = Warning("KPI4151", "แผ่นงานถูกเปลี่ยนชื่อ", "a renamed sheet");
    private static readonly ProblemKind SheetHiddenKind = Warning("KPI4152", "แผ่นงานถูกซ่อน", "a hidden sheet");
    private static readonly ProblemKind SheetCopiedKind = Error("KPI4162", "แผ่นงานค่าเดียวมีสองแผ่น", "two sheets of single figures");
    private static readonly ProblemKind NotAnnotatedKind = Warning("KPI4163", "ทำสำเนาที่ระบายสีไม่ได้", "no marked copy could be made");

    private static ProblemKind[] ReturnedWorkbookKinds =>
    [
        TemporaryFileKind, OlderFormKind, ReportedOfficeUnknownKind, ReportedRoundUnknownKind, ReportedUnitUnknownKind, ReportedMonthUnreadableKind,
        ReportedMonthOutsideKind, IdentityContradictsKind, FileNameDisagreesKind, FileIsCopyKind, SheetRenamedKind,
        SheetHiddenKind, SheetCopiedKind, NotAnnotatedKind,
    ];

    /// <summary>Excel's own file beside an open workbook, given in its place.</summary>
    public static Problem TemporaryFile(Place place, string workbook) => new(
        TemporaryFileKind, place,
        new($"ไฟล์นี้เป็นไฟล์ชั่วคราวที่ Excel สร้างขณะเปิด {workbook} ไม่ใช่แบบรายงาน", $"This is a temporary file that Excel keeps while {workbook} is open, not a form."),
        new($"บันทึกและปิด {workbook} ใน Excel แล้วใช้ไฟล์นั้น", $"Save and close {workbook} in Excel, and give that file."));

    /// <summary>The form was made from other definitions than the round has now; a blank <paramref name="hash"/> says nothing at all.</summary>
    public static Problem OlderForm(Place place, string hash, string command) => new(
        OlderFormKind, place,
        hash.Length == 0
            ? new("แบบรายงานไม่มีรหัสนิยาม จึงอ่านเฉพาะค่าที่รหัส หน่วย และคำถามยังตรงกับฉบับปัจจุบัน", "The form lacks the hash of its definitions; figures are taken only where key, unit and question still agree.")
            : new($"แบบรายงานนี้มาจากนิยามฉบับอื่น ({Shown(hash)}) จึงอ่านเฉพาะค่าที่รหัส หน่วย และคำถามยังตรงกับฉบับปัจจุบัน", $"The form comes from other definitions ({Shown(hash)}); figures are taken only where key, unit and question still agree."),
        new($"ตรวจค่าที่อ่านได้ ครั้งต่อไปใช้แบบรายงานฉบับปัจจุบัน สร้างด้วยคำสั่ง {command}", $"Check the figures taken, and use the current form from now on: {command}"));

    /// <summary>No office has the id.</summary>
    public static Problem ReportedOfficeUnknown(Place place, string found, string? nearest) => new(
        ReportedOfficeUnknownKind, place,
        new($"ไม่มีสำนักงาน “{Shown(found)}” ในคู่มือ", $"There is no office “{Shown(found)}”."),
        FromRightForm(nearest));

    /// <summary>The office has no such round.</summary>
    public static Problem ReportedRoundUnknown(Place place, string found, IEnumerable<string> rounds) => new(
        ReportedRoundUnknownKind, place,
        new($"สำนักงานนี้ไม่มีรอบ “{Shown(found)}” มีแต่รอบ {Listed(rounds)}", $"The office has no round “{Shown(found)}”, only {Listed(rounds)}."),
        FromRightForm(null));

    /// <summary>No unit of the office has the id.</summary>
    public static Problem ReportedUnitUnknown(Place place, string found, string? nearest) => new(
        ReportedUnitUnknownKind, place,
        new($"ไม่มีหน่วยงาน “{Shown(found)}” ในสำนักงานนี้", $"The office has no unit “{Shown(found)}”."),
        FromRightForm(nearest));

    /// <summary>What stands for the month is none.</summary>
    public static Problem ReportedMonthUnreadable(Place place, string found) => new(
        ReportedMonthUnreadableKind, place,
        new($"“{Shown(found)}” ไม่ใช่เดือนที่รายงาน", $"“{Shown(found)}” is not a month of a report."),
        FromRightForm(null));

    /// <summary>The month is not one of the round's.</summary>
    public static Problem ReportedMonthOutside(Place place, ReportMonth month, string period) => new(
        ReportedMonthOutsideKind, place,
        new($"{month.ToLongText()} อยู่นอกรอบการประเมิน ({period})", $"{month} lies outside the round ({period})."),
        FromRightForm(null));

    /// <summary>The id and the name beside it are those of different units or months.</summary>
    public static Problem IdentityContradicts(Place place, string row, string id, string name) => new(
        IdentityContradictsKind, place,
        new($"{row}มีรหัส “{Shown(id)}” แต่ชื่อข้างกันคือ “{Shown(name)}” จึงไม่รู้ว่าเป็นของใด", $"{row} has the id “{Shown(id)}” beside the name “{Shown(name)}”, so that nothing says which is meant."),
        FromRightForm(null));

    /// <summary>The name speaks of another unit or month; the identity decides.</summary>
    public static Problem FileNameDisagrees(Place place, string named, string identity) => new(
        FileNameDisagreesKind, place,
        new($"ชื่อไฟล์เป็นของ {named} แต่ข้อมูลไฟล์เป็นของ {identity} โปรแกรมยึดข้อมูลไฟล์", $"The file is named after {named}, but its identity says {identity}; the identity decides."),
        new("เปิดไฟล์ดูว่าเป็นผลงานของใคร ถ้ากรอกผิดแบบให้กรอกใหม่ในแบบรายงานที่ถูกต้อง", "See whose figures they are; if the wrong form was filled in, fill in the right one."));

    /// <summary>The name ends like a copy's, so that there may be another of it.</summary>
    public static Problem FileIsCopy(Place place, string original) => new(
        FileIsCopyKind, place,
        new($"ชื่อไฟล์ดูเป็นสำเนาของ {original} อาจมีไฟล์อื่นที่ใหม่กว่า", $"The name looks like that of a copy of {original}; there may be a newer file."),
        new("ตรวจว่าเป็นไฟล์ล่าสุดที่หน่วยงานส่งมา", "Make sure that this is the last one that the unit sent."));

    /// <summary>A sheet under another name that is plainly one of the form's.</summary>
    public static Problem SheetRenamed(Place place, string found, string sheet) => new(
        SheetRenamedKind, place,
        new($"แผ่นงาน “{sheet}” ถูกเปลี่ยนชื่อเป็น “{Shown(found)}” โปรแกรมอ่านให้แล้ว", $"The sheet “{sheet}” was renamed to “{Shown(found)}”; it is read all the same."),
        new($"เปลี่ยนชื่อกลับเป็น “{sheet}”", $"Name it “{sheet}” again."));

    /// <summary>A sheet of the form is hidden and is read.</summary>
    public static Problem SheetHidden(Place place, string sheet) => new(
        SheetHiddenKind, place,
        new($"แผ่นงาน “{sheet}” ถูกซ่อนไว้ ค่าในแผ่นงานนี้ถูกอ่านด้วย", $"The sheet “{sheet}” is hidden; what it holds is read."),
        new("เลิกซ่อนแผ่นงาน แล้วตรวจค่าในนั้น", "Unhide the sheet and look through its figures."));

    /// <summary>A second sheet has the headings of the sheet of single figures.</summary>
    public static Problem SheetCopied(Place place, string sheet, string other) => new(
        SheetCopiedKind, place,
        new($"แผ่นงาน “{Shown(sheet)}” เป็นแบบเดียวกับ “{other}” จึงไม่รู้ว่าใช้ค่าของแผ่นใด", $"The sheet “{Shown(sheet)}” is of the same form as “{other}”, so that nothing says which counts."),
        new("เหลือไว้แผ่นเดียว ลบอีกแผ่น", "Keep one of the two and delete the other."));

    /// <summary>The copy with marked cells was asked for and could not be made.</summary>
    public static Problem NotAnnotated(Place place, Words reason) => new(
        NotAnnotatedKind, place,
        new($"ทำสำเนาที่ระบายสีช่องผิดไม่ได้: {reason.Thai}", $"No copy with marked cells could be made: {reason.English}."),
        new("แก้ตามรายการปัญหา หรือเปิดด้วย Excel แล้วบันทึกใหม่เป็น .xlsx ก่อนลองอีกครั้ง", "Go by the list of problems, or open it in Excel and save it again as .xlsx before the next try."));

    private static Words FromRightForm(string? nearest) => nearest is null
        ? new("กรอกในแบบรายงานที่สำนักงานจัดทำให้ อย่าแก้แผ่นงานข้อมูลไฟล์เอง", "Fill in the form that the office made; do not edit the identity sheet.")
        : new($"หมายถึง “{nearest}” หรือไม่ กรอกในแบบรายงานที่สำนักงานจัดทำให้ อย่าแก้แผ่นงานข้อมูลไฟล์เอง", $"Did you mean “{nearest}”? Fill in the form that the office made; do not edit the identity sheet.");
}
