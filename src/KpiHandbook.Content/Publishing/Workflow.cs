using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Publishing;

/// <summary>A step of a workflow.</summary>
/// <param name="Name">Its name; empty where it has none.</param>
/// <param name="Uses">The action that it uses; null for none.</param>
/// <param name="Run">The shell lines that it runs; null for none.</param>
/// <param name="Condition">When it runs; null for always.</param>
public sealed record WorkflowStep(string Name, string? Uses, string? Run, string? Condition)
{
    /// <summary>True for a step that a push to main leaves out.</summary>
    public bool IsOfPullRequestsAlone => Condition?.Contains("github.event_name == 'pull_request'", StringComparison.Ordinal) == true;
}

/// <summary>A job of a workflow.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Steps">In order.</param>
public sealed record WorkflowJob(string Name, IReadOnlyList<WorkflowStep> Steps);

/// <summary>The workflow that publishes a repository of handbooks, as far as a rehearsal runs it.</summary>
/// <param name="Jobs">In the file's order, which is that of their needs.</param>
public sealed record Workflow(IReadOnlyList<WorkflowJob> Jobs)
{
    /// <summary>Where it stands in the repository.</summary>
    public const string FileName = ".github/workflows/publish.yml";

    /// <summary>Reads the workflow of a repository.</summary>
    /// <param name="repository">Its top folder.</param>
    /// <exception cref="MachineException">There is none, or it is no workflow.</exception>
    public static Workflow Read(string repository)
    {
        var path = Path.Combine(repository, FileName);
        var problems = new ProblemList();
        var root = File.Exists(path) ? YamlReader.Read(File.ReadAllText(path), FileName, linesBefore: 0, problems) : null;
        var jobs = EntriesOf(root, "jobs").Select(job => new WorkflowJob(job.Key, StepsOf(job.Value))).ToList();
        return jobs.Count > 0 && !problems.HasErrors ? new Workflow(jobs) : throw new MachineException(Problems.NoWorkflow(path));
    }

    private static List<WorkflowStep> StepsOf(YamlNode job) =>
        Find(job, "steps") is not YamlNode.List list ? [] :
        [.. list.Items.Select(step => new WorkflowStep(TextOf(step, "name") ?? "", TextOf(step, "uses"), TextOf(step, "run"), TextOf(step, "if")))];

    private static IReadOnlyList<YamlEntry> EntriesOf(YamlNode? node, string key) => Find(node, key) is YamlNode.Map map ? map.Entries : [];

    private static string? TextOf(YamlNode node, string key) => Find(node, key) is YamlNode.Scalar scalar ? scalar.Text.Trim() : null;

    private static YamlNode? Find(YamlNode? node, string key) =>
        (node as YamlNode.Map)?.Entries.FirstOrDefault(e => string.Equals(e.Key, key, StringComparison.Ordinal))?.Value;
}
