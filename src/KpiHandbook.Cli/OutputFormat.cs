namespace KpiHandbook.Cli;

/// <summary>The forms in which a command's answer can be printed.</summary>
internal enum OutputFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For programs.</summary>
    Json,
}
