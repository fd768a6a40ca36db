using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using KpiHandbook.Cli;
using KpiHandbook.Cli.Printing;
using KpiHandbook.Cli.Verbs;
using KpiHandbook.Core.Diagnostics;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var root = new RootCommand("""
    คู่มือตัวชี้วัด: สร้างเว็บไซต์และหนังสือคู่มือจากไฟล์ตัวชี้วัดและผลงานของอำเภอ

    เริ่มต้น
      kpi check     ตรวจว่าไฟล์ในโฟลเดอร์ content ถูกต้อง
      kpi build     สร้างเว็บไซต์และ PDF ลงในโฟลเดอร์ dist
      kpi new       เริ่มสำนักงาน รอบ หรือตัวชี้วัดใหม่ ยกจากรอบก่อนได้
      kpi serve     เปิดดูเว็บไซต์ที่กำลังแก้ บันทึกแล้วหน้าโหลดใหม่เอง
      kpi explain   ดูว่าระดับคะแนนหนึ่งมาจากอะไร
      kpi simulate  ลองเกณฑ์ใหม่กับผลงานที่รายงานแล้ว
      kpi diff      เทียบสองฉบับ สองรอบ หรือกับที่ commit ไว้
      kpi guard     ตรวจหาข้อมูลส่วนบุคคล และตรวจก่อน commit ทุกครั้งด้วย --install
      kpi forms     เขียนแบบรายงานให้หน่วยงานกรอก
      kpi receive   รับแบบรายงานที่กรอกแล้วเข้าโฟลเดอร์ content
      kpi seal      ปิดผนึกรอบและผลงานแต่ละเดือน ไม่ให้เปลี่ยนโดยไม่มีใครเห็น
      kpi register  นับทะเบียนครัวเรือนเป็นผลงานของอำเภอ
      kpi review    สรุปสิ่งที่คำขอแก้ไขเปลี่ยน
      kpi publish   ซ้อมการเผยแพร่ในเครื่องนี้ด้วย --dry-run
      kpi verify    ตรวจว่าเว็บที่เผยแพร่มาจากเนื้อหานี้จริง
      kpi test      ทดสอบโปรแกรมทั้งหมด (สำหรับผู้พัฒนา)

    รหัสเมื่อจบ: 0 สำเร็จ · 1 เนื้อหามีข้อผิดพลาด · 2 สั่งไม่ถูก · 3 เครื่องขาดบางอย่าง · 70 ข้อบกพร่องของโปรแกรม
    """)
{
    BuildVerb.Create(),
    CheckVerb.Create(),
    NewVerb.Create(),
    ServeVerb.Create(),
    ExplainVerb.Create(),
    SimulateVerb.Create(),
    DiffVerb.Create(),
    FormsVerb.Create(),
    ReceiveVerb.Create(),
    RegisterVerb.Create(),
    SealVerb.Create(),
    GuardVerb.Create(),
    ReviewVerb.Create(),
    PublishVerb.Create(),
    VerifyVerb.Create(),
    SchemasVerb.Create(),
};

var parsed = root.Parse(args);
if (parsed.Action is ParseErrorAction)
{
    foreach (var error in parsed.Errors)
    {
        await Console.Error.WriteLineAsync(SafeText.Of(UsageErrors.InThai(error.Message))).ConfigureAwait(false);
    }

    await Console.Error.WriteLineAsync($"ดูวิธีใช้: kpi {Names.Of(parsed.CommandResult)}--help").ConfigureAwait(false);
    return ExitCode.WrongUsage;
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
}
catch (MachineException lack)
{
    var language = CommonOptions.LanguageOf(parsed);
    await Console.Error.WriteLineAsync($"{SafeText.Of(lack.Problem.Place.ToString())}: error {lack.Problem.Kind.Code}: {SafeText.Of(lack.Problem.Message.In(language))}").ConfigureAwait(false);
    await Console.Error.WriteLineAsync($"  {new Words("วิธีแก้", "fix").In(language)}: {SafeText.Of(lack.Problem.Fix.In(language))}").ConfigureAwait(false);
    return ExitCode.MachineLacks;
}
#pragma warning disable CA1031 // the one place where whatever was not foreseen becomes an exit code
catch (Exception bug)
#pragma warning restore CA1031
{
    await Console.Error.WriteLineAsync($"KPI9999 ข้อบกพร่องของโปรแกรม โปรดแจ้งผู้พัฒนาพร้อมข้อความนี้\n{SafeText.OfLines(bug.ToString())}").ConfigureAwait(false);
    return ExitCode.OurBug;
}
