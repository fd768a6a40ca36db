using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Publishing;

/// <summary>Turns what the file system throws into a problem that says what to do.</summary>
internal static class SystemFailure
{
    private const int NoSpaceOnUnix = 28;
    private const int QuotaOnLinux = 122;
    private const int DiskFullOnWindows = unchecked((int)0x80070070);

    /// <summary>True for what the system throws when it refuses, as against our own mistakes.</summary>
    public static bool Is(Exception exception) => exception is IOException or UnauthorizedAccessException;

    /// <summary>The problem of writing below a folder.</summary>
    public static MachineException Writing(string folder, Exception exception) => new(
        exception.HResult is NoSpaceOnUnix or QuotaOnLinux or DiskFullOnWindows
            ? Problems.DiskIsFull(folder)
            : Problems.OutputWasRefused(folder, exception.Message),
        exception);
}
