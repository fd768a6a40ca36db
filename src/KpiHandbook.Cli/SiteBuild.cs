using System.Globalization;
using KpiHandbook.Cli.Editions;
using KpiHandbook.Cli.Offline;
using KpiHandbook.Cli.Printing;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Disclosure;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Publishing;
using KpiHandbook.Publishing.Editions;
using KpiHandbook.Publishing.Printing;
using KpiHandbook.Site.Calendar;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Planning;

namespace KpiHandbook.Cli;

/// <summary>A site to build.</summary>
/// <param name="Content">From which folder.</param>
/// <param name="Output">Into which folder.</param>
/// <param name="Only">One round alone; null for all.</param>
/// <param name="Pdf">Whether books are printed.</param>
/// <param name="Jobs">How many pages are made at once.</param>
/// <param name="Previous">The folder of an earlier edition, whose rounds are taken over where nothing changed; null to make all anew.</param>
internal sealed record SiteRequest(string Content, string Output, string? Only, bool Pdf, int Jobs, string? Previous);

/// <summary>What became of it.</summary>
/// <param name="Problems">To be printed.</param>
/// <param name="ExitCode">For the process.</param>
/// <param name="Words">To be said at the end.</param>
internal sealed record SiteResult(IReadOnlyList<Problem> Problems, int ExitCode, string? Words = null)
{
    /// <summary>Of the site; null where none was made.</summary>
    public SiteSettings? Settings { get; init; }
}

/// <summary>Builds a site: check, score, render, write, print.</summary>
internal static class SiteBuild
{
    // The whole of the program in one screen: load, validate, score, render, write, print. The previous output stands until Commit.
    public static async Task<SiteResult> RunAsync(SiteRequest request, Action<string> step, CancellationToken cancel)
    {
        step("อ่านและตรวจเนื้อหา");
        var commit = Task.Run(() => CommitOfContent.Of(request.Content), cancel);
        var folder = ContentFolder.List(request.Content); // before anything is read, so that a file changed meanwhile is noticed
        var sources = Task.Run(() => ContentSources.Read(folder), cancel);
        var browser = request.Pdf ? Task.Run<string?>(BrowserVersion.Find, cancel) : Task.FromResult<string?>(null);
        var previous = request.Previous is null ? null : PreviousEdition.Open(request.Previous, ThisProgram.Version);
        var reuse = new Reuse(previous);
        RoundKeys? found = null;
        RoundKeys KeysOf(Library library) => found ??= new(
            sources.GetAwaiter().GetResult(), library.Site, Chosen(library, request.Only).ConvertAll(p => p.Handbook), browser.GetAwaiter().GetResult());
        var source = Source.Read(request.Content, aside: previous is null ? null : library => reuse.Find(KeysOf(library)));
        if (ProblemPrinter.Errors(source.Problems) > 0)
        {
            return new SiteResult(source.Problems, ExitCode.ContentErrors);
        }

        var publications = Chosen(source.Library!, request.Only);
        if (publications.Count == 0 && request.Only is { } only)
        {
            return new SiteResult([], ExitCode.WrongUsage, Names.Unknown("รอบ", only, source.Library!.Publications.Select(p => p.Handbook.Path)));
        }

        step("คิดคะแนน");
        var unchanged = publications.Where(p => reuse.Rounds.ContainsKey(p.Handbook.Path)).Select(p => reuse.EntryOf(p, request.Pdf)).ToList();
        var rounds = publications.Where(p => !reuse.Rounds.ContainsKey(p.Handbook.Path)).Select(p => PublishedRound.Of(RoundScorer.Score(p))).ToList();
        var proven = rounds.ConvertAll(r => ProvenRound.Of(r, source.ProofOf));
        var anew = proven.Where(r => !reuse.Partly.Contains(r.Handbook.Path)).ToList();
        var warnings = Problem.Sorted(source.Problems.Concat(reuse.Warnings));
        var plan = reuse.Without(source.PlanOf(proven, unchanged, request.Pdf, warnings), KeysOf(source.Library!));
        step($"สร้าง {plan.Pages.Count} หน้า");
        var files = Rendering.Render(plan, request.Jobs);

        using var staged = SiteWriter.Stage(request.Output);
        var guard = Task.Run(() => Guarded.CheckOutput(files, request.Output, source.Declared), cancel);
        List<Problem> problems = [.. staged.Write(files), .. await guard.ConfigureAwait(false)];
        problems.AddRange(reuse.Into(staged));
        if (request.Pdf && problems.Count == 0)
        {
            step("พิมพ์หนังสือคู่มือ");
            problems.AddRange(await PrintAsync(anew, (plan, files), await browser.ConfigureAwait(false), staged, reuse, cancel).ConfigureAwait(false));
            problems.AddRange(Guarded.CheckOutput(staged.Folder, [.. files.Select(f => f.Path), .. reuse.Known.Keys], request.Output, source.Declared));
        }

        if (problems.Count == 0)
        {
            problems.AddRange(staged.Write(OfflineFiles.Of(staged.Folder, plan.Copies, [.. publications.Select(p => p.Handbook.Path)], reuse.Known)));
            var written = new EditionFiles(await sources.ConfigureAwait(false), KeysOf(source.Library!), await commit.ConfigureAwait(false), await browser.ConfigureAwait(false), source.Library!.Site)
                .Of(staged.Folder, [.. rounds.Select(r => MadeOf(r, source))], reuse);
            problems = [.. problems, .. staged.Write(written), .. Guarded.CheckOutput([.. written.Where(f => !reuse.IsEditionOf(f.Path))], request.Output, source.Declared), .. folder.Changed()];
        }

        if (problems.Count > 0)
        {
            return new SiteResult(Problem.Sorted(problems), ExitCode.ContentErrors);
        }

        staged.Commit();
        return new SiteResult(warnings, ExitCode.Done, Summarise(request, plan, anew, publications.Count - anew.Count)) { Settings = source.Library!.Site };
    }

