using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Inspection;

/// <summary>Why a file is refused: every reason, each with the first thing that gave it.</summary>
internal sealed class Refusals
{
    private readonly List<Problem> _problems = [];

    public IReadOnlyList<Problem> All => _problems;

    public bool Any => _problems.Count > 0;

    public void Add(Problem problem)
    {
        if (!_problems.Exists(p => p.Kind == problem.Kind))
        {
            _problems.Add(problem);
        }
    }
}

/// <summary>Ends the look at a part from inside of what reads it.</summary>
internal sealed class PartRefusedException(Problem problem) : Exception
{
    public Problem Problem => problem;
}
