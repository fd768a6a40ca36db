using System.CommandLine;
using System.Globalization;
using KpiHandbook.Cli.Printing;
using KpiHandbook.Content.Forms;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Publishing;

namespace KpiHandbook.Cli.Verbs;

/// <summary><c>kpi forms</c>: the workbooks that an office sends out to be filled in.</summary>
internal static class FormsVerb
{
    private const int BuddhistYears = 543;

    private sealed record Request(
        string Content, string Round, IReadOnlyList<string> Districts, bool AllDistricts, bool Register, string? Month, string Output, Language Language);

    public static Command Create()
    {
        var round = new Argument<string>("round") { Description = "รอบการประเมิน เช่น yala/2568-2" };
        var district = new Option<string[]>("--district")
        {
            Description = "รหัสอำเภอ หรือ office ระบุซ้ำได้ (ถ้าไม่ระบุทำให้ทุกหน่วยงานที่ถูกประเมิน)",
            HelpName = "id",
            AllowMultipleArgumentsPerToken = false,
        };
        var all = new Option<bool>("--all-districts") { Description = "ทำไฟล์เดียวสำหรับทุกหน่วยงาน หน่วยงานละแถว" };
        var register = new Option<bool>("--register") { Description = "ทำทะเบียนครัวเรือนเปล่าแทนแบบรายงาน (นับด้วย kpi register)" };
        var month = new Option<string?>("--month")
        {
            Description = "เดือนที่รายงาน เช่น 2568-08 (ถ้าไม่ระบุใช้เดือนแรกของรอบที่ยังไม่มีรายงาน)",
            HelpName = "yyyy-mm",
        };
        var output = CommonOptions.Folder("--output", "โฟลเดอร์ที่เขียนแบบรายงาน");
        var content = CommonOptions.Content();
        var lang = CommonOptions.Lang();
        var command = new Command("forms", """
            เขียนแบบรายงาน (.xlsx) ให้หน่วยงานกรอก ไฟล์ละหนึ่งหน่วยงาน หรือไฟล์เดียวสำหรับทุกหน่วยงาน ไฟล์เดิมที่ชื่อเดียวกันถูกแทนที่

            ตัวอย่าง
              kpi forms yala/2568-2 --output แบบรายงาน
              kpi forms yala/2568-2 --month 2568-08 --district yaha --district raman --output แบบรายงาน
              kpi forms yala/2568-2 --all-districts --output แบบรายงาน
              kpi forms sa-kaeo/2568-1 --register --output แบบรายงาน
            """) { round, district, all, register, month, output, content, lang };
        command.Validators.Add(result =>
        {
            if (result.GetValue(all) && result.GetResult(district) is { Implicit: false })
            {
                result.AddError("ระบุ --district หรือ --all-districts อย่างใดอย่างหนึ่ง");
            }

            if (result.GetValue(register) && (result.GetValue(all) || result.GetValue(month) is not null || result.GetResult(district) is { Implicit: false }))
            {
                result.AddError("--register: ทะเบียนเดียวใช้ได้ทุกอำเภอและทุกเดือน ไม่ต้องระบุ --district --all-districts หรือ --month");
            }
        });
        command.SetAction(parsed => Run(
            Terminal.OfProcess(parsed.GetValue(content)!),
            new Request(
                parsed.GetValue(content)!,
                parsed.GetValue(round)!.Trim('/'),
                parsed.GetValue(district) ?? [],
                parsed.GetValue(all),
                parsed.GetValue(register),
                parsed.GetValue(month),
                parsed.GetValue(output)!,
                parsed.GetValue(lang))));
        return command;
    }

    private static int Run(Terminal terminal, Request request)
    {
        var source = Source.ReadDefinitions(request.Content, Source.AllBut(request.Round));
        if (ProblemPrinter.Errors(source.Problems) > 0)
        {
            return Answers.ContentErrors(source.Problems, request.Language, terminal);
        }

        var complaints = new List<string>();
        if (OutputFolders.Complaint(request.Output, request.Content) is { } complaint)
        {
            complaints.Add(complaint);
        }

        if (source.Find(request.Round) is not { Handbook: var handbook })
        {
            complaints.Add(Names.Unknown("รอบ", request.Round, source.Library!.Publications.Select(p => p.Handbook.Path)));
            return Answers.Refuse(complaints, terminal);
        }

        if (request.Register)
        {
            return complaints.Count > 0 ? Answers.Refuse(complaints, terminal)
                : RegisterForm.Write(handbook, source.Library!.Site.Contacts, request.Output, request.Language, terminal);
        }

        var month = MonthOf(handbook, request, complaints);
        var units = UnitsOf(handbook, request, month, complaints);
        if (complaints.Count > 0 || month is not { } reported)
        {
            return Answers.Refuse(complaints, terminal);
        }

        var order = new FormOrder(handbook, reported, source.Library!.Site.Contacts);
        var files = request.AllDistricts
            ? [FileOf(order, "all", stream => FormWriter.WriteAll(order, stream))]
            : units.ConvertAll(unit => FileOf(order, unit.Id, stream => FormWriter.Write(order, unit, stream)));
        FileReplacer.Write(request.Output, files);
        terminal.Out.WriteLine(SafeText.Of(Summarise(request, order, files)));
        return ExitCode.Done;
    }

