using System.Globalization;
using KpiHandbook.Cli.Editions;
using KpiHandbook.Cli.Printing;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Disclosure;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Publishing;
using KpiHandbook.Publishing.Editions;
using KpiHandbook.Publishing.Printing;
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
internal sealed record SiteResult(IReadOnlyList<Problem> Problems, int ExitCode, string? Words = null);

/// <summary>Builds a site: check, score, render, write, print.</summary>
internal static class SiteBuild
{
    // The whole of the program in one screen: load, validate, score, render, write, print. The previous output stands until Commit.
    public static async Task<SiteResult> RunAsync(SiteRequest request, Action<string> step, CancellationToken cancel)
    {
        step("อ่านและตรวจเนื้อหา");
        var commit = Task.Run(() => CommitOfContent.Of(request.Content), cancel);
        var sources = Task.Run(() => ContentSources.Read(request.Content), cancel);
        var browser = request.Pdf ? Task.Run<string?>(BrowserVersion.Find, cancel) : Task.FromResult<string?>(null);
        var previous = request.Previous is null ? null : PreviousEdition.Open(request.Previous);
        var reuse = new Reuse(previous);
        var source = Source.Read(request.Content, unchanged: previous is null ? null : library =>
        {
            var rounds = Chosen(library, request.Only).ConvertAll(p => p.Handbook);
            return reuse.Find(new RoundKeys(sources.GetAwaiter().GetResult(), library.Site, rounds, browser.GetAwaiter().GetResult()), rounds);
        });
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
        var settings = source.Library!.Site;
        var unchanged = publications.Where(p => reuse.Rounds.ContainsKey(p.Handbook.Path)).Select(p => reuse.EntryOf(p.Handbook, request.Pdf) with
        {
            Results = p.Reports.Count == 0 ? null : PublishedRound.Of(RoundScorer.Score(p)).Publication,
        }).ToList();
        var rounds = publications.Where(p => !reuse.Rounds.ContainsKey(p.Handbook.Path)).Select(p => PublishedRound.Of(RoundScorer.Score(p))).ToList();

        var proven = rounds.ConvertAll(r => ProvenRound.Of(r, source.ProofOf));
        var known = Problem.Sorted(source.Problems.Concat(reuse.Warnings));
        var plan = source.PlanOf(proven, unchanged, request.Pdf, known);
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

        problems.AddRange(reuse.Into(staged));
        if (problems.Count > 0)
        {
            return new SiteResult(Problem.Sorted(problems), ExitCode.ContentErrors);
        }

        var keys = new RoundKeys(await sources.ConfigureAwait(false), settings, publications.ConvertAll(p => p.Handbook), await browser.ConfigureAwait(false));
        var edition = new EditionFiles(await sources.ConfigureAwait(false), keys, await commit.ConfigureAwait(false), await browser.ConfigureAwait(false), settings);
        staged.Write(edition.Of(
            staged.Folder, [.. rounds.Select(r => new EditionFiles.MadeRound(r.Publication.Handbook, r.Current is { } month ? $"{month.Month}" : null, [.. source.OfRounds[r.Publication.Handbook.Path]]))], reuse));
        staged.Commit();
        return new SiteResult(known, ExitCode.Done, Summarise(request, plan, proven, unchanged.Count));
    }

    private static List<Publication> Chosen(Library library, string? only) =>
        [.. library.Publications.Where(p => only is null || string.Equals(p.Handbook.Path, only, StringComparison.Ordinal))];

    // A book for each round, and one for each revision's permanent copy.
    private static IEnumerable<ProvenRound> Books(IEnumerable<ProvenRound> rounds) => rounds.SelectMany(r => r.Copies.Prepend(r));

    // The edition's own date, so that the same content gives the same bytes on any day.
    private static PrintJob JobOf(ProvenRound round)
    {
        var handbook = round.Handbook;
        var date = round.Round.Current?.Month.Last ?? handbook.By?.Date ?? handbook.By?.Effective ?? handbook.Document.Date ?? handbook.Period.From;
        return new PrintJob(Routes.Print(handbook), Routes.Pdf(handbook), date.Day);
    }

    private static string Summarise(SiteRequest request, SitePlan plan, IReadOnlyList<ProvenRound> rounds, int unchanged) => string.Create(
        CultureInfo.InvariantCulture,
        $"สร้าง {rounds.Count} รอบ{(unchanged > 0 ? $" (อีก {unchanged} รอบไม่เปลี่ยน ใช้ของเดิม)" : "")} {plan.Pages.Count} หน้า{(request.Pdf ? $" และหนังสือ PDF {Books(rounds).Count()} เล่ม" : "")} ไว้ที่ {Path.Combine(request.Output, Routes.Home)}");
}
