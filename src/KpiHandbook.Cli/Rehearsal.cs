using System.Diagnostics;
using System.Globalization;
using KpiHandbook.Cli.Printing;
using KpiHandbook.Content.Publishing;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Cli;

/// <summary>
/// Runs steps of the publishing workflow on this machine. Calls of <c>./kpi</c> are run by this very program; what GitHub does itself
/// (fetching, keeping, deploying) and the developers' tests are named and left out.
/// </summary>
/// <param name="Content">The content folder.</param>
/// <param name="Output">Where the site goes.</param>
/// <param name="HasBooks">False to leave out printing.</param>
/// <param name="Language">In which each step is told.</param>
/// <param name="Terminal">Where each step is told.</param>
internal sealed record Rehearsal(string Content, string Output, bool HasBooks, Language Language, Terminal Terminal)
{
    private const string Program = "./kpi ";
    private const string NoPdf = "--no-pdf";
    private const string Before = "\"$BEFORE\"";
    private const string ToSummary = " >> ";
    private const string Published = "origin/main";

    /// <summary>A push publishes what is committed, whatever the working files say.</summary>
    public void SayWhatIsNotCommitted()
    {
        var changes = Git.AskIn(Path.GetFullPath(Content), "status", "--porcelain", "--", ".")?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (changes.Length > 0)
        {
            Terminal.Out.WriteLine(new Words(
                $"มี {changes.Length} ไฟล์ในโฟลเดอร์เนื้อหาที่ยังไม่ commit การซ้อมนี้รวมไว้ แต่ git push จะไม่เผยแพร่",
                $"{changes.Length} files of the content folder are not committed: this rehearsal has them, and git push will not publish them").In(Language));
        }
    }

    /// <summary>Runs a step, says how it went, and returns its exit code.</summary>
    public int Run(WorkflowStep step)
    {
        if (step.IsOfPullRequestsAlone)
        {
            return 0;
        }

        if (step.Run?.StartsWith(Program, StringComparison.Ordinal) != true || (step.Run.Contains(Before, StringComparison.Ordinal) && !HasPublished))
        {
            Terminal.Out.WriteLine($"  – {step.Run ?? step.Uses!.Split('@')[0]}: {(step.Run is null ? new Words("GitHub ทำเอง", "done by GitHub itself") : new Words("ไม่ซ้อม", "not rehearsed")).In(Language)}");
            return 0;
        }

        var arguments = ArgumentsOf(step.Run[Program.Length..]);
        Terminal.Out.WriteLine($"  ▸ kpi {string.Join(' ', arguments)}");
        Terminal.Out.Flush();
        var clock = Stopwatch.StartNew();
        var exit = Call([.. arguments, "--content", Content, .. Language == Language.English ? ["--lang", "en"] : Array.Empty<string>()], isHeard: !step.Run.Contains(ToSummary, StringComparison.Ordinal));
        Terminal.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  {Verdict(exit)} {clock.Elapsed.TotalSeconds:0.0} {new Words("วินาที", "seconds").In(Language)}"));
        return exit;
    }

    private string Verdict(int exit) => (exit == 0 ? new Words("✓ ผ่าน", "✓ passed") : new Words($"✗ ไม่ผ่าน (รหัส {exit})", $"✗ failed (exit code {exit})")).In(Language);

    private bool HasPublished => GitTree.CommitOf(Path.GetFullPath(Content), Published) is not null;

    // Annotations and summaries are GitHub's way to show things; a terminal has its own. What main was before the push, it is now.
    private List<string> ArgumentsOf(string line)
    {
        var call = line.Split(ToSummary)[0].Replace(Before, Published, StringComparison.Ordinal);
        var arguments = call.Replace("--format github", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (arguments[0] is "build")
        {
            arguments.AddRange(["--output", Output]);
            arguments.AddRange(HasBooks ? [] : [NoPdf]);
        }

        return arguments;
    }

    private static int Call(IReadOnlyList<string> arguments, bool isHeard)
    {
        // As a program of its own, or by `dotnet kpi.dll`.
        var host = Environment.ProcessPath!;
        var isOwn = Path.GetFileNameWithoutExtension(host) is "kpi";
        string[] own = isOwn ? [] : [Path.Combine(AppContext.BaseDirectory, "kpi.dll")];
        using var process = Process.Start(new ProcessStartInfo(host, [.. own, .. arguments]) { UseShellExecute = false, RedirectStandardOutput = !isHeard })!;
        if (!isHeard)
        {
            process.StandardOutput.ReadToEnd();
        }

        process.WaitForExit();
        return process.ExitCode;
    }
}
