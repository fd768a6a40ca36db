using System.CommandLine;
using KpiHandbook.Cli.Printing;
using KpiHandbook.Content.Receiving;
using KpiHandbook.Content.Registers;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Cli.Verbs;

/// <summary><c>kpi register</c>: a household register, counted on the office's own machine.</summary>
internal static class RegisterVerb
{
    private sealed record Request(
        string Content, string File, string Office, string Round, string Month, string? Output, bool DryRun, bool Correct, OutputFormat Format, Language Language);

    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "ทะเบียนครัวเรือน (.xlsx) ของอำเภอเดียวหรือหลายอำเภอ" };
        var office = new Option<string>("--office") { Description = "รหัสสำนักงาน เช่น sa-kaeo", HelpName = "id", Required = true };
        var round = new Option<string>("--round") { Description = "รอบการประเมิน เช่น 2568-1", HelpName = "round", Required = true };
        var month = new Option<string>("--month") { Description = "เดือนที่รายงาน เช่น 2568-02", HelpName = "yyyy-mm", Required = true };
        var output = new Option<string?>("--output") { Description = "เขียนผลลงในโฟลเดอร์นี้แทนการเก็บใน content", HelpName = "folder" };
        var dryRun = new Option<bool>("--dry-run") { Description = "แสดงว่าจะเปลี่ยนอะไร โดยไม่เก็บไฟล์ใด" };
        var correct = new Option<bool>("--correct") { Description = "เก็บแม้เดือนนั้นปิดผนึกแล้ว จากนั้นต้องบันทึกเป็นการแก้ไขย้อนหลังด้วย kpi seal --month --reason" };
        var format = CommonOptions.OneOf("--format", "รูปแบบของผล", OutputFormat.Text);
        var content = CommonOptions.Content();
        var lang = CommonOptions.Lang();
        var command = new Command("register", $"""
            นับทะเบียนครัวเรือนยากจนเป้าหมายเป็นผลงานของแต่ละอำเภอ: ตรวจสถานะ ครัวเรือนซ้ำ เลขประจำตัว รายได้ กิจกรรม แผน และสรุป
            ชื่อ เลขประจำตัว ที่อยู่ และรายได้อยู่ในหน่วยความจำเท่านั้น ไม่แสดง ไม่บันทึก เก็บเฉพาะจำนวนครัวเรือน
            ทะเบียนต้องอยู่นอกโฟลเดอร์ของเว็บไซต์ ทะเบียนเปล่าได้จาก kpi forms --register

            ตัวอย่าง
              kpi register ~/ทะเบียน.xlsx --office sa-kaeo --round 2568-1 --month 2568-02 --dry-run
              kpi register ~/ทะเบียน.xlsx --office sa-kaeo --round 2568-1 --month 2568-02

            {RegisterJson.Help}
            """) { file, office, round, month, output, dryRun, correct, format, content, lang };
        command.SetAction(parsed => Run(
            Terminal.OfProcess(parsed.GetValue(content)!),
            new Request(
                parsed.GetValue(content)!,
                parsed.GetValue(file)!,
                parsed.GetValue(office)!,
                parsed.GetValue(round)!,
                parsed.GetValue(month)!,
                parsed.GetValue(output),
                parsed.GetValue(dryRun),
                parsed.GetValue(correct),
                parsed.GetValue(format),
                parsed.GetValue(lang))));
        return command;
    }

    private static int Run(Terminal terminal, Request request)
    {
        var source = Source.ReadDefinitions(request.Content, Source.AllBut($"{request.Office}/{request.Round}"));
        if (ProblemPrinter.Errors(source.Problems) > 0)
        {
            return Answers.ContentErrors(source.Problems, request.Language, terminal);
        }

        var (handbook, month, complaints) = Resolve(source.Library!, request);
        if (handbook is null || month is not { } reported || complaints.Count > 0)
        {
            return Answers.Refuse(complaints, terminal);
        }

        var receiver = new RegisterReceiver(handbook, request.Content, request.Output, source.Declared, request.Correct ? null : source.Find(handbook.Path)!.Seal);
        var reception = receiver.Receive(reported, request.File, request.File.Replace('\\', '/'), request.DryRun);
        Print(terminal, request, reception);
        return ProblemPrinter.Errors(reception.Receipt.Problems) > 0 ? ExitCode.ContentErrors : ExitCode.Done;
    }

    private static (Handbook? Handbook, ReportMonth? Month, IReadOnlyList<string> Complaints) Resolve(Library library, Request request)
    {
        var complaints = new List<string>();
        if (request.Output is { } output && OutputFolders.Complaint(output, request.Content) is { } complaint)
        {
            complaints.Add(complaint);
        }

        if (!File.Exists(request.File))
        {
            complaints.Add($"{request.File}: ไม่พบไฟล์");
        }

        var path = $"{request.Office}/{request.Round}";
        var handbooks = library.Publications.Select(p => p.Handbook).ToList();
        if (handbooks.Find(h => string.Equals(h.Path, path, StringComparison.Ordinal)) is not { } handbook)
        {
            return (null, null, [.. complaints, Names.Unknown("รอบ", path, handbooks.Select(h => h.Path))]);
        }

        if (handbook.Indicators.All(i => i.Register is null))
        {
            complaints.Add(RegisterForm.NotKept(handbook));
        }

        var months = handbook.Period.Months.ToList();
        var month = ReportMonth.Parse(request.Month) is { } parsed && months.Contains(parsed) ? parsed : (ReportMonth?)null;
        return (handbook, month, month is null ? [.. complaints, Names.Unknown("เดือนของรอบ", request.Month, months.Select(m => $"{m}"))] : complaints);
    }

    private static void Print(Terminal terminal, Request request, RegisterReception reception)
    {
        if (request.Format == OutputFormat.Json)
        {
            terminal.Out.WriteLine(JsonText.Of(json => RegisterJson.Write(json, reception, request.DryRun, request.Language)));
            return;
        }

        var receipt = reception.Receipt;
        foreach (var line in RegisterText.Lines(reception.Districts, request.Language).Concat(ReceiptText.Lines(receipt, request.Language)))
        {
            terminal.Out.WriteLine(line);
        }

        if (receipt.Problems.Count > 0)
        {
            ProblemPrinter.Print(Problem.Sorted(receipt.Problems), ProblemFormat.Text, request.Language, terminal);
        }

        foreach (var line in ReceiptText.Summary(new Reception([receipt], []), request.DryRun, request.Language))
        {
            terminal.Out.WriteLine(line);
        }
    }
}
