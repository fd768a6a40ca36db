using System.CommandLine;
using KpiHandbook.Cli.Printing;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Gate;

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
        var today = Today.Option("--today", "วันที่เผยแพร่ (พ.ศ.) ที่ข้อยกเว้นต้องยังไม่หมดอายุ ถ้าไม่ระบุใช้วันนี้");
        var at = new Option<string?>("--at") { Description = "ตรวจโฟลเดอร์เนื้อหาตามที่ commit นี้เก็บไว้ แทนไฟล์ที่กำลังแก้", HelpName = "commit" };
        var over = new Option<string?>("--over") { Description = "commit ที่การ push จะทับ ใช้กับ --publish สิ่งที่ปิดผนึกไว้ใน commit นั้นต้องยังอยู่", HelpName = "commit" };
        var command = new Command("check", $"""
            ตรวจคู่มือและผลงานทุกไฟล์ แจ้งทุกปัญหาพร้อมที่อยู่และวิธีแก้ในครั้งเดียว ไม่เขียนไฟล์ใด

            ตัวอย่าง
              kpi check
              kpi check --strict
              kpi check --publish
              kpi check --format json

            {FindingsJson.Help}
            """) { strict, publish, today, at, over, content, format, lang };
        command.Validators.Add(result =>
        {
            if (result.GetValue(strict) && result.GetValue(publish))
            {
                result.AddError("ระบุ --strict หรือ --publish อย่างใดอย่างหนึ่ง");
            }

            if (result.GetValue(over) is not null && !result.GetValue(publish))
            {
                result.AddError("--over ใช้กับ --publish");
            }
        });
        command.SetAction(parsed =>
        {
            using var tree = Open(parsed.GetValue(content)!, parsed.GetValue(at));
            using var former = Open(parsed.GetValue(content)!, parsed.GetValue(over));
            if (((tree is null ? parsed.GetValue(at) : null) ?? (former is null ? parsed.GetValue(over) : null)) is { } unknown)
            {
                return Answers.Refuse([Names.Unknown("commit", unknown, GitTree.References(parsed.GetValue(content)!))], Terminal.OfProcess(parsed.GetValue(content)!));
            }

            var folder = tree?.ContentFolder ?? parsed.GetValue(content)!;
            var source = Source.Read(folder);
            var problems = parsed.GetValue(strict) ? source.StrictProblems()
                : parsed.GetValue(publish) ? Publishable.Problems(source, folder, parsed.GetValue(today), former?.ContentFolder)
                : source.Library is { } library ? PublicationGate.Tell(library, source.Problems, parsed.GetValue(today))
                : source.Problems;
            var terminal = Terminal.OfProcess(folder);
            ProblemPrinter.Print(problems, parsed.GetValue(format), parsed.GetValue(lang), terminal, source.Findings);
            Hints.Tell(source.Library?.Site, parsed.GetValue(lang), terminal);
            if (parsed.GetResult(today) is { Implicit: false })
            {
                var day = parsed.GetValue(today);
                terminal.Error.WriteLine(new Words($"ตรวจอย่างวันที่ {day.ToShortText()} ตาม --today", $"checked as of {day}, by --today").In(parsed.GetValue(lang)));
            }

            return ProblemPrinter.Errors(problems) > 0 ? ExitCode.ContentErrors : ExitCode.Done;
        });
        return command;
    }

    private static GitTree? Open(string content, string? reference) => reference is null ? null : GitTree.Open(content, reference);
}
