using System.CommandLine;
using KpiHandbook.Cli.Printing;

namespace KpiHandbook.Cli.Verbs;

/// <summary><c>kpi check</c>: everything short of rendering.</summary>
internal static class CheckVerb
{
    public static Command Create()
    {
        var content = CommonOptions.Content();
        var lang = CommonOptions.Lang();
        var format = CommonOptions.OneOf("--format", "รูปแบบของผล: text ให้คนอ่าน, json ให้โปรแกรมอ่าน, github เป็นหมายเหตุในคำขอแก้ไข", ProblemFormat.Text);
        var strict = new Option<bool>("--strict") { Description = "ถือคำเตือนทุกข้อเป็นข้อผิดพลาด และต้องมีตัวอย่างครบทุกระดับกับกรณีตัวหารเป็น 0" };
        var publish = new Option<bool>("--publish") { Description = "ตรวจอย่างก่อนเผยแพร่: รอบฉบับทางการต้องไม่มีคำเตือนที่ไม่มีข้อยกเว้นใน waivers.yaml และไฟล์ผลงานต้องเป็นไฟล์ที่ kpi receive เขียน" };
        var today = Today.Option("--today", "วันที่เผยแพร่ (พ.ศ.) ใช้กับ --publish ถ้าไม่ระบุใช้วันนี้");
        var at = new Option<string?>("--at") { Description = "ตรวจโฟลเดอร์เนื้อหาตามที่ commit นี้เก็บไว้ แทนไฟล์ที่กำลังแก้", HelpName = "commit" };
        var command = new Command("check", $"""
            ตรวจคู่มือและผลงานทุกไฟล์ แจ้งทุกปัญหาพร้อมที่อยู่และวิธีแก้ในครั้งเดียว ไม่เขียนไฟล์ใด

            ตัวอย่าง
              kpi check
              kpi check --strict
              kpi check --publish
              kpi check --format json

            {FindingsJson.Help}
            """) { strict, publish, today, at, content, format, lang };
        command.Validators.Add(result =>
        {
            if (result.GetValue(strict) && result.GetValue(publish))
            {
                result.AddError("ระบุ --strict หรือ --publish อย่างใดอย่างหนึ่ง");
            }
        });
        command.SetAction(parsed =>
        {
            using var tree = parsed.GetValue(at) is { } reference ? GitTree.Open(parsed.GetValue(content)!, reference) : null;
            if (tree is null && parsed.GetValue(at) is { } unknown)
            {
                return Answers.Refuse([Names.Unknown("commit", unknown, GitTree.References(parsed.GetValue(content)!))], Terminal.OfProcess(parsed.GetValue(content)!));
            }

            var folder = tree?.ContentFolder ?? parsed.GetValue(content)!;
            var source = Source.Read(folder);
            var problems = parsed.GetValue(strict) ? source.StrictProblems()
                : parsed.GetValue(publish) ? Publishable.Problems(source, folder, parsed.GetValue(today))
                : source.Problems;
            ProblemPrinter.Print(problems, parsed.GetValue(format), parsed.GetValue(lang), Terminal.OfProcess(folder), source.Findings);
            return ProblemPrinter.Errors(problems) > 0 ? ExitCode.ContentErrors : ExitCode.Done;
        });
        return command;
    }
}
