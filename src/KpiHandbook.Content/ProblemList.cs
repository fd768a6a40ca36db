using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content;

/// <summary>The problems of one file while it is read. One file is read by one thread; lists are joined when all are done.</summary>
internal sealed class ProblemList
{
    private readonly List<Problem> _problems = [];

    public IReadOnlyList<Problem> All => _problems;

    /// <summary>True when something stands in the way of publishing.</summary>
    public bool HasErrors => _problems.Exists(p => p.Kind.Severity == Severity.Error);

    public void Add(Problem problem) => _problems.Add(problem);

    public void Replace(IEnumerable<Problem> problems)
    {
        _problems.Clear();
        _problems.AddRange(problems);
    }

    public void AddRange(IEnumerable<Problem> problems) => _problems.AddRange(problems);
}
