using System.Formats.Tar;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Inspection;

/// <summary>
/// Tells ordinary files from everything else that a name can stand for, without opening it: opening a pipe waits for its writer, a
/// device never ends, and a link leads to where nobody looked.
/// </summary>
internal static class RegularFile
{
    private static readonly Words Link = new("ลิงก์", "a link");
    private static readonly Words Folder = new("โฟลเดอร์", "a folder");
    private static readonly Words Special = new("ช่องทางหรืออุปกรณ์ของระบบ", "a pipe, socket or device of the system");

    private static readonly string[] MadeUp = ["proc", "sysfs", "tracefs", "debugfs", "securityfs", "cgroupfs", "cgroup2fs", "bpf_fs", "configfs"];

    // The place of an entry's kind in the header of a tar archive.
    private const int KindAt = 156;

    /// <summary>What an entry of a folder is when it is neither a folder nor an ordinary file.</summary>
    public static Words? Otherwise(FileSystemInfo entry) => entry is FileInfo file ? Otherwise(file) : IsLink(entry) ? Link : null;

    /// <summary>What a name stands for when it is no ordinary file; null for an ordinary file.</summary>
    /// <exception cref="FileNotFoundException">It stands for nothing.</exception>
    public static Words? Otherwise(FileInfo file) =>
        IsLink(file) ? Link
        : file.Attributes.HasFlag(FileAttributes.Directory) ? Folder
        : file.Length == 0 && (IsMadeUp(file.FullName) || IsSpecial(file.FullName)) ? Special
        : null;

    // A name that stands for nothing has every attribute.
    private static bool IsLink(FileSystemInfo entry) =>
        (int)entry.Attributes == -1 ? throw new FileNotFoundException() : entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    // What a system makes up when it is read looks like an empty file, and reading it may wait for ever (/proc/kmsg).
    private static bool IsMadeUp(string path) => OperatingSystem.IsLinux() && MadeUp.Contains(new DriveInfo(path).DriveFormat, StringComparer.Ordinal);

    // The runtime tells the kind of a file only to its writer of tar archives. Everything special has no length, so that nothing else
    // is asked, and no content is read.
    private static bool IsSpecial(string path)
    {
        try
        {
            using var header = new MemoryStream();
            using (var tar = new TarWriter(header, TarEntryFormat.Ustar))
            {
                tar.WriteEntry(path, "file");
            }

            return (TarEntryType)header.GetBuffer()[KindAt] is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile);
        }
        catch (IOException)
        {
            return true;
        }
    }
}
