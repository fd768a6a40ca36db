using System.Runtime.InteropServices;

namespace KpiHandbook.Publishing;

/// <summary>A second name for the same bytes, where the system and the disk have such a thing.</summary>
internal static partial class HardLink
{
    /// <summary>False when there cannot be one; the caller copies then.</summary>
    public static bool Make(string from, string to) =>
        OperatingSystem.IsWindows() ? CreateHardLink(to, from, IntPtr.Zero) : Link(from, to) == 0;

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Link(string from, string to);

    [LibraryImport("kernel32", EntryPoint = "CreateHardLinkW", StringMarshalling = StringMarshalling.Utf16)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CreateHardLink(string to, string from, IntPtr security);
}
