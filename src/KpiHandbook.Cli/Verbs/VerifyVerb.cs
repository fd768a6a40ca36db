using System.CommandLine;
using KpiHandbook.Cli.Editions;
using KpiHandbook.Cli.Printing;
using KpiHandbook.Content;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Publishing.Editions;

namespace KpiHandbook.Cli.Verbs;

/// <summary><c>kpi verify</c>: builds a published edition again and says where it differs.</summary>
internal static class VerifyVerb
{
    private const string FirstPage = "index.html";

    private sealed record Request(string Edition, string Content, ProblemFormat Format, Language Language);

    public static Command Create()
    {
        var edition = new Argument<string?>("edition")
        {
            Description = "โฟลเดอร์ของเว็บที่สร้างแล้ว หรือที่อยู่ http(s) ที่เผยแพร่ ถ้าไม่ระบุใช้ base-url ใน site.yaml",
            HelpName = "DIR|URL",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var content = CommonOptions.Content();
        var lang = CommonOptions.Lang();
        var format = CommonOptions.OneOf("--format", "รูปแบบของผล: text ให้คนอ่าน, json ให้โปรแกรมอ่าน, github เป็นหมายเหตุในคำขอแก้ไข", ProblemFormat.Text);
        var command = new Command("verify", """
            ตรวจว่าฉบับที่เผยแพร่มาจากเนื้อหานี้จริง: ตรวจทุกไฟล์ตาม edition.json แล้วสร้างใหม่มาเทียบ
            บอกไฟล์ต้นทางที่ต่างก่อน (แบบรายงานบอกถึงช่อง) แล้วจึงบอกไฟล์แรกของเว็บที่ต่าง ไม่เขียนไฟล์ใดในโฟลเดอร์เนื้อหา
            รหัสเมื่อจบ: 0 ตรงกัน · 1 ต่างกัน · 2 สั่งไม่ถูก · 3 เข้าถึงฉบับเผยแพร่ไม่ได้

            ตัวอย่าง
              kpi verify dist
              kpi verify https://example.go.th/kpi/
              kpi verify                               เว็บที่ base-url
            """) { edition, content, format, lang };
        command.SetAction((parsed, cancel) => RunAsync(
            Terminal.OfProcess(parsed.GetValue(content)!),
            new Request(parsed.GetValue(edition) ?? "", parsed.GetValue(content)!, parsed.GetValue(format), parsed.GetValue(lang)),
            cancel));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, Request asked, CancellationToken cancel)
    {
        if (EditionOf(asked) is not { Length: > 0 } edition)
        {
            return Answers.Refuse(["ระบุโฟลเดอร์หรือที่อยู่ของเว็บ อย่าง kpi verify dist หรือใส่ base-url ใน site.yaml"], terminal);
        }

        var request = asked with { Edition = edition };
        var isAddress = Uri.TryCreate(request.Edition, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
        if (!isAddress && !Directory.Exists(request.Edition))
        {
            return Answers.Refuse([$"{request.Edition}: ไม่พบโฟลเดอร์นี้ และไม่ใช่ที่อยู่ http หรือ https"], terminal);
        }

        using var web = isAddress ? new WebFiles(address!) : null;
        var result = await Progress.ShowAsync(terminal, step => VerifyAsync(request, (IPublishedFiles?)web ?? new FolderFiles(request.Edition), step, cancel)).ConfigureAwait(false);
        if (result.Problems.Count > 0 || request.Format != ProblemFormat.Text)
        {
            ProblemPrinter.Print(result.Problems, request.Format, request.Language, terminal);
        }

        if (result.Words is { } words && request.Format == ProblemFormat.Text)
        {
            await terminal.Out.WriteLineAsync(words).ConfigureAwait(false);
        }

        return result.ExitCode;
    }

    // The first page stands for its folder, as it does behind an address.
    private static string? EditionOf(Request request) =>
        request.Edition.Length == 0 ? ContentLoader.Load(request.Content).Library?.Site.BaseUrl
        : File.Exists(request.Edition) && string.Equals(Path.GetFileName(request.Edition), FirstPage, StringComparison.Ordinal) ? Path.GetDirectoryName(Path.GetFullPath(request.Edition))
        : request.Edition;

    private static async Task<SiteResult> VerifyAsync(Request request, IPublishedFiles files, Action<string> step, CancellationToken cancel)
    {
        step("อ่านฉบับเผยแพร่");
        var (published, lost) = await PublishedEdition.ReadAsync(files, cancel).ConfigureAwait(false);
        var damage = await published.CheckAsync(cancel).ConfigureAwait(false);

        var folder = Directory.CreateTempSubdirectory("kpi-verify-");
        try
        {
            var site = Path.Combine(folder.FullName, "site");
            var again = new SiteRequest(request.Content, site, null, published.Site.Browser is not null, Environment.ProcessorCount, Previous: null);
            var built = await SiteBuild.RunAsync(again, step, cancel).ConfigureAwait(false);
            if (built.ExitCode != ExitCode.Done)
            {
                return built;
            }

            step("เปรียบเทียบ");
            var (rebuilt, _) = await PublishedEdition.ReadAsync(new FolderFiles(site), cancel).ConfigureAwait(false);
            var contentName = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(request.Content)));
            var verification = new Verification(published, rebuilt, contentName, cancel);
            var differences = await verification.DifferencesAsync().ConfigureAwait(false);
            damage = await verification.ExplainedAsync(Problem.Sorted([.. lost, .. damage])).ConfigureAwait(false);
            IReadOnlyList<Problem> problems = [.. differences.Where(IsOfSource), .. damage, .. differences.Where(d => !IsOfSource(d))];
            return ProblemPrinter.Errors(problems) > 0
                ? new SiteResult(problems, ExitCode.ContentErrors)
                : new SiteResult(problems, ExitCode.Done, $"ตรงกันทุกไฟล์ {published.Named.Count() + 1} ไฟล์ จากเนื้อหา {published.Sources.Count()} ไฟล์");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool IsOfSource(Problem problem) => problem.Kind.Code is "KPI7154" or "KPI7155";
}
