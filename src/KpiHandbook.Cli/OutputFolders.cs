namespace KpiHandbook.Cli;

/// <summary>Where results may go.</summary>
internal static class OutputFolders
{
    /// <summary>What to say when results would land among the content, also by way of a link; null when they would not.</summary>
    public static string? Complaint(string output, string content, string option = "--output") =>
        Whole(output).StartsWith(Whole(content), StringComparison.Ordinal)
            ? $"{option} {output}: อยู่ในโฟลเดอร์เนื้อหา {content} ให้เลือกโฟลเดอร์ข้างนอก"
            : null;

    private static string Whole(string path) =>
        Path.TrimEndingDirectorySeparator(Resolved(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)))) + Path.DirectorySeparatorChar;

    // What does not exist yet has no links. A folder that may not be looked at is left to whoever writes there.
    private static string Resolved(string path)
    {
        if (Path.GetDirectoryName(path) is not { } parent)
        {
            return path;
        }

        var real = Path.Combine(Resolved(parent), Path.GetFileName(path));
        try
        {
            return Directory.ResolveLinkTarget(real, returnFinalTarget: true)?.FullName ?? real;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return real;
        }
    }
}
