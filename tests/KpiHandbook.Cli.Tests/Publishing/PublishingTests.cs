using System.Net;
using KpiHandbook.Content.Publishing;
using KpiHandbook.Core.Privacy;

namespace KpiHandbook.Cli.Tests.Publishing;

/// <summary>The lines of the publishing workflow, run against a repository: what a push publishes, and what a pull request is told.</summary>
public sealed class PublishingTests : IDisposable
{
    private const string Workbook = "content/yala/2568-2/results/2568-09/yaha.xlsx";

    private const string PoorHouseholds = "content/yala/2568-2/indicators/poor-households-remaining.md";

    private static readonly Workflow Workflow = Workflow.Read(Kpi.Root);

    private readonly Repository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public async Task A_push_publishes_the_whole_site()
    {
        foreach (var step in Steps("check", isPush: true))
        {
            Passes(step, _repository.Checkout("main"));
        }

        var runner = _repository.Checkout("main");
        foreach (var step in Steps("build", isPush: true))
        {
            Passes(step, runner);
        }

        using var server = new FolderServer(Path.Combine(runner, "dist"));
        foreach (var page in (string[])["index.html", "quality.html", "yala/2568-2/index.html", "yala/2568-2/districts/yaha.html", "yala/2568-2/results.csv", "yala/2568-2/handbook.pdf"])
        {
            Assert.Equal((page, HttpStatusCode.OK), (page, await server.StatusOf(page)));
        }

        Assert.Contains("คู่มือ", await server.TextOf("yala/2568-2/index.html"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await server.StatusOf("yala/2568-2/seal.json"));

        // What the cache action brings: the edition that the last push left.
        var next = _repository.Checkout("main");
        Directory.Move(Path.Combine(runner, "dist"), Path.Combine(next, "dist"));
        Assert.Contains("อีก 1 รอบไม่เปลี่ยน ใช้ของเดิม", Passes(Assert.Single(Steps("build", isPush: true)), next).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_push_that_takes_a_seal_back_is_not_published_whatever_comes_after_it()
    {
        const string Seal = "content/yala/2568-2/seal.json";
        Assert.Equal(0, Kpi.Run("seal", "yala/2568-2", "--content", _repository["content"]).ExitCode);
        _repository.Commit("sealed");
        _repository.Push("main");
        var hold = Steps("check", isPush: true)[1];
        Passes(hold, _repository.Checkout("main"));
        File.Delete(_repository[Seal]);
        var rehearsed = Rehearse(_repository["../site"]);
        _repository.Commit("without the seal");
        File.AppendAllText(_repository[".gitignore"], "*.tmp\n");
        _repository.Commit("something else");
        _repository.Push("main");
        var runner = _repository.Checkout("main");

        var held = _repository.Run(hold, runner);

        Assert.Equal((1, 1), (rehearsed.ExitCode, held.ExitCode));
        Assert.Contains("KPI7137", held.Error, StringComparison.Ordinal);
        Assert.Contains("KPI7137", rehearsed.Error, StringComparison.Ordinal);
        Assert.Contains("KPI7137", File.ReadAllText(Path.Combine(runner, "summary.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_dropped_into_a_pull_request_is_read_and_refused_until_it_is_received()
    {
        DropFilledForm();
        var runner = MergedPullRequest();

        var check = _repository.Run(Steps("check", isPush: false)[0], runner);
        Passes(Steps("check", isPush: false)[1], runner);

        Assert.Equal(1, check.ExitCode);
        Assert.Contains($"::error file={Workbook},title=KPI7203::", check.Out, StringComparison.Ordinal);
        var summary = File.ReadAllText(Path.Combine(runner, "summary.md"));
        Assert.Contains("อ่านได้ แต่ยังไม่ได้รับเข้า", summary, StringComparison.Ordinal);
        Assert.Contains($"./kpi receive {Workbook.Replace("_", "\\_", StringComparison.Ordinal)}", summary, StringComparison.Ordinal);
        Assert.Matches(@"\| ครัวเรือนยากจนคงเหลือ \| – \| ระดับ 5 \|", summary);
        Assert.Contains("กระทบ 1 หน่วยงาน: อำเภอยะหา", summary, StringComparison.Ordinal);

        var received = Kpi.Run(new Dictionary<string, string>(StringComparer.Ordinal), _repository.Work, "receive", Workbook);
        Assert.True(received.ExitCode == 0, received.Out + received.Error);
        var clean = MergedPullRequest();
        Passes(Steps("check", isPush: false)[0], clean);
        Passes(Steps("check", isPush: false)[1], clean);
        Assert.Contains("รับเข้าแล้วด้วย kpi receive", File.ReadAllText(Path.Combine(clean, "summary.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Changed_criteria_are_told_by_the_levels_that_they_move()
    {
        Change(PoorHouseholds, "at-most: [14, 13, 12, 11, 10]", "at-most: [20, 17, 12, 11, 10]");
        var runner = MergedPullRequest();

        Passes(Steps("check", isPush: false)[1], runner);

        var summary = File.ReadAllText(Path.Combine(runner, "summary.md"));
        Assert.Matches(@"\| yala\\?/2568\\?-2 \| สิงหาคม 2568 \| อำเภอยะหา \| ครัวเรือนยากจนคงเหลือ \| ไม่ถึงระดับ 1 \| ระดับ 2 \|", summary);
        Assert.Contains("อำเภอยะหา", summary[summary.IndexOf("กระทบ ", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_an_indicator_with_withheld_counts_a_review_tells_no_figure_and_no_level()
    {
        Change(PoorHouseholds, "\nformula:", "\nsuppress-below: 5\nformula:");
        _repository.Commit("withheld");
        _repository.Push("main");
        DropFilledForm();
        var bad = MakeForm();
        var cell = FilledForm.PoorHouseholds(bad)[1].Cell;
        FilledForm.Fill(bad, "sheet2.xml", (cell, "สิบเก้าครัวเรือน"));
        File.Move(bad, _repository["content/yala/จากเว็บ.xlsx"]);
        Change(PoorHouseholds, "at-most: [14, 13, 12, 11, 10]", "at-most: [20, 17, 12, 11, 10]");
        var runner = MergedPullRequest();

        Passes(Steps("check", isPush: false)[1], runner);

        var summary = File.ReadAllText(Path.Combine(runner, "summary.md"));
        var at = summary.IndexOf("## ไฟล์ผลงาน", StringComparison.Ordinal);
        var levels = summary[summary.IndexOf("## ระดับที่เปลี่ยน", StringComparison.Ordinal)..at];
        var workbook = summary[at..];
        Assert.Contains("ไม่มีอำเภอใดเปลี่ยนระดับ", levels, StringComparison.Ordinal);
        Assert.Contains("จำนวนน้อยไม่เผยแพร่", levels, StringComparison.Ordinal);
        Assert.Contains("ครัวเรือนยากจนคงเหลือ", workbook, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"ระดับ [1-5]|ไม่ถึงระดับ|\| 6 \|", workbook + levels);
        Assert.Matches($@"\| ผลการดำเนินงาน!{cell} \| ผิด KPI4\d+ ", workbook);
        Assert.DoesNotContain("สิบเก้า", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_with_mistakes_is_told_cell_by_cell_wherever_it_lies()
    {
        var form = MakeForm();
        var id = MadeId();
        FilledForm.Fill(form, "sheet2.xml", ("D20", "มาก | `x` @me https://example.invalid"), ("D21", id));
        File.Move(form, _repository["content/yala/จากเว็บ.xlsx"]);
        Change("content/yala/2568-2/indicators/budget-spending.md", "ร้อยละของการใช้จ่ายเงินงบประมาณ", "ร้อยละการใช้จ่ายเงินงบประมาณ");
        var runner = MergedPullRequest();

        var check = _repository.Run(Steps("check", isPush: false)[0], runner);
        Passes(Steps("check", isPush: false)[1], runner);

        Assert.Equal(1, check.ExitCode);
        var summary = File.ReadAllText(Path.Combine(runner, "summary.md"));
        Assert.Contains("### content/yala/จากเว็บ.xlsx", summary, StringComparison.Ordinal);
        Assert.Contains("ยังรับไม่ได้", summary, StringComparison.Ordinal);
        Assert.Contains(@"| ผลการดำเนินงาน!D20 | ผิด KPI4043 “มาก \| \`x\` @<!-- -->me https:\/\/", summary, StringComparison.Ordinal);
        Assert.Matches(@"\| ชื่อ \|.*<del>ของ</del>", summary);
        Assert.DoesNotContain(id[..6], summary + check.Out + check.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hook_keeps_back_a_push_over_a_seal_that_it_takes_back()
    {
        const string Seal = "content/yala/2568-2/seal.json";
        var hook = _repository[".git/hooks/pre-push"];
        Directory.CreateDirectory(Path.GetDirectoryName(hook)!);
        File.WriteAllText(hook, "# Written by \"kpi guard --install\", an older one\n");
        Assert.Equal(0, Kpi.Run(new Dictionary<string, string>(StringComparer.Ordinal), _repository.Work, "guard", "--install").ExitCode);
        Assert.Equal(0, Kpi.Run("seal", "yala/2568-2", "--content", _repository["content"]).ExitCode);
        _repository.Commit("sealed");
        Repository.Git(_repository.Work, "push", "-q", "origin", "HEAD:refs/heads/main");
        File.Delete(_repository[Seal]);
        File.AppendAllText(_repository["content/yala/2568-2/round.yaml"], "# ปิดใหม่\n");
        Assert.Equal(0, Kpi.Run("seal", "yala/2568-2", "--content", _repository["content"]).ExitCode);
        _repository.Commit("sealed anew");

        var push = Repository.TryGit(_repository.Work, "push", "origin", "HEAD:refs/heads/main");
        var branch = Repository.TryGit(_repository.Work, "push", "origin", "HEAD:refs/heads/new");

        Assert.NotEqual(0, push.ExitCode);
        Assert.Contains("error KPI7137", push.Out + push.Error, StringComparison.Ordinal);
        Assert.True(branch.ExitCode == 0, branch.Out + branch.Error);
    }

    [Fact]
    public void A_hook_keeps_back_what_may_not_be_published()
    {
        Assert.Equal(0, Kpi.Run(new Dictionary<string, string>(StringComparer.Ordinal), _repository.Work, "guard", "--install").ExitCode);
        Change("content/yala/2568-2/indicators/kkj-villages.md", "sources:\n  - รายงานผลการดำเนินงานตามแบบของกรมการพัฒนาชุมชน", "sources: []");
        _repository.Commit("without a source");
        File.WriteAllText(_repository["content/yala/2568-2/indicators/kkj-villages.md"], "not committed");

        var push = Repository.TryGit(_repository.Work, "push", "origin", "HEAD:refs/heads/main");
        Repository.Git(_repository.Work, "checkout", "-q", "HEAD^", "--", ".");
        _repository.Commit("as before");
        var mended = Repository.TryGit(_repository.Work, "push", "origin", "HEAD:refs/heads/main");

        Assert.NotEqual(0, push.ExitCode);
        Assert.Contains("error KPI3509", push.Out + push.Error, StringComparison.Ordinal);
        Assert.True(mended.ExitCode == 0, mended.Out + mended.Error);
    }

    [Fact]
    public void A_rehearsal_runs_the_same_calls_and_stops_where_publishing_would()
    {
        var output = _repository["../site"];

        var passed = Rehearse(output);
        Change("content/yala/2568-2/indicators/kkj-villages.md", "sources:\n  - รายงานผลการดำเนินงานตามแบบของกรมการพัฒนาชุมชน", "sources: []");
        var stopped = Rehearse(output);

        Assert.True(passed.ExitCode == 0, passed.Out + passed.Error);
        Assert.True(File.Exists(Path.Combine(output, "index.html")));
        Assert.All(Steps("check", true).Concat(Steps("build", true)).Where(s => s.Run!.StartsWith("./kpi", StringComparison.Ordinal)), step =>
            Assert.Contains($"▸ {step.Run![2..].Split(" >> ")[0].Replace(" --format github", "", StringComparison.Ordinal).Replace("\"$BEFORE\"", "origin/main", StringComparison.Ordinal)}", passed.Out, StringComparison.Ordinal));
        Assert.Equal(1, stopped.ExitCode);
        Assert.Contains("มี 1 ไฟล์ในโฟลเดอร์เนื้อหาที่ยังไม่ commit", stopped.Out, StringComparison.Ordinal);
        Assert.Contains("เว็บเดิมยังอยู่ครบ", stopped.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("kpi build", stopped.Out, StringComparison.Ordinal);
        Assert.Equal(2, Kpi.Run("publish").ExitCode);
        Assert.Equal(2, Kpi.Run("review", "no-such-commit").ExitCode);
    }

    private KpiRun Rehearse(string output) => Kpi.Run(
        new Dictionary<string, string>(StringComparer.Ordinal), _repository.Work, "publish", "--dry-run", "--no-pdf", "--output", output);

    // Every line but those that run the tests themselves.
    private static List<WorkflowStep> Steps(string job, bool isPush) =>
    [
        .. Workflow.Jobs.Single(j => string.Equals(j.Name, job, StringComparison.Ordinal)).Steps.Where(step =>
            step.Run is { } run
            && !run.Contains(".ci/run\n", StringComparison.Ordinal) && run is not ".ci/run"
            && (step.Condition is null || step.IsOfPullRequestsAlone != isPush)),
    ];

    private KpiRun Passes(WorkflowStep step, string folder)
    {
        var run = _repository.Run(step, folder);
        Assert.True(run.ExitCode == 0, $"{step.Run}\n{run.Out}{run.Error}");
        return run;
    }

    // The checkout of a pull request is its merge with the target branch.
    private string MergedPullRequest()
    {
        Repository.Git(_repository.Work, "checkout", "-q", "-B", "request");
        _repository.Commit("request");
        Repository.Git(_repository.Work, "checkout", "-q", "-B", "merge", "origin/main");
        Repository.Git(_repository.Work, "merge", "-q", "--no-ff", "-m", "merge", "request");
        Repository.Git(_repository.Work, "push", "-q", "-f", "origin", "HEAD:refs/heads/merge");
        Repository.Git(_repository.Work, "checkout", "-q", "request");
        return _repository.Checkout("merge");
    }

    private void DropFilledForm()
    {
        var form = MakeForm();
        FilledForm.Fill(form, "sheet2.xml", FilledForm.PoorHouseholds(form));
        Directory.CreateDirectory(Path.GetDirectoryName(_repository[Workbook])!);
        File.Move(form, _repository[Workbook]);
    }

    private static string MadeId()
    {
        byte[] digits = [3, 9, 9, 8, 7, 6, 5, 4, 3, 2, 1, 7, 0];
        digits[^1] = (byte)NationalId.CheckDigit(digits);
        return string.Concat(digits);
    }

    private string MakeForm()
    {
        var folder = _repository["../forms"];
        Assert.Equal(0, Kpi.Run("forms", "yala/2568-2", "--month", "2568-09", "--district", "yaha", "--output", folder, "--content", _repository["content"]).ExitCode);
        return Assert.Single(Directory.GetFiles(folder));
    }

    private void Change(string path, string old, string now)
    {
        var text = File.ReadAllText(_repository[path]);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(_repository[path], text.Replace(old, now, StringComparison.Ordinal));
    }
}
