namespace KpiHandbook.Cli;

/// <summary>What the process says when it ends.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The content has errors.</summary>
    public const int ContentErrors = 1;

    /// <summary>The command line is wrong.</summary>
    public const int WrongUsage = 2;

    /// <summary>The machine lacks something.</summary>
    public const int MachineLacks = 3;

    /// <summary>A bug of ours.</summary>
    public const int OurBug = 70;
}
