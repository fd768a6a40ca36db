using System.CommandLine;
using KpiHandbook.Cli.Printing;
using KpiHandbook.Content;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Simulation;

namespace KpiHandbook.Cli.Verbs;

/// <summary><c>kpi simulate</c>: existing results under changed definitions.</summary>
internal static class SimulateVerb
{
    private sealed record Request(string Content, string Round, IReadOnlyList<string> With, string? Month, OutputFormat Format, Language Language);

    public static Command Create()
    {
        var round = new Argument<string>("round") { Description = "รอบการประเมิน เช่น yala/2568-2" };
        var with = new Option<string[]>("--with")
        {
            Description = "ไฟล์ที่แก้แล้ว: ตัวชี้วัด .md (ชื่อไฟล์คือรหัส) หรือ round.yaml ระบุซ้ำได้",
            HelpName = "file",
            Required = true,
            AllowMultipleArgumentsPerToken = false,
        };
        var month = new Option<string?>("--month") { Description = "เดือนที่รายงาน เช่น 2568-08 (ถ้าไม่ระบุใช้เดือนล่าสุด)", HelpName = "yyyy-mm" };
        var format = CommonOptions.OneOf("--format", "รูปแบบของผล", OutputFormat.Text);
        var content = CommonOptions.Content();
        var lang = CommonOptions.Lang();
        var command = new Command("simulate", $"""
            คิดคะแนนผลงานที่รายงานแล้วด้วยนิยามที่แก้ แล้วแสดงเฉพาะสิ่งที่เปลี่ยน ไม่เขียนไฟล์ใด
            ไฟล์ที่เขียนผิดจบด้วยรหัส 1 ส่วนตัวอย่างและผลงานที่ไม่เข้ากับนิยามใหม่แจ้งไว้ท้ายผลโดยไม่หยุด

            ตัวอย่าง
              kpi simulate yala/2568-2 --with ร่าง/poor-households-remaining.md
              kpi simulate yala/2568-2 --with ร่าง/round.yaml --with ร่าง/budget-spending.md --format json

            {SimulationJson.Help}
            """) { round, with, month, format, content, lang };
        command.SetAction(parsed => Run(
            Terminal.OfProcess(parsed.GetValue(content)!),
            new Request(
                parsed.GetValue(content)!,
                parsed.GetValue(round)!.Trim('/'),
                parsed.GetValue(with)!,
                parsed.GetValue(month),
                parsed.GetValue(format),
                parsed.GetValue(lang))));
        return command;
    }

    private static int Run(Terminal terminal, Request request)
    {
        var present = Source.Read(request.Content);
        if (ProblemPrinter.Errors(present.Problems) > 0)
        {
            return Answers.ContentErrors(present.Problems, request.Language, terminal);
        }

        if (present.Find(request.Round) is not { } before)
        {
            return Answers.Refuse([Names.Unknown("รอบ", request.Round, present.Library!.Publications.Select(p => p.Handbook.Path))], terminal);
        }

        var (files, complaints) = ChangedFiles.Of(request.With, before.Handbook, request.Content, terminal.ContentParent);
        if (complaints.Count > 0)
        {
            return Answers.Refuse(complaints, terminal);
        }

        var month = MonthOf(before, request.Month);
        if (month is null && (request.Month is not null || before.Months.Count > 0))
        {
            return Answers.Refuse([Names.Unknown("เดือนที่มีผลงาน", request.Month!, before.Months.Select(m => m.ToString()))], terminal);
        }

        var changed = Source.Read(request.Content, files);
        if (changed.Find(request.Round) is not { } after)
        {
            return Answers.ContentErrors(changed.Problems, request.Language, terminal);
        }

        Print(terminal, request, after.Handbook, month is { } of ? Simulator.Run(before, after, of) : null, NewProblems(present, changed));
        return ExitCode.Done;
    }

    private static ReportMonth? MonthOf(Publication publication, string? text) => text is null
        ? publication.Months.Select(m => (ReportMonth?)m).LastOrDefault()
        : publication.Months.Select(m => (ReportMonth?)m).FirstOrDefault(m => string.Equals($"{m}", text, StringComparison.Ordinal));

    // What workbooks and examples lack under the changed definitions stops nothing. What many workbooks lack alike is said once.
    private static List<Problem> NewProblems(Source present, Source changed) =>
    [
        .. changed.Problems
            .ExceptBy(present.Problems.Select(p => (p.Kind, p.Message)), p => (p.Kind, p.Message))
            .DistinctBy(p => (p.Kind, p.Message, p.Place as Place.InText)),
    ];

    private static void Print(
        Terminal terminal, Request request, Handbook handbook, SimulatedRound? simulated, IReadOnlyList<Problem> problems)
    {
        if (request.Format == OutputFormat.Json)
        {
            terminal.Out.WriteLine(JsonText.Of(json => SimulationJson.Write(json, handbook, simulated, problems, request.Language)));
            return;
        }

        var words = SiteWords.Of(request.Language);
        foreach (var line in simulated is null ? [words.Say("simulate.no-results", handbook.Path)] : new SimulationText(words, handbook).Lines(simulated))
        {
            terminal.Out.WriteLine(line);
        }

        if (problems.Count > 0)
        {
            terminal.Out.WriteLine($"\n{words["simulate.problems"]}");
            foreach (var problem in problems.Select(SafeText.Of))
            {
                terminal.Out.WriteLine($"  {problem.Place}: {problem.Kind.Code} {problem.Message.In(request.Language)}");
            }
        }
    }
}
