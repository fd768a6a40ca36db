using System.CommandLine;
using KpiHandbook.Cli.Printing;
using KpiHandbook.Content.Receiving;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Cli.Verbs;

/// <summary><c>kpi receive</c>: workbooks that came back, compared with what is filed, and filed.</summary>
internal static class ReceiveVerb
{
    private sealed record Request(string Content, IReadOnlyList<string> Files, bool DryRun, bool Correct, string? Annotate, OutputFormat Format, Language Language);

    public static Command Create()
    {
        var files = new Argument<string[]>("file") { Description = "ไฟล์ .xlsx ที่กรอกแล้ว หรือโฟลเดอร์ที่มีไฟล์เหล่านั้น", Arity = ArgumentArity.OneOrMore };
        var dryRun = new Option<bool>("--dry-run") { Description = "แสดงว่าจะเปลี่ยนอะไร โดยไม่เก็บไฟล์ใด" };
        var correct = new Option<bool>("--correct") { Description = "เก็บแม้เดือนนั้นปิดผนึกแล้ว จากนั้นต้องบันทึกเป็นการแก้ไขย้อนหลังด้วย kpi seal --month --reason" };
        var annotate = new Option<string?>("--annotate") { Description = "เขียนสำเนาของไฟล์ที่ไม่รับลงในโฟลเดอร์นี้ พร้อมทำเครื่องหมายช่องที่ผิด ให้ส่งกลับหน่วยงาน", HelpName = "folder" };
        var format = CommonOptions.OneOf("--format", "รูปแบบของผล", OutputFormat.Text);
        var content = CommonOptions.Content();
        var lang = CommonOptions.Lang();
        var command = new Command("receive", $"""
            รับแบบรายงานที่หน่วยงานกรอกแล้ว: ตรวจทุกช่อง แสดงค่าและระดับที่เปลี่ยนจากที่เก็บไว้ แล้วเก็บเข้าโฟลเดอร์ results
            ไฟล์ที่ถูกต้องถูกเก็บทั้งไฟล์ ไฟล์ที่มีข้อผิดพลาดไม่ถูกเก็บเลยและจบด้วยรหัส 1 ไฟล์ที่เก็บมีเฉพาะค่า ไม่มีสิ่งอื่นจากไฟล์ที่ส่งมา

            ตัวอย่าง
              kpi receive ยะหา.xlsx
              kpi receive กล่องรับ --dry-run
              kpi receive กล่องรับ --annotate ส่งกลับ
              kpi receive --correct ยะหา.xlsx

            {ReceiptJson.Help}
            """) { files, dryRun, correct, annotate, format, content, lang };
        command.Validators.Add(result =>
        {
            if (result.GetValue(files)?.Any(string.IsNullOrWhiteSpace) == true)
            {
                result.AddError("ระบุชื่อไฟล์หรือโฟลเดอร์");
            }

            if (result.GetResult(annotate) is not null && string.IsNullOrWhiteSpace(result.GetValue(annotate)))
            {
                result.AddError("--annotate: ระบุชื่อโฟลเดอร์");
            }
        });
        command.SetAction(parsed => Run(
            Terminal.OfProcess(parsed.GetValue(content)!),
            new Request(
                parsed.GetValue(content)!,
                parsed.GetValue(files)!,
                parsed.GetValue(dryRun),
                parsed.GetValue(correct),
                parsed.GetValue(annotate),
                parsed.GetValue(format),
                parsed.GetValue(lang))));
        return command;
    }

    private static int Run(Terminal terminal, Request request)
    {
        if (request.Annotate is { } folder && AnnotatedCopies.Complaint(folder, request.Content, request.Files) is { } complaint)
        {
            return Answers.Refuse([complaint], terminal);
        }

        var source = Source.ReadDefinitions(request.Content);
        List<Problem> mistakes = [.. source.Problems.Where(p => p.Kind.Severity == Severity.Error)];
        if (mistakes.Count > 0)
        {
            Print(terminal, request, new Reception([], mistakes), []);
            terminal.Error.WriteLine(SafeText.Of(new Words(
                $"คู่มือใน {request.Content} มีข้อผิดพลาด จึงยังไม่รับไฟล์ใด แก้แล้วสั่งใหม่",
                $"the handbooks in {request.Content} have errors, so nothing was received; mend them and try again").In(request.Language)));
            return ExitCode.ContentErrors;
        }

        var receiver = new Receiver([.. source.Library!.Publications.Select(p => p.Handbook)], request.Content, source.Declared) { Seals = source.SealsByRound, Corrects = request.Correct };
        var reception = receiver.Receive(request.Files, request.DryRun);
        IReadOnlyList<string> copies = [];
        if (request.Annotate is { } marked)
        {
            (copies, var unmarked) = AnnotatedCopies.Write(marked, reception, request.Language);
            reception = reception with { Problems = [.. reception.Problems, .. unmarked] };
        }

        Print(terminal, request, reception, copies);
        return ProblemPrinter.Errors(reception.AllProblems) > 0 ? ExitCode.ContentErrors : ExitCode.Done;
    }

    private static void Print(Terminal terminal, Request request, Reception reception, IReadOnlyList<string> copies)
    {
        if (request.Format == OutputFormat.Json)
        {
            terminal.Out.WriteLine(JsonText.Of(json => ReceiptJson.Write(json, reception, copies, request.DryRun, request.Language)));
            return;
        }

        foreach (var line in reception.Receipts.SelectMany(r => ReceiptText.Lines(r, request.Language)))
        {
            terminal.Out.WriteLine(line);
        }

        if (reception.AllProblems is { Count: > 0 } problems)
        {
            ProblemPrinter.Print(problems, ProblemFormat.Text, request.Language, terminal);
        }

        foreach (var line in ReceiptText.Summary(reception, request.DryRun, request.Language))
        {
            terminal.Out.WriteLine(line);
        }

        if (copies.Count > 0)
        {
            terminal.Out.WriteLine(SafeText.Of(new Words($"เขียนสิ่งที่ต้องแก้ไว้ในสำเนา {string.Join(", ", copies)}", $"what to mend is written in the copies {string.Join(", ", copies)}").In(request.Language)));
        }
    }
}
