using System.CommandLine;
using KpiHandbook.Cli.Printing;
using KpiHandbook.Content.Privacy;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Cli.Verbs;

/// <summary><c>kpi guard</c>: looks for personal data in files of any kind, in what is about to be committed, or before every commit.</summary>
internal static class GuardVerb
{
    private const string OfficeFile = "office.yaml";

    private sealed record Request(IReadOnlyList<string> Paths, bool Staged, string Content, ProblemFormat Format, Language Language);

    public static Command Create()
    {
        var paths = new Argument<string[]>("path") { Description = "ไฟล์หรือโฟลเดอร์ที่ตรวจ (ถ้าไม่ระบุตรวจโฟลเดอร์เนื้อหา)", Arity = ArgumentArity.ZeroOrMore };
        var staged = new Option<bool>("--staged") { Description = "ตรวจสิ่งที่ git add ไว้แล้วและกำลังจะ commit" };
        var install = new Option<bool>("--install") { Description = "ให้ git ตรวจข้อมูลส่วนบุคคลก่อน commit และตรวจว่าเผยแพร่ได้ก่อน push ทุกครั้งในเครื่องนี้" };
        var content = CommonOptions.Content();
        var lang = CommonOptions.Lang();
        var format = CommonOptions.OneOf("--format", "รูปแบบของผล: text ให้คนอ่าน, json ให้โปรแกรมอ่าน, github เป็นหมายเหตุในคำขอแก้ไข", ProblemFormat.Text);
        var command = new Command("guard", """
            ตรวจหาข้อมูลส่วนบุคคล: เลขประจำตัวประชาชน เลขบัญชี บ้านเลขที่ อีเมล พิกัด โทรศัพท์มือถือ และตารางรายชื่อ
            ในไฟล์ทุกชนิดรวมทั้งส่วนที่ซ่อนอยู่ บอกเฉพาะที่อยู่ ไม่แสดงค่า ช่องทางติดต่อใน office.yaml ถือว่าเปิดเผยได้
            kpi check และ kpi build ตรวจให้ทุกครั้งอยู่แล้ว

            ตัวอย่าง
              kpi guard
              kpi guard ทะเบียน.xlsx รูปภาพ/
              kpi guard --staged
              kpi guard --install
            """) { paths, staged, install, content, format, lang };
        command.Validators.Add(result =>
        {
            if ((result.GetValue(staged) ? 1 : 0) + (result.GetValue(install) ? 1 : 0) + (result.GetValue(paths) is { Length: > 0 } ? 1 : 0) > 1)
            {
                result.AddError("ระบุไฟล์ หรือ --staged หรือ --install อย่างใดอย่างหนึ่ง");
            }
        });
        command.SetAction(parsed =>
        {
            var terminal = Terminal.OfProcess(parsed.GetValue(content)!);
            if (parsed.GetValue(install))
            {
                foreach (var words in GuardHook.Install())
                {
                    terminal.Out.WriteLine(words.In(parsed.GetValue(lang)));
                }

                return ExitCode.Done;
            }

            return Run(terminal, new Request(
                parsed.GetValue(paths) ?? [],
                parsed.GetValue(staged),
                parsed.GetValue(content)!,
                parsed.GetValue(format),
                parsed.GetValue(lang)));
        });
        return command;
    }

    private static int Run(Terminal terminal, Request request)
    {
        IReadOnlyList<string> paths = request.Staged || request.Paths.Count > 0 ? request.Paths : [request.Content];
        if (paths.Where(p => !Path.Exists(p)).Select(p => $"{p}: ไม่พบไฟล์หรือโฟลเดอร์นี้").ToList() is { Count: > 0 } complaints)
        {
            return Answers.Refuse(complaints, terminal);
        }

        IReadOnlyList<GuardedFile> files = request.Staged ? Git.Staged() : [.. paths.SelectMany(FilesAt)];
        IReadOnlyList<GuardedFile> offices = request.Staged ? Git.Indexed(OfficeFile) : FilesAt(request.Content);
        var problems = PrivacyGuard.Check(files, PrivacyGuard.DeclaredIn([.. files, .. offices]));
        ProblemPrinter.Print(problems, request.Format, request.Language, terminal);
        return ProblemPrinter.Errors(problems) > 0 ? ExitCode.ContentErrors : ExitCode.Done;
    }

    private static IReadOnlyList<GuardedFile> FilesAt(string path)
    {
        var named = Path.TrimEndingDirectorySeparator(path).Replace('\\', '/');
        return Directory.Exists(path) ? PrivacyGuard.FilesOf(path, named) : File.Exists(path) ? [PrivacyGuard.OnDisk(new FileInfo(path), named)] : [];
    }
}
