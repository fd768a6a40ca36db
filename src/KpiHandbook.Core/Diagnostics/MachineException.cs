namespace KpiHandbook.Core.Diagnostics;

/// <summary>
/// The machine lacks or refuses something: a browser, room on the disk, a permission. Nothing in the content can mend it, so it is
/// not collected with the content's problems; the command line catches it once, prints it and ends with exit code 3.
/// </summary>
/// <param name="problem">What is lacking, and what to type.</param>
/// <param name="inner">What the system threw, where it did.</param>
public sealed class MachineException(Problem problem, Exception? inner = null) : Exception(problem.Message.English, inner)
{
    /// <summary>What is lacking, and what to type.</summary>
    public Problem Problem { get; } = problem;
}
