using KpiHandbook.Content.Workbooks;

namespace KpiHandbook.Content.Forms;

/// <summary>How forms are filled in, in sentences.</summary>
internal static class FormSteps
{
    private static readonly string[] Typing =
    [
        "ตัวเลขพิมพ์เป็นเลขอารบิกหรือเลขไทยก็ได้ มีจุลภาคคั่นหลักพันได้ ร้อยละ 85 พิมพ์ 85 ไม่ใช่ 0.85 และใส่ % เฉพาะค่าไม่เกิน 1 เช่น 0.5%",
        "ช่องที่เว้นว่างหมายถึงยังไม่รายงาน ถ้าผลเป็นศูนย์ให้พิมพ์ 0",
        "วันที่พิมพ์เป็นวัน/เดือน/ปี พ.ศ. เช่น 29/8/2568 ช่องที่มีรายการให้เลือก ให้เลือกจากรายการ",
    ];

    private const string Level =
        $"ช่อง “{WorkbookLayout.LevelHeading}” คำนวณให้ดูระหว่างกรอก ไม่ถูกนำไปใช้ ระดับจริงคำนวณใหม่เมื่อสำนักงานรับไฟล์";

    private const string Private = "ห้ามใส่ชื่อ เลขประจำตัวประชาชน ที่อยู่ หรือหมายเลขโทรศัพท์ของประชาชนในไฟล์นี้";

    private const string Order = "ไม่เปลี่ยนชื่อแผ่นงาน ไม่ย้ายแถวหรือคอลัมน์ และไม่นำแบบของเดือนอื่นมาใช้แทน";

    /// <summary>The form of one unit.</summary>
    public static IReadOnlyList<string> OfUnit(bool hasTables) =>
    [
        hasTables
            ? $"กรอกช่องสีเหลืองในแผ่นงาน “{WorkbookLayout.InputSheet}” และแผ่นงานตารางที่อยู่ถัดไป ช่องอื่นล็อกไว้ ไม่ต้องแก้"
            : $"กรอกช่องสีเหลืองในแผ่นงาน “{WorkbookLayout.InputSheet}” ช่องอื่นล็อกไว้ ไม่ต้องแก้",
        .. Typing,
        .. hasTables ? ["ตารางกรอกแถวละหนึ่งรายการ ไม่ต้องใส่แถวรวม แถวที่ว่างไม่นับ"] : Array.Empty<string>(),
        Level,
        $"แผ่นงาน “{WorkbookLayout.EvidenceSheet}” ไว้ตรวจเอกสารของหน่วยงานเอง ไม่ถูกนำไปใช้",
        Private,
        Order,
    ];

    /// <summary>The form for all units.</summary>
    public static IReadOnlyList<string> OfAll(bool hasTables) =>
    [
        hasTables
            ? $"กรอกช่องสีเหลืองในแผ่นงาน “{WorkbookLayout.AllUnitsSheet}” หน่วยงานละแถว และแผ่นงานตารางที่อยู่ถัดไป ช่องอื่นล็อกไว้ ไม่ต้องแก้"
            : $"กรอกช่องสีเหลืองในแผ่นงาน “{WorkbookLayout.AllUnitsSheet}” หน่วยงานละแถว ช่องอื่นล็อกไว้ ไม่ต้องแก้",
        "ช่องสีเทาคือข้อมูลที่หน่วยงานนั้นไม่ต้องรายงาน หน่วยงานที่เว้นว่างทั้งแถวถือว่ายังไม่รายงาน",
        .. Typing,
        .. hasTables ? ["ตารางกรอกแถวละหนึ่งรายการ เลือกหน่วยงานของแถวนั้นก่อน ไม่ต้องใส่แถวรวม แถวที่ว่างไม่นับ"] : Array.Empty<string>(),
        Level,
        Private,
        Order,
    ];
}
