using System.CommandLine;
using KpiHandbook.Cli.Printing;
using KpiHandbook.Cli.Versions;
using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Changes;
using KpiHandbook.Templates;

namespace KpiHandbook.Cli.Verbs;

/// <summary><c>kpi diff</c>: what two versions say differently, by field of the model, and what it does to results.</summary>
internal static class DiffVerb
{
    private sealed record Request(VersionName Before, VersionName After, string Content, DifferenceFormat Format, Language Language);

    public static Command Create()
    {
        var before = Version("A", "ฉบับก่อน");
        var after = Version("B", "ฉบับหลัง (ถ้าไม่ระบุใช้ไฟล์ที่กำลังแก้อยู่)");
        after.Arity = ArgumentArity.ZeroOrOne;
        var format = CommonOptions.OneOf("--format", "รูปแบบของผล: text ให้คนอ่าน, json ให้โปรแกรมอ่าน, html เป็นหน้าเว็บหน้าเดียวสำหรับส่งต่อ", DifferenceFormat.Text);
        var content = CommonOptions.Content();
        var lang = CommonOptions.Lang();
        var command = new Command("diff", $$"""
            เทียบสองฉบับตามความหมายของเนื้อหา ไม่ใช่ตามบรรทัด การย้ายหรือเรียงใหม่จึงไม่นับเป็นความต่าง
            ข้อความที่แก้แสดงเป็น [-ของเดิม-]{+ของใหม่+} และบอกว่าผลที่รายงานแล้วจะเปลี่ยนระดับที่อำเภอใด

            เรียกแต่ละฉบับว่า
              yala/2568-2           ไฟล์ที่กำลังแก้อยู่ ฉบับที่ใช้อยู่
              yala/2568-2@1         ฉบับแก้ไขที่ 1 (@0 คือฉบับแรก)
              main:yala/2568-2@1    ฉบับนั้นใน commit, branch หรือ tag
              main หรือ .           การตั้งค่าเว็บและทุกรอบใน commit นั้น หรือในไฟล์ที่กำลังแก้อยู่

            ตัวอย่าง
              kpi diff HEAD
              kpi diff sa-kaeo/2567-1 sa-kaeo/2567-2
              kpi diff yala/2568-2@0 yala/2568-2
              kpi diff main:yala/2568-2 yala/2568-2 --format html > ต่างกัน.html

            {{DifferenceJson.Help}}
            """) { before, after, format, content, lang };
        command.SetAction(parsed => Run(
            Terminal.OfProcess(parsed.GetValue(content)!),
            new Request(parsed.GetValue(before)!, parsed.GetValue(after) ?? VersionName.Everything, parsed.GetValue(content)!, parsed.GetValue(format), parsed.GetValue(lang))));
        return command;
    }

    private static Argument<VersionName> Version(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (VersionName.Parse(text) is { } version)
            {
                return version;
            }

            result.AddError($"{name} “{text}”: ระบุอย่าง yala/2568-2, yala/2568-2@1, main:yala/2568-2 หรือ main");
            return null;
        },
    };

    private static int Run(Terminal terminal, Request request)
    {
        var (before, after) = (request.Before, request.After);
        before = before with { Round = before.Round ?? after.Round };
        after = after with { Round = after.Round ?? before.Round };
        using var reader = new VersionReader(request.Content, before.Round is null ? null : Source.AllBut(before.Round, after.Round));
        if (before with { Text = "" } == after with { Text = "" })
        {
            return Answers.Refuse([$"A และ B เป็นฉบับเดียวกัน ถ้าต้องการเทียบกับที่ commit ไว้ สั่ง kpi diff {(before.Round is { } round ? $"HEAD:{round}" : "HEAD")}"], terminal);
        }

        var complaints = reader.Complaints([request.Before, request.After]);
        if (complaints.Count > 0)
        {
            return Answers.Refuse(complaints, terminal);
        }

        if (((VersionName[])[before, after]).FirstOrDefault(name => !CanBeCompared(reader.Read(name.Reference)!.Source, name.Round)) is { } broken)
        {
            terminal.Error.WriteLine(SafeText.Of($"{broken.Text}: อ่านคู่มือไม่ได้ครบ จึงเทียบไม่ได้"));
            var content = reader.Read(broken.Reference)!;
            return Answers.ContentErrors(
                content.Source.Problems, request.Language, terminal with { ContentParent = Path.GetDirectoryName(Path.GetFullPath(content.Folder))!, Reference = broken.Reference });
        }

        IReadOnlyList<ComparedRound> rounds = before.Round is null
            ? ComparedRound.All(reader.Read(before.Reference)!.Source.Library!, reader.Read(after.Reference)!.Source.Library!)
            : [new ComparedRound(reader.Find(before), reader.Find(after))];
        rounds = [.. rounds.Select(r => r with { BeforeIn = before.Reference, AfterIn = after.Reference })];
        var (was, now) = (reader.Read(before.Reference)!.Source.Library!.Site, reader.Read(after.Reference)!.Source.Library!.Site);
        Print(terminal, request, now, before.Round is null ? SiteComparer.Compare(was, now) : [], rounds);
        return ExitCode.Done;
    }

    // Rules that came later than a commit, and results with errors, do not keep definitions from being compared; what is private does,
    // where it may stand in what is shown: in the round's office.
    private static bool CanBeCompared(Source source, string? round) => source.Library is not null
        && !source.Problems.Any(p => Guarded.IsFind(p) && (round is null || Paths.IsAt(Paths.InContent(p.Place), round[..round.IndexOf('/', StringComparison.Ordinal)])));

    private static void Print(Terminal terminal, Request request, SiteSettings settings, IReadOnlyList<Difference> site, IReadOnlyList<ComparedRound> rounds)
    {
        switch (request.Format)
        {
            case DifferenceFormat.Text:
                foreach (var line in new DifferenceLines(terminal, request.Language).Of(site, rounds))
                {
                    terminal.Out.WriteLine(line);
                }

                break;
            case DifferenceFormat.Json:
                terminal.Out.WriteLine(JsonText.Of(json => new DifferenceJson(json, request.Language).Write(site, rounds)));
                break;
            case DifferenceFormat.Html:
                var words = SiteWords.Of(request.Language);
                var page = DifferencePage.Of(words, settings, site, [.. rounds.Select(r => (r.Difference is null ? r.Path : r.NamesIn(words), r.Before is null, r.Difference, r.Consequence))]);
                PageRenderer.Render(page, terminal.Out);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
