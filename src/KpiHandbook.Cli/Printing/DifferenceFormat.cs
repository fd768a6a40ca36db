namespace KpiHandbook.Cli.Printing;

/// <summary>The forms in which differences can be printed.</summary>
internal enum DifferenceFormat
{
    /// <summary>For people at a terminal.</summary>
    Text,

    /// <summary>For programs.</summary>
    Json,

    /// <summary>A page of its own, to be sent on.</summary>
    Html,
}
