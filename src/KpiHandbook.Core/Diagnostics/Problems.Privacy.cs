using KpiHandbook.Core.Privacy;

namespace KpiHandbook.Core.Diagnostics;

// 6001–6049: what leads to a person, in the content or in the output. No message holds a value, masked ones excepted.
public static partial class Problems
{
    private static readonly Words NotHere = new(
        "ลบข้อมูลนี้ออก คู่มือและผลงานใช้เฉพาะจำนวนรวม",
        "Delete it; handbooks and results need counts only.");

    private static readonly Words NotDeclared = new(
        "ลบออก หรือถ้าเป็นช่องทางติดต่อของราชการ ให้ใส่ไว้ใน people หรือ groups ของ office.yaml",
        "Delete it; an official contact belongs under people or groups in office.yaml.");

    private static readonly ProblemKind NationalIdKind = Error("KPI6001", "มีเลขประจำตัวประชาชน", "national ID number");
    private static readonly ProblemKind BankAccountKind = Error("KPI6002", "มีเลขที่บัญชีธนาคาร", "bank account number");
    private static readonly ProblemKind HouseNumberKind = Error("KPI6003", "มีบ้านเลขที่", "house number");
    private static readonly ProblemKind EmailKind = Error("KPI6004", "มีอีเมลที่สำนักงานไม่ได้ประกาศ", "e-mail address that no office declares");
    private static readonly ProblemKind CoordinatesKind = Error("KPI6005", "มีพิกัดแผนที่", "coordinates");
    private static readonly ProblemKind MobileKind = Error("KPI6006", "มีโทรศัพท์มือถือที่สำนักงานไม่ได้ประกาศ", "mobile telephone that no office declares");
    private static readonly ProblemKind PersonalColumnKind = Error("KPI6007", "มีตารางข้อมูลรายบุคคล", "table of persons");
    private static readonly ProblemKind NotLookedIntoKind = Error("KPI6010", "ตรวจหาข้อมูลส่วนบุคคลในไฟล์ไม่ได้", "file that cannot be looked into");

    private static ProblemKind[] PrivacyKinds =>
        [NationalIdKind, BankAccountKind, HouseNumberKind, EmailKind, CoordinatesKind, MobileKind, PersonalColumnKind, NotLookedIntoKind];

    /// <summary>A text holds something private.</summary>
    /// <param name="place">Where.</param>
    /// <param name="kind">What; not a column.</param>
    /// <param name="masked">It, with every letter and digit masked.</param>
    /// <param name="where">Which part of the file, where the place does not say so; null where it does.</param>
    public static Problem PrivateValue(Place place, PrivateKind kind, string masked, Words? where)
    {
        var (problem, thai, english, fix) = kind switch
        {
            PrivateKind.NationalId => (NationalIdKind, "เลขประจำตัวประชาชน", "a national ID number", NotHere),
            PrivateKind.BankAccount => (BankAccountKind, "เลขที่บัญชีธนาคาร", "a bank account number", NotHere),
            PrivateKind.HouseNumber => (HouseNumberKind, "บ้านเลขที่", "a house number", NotHere),
            PrivateKind.Email => (EmailKind, "อีเมล", "an e-mail address", NotDeclared),
            PrivateKind.Coordinates => (CoordinatesKind, "พิกัดแผนที่", "coordinates", NotHere),
            PrivateKind.Mobile => (MobileKind, "หมายเลขโทรศัพท์มือถือ", "a mobile telephone number", NotDeclared),
            PrivateKind.PersonalColumn => (PersonalColumnKind, "ข้อมูลรายบุคคล", "a person's data", NotHere),
        };
        return new(
            problem, place,
            new($"พบ{thai} {masked}{In(" ใน", where?.Thai)}", $"Found {english}, {masked}{In(" in ", where?.English)}."),
            fix);
    }

    /// <summary>A column of persons has filled cells.</summary>
    /// <param name="place">The first of these cells.</param>
    /// <param name="heading">The column's heading.</param>
    /// <param name="cells">How many are filled in.</param>
    public static Problem PersonalColumn(Place place, string heading, int cells) => new(
        PersonalColumnKind, place,
        new($"ใต้หัวคอลัมน์ “{heading}” มีข้อมูลรายบุคคล {cells} ช่อง", $"Below the heading “{heading}” {cells} cells say something about persons."),
        new("ลบคอลัมน์นี้ออก เก็บทะเบียนไว้ในเครื่องของสำนักงานเท่านั้น", "Delete the column; a register stays on the office's own machine."));

    /// <summary>A file of a kind, or in a state, in which nothing can be found.</summary>
    public static Problem NotLookedInto(Place place, Words why) => new(
        NotLookedIntoKind, place,
        new($"ตรวจหาข้อมูลส่วนบุคคลในไฟล์นี้ไม่ได้ เพราะ{why.Thai}", $"This file cannot be searched for private data: {why.English}."),
        new("เปลี่ยนเป็น .xlsx .docx .pdf หรือรูปภาพที่เปิดได้โดยไม่ใช้รหัสผ่าน หรือนำไฟล์ออก", "Use an .xlsx, .docx, .pdf or picture that opens without a password, or remove the file."));

    private static string In(string before, string? where) => where is null ? "" : before + where;
}
