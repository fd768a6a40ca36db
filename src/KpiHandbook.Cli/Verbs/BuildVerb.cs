using System.CommandLine;
using System.Globalization;
using KpiHandbook.Cli.Printing;
using KpiHandbook.Content.Downloads;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Disclosure;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Publishing;
using KpiHandbook.Publishing.Printing;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Planning;

namespace KpiHandbook.Cli.Verbs;

/// <summary><c>kpi build</c>: check, score, render, write, print.</summary>
internal static class BuildVerb
{
    private sealed record Request(string Content, string Output, string? Only, bool Pdf, int Jobs, Language Language);

    private sealed record Result(IReadOnlyList<Problem> Problems, int ExitCode, string? Words = null);

    public static Command Create()
    {
        var content = CommonOptions.Content();
        var lang = CommonOptions.Lang();
        var output = CommonOptions.Folder("--output", "โฟลเดอร์ผลลัพธ์ ถูกแทนที่ทั้งโฟลเดอร์เมื่อสร้างสำเร็จเท่านั้น", "dist");
        var only = new Option<string?>("--only") { Description = "สร้างเฉพาะรอบเดียว เช่น yala/2568-2", HelpName = "office/round" };
        var noPdf = new Option<bool>("--no-pdf") { Description = "ไม่ทำหนังสือคู่มือ PDF" };
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
            """) { output, only, noPdf, jobs, content, lang };
        command.SetAction((parsed, cancel) => RunAsync(
            Terminal.OfProcess(parsed.GetValue(content)!),
            new Request(
                parsed.GetValue(content)!,
                parsed.GetValue(output)!,
                parsed.GetValue(only)?.Trim('/'),
                !parsed.GetValue(noPdf),
                parsed.GetValue(jobs),
                parsed.GetValue(lang)),
            cancel));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, Request request, CancellationToken cancel)
    {
        if (OutputFolders.Complaint(request.Output, request.Content) is { } complaint)
        {
            return Answers.Refuse([complaint], terminal);
        }

        var result = await Progress.ShowAsync(terminal, step => BuildAsync(request, step, cancel)).ConfigureAwait(false);
        if (result.Problems.Count > 0)
        {
            ProblemPrinter.Print(result.Problems, ProblemFormat.Text, request.Language, terminal);
        }

        if (result.Words is { } words)
        {
            await (result.ExitCode == ExitCode.Done ? terminal.Out : terminal.Error).WriteLineAsync(words).ConfigureAwait(false);
        }

        return result.ExitCode;
    }

    // The whole of the program in one screen: load, validate, score, render, write, print. The previous output stands until Commit.
    private static async Task<Result> BuildAsync(Request request, Action<string> step, CancellationToken cancel)
    {
        step("อ่านและตรวจเนื้อหา");
        var source = Source.Read(request.Content);
        if (ProblemPrinter.Errors(source.Problems) > 0)
        {
            return new Result(source.Problems, ExitCode.ContentErrors);
        }

        var publications = source.Library!.Publications
            .Where(p => request.Only is null || string.Equals(p.Handbook.Path, request.Only, StringComparison.Ordinal))
            .ToList();
        if (publications.Count == 0 && request.Only is { } only)
        {
            return new Result([], ExitCode.WrongUsage, Names.Unknown("รอบ", only, source.Library.Publications.Select(p => p.Handbook.Path)));
        }

        step("คิดคะแนน");
        var rounds = publications.ConvertAll(p => PublishedRound.Of(RoundScorer.Score(p)));

        var proven = rounds.ConvertAll(r => ProvenRound.Of(r, source.ProofOf));
        var plan = SiteBuilder.Build(source.Library.Site, proven, request.Pdf, DataWorkbooks.Write);
        step($"สร้าง {plan.Pages.Count} หน้า");
        var files = Rendering.Render(plan, request.Jobs);

        using var staged = SiteWriter.Stage(request.Output);
        var guard = Task.Run(() => Guarded.CheckOutput(files, request.Output, source.Declared), cancel);
        List<Problem> problems = [.. staged.Write(files), .. await guard.ConfigureAwait(false)];
        if (request.Pdf && problems.Count == 0)
        {
            step("พิมพ์หนังสือคู่มือ");
            var printed = await HandbookPrinter.PrintAsync(staged.Folder, [.. Books(proven).Select(JobOf)], cancel).ConfigureAwait(false);
            problems.AddRange(printed.Problems);
            problems.AddRange(Guarded.CheckOutput(staged.Folder, files, request.Output, source.Declared));
        }

        if (problems.Count > 0)
        {
            return new Result(Problem.Sorted(problems), ExitCode.ContentErrors);
        }

        staged.Commit();
        return new Result(source.Problems, ExitCode.Done, Summarise(request, plan, proven));
    }

    // A book for each round, and one for each revision's permanent copy.
    private static IEnumerable<ProvenRound> Books(IEnumerable<ProvenRound> rounds) => rounds.SelectMany(r => r.Copies.Prepend(r));

    // The edition's own date, so that the same content gives the same bytes on any day.
    private static PrintJob JobOf(ProvenRound round)
    {
        var handbook = round.Handbook;
        var date = round.Round.Current?.Month.Last ?? handbook.By?.Date ?? handbook.By?.Effective ?? handbook.Document.Date ?? handbook.Period.From;
        return new PrintJob(Routes.Print(handbook), Routes.Pdf(handbook), date.Day);
    }

    private static string Summarise(Request request, SitePlan plan, IReadOnlyList<ProvenRound> rounds) => string.Create(
        CultureInfo.InvariantCulture,
        $"สร้าง {rounds.Count} รอบ {plan.Pages.Count} หน้า{(request.Pdf ? $" และหนังสือ PDF {Books(rounds).Count()} เล่ม" : "")} ไว้ที่ {Path.Combine(request.Output, Routes.Home)}");
}
