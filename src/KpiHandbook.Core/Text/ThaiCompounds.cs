namespace KpiHandbook.Core.Text;

/// <summary>
/// Words of the handbooks that browsers take for two words and break between: <c>ครัว|เรือน</c>, <c>ร้อย|ละ</c>. Only what they do break
/// is here, and nothing so long that a column of a telephone could not hold it.
/// </summary>
public static class ThaiCompounds
{
    /// <summary>Each once.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "กลุ่มงาน", "กองทุน", "ข้อตกลง", "คงเหลือ", "ครัวเรือน", "คำนิยาม", "งบประมาณ", "จุดร้อยละ", "เจ้าหน้าที่", "ช่วงวัย", "ช่องทาง", "ใช้จ่าย", "เชิงรุก",
        "ฐานข้อมูล", "ดำเนินการ", "ดำเนินงาน", "ตัดยอด", "ตัวชี้วัด", "ท้องถิ่น", "ท่องเที่ยว", "ทางเลือก", "ธรรมาภิบาล", "นวัตวิถี", "นางสาว",
        "น้ำหนัก", "เบิกจ่าย", "ปฏิบัติงาน", "ประกอบ", "ประสานงาน", "ปลดหนี้", "เป้าหมาย", "ผู้ประเมิน", "เผยแพร่", "แผนงาน",
        "พอเพียง", "พัฒนาชุมชน", "รับผิดชอบ", "รายได้", "รายทีม", "รายบุคคล", "รายละเอียด", "ร้อยละ", "เรียนรู้", "ลงทะเบียน", "ลดหนี้", "ลูกหนี้", "ส่งเสริม",
        "หลักฐาน", "แหล่งข้อมูล", "องค์ความรู้",
    ];
}