    private static ReportMonth? MonthOf(Handbook handbook, Request request, List<string> complaints)
    {
        var months = handbook.Period.Months.Where(m => FormWriter.UnitsAsked(handbook, m).Count > 0).ToList();
        if (request.Month is null)
        {
            var filed = WorkbookLoader.MonthsFiled(handbook, Path.Combine(request.Content, handbook.Path, "results"));
            var open = months.Where(m => !filed.Contains(m)).Select(m => (ReportMonth?)m).FirstOrDefault();
            if (open is null)
            {
                complaints.Add($"ทุกเดือนของรอบ {handbook.Path} มีรายงานแล้ว ระบุ --month (มี {string.Join(", ", months)})");
            }

            return open;
        }

        if (ReportMonth.Parse(request.Month) is { } month && months.Contains(month))
        {
            return month;
        }

        complaints.Add(Names.Unknown("เดือนที่ต้องรายงาน", request.Month, months.Select(m => $"{m}"), InBuddhistYears(request.Month, months)));
        return null;
    }

    // 2025-08 is 2568-08.
    private static string? InBuddhistYears(string typed, List<ReportMonth> months)
    {
        var parts = typed.Split('-');
        return parts.Length == 2 && int.TryParse(parts[0], CultureInfo.InvariantCulture, out var year)
            ? months.Select(m => $"{m}").FirstOrDefault(m => string.Equals(m, $"{year + BuddhistYears}-{parts[1].PadLeft(2, '0')}", StringComparison.Ordinal))
            : null;
    }

    // ยะหา and อำเภอยะหา are yaha.
    private static string? ByThaiName(string typed, List<AssessedUnit> units) =>
        units.Find(u => string.Equals(u.Name, typed.Trim().Replace("อำเภอ", "", StringComparison.Ordinal).Trim(), StringComparison.Ordinal))?.Id;

    private static List<AssessedUnit> UnitsOf(Handbook handbook, Request request, ReportMonth? month, List<string> complaints)
    {
        var assessed = handbook.AssessedUnits().Select(a => a.Unit).DistinctBy(u => u.Id, StringComparer.Ordinal).ToList();
        foreach (var unknown in request.Districts.Where(d => !assessed.Exists(u => string.Equals(u.Id, d, StringComparison.Ordinal))).Distinct(StringComparer.Ordinal))
        {
            complaints.Add(Names.Unknown("อำเภอ", unknown, assessed.Select(u => u.Id), ByThaiName(unknown, assessed)));
        }

        if (month is not { } reported)
        {
            return [];
        }

        var asked = FormWriter.UnitsAsked(handbook, reported).ToList();
        foreach (var idle in assessed.Where(u => Wanted(u) && request.Districts.Count > 0).ExceptBy(asked.Select(u => u.Id), u => u.Id, StringComparer.Ordinal))
        {
            complaints.Add($"--district {idle.Id}: ไม่มีตัวชี้วัดที่ต้องรายงานในเดือน {reported}");
        }

        return asked.FindAll(Wanted);

        bool Wanted(AssessedUnit unit) => request.Districts.Count == 0 || request.Districts.Contains(unit.Id, StringComparer.Ordinal);
    }

    private static OutputFile FileOf(FormOrder order, string unit, Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return new OutputFile($"{order.Handbook.Office.Id}-{order.Handbook.Round}-{order.Month}-{unit}.xlsx", stream.ToArray());
    }

    private static string Summarise(Request request, FormOrder order, List<OutputFile> files) => new Words(
        $"เขียนแบบรายงานเดือน{order.Month.ToLongText()}{(request.Month is null ? " (เดือนแรกของรอบที่ยังไม่มีรายงาน)" : "")} {files.Count} ไฟล์ ไว้ที่ {request.Output}",
        $"wrote {files.Count} forms for {order.Month}{(request.Month is null ? " (the round's first month without a report)" : "")} to {request.Output}").In(request.Language);
}
