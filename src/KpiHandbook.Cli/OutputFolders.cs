namespace KpiHandbook.Cli;

/// <summary>Where results may go.</summary>
internal static class OutputFolders
{
    /// <summary>What to say when results would land among the content; null when they would not.</summary>
    public static string? Complaint(string output, string content) =>
        IsInside(output, content) ? $"--output {output}: อยู่ในโฟลเดอร์เนื้อหา {content} ให้เลือกโฟลเดอร์ข้างนอก" : null;

    private static bool IsInside(string path, string folder) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(path) + Path.DirectorySeparatorChar)
            .StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
