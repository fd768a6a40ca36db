using System.Text.RegularExpressions;
using KpiHandbook.Content.Publishing;
using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Tests.Publishing;

/// <summary>What the publishing workflow may do, held here because nobody sees it run before it does.</summary>
public class WorkflowTests
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf(".github", "workflows", "publish.yml"));

    private static readonly string Weekly = File.ReadAllText(Repository.PathOf(".github", "workflows", "verify.yml"));

    private static readonly Workflow Workflow = Workflow.Read(Repository.PathOf());

    private static IEnumerable<WorkflowStep> Steps => Workflow.Jobs.SelectMany(j => j.Steps);

    [Fact]
    public void Checks_builds_and_deploys_in_this_order() => Assert.Equal(["check", "build", "deploy"], Workflow.Jobs.Select(j => j.Name));

    [Fact]
    public void Every_action_is_pinned_by_its_commit_and_says_its_version()
    {
        var pinned = new Regex("^ +(- )?uses: [a-z-]+/[a-z/-]+@[0-9a-f]{40} # v[0-9]+\\.[0-9]+\\.[0-9]+$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        var uses = Text.Split('\n').Where(line => line.Contains("uses:", StringComparison.Ordinal)).ToList();

        Assert.Equal(Steps.Count(s => s.Uses is not null), uses.Count);
        Assert.All(uses, line => Assert.Matches(pinned, line));
    }

    // It reads, uses no action that publishing does not, and believes no earlier edition.
    [Fact]
    public void What_is_published_is_built_again_every_week()
    {
        var uses = Weekly.Split('\n').Where(line => line.Contains("uses:", StringComparison.Ordinal)).ToList();

        Assert.Matches("schedule:\n +- cron: \"[0-9]+ [0-9]+ \\* \\* [0-6]\"", Weekly);
        Assert.All(uses, line => Assert.Contains(line.Trim(), Text, StringComparison.Ordinal));
        Assert.DoesNotContain(uses, line => line.Contains("cache", StringComparison.Ordinal));
        Assert.Contains("./kpi verify --format github", Weekly, StringComparison.Ordinal);
        Assert.DoesNotContain("write", Weekly, StringComparison.Ordinal);
        Assert.DoesNotContain("${{", Weekly, StringComparison.Ordinal);
    }

    [Fact]
    public void A_job_may_do_what_it_declares_and_only_deploying_writes()
    {
        Assert.Equal("", Permissions(Root()));
        Assert.Equal(
            ["check: contents: read", "build: contents: read", "deploy: pages: write, id-token: write"],
            ((YamlNode.Map)Find(Root(), "jobs")!).Entries.Select(job => $"{job.Key}: {Permissions(job.Value)}"));
    }

    [Fact]
    public void A_pull_request_gets_no_secret_runs_on_its_own_event_and_writes_nothing_into_shell_lines()
    {
        Assert.DoesNotContain("pull_request_target", Text, StringComparison.Ordinal);
        Assert.DoesNotContain("workflow_run", Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secrets.", Text, StringComparison.Ordinal);
        Assert.All(Steps.Where(s => s.Run is not null), step => Assert.DoesNotContain("${{", step.Run, StringComparison.Ordinal));
        Assert.Equal(
            Steps.Count(s => s.Uses?.StartsWith("actions/checkout@", StringComparison.Ordinal) == true),
            Regex.Count(Text, "persist-credentials: false", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void Every_push_but_the_first_is_held_against_what_main_was_however_many_commits_it_brings()
    {
        var check = Find(Find(Root(), "jobs")!, "check")!;
        var steps = ((YamlNode.List)Find(check, "steps")!).Items;
        var hold = steps.Single(s => TextOf(s, "run")?.Contains("$BEFORE", StringComparison.Ordinal) == true);

        Assert.Equal("${{ !cancelled() && github.event_name == 'push' && !github.event.created }}", TextOf(hold, "if"));
        Assert.Equal("${{ github.event.before }}", TextOf(Find(hold, "env")!, "BEFORE"));
        Assert.Equal("0", TextOf(Find(steps[0], "with")!, "fetch-depth"));
    }

    [Fact]
    public void Only_a_push_to_main_publishes_and_only_what_was_checked_and_built()
    {
        var deploy = Find(Find(Root(), "jobs")!, "deploy")!;

        Assert.Equal("${{ github.event_name == 'push' && github.ref == 'refs/heads/main' }}", TextOf(deploy, "if"));
        Assert.Equal(["check", "build"], ((YamlNode.List)Find(deploy, "needs")!).Items.Select(n => ((YamlNode.Scalar)n).Text));
        Assert.All(
            Steps.Where(s => s.Uses is { } uses && (uses.Contains("/save@", StringComparison.Ordinal) || uses.Contains("pages-artifact@", StringComparison.Ordinal))),
            step => Assert.Equal("${{ github.event_name == 'push' }}", step.Condition));
    }

    [Fact]
    public void One_publication_runs_at_a_time_and_none_is_cut_off()
    {
        var concurrency = Find(Root(), "concurrency")!;

        Assert.Equal("publish-${{ github.ref }}", TextOf(concurrency, "group"));
        Assert.Equal("${{ github.event_name == 'pull_request' }}", TextOf(concurrency, "cancel-in-progress"));
    }

    [Fact]
    public void Every_code_of_publishing_has_a_test()
    {
        var tests = Repository.PathOf("tests");
        var texts = string.Concat(Directory.EnumerateFiles(Path.Combine(tests, "KpiHandbook.Cli.Tests", "Publishing"), "*.cs").Select(File.ReadAllText))
            + string.Concat(Directory.EnumerateDirectories(Path.Combine(tests, "cases", "content")));
        var kinds = Problems.All.Where(k => string.CompareOrdinal(k.Code, "KPI7200") >= 0 && string.CompareOrdinal(k.Code, "KPI7250") < 0).ToList();

        Assert.Equal(8, kinds.Count);
        Assert.All(kinds, kind => Assert.Contains(kind.Code, texts, StringComparison.Ordinal));
    }

    private static YamlNode Root()
    {
        var problems = new ProblemList();
        var root = YamlReader.Read(Text, "publish.yml", linesBefore: 0, problems)!;
        Assert.Empty(problems.All);
        return root;
    }

    private static string Permissions(YamlNode node) => Find(node, "permissions") is YamlNode.Map map
        ? string.Join(", ", map.Entries.Select(e => $"{e.Key}: {((YamlNode.Scalar)e.Value).Text}"))
        : "not declared";

    private static string? TextOf(YamlNode node, string key) => (Find(node, key) as YamlNode.Scalar)?.Text;

    private static YamlNode? Find(YamlNode node, string key) =>
        ((YamlNode.Map)node).Entries.FirstOrDefault(e => string.Equals(e.Key, key, StringComparison.Ordinal))?.Value;
}
