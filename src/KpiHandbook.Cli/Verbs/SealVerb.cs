using System.CommandLine;
using KpiHandbook.Cli.Printing;
using KpiHandbook.Content.Sealing;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Gate;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Cli.Verbs;

/// <summary><c>kpi seal</c>: records what an official round and its results are, so that no change of them goes unseen.</summary>
internal static class SealVerb
{
    private sealed record Request(string Content, string Round, string? Month, string? Reason, BuddhistDate Date, Language Language);

    public static Command Create()
    {
        var round = new Argument<string>("round") { Description = "รอบการประเมิน เช่น yala/2568-2" };
        var month = new Option<string?>("--month") { Description = "ปิดผนึกผลงานของเดือนนี้ด้วย เช่น 2568-08 ทีละเดือนตามลำดับ", HelpName = "yyyy-mm" };
        var reason = new Option<string?>("--reason") { Description = "เหตุผล เมื่อผลงานของเดือนที่ปิดผนึกแล้วถูกแก้ บันทึกและเผยแพร่พร้อมค่าเดิมและค่าใหม่ อย่าใส่ข้อมูลส่วนบุคคล", HelpName = "text" };
        var date = Today.Option("--date", "วันที่ปิดผนึก (พ.ศ.) ที่จะบันทึก ถ้าไม่ระบุใช้วันนี้");
        var content = CommonOptions.Content();
        var lang = CommonOptions.Lang();
        var command = new Command("seal", """
            ปิดผนึกรอบที่เป็นฉบับทางการ: บันทึกใน seal.json ว่าไฟล์ทุกไฟล์ ค่าที่รายงานทุกค่า และระดับทุกระดับเป็นอย่างไร
            หลังจากนั้น kpi check และ kpi build จะแจ้งข้อผิดพลาดเมื่อสิ่งใดต่างไป บอกไฟล์ ช่อง และระดับเดิมกับระดับใหม่

            ลำดับงาน
              1. ตั้ง status: official ใน round.yaml แก้ทุกคำเตือนของ kpi check แล้วสั่ง kpi seal yala/2568-2
              2. แต่ละเดือน เมื่อรับแบบรายงานครบ สั่ง kpi seal yala/2568-2 --month 2568-08
              3. แก้คู่มือ: เพิ่มหนังสือใน amendments/1 แล้วสั่ง kpi seal yala/2568-2 อีกครั้ง ฉบับเดิมยังอยู่ตามเดิม
              4. แก้ผลงานย้อนหลัง: kpi receive --correct ยะหา.xlsx แล้ว
                 kpi seal yala/2568-2 --month 2568-08 --reason "อำเภอแก้จำนวนครัวเรือน"
              ทุกครั้ง commit seal.json ไปพร้อมไฟล์ที่ปิดผนึก

            ไม่นับเป็นการแก้: บรรทัดจบแบบ Windows, บันทึกแบบรายงานซ้ำโดยค่าเท่าเดิม, เพิ่มคนใหม่ใน office.yaml
            seal.json แก้ด้วยมือไม่ได้ ถ้าถูกลบหรือปิดผนึกใหม่ทับ kpi review บอกได้ (KPI7137)
            เพราะเทียบกับ commit ก่อน เช่นเดียวกับ git log -- seal.json และรหัสฉบับบนเว็บที่เผยแพร่แล้ว
            """) { round, month, reason, date, content, lang };
        command.SetAction(parsed => Run(
            Terminal.OfProcess(parsed.GetValue(content)!),
            new Request(
                parsed.GetValue(content)!,
                parsed.GetValue(round)!.Trim('/'),
                parsed.GetValue(month),
                parsed.GetValue(reason),
                parsed.GetValue(date),
                parsed.GetValue(lang))));
        return command;
    }

    private static int Run(Terminal terminal, Request request)
    {
        var source = Source.Read(request.Content, checkSeals: false);
        if (ProblemPrinter.Errors(source.Problems) > 0)
        {
            return Refuse([.. source.Problems.Where(p => p.Kind.Severity == Severity.Error)], request, terminal);
        }

        if (source.Find(request.Round) is not { } publication)
        {
            return Answers.Refuse([Names.Unknown("รอบ", request.Round, source.Library!.Publications.Select(p => p.Handbook.Path))], terminal);
        }

        var month = request.Month is null ? null : ReportMonth.Parse(request.Month);
        var months = publication.Handbook.Period.Months.ToList();
        if (request.Month is not null && (month is not { } known || !months.Contains(known)))
        {
            return Answers.Refuse([Names.Unknown("เดือนในรอบนี้", request.Month, months.Select(m => $"{m}"))], terminal);
        }

        var warnings = Warnings(source, publication, month, request.Date);
        if (warnings.Count > 0)
        {
            return Refuse([.. RoundSealer.NotOfficial(publication), .. warnings], request, terminal, source.Problems.Count(p => Problems.IsToReview(p) && Concerns(p, source.Library!, publication, month)));
        }

        var result = new RoundSealer(source.Seals, publication).Seal(new SealOrder(month, request.Reason, request.Date));
        if (result.Problems.Count > 0)
        {
            return Refuse(result.Problems, request, terminal);
        }

        foreach (var line in SealLines.Of(result, publication.Handbook))
        {
            terminal.Out.WriteLine(SafeText.Of(line.In(request.Language)));
        }

        return ExitCode.Done;
    }

    // What concerns that which is sealed now, and nobody answers for.
    private static IReadOnlyList<Problem> Warnings(Source source, Publication publication, ReportMonth? month, BuddhistDate date) =>
    [
        .. source.Problems
            .Where(p => Concerns(p, source.Library!, publication, month))
            .Where(p => PublicationGate.WaiverOf(source.Library!, p) is not { } waiver || waiver.Until < date)
            .Select(Problems.SealOverWarning),
    ];

    // Of the results those of the month alone; the text only while some of it is not sealed.
    private static bool Concerns(Problem problem, Library library, Publication publication, ReportMonth? month)
    {
        var handbook = publication.Handbook;
        var results = $"{handbook.Path}/results";
        var path = Paths.InContent(problem.Place);
        return Paths.IsAt(path, results)
            ? month is not null && Paths.IsAt(path, $"{results}/{month}")
            : !(publication.Seal?.Revisions.Count > handbook.Amendments.Count)
                && PublicationGate.RoundsOf(library, problem).Any(h => string.Equals(h.Path, handbook.Path, StringComparison.Ordinal));
    }

    private static int Refuse(IReadOnlyList<Problem> problems, Request request, Terminal terminal, int toReview = 0)
    {
        ProblemPrinter.Print(Problem.Sorted(problems), ProblemFormat.Text, request.Language, terminal);
        if (toReview > 0)
        {
            terminal.Error.WriteLine(new Words($"ต้องทบทวน {toReview} ข้อ", $"{toReview} notes to review").In(request.Language));
        }

        terminal.Error.WriteLine(new Words("ยังไม่ได้ปิดผนึก", "nothing was sealed").In(request.Language));
        return ExitCode.ContentErrors;
    }
}