    private static async Task<IReadOnlyList<Problem>> PrintAsync(
        IReadOnlyList<ProvenRound> rounds, (SitePlan Plan, IReadOnlyList<OutputFile> Files) made, string? browser, StagedSite staged, Reuse reuse, CancellationToken cancel)
    {
        var books = reuse.FindBooks([.. Books(rounds).Select(JobOf)], made.Files, browser);
        var pictures = reuse.FindPictures([.. made.Plan.Pictures.Select(Rendering.Picture)], browser);
        var printed = await HandbookPrinter.PrintAsync(staged.Folder, books, pictures, cancel).ConfigureAwait(false);
        return [.. printed.Problems, .. reuse.PrintedInto(staged)];
    }

    private static EditionFiles.MadeRound MadeOf(ScoredRound round, Source source)
    {
        var path = round.Publication.Handbook.Path;
        return new EditionFiles.MadeRound(round.Publication.Handbook, round.Current is { } month ? $"{month.Month}" : null, [.. source.OfRounds[path]], source.Find(path)!.Reports);
    }

    private static List<Publication> Chosen(Library library, string? only) =>
        [.. library.Publications.Where(p => only is null || string.Equals(p.Handbook.Path, only, StringComparison.Ordinal))];

    // A book for each round, and one for each revision's permanent copy.
    private static IEnumerable<ProvenRound> Books(IEnumerable<ProvenRound> rounds) => rounds.SelectMany(r => r.Copies.Prepend(r));

    // The edition's own date, so that the same content gives the same bytes on any day.
    private static PrintJob JobOf(ProvenRound round)
    {
        var handbook = round.Handbook;
        var date = EditionDate.Of(handbook, round.Round.Current?.Month);
        return new PrintJob(Routes.Print(handbook), Routes.Pdf(handbook), date.Day);
    }

    private static string Summarise(SiteRequest request, SitePlan plan, IReadOnlyList<ProvenRound> rounds, int unchanged) => string.Create(
        CultureInfo.InvariantCulture,
        $"สร้าง {rounds.Count} รอบ{(unchanged > 0 ? $" (อีก {unchanged} รอบไม่เปลี่ยน ใช้ของเดิม)" : "")} {plan.Pages.Count} หน้า{(request.Pdf ? $" และหนังสือ PDF {Books(rounds).Count()} เล่ม" : "")} ไว้ที่ {Path.Combine(request.Output, Routes.Home)}");
}
