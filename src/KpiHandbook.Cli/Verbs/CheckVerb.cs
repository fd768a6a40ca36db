using System.CommandLine;
using KpiHandbook.Cli.Printing;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Cli.Verbs;

/// <summary><c>kpi check</c>: everything short of rendering.</summary>
internal static class CheckVerb
{
    public static Command Create()
    {
        var content = CommonOptions.Content();
        var lang = CommonOptions.Lang();
        var format = CommonOptions.OneOf("--format", "รูปแบบของผล: text ให้คนอ่าน, json ให้โปรแกรมอ่าน, github เป็นหมายเหตุในคำขอแก้ไข", ProblemFormat.Text);
        var command = new Command("check", """
            ตรวจคู่มือและผลงานทุกไฟล์ แจ้งทุกปัญหาพร้อมที่อยู่และวิธีแก้ในครั้งเดียว ไม่เขียนไฟล์ใด

            ตัวอย่าง
              kpi check
              kpi check --format json
            """) { content, format, lang };
        command.SetAction(parsed => Run(
            Terminal.OfProcess(parsed.GetValue(content)!), parsed.GetValue(content)!, parsed.GetValue(format), parsed.GetValue(lang)));
        return command;
    }

    private static int Run(Terminal terminal, string content, ProblemFormat format, Language language)
    {
        var problems = Source.Read(content).Problems;
        ProblemPrinter.Print(problems, format, language, terminal);
        return ProblemPrinter.Errors(problems) > 0 ? ExitCode.ContentErrors : ExitCode.Done;
    }
}
