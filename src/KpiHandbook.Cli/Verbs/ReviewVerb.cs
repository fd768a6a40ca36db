using System.CommandLine;
using KpiHandbook.Cli.Printing;
using KpiHandbook.Cli.Reviewing;
using KpiHandbook.Cli.Versions;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Cli.Verbs;

/// <summary><c>kpi review</c>: what a pull request changes, as Markdown for its summary.</summary>
internal static class ReviewVerb
{
    public static Command Create()
    {
        var reference = new Argument<string>("base") { Description = "commit, branch หรือ tag ที่ใช้เทียบ เช่น origin/main" };
        var (content, lang) = (CommonOptions.Content(), CommonOptions.Lang());
        var command = new Command("review", """
            สรุปสิ่งที่ไฟล์ซึ่งกำลังแก้ต่างจาก commit หนึ่ง เป็น Markdown สำหรับผู้พิจารณาคำขอแก้ไข
            บอกสิ่งที่เปลี่ยนในคู่มือตามความหมาย อำเภอที่ระดับเปลี่ยน และไฟล์ผลงานที่เพิ่มเข้ามา: ค่า ระดับที่จะได้ และปัญหารายช่อง

            ตัวอย่าง
              kpi review origin/main
              kpi review HEAD > สรุป.md
            """) { reference, content, lang };
        command.SetAction(parsed => Run(parsed.GetValue(content)!, parsed.GetValue(reference)!, parsed.GetValue(lang)));
        return command;
    }

    private static int Run(string content, string reference, Language language)
    {
        // From where the two parted: what others did since is not this request's change.
        var parted = Git.AskIn(Path.GetFullPath(content), "merge-base", "--end-of-options", reference, "HEAD") ?? reference;
        using var reader = new VersionReader(content);
        var terminal = Terminal.OfProcess(content);
        if (reader.Read(parted) is not { } before)
        {
            return Answers.Refuse([Names.Unknown("commit, branch หรือ tag", reference, GitTree.References(content))], terminal);
        }

        var review = Review.Of(content, before, reader.Read(null)!);
        foreach (var line in new ReviewMarkdown(language).Lines(review))
        {
            terminal.Out.WriteLine(line);
        }

        // The Markdown may go to a summary; whoever reads the log is told why this ends so.
        if (review.TakenBack.Count > 0)
        {
            ProblemPrinter.Print(review.TakenBack, ProblemFormat.Text, language, terminal with { Out = terminal.Error });
        }

        return review.TakenBack.Count > 0 ? ExitCode.ContentErrors : ExitCode.Done;
    }
}
