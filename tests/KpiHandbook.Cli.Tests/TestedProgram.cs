namespace KpiHandbook.Cli.Tests;

/// <summary>The program that tests run as a user does: the one that <c>./kpi</c> has compiled to start fast, where it says so, or else the one beside the tests.</summary>
internal static class TestedProgram
{
    /// <summary>Its <c>kpi.dll</c>.</summary>
    public static string Path { get; } =
        Environment.GetEnvironmentVariable("KPI_TEST_PROGRAM") is { Length: > 0 } program ? program : System.IO.Path.Combine(AppContext.BaseDirectory, "kpi.dll");
}
