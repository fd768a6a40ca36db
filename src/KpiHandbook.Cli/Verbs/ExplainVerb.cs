using System.CommandLine;
using KpiHandbook.Cli.Printing;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Data;

namespace KpiHandbook.Cli.Verbs;

/// <summary><c>kpi explain</c>: one trace, of a district's report or of figures given on the command line.</summary>
internal static class ExplainVerb
{
    private sealed record Request(string Content, string Round, string Indicator, string? District, string? Month, string[] Set, OutputFormat Format);

    private sealed record Answer(Handbook Handbook, Indicator Indicator, AssessedUnit? Unit, ReportMonth? Month, ScoredAssignment? Assignment, Trace Trace)
    {
        public Outcome Outcome => Assignment?.Outcome ?? Trace.Outcome;
    }

    public static Command Create()
    {
        var round = new Argument<string>("round") { Description = "รอบการประเมิน เช่น yala/2568-2" };
        var indicator = new Argument<string>("indicator") { Description = "รหัสตัวชี้วัด เช่น poor-households-remaining" };
        var district = new Option<string?>("--district") { Description = "รหัสอำเภอ หรือ office: ใช้ค่าที่รายงานไว้", HelpName = "id" };
        var month = new Option<string?>("--month") { Description = "เดือนที่รายงาน เช่น 2568-08 (ถ้าไม่ระบุใช้เดือนล่าสุด)", HelpName = "yyyy-mm" };
        var set = new Option<string[]>("--set")
        {
            Description = "กำหนดค่าเอง ระบุซ้ำได้ ตารางให้คั่นแถวด้วยจุลภาค เช่น projects.done=90,95,100",
            HelpName = "name=value",
            AllowMultipleArgumentsPerToken = false,
        };
        var format = CommonOptions.OneOf("--format", "รูปแบบของผล", OutputFormat.Text);
        var content = CommonOptions.Content();
        var command = new Command("explain", """
            แสดงที่มาของระดับคะแนนหนึ่งทีละขั้น จากค่าที่อำเภอรายงาน หรือจากค่าที่กำหนดเอง

            ตัวอย่าง
              kpi explain yala/2568-2 poor-households-remaining --district yaha
              kpi explain yala/2568-2 poor-households-remaining --set target=6 --set passed=5
              kpi explain yala/2568-2 plan-achievement --set projects.done=90,95,100 --format json
            """) { round, indicator, district, month, set, format, content };
        command.Validators.Add(result =>
        {
            var given = result.GetValue(set) is { Length: > 0 };
            if (given == (result.GetValue(district) is not null))
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
                parsed.GetValue(format))));
        return command;
    }

    private static int Run(Terminal terminal, Request request)
    {
        var source = request.District is null ? Source.ReadDefinitions(request.Content) : Source.Read(request.Content);
        if (ProblemPrinter.Errors(source.Problems) > 0)
        {
            ProblemPrinter.Print(source.Problems, ProblemFormat.Text, Language.Thai, terminal);
            return ExitCode.ContentErrors;
        }

        var (answer, complaints) = Find(source, request);
        if (answer is null)
        {
            foreach (var complaint in complaints)
            {
                terminal.Error.WriteLine(complaint);
            }

            return ExitCode.WrongUsage;
        }

        terminal.Out.WriteLine(request.Format == OutputFormat.Json ? AsJson(answer) : TraceText.Of(answer.Indicator, answer.Trace, answer.Assignment));
        return ExitCode.Done;
    }

    private static (Answer? Answer, IReadOnlyList<string> Complaints) Find(Source source, Request request)
    {
        if (source.Find(request.Round) is not { } publication)
        {
            return (null, [Names.Unknown("รอบ", request.Round, source.Library!.Publications.Select(p => p.Handbook.Path))]);
        }

        var handbook = publication.Handbook;
        if (Id<Indicator>.Parse(request.Indicator) is not { } id || handbook.Find(id) is not { } indicator)
        {
            return (null, [Names.Unknown("ตัวชี้วัด", request.Indicator, handbook.Indicators.Select(i => i.Id.ToString()))]);
        }

        if (request.District is null)
        {
            var (inputs, complaints) = SetValues.Read(indicator, request.Set);
            return complaints.Count > 0
                ? (null, complaints)
                : (new Answer(handbook, indicator, null, null, null, IndicatorScorer.Score(indicator, inputs)), []);
        }

        return OfDistrict(publication, indicator, request.District, request.Month);
    }

    private static (Answer? Answer, IReadOnlyList<string> Complaints) OfDistrict(
        Publication publication, Indicator indicator, string district, string? monthText)
    {
        var handbook = publication.Handbook;
        var scored = RoundScorer.Score(publication);
        var month = monthText is null
            ? scored.Current
            : scored.Months.FirstOrDefault(m => string.Equals(m.Month.ToString(), monthText, StringComparison.Ordinal));
        if (month is null)
        {
            return (null, [Names.Unknown("เดือนที่มีผลงาน", monthText ?? "", scored.Months.Select(m => m.Month.ToString()))]);
        }

        if (month.Find(district) is not { } unit)
        {
            return (null, [Names.Unknown("อำเภอ", district, month.Units.Select(u => u.Unit.Id))]);
        }

        return unit.Find(indicator.Id) is { } assignment
            ? (new Answer(handbook, indicator, unit.Unit, month.Month, assignment, assignment.Trace), [])
            : (null, [$"{unit.Unit.Name} ไม่ได้ถูกประเมินด้วยตัวชี้วัด {indicator.Id} ในรอบนี้"]);
    }

    private static string AsJson(Answer answer) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("office", answer.Handbook.Office.Id.ToString());
        json.WriteString("round", answer.Handbook.Round.ToString());
        json.WriteNumber("revision", 0);
        json.WriteString("indicator", answer.Indicator.Id.ToString());
        if (answer is { Unit: { } unit, Month: { } month, Assignment: { } assignment })
        {
            json.WriteString("unit", unit.Id);
            json.WriteString("month", month.ToString());
            json.WriteString("weight", assignment.Assignment.Entry.Weight?.ToString());
            json.WriteString("points", assignment.Points?.ToString());
        }

        TraceJson.WriteMembers(json, answer.Trace, answer.Outcome);
        json.WriteEndObject();
    });
}
