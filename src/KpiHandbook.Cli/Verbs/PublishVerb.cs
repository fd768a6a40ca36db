using System.CommandLine;
using KpiHandbook.Cli.Printing;
using KpiHandbook.Content.Publishing;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Cli.Verbs;

/// <summary><c>kpi publish --dry-run</c>: what a push to main would do, on this machine and without the network.</summary>
internal static class PublishVerb
{
    public static Command Create()
    {
        var (content, lang) = (CommonOptions.Content(), CommonOptions.Lang());
        var dryRun = new Option<bool>("--dry-run") { Description = "ซ้อมทุกขั้นในเครื่องนี้ ไม่ส่งสิ่งใดออกไป" };
        var output = new Option<string?>("--output") { Description = "โฟลเดอร์ของเว็บที่ได้ (ถ้าไม่ระบุใช้โฟลเดอร์ชั่วคราวใหม่)", HelpName = "folder" };
        var noPdf = new Option<bool>("--no-pdf") { Description = "ซ้อมโดยไม่ทำหนังสือคู่มือ PDF" };
        var command = new Command("publish", """
            การเผยแพร่คือ git push ไปที่ main: GitHub ตรวจ ทดสอบ สร้าง แล้วเผยแพร่ทั้งชุด ถ้ามีขั้นใดไม่ผ่าน เว็บเดิมยังอยู่ครบ
            คำสั่งนี้ซ้อมขั้นเดียวกันตามลำดับใน .github/workflows/publish.yml และบอกผลของแต่ละขั้น

            ตัวอย่าง
              kpi publish --dry-run
              kpi publish --dry-run --output /tmp/site
            """) { dryRun, output, noPdf, content, lang };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(content)!;
            var terminal = Terminal.OfProcess(folder);
            if (!parsed.GetValue(dryRun))
            {
                return Answers.Refuse([new Words(
                    "การเผยแพร่คือ git push ไปที่ main คำสั่งนี้ซ้อมเท่านั้น: kpi publish --dry-run",
                    "publishing is a git push to main; this command only rehearses it: kpi publish --dry-run").In(parsed.GetValue(lang))], terminal);
            }

            var site = parsed.GetValue(output) ?? Path.Combine(Directory.CreateTempSubdirectory("kpi-publish-").FullName, "dist");
            return OutputFolders.Complaint(site, folder) is { } complaint
                ? Answers.Refuse([complaint], terminal)
                : Run(terminal, new Rehearsal(folder, site, !parsed.GetValue(noPdf), parsed.GetValue(lang), terminal));
        });
        return command;
    }

    private static int Run(Terminal terminal, Rehearsal rehearsal)
    {
        var top = Git.AskIn(Path.GetFullPath(rehearsal.Content), "rev-parse", "--show-toplevel") ?? throw new MachineException(Problems.NotInARepository());
        var workflow = Workflow.Read(top);
        rehearsal.SayWhatIsNotCommitted();
        foreach (var job in workflow.Jobs)
        {
            terminal.Out.WriteLine(terminal.Bold(job.Name));
            foreach (var step in job.Steps)
            {
                if (rehearsal.Run(step) is not 0 and var exit)
                {
                    terminal.Out.WriteLine(new Words("การเผยแพร่จะหยุดที่ขั้นนี้ และเว็บเดิมยังอยู่ครบ", "publishing would stop at this step, and the former site stay whole").In(rehearsal.Language));
                    return exit;
                }
            }
        }

        terminal.Out.WriteLine(new Words(
            $"ทุกขั้นผ่าน เว็บที่จะเผยแพร่อยู่ที่ {rehearsal.Output} ยังไม่มีสิ่งใดถูกส่งออกไป",
            $"every step passed; the site to be published is at {rehearsal.Output}, and nothing was sent anywhere").In(rehearsal.Language));
        return ExitCode.Done;
    }
}
