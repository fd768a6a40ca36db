using System.CommandLine;
using System.Globalization;
using KpiHandbook.Cli.Printing;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Cli.Verbs;

/// <summary><c>kpi build</c>: check, score, render, write, print.</summary>
internal static class BuildVerb
{
    public static Command Create()
    {
        var content = CommonOptions.Content();
        var lang = CommonOptions.Lang();
        var output = CommonOptions.Folder("--output", "โฟลเดอร์ผลลัพธ์ ถูกแทนที่ทั้งโฟลเดอร์เมื่อสร้างสำเร็จเท่านั้น", "dist");
        var only = new Option<string?>("--only") { Description = "สร้างเฉพาะรอบเดียว เช่น yala/2568-2", HelpName = "office/round" };
        var noPdf = new Option<bool>("--no-pdf") { Description = "ไม่ทำหนังสือคู่มือ PDF" };
        var fresh = new Option<bool>("--fresh") { Description = "สร้างทุกรอบใหม่ ไม่ใช้รอบที่ไม่เปลี่ยนจากของเดิม" };
        var previous = new Option<string?>("--previous") { Description = "ฉบับเดิมที่ใช้รอบที่ไม่เปลี่ยนต่อ (ถ้าไม่ระบุคือโฟลเดอร์ผลลัพธ์)", HelpName = "folder" };
        var jobs = new Option<int>("--jobs")
        {
            Description = "จำนวนงานที่ทำพร้อมกัน",
            HelpName = "n",
            DefaultValueFactory = _ => Environment.ProcessorCount,
            CustomParser = result => int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0
                ? n
                : CommonOptions.Refuse<int>(result, $"--jobs {result.Tokens[0].Value}: ใช้จำนวนตั้งแต่ 1"),
        };
        var command = new Command("build", """
            ตรวจเนื้อหา คิดคะแนน แล้วสร้างเว็บไซต์กับหนังสือคู่มือ PDF ถ้ามีข้อผิดพลาดจะแจ้งทั้งหมดและผลลัพธ์เดิมยังอยู่ครบ

            ตัวอย่าง
              kpi build
              kpi build --no-pdf --output /tmp/site
              kpi build --only yala/2568-2
            """) { output, only, noPdf, fresh, previous, jobs, content, lang };
        command.SetAction((parsed, cancel) => RunAsync(
            Terminal.OfProcess(parsed.GetValue(content)!),
            new SiteRequest(
                parsed.GetValue(content)!,
                parsed.GetValue(output)!,
                parsed.GetValue(only)?.Trim('/'),
                !parsed.GetValue(noPdf),
                parsed.GetValue(jobs),
                parsed.GetValue(fresh) ? null : parsed.GetValue(previous) ?? parsed.GetValue(output)!),
            parsed.GetValue(lang),
            cancel));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, SiteRequest request, Language language, CancellationToken cancel)
    {
        if (OutputFolders.Complaint(request.Output, request.Content) is { } complaint)
        {
            return Answers.Refuse([complaint], terminal);
        }

        var result = await Progress.ShowAsync(terminal, step => SiteBuild.RunAsync(request, step, cancel)).ConfigureAwait(false);
        if (result.Problems.Count > 0)
        {
            ProblemPrinter.Print(result.Problems, ProblemFormat.Text, language, terminal);
        }

        Hints.Tell(result.Settings, language, terminal);
        if (result.Words is { } words)
        {
            await (result.ExitCode == ExitCode.Done ? terminal.Out : terminal.Error).WriteLineAsync(words).ConfigureAwait(false);
        }

        return result.ExitCode;
    }
}
