using System.CommandLine;
using KpiHandbook.Cli.Printing;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Cli.Verbs;

/// <summary><c>kpi explain</c>: one trace, of a district's report or of figures given on the command line.</summary>
internal static class ExplainVerb
{
    private sealed record Request(
        string Content, string Round, string Indicator, string? District, string? Month, string[] Set, OutputFormat Format, Language Language);

    public static Command Create()
    {
        var round = new Argument<string>("round") { Description = "รอบการประเมิน เช่น yala/2568-2" };
        var indicator = new Argument<string>("indicator") { Description = "รหัสตัวชี้วัด เช่น poor-households-remaining" };
        var district = new Option<string?>("--district") { Description = "รหัสอำเภอ หรือ office: ใช้ค่าที่รายงานไว้", HelpName = "id" };
        var month = new Option<string?>("--month")
        {
            Description = "เดือน เช่น 2568-08 กับ --district ถ้าไม่ระบุใช้เดือนล่าสุด กับ --set ต้องระบุเมื่อเกณฑ์แยกตามเดือน",
            HelpName = "yyyy-mm",
        };
        var set = new Option<string[]>("--set")
        {
            Description = "กำหนดค่าเอง ระบุซ้ำได้ ตารางให้คั่นแถวด้วยจุลภาค เช่น projects.done=90,95,100",
            HelpName = "name=value",
            AllowMultipleArgumentsPerToken = false,
        };
        var format = CommonOptions.OneOf("--format", "รูปแบบของผล", OutputFormat.Text);
        var content = CommonOptions.Content();
        var lang = CommonOptions.Lang();
        var command = new Command("explain", """
            แสดงที่มาของระดับคะแนนหนึ่งทีละขั้น จากค่าที่อำเภอรายงาน หรือจากค่าที่กำหนดเอง

            ตัวอย่าง
              kpi explain yala/2568-2 poor-households-remaining --district yaha
              kpi explain yala/2568-2 poor-households-remaining --set target=6 --set passed=5
              kpi explain yala/2568-2 plan-achievement --set projects.done=90,95,100 --format json
            """) { round, indicator, district, month, set, format, content, lang };
        command.Validators.Add(result =>
        {
            if ((result.GetResult(set) is { Implicit: false }) == (result.GetResult(district) is { Implicit: false }))
            {
                result.AddError("ระบุ --district หรือ --set อย่างใดอย่างหนึ่ง");
            }
        });
        command.SetAction(parsed => Run(
            Terminal.OfProcess(parsed.GetValue(content)!),
            new Request(
                parsed.GetValue(content)!,
                parsed.GetValue(round)!.Trim('/'),
                parsed.GetValue(indicator)!,
                parsed.GetValue(district),
                parsed.GetValue(month),
                parsed.GetValue(set) ?? [],
                parsed.GetValue(format),
                parsed.GetValue(lang))));
        return command;
    }

    private static int Run(Terminal terminal, Request request)
    {
        var others = Source.AllBut(request.Round);
        var source = request.District is null ? Source.ReadDefinitions(request.Content, others) : Source.Read(request.Content, aside: others);
        if (ProblemPrinter.Errors(source.Problems) > 0)
        {
            return Answers.ContentErrors(source.Problems, request.Language, terminal);
        }

        var (explanation, complaints) = Find(source, request);
        if (explanation is null)
        {
            return Answers.Refuse(complaints, terminal);
        }

        explanation = explanation with { Seal = source.Find(request.Round)!.Seal };
        terminal.Out.WriteLine(request.Format switch
        {
            OutputFormat.Text => ExplanationPrinter.AsText(SiteWords.Of(request.Language), explanation),
            OutputFormat.Json => ExplanationPrinter.AsJson(explanation),
        });
        return ExitCode.Done;
    }

    private static (Explanation? Explanation, IReadOnlyList<string> Complaints) Find(Source source, Request request)
    {
        if (source.Find(request.Round) is not { } publication)
        {
            return (null, [Names.Unknown("รอบ", request.Round, source.Library!.Publications.Select(p => p.Handbook.Path))]);
        }

        var handbook = publication.Handbook;
        if (Id<Indicator>.Parse(request.Indicator) is not { } id || handbook.TextsInUse.Reverse().Select(t => t.Find(id)).FirstOrDefault(i => i is not null) is not { } indicator)
        {
            return (null, [Names.Unknown("ตัวชี้วัด", request.Indicator, handbook.Indicators.Select(i => i.Id.ToString()))]);
        }

        return request.District is { } district
            ? Explanation.OfReport(publication, indicator, district, request.Month)
            : Explanation.OfFigures(handbook, indicator, request.Month, request.Set);
    }
}
