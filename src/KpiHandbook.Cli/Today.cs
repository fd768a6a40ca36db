using System.CommandLine;
using KpiHandbook.Core.Calendar;

namespace KpiHandbook.Cli;

/// <summary>The day on which a command runs; the one place that looks at the clock.</summary>
internal static class Today
{
    // Thailand keeps one offset all year; a runner's own clock is often that of Greenwich.
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>An option that gives the day, today where it is left out.</summary>
    public static Option<BuddhistDate> Option(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "2568-11-21",
        DefaultValueFactory = _ => new BuddhistDate(DateOnly.FromDateTime(DateTimeOffset.UtcNow.ToOffset(Offset).DateTime)),
        CustomParser = result => BuddhistDate.Parse(result.Tokens[0].Value) is { Year: >= 2400 and < 3000 } day
            ? day
            : Verbs.CommonOptions.Refuse<BuddhistDate>(result, $"{name} {result.Tokens[0].Value}: ใช้วันที่ พ.ศ. เช่น 2568-11-21"),
    };
}
