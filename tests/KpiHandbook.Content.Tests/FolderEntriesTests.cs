using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Tests;

/// <summary>A folder that the system does not list is something that the machine lacks, as a file that it does not open.</summary>
public sealed class FolderEntriesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("entries-").FullName;

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Names_are_in_order()
    {
        File.WriteAllText(Path.Combine(_folder, "ข"), "");
        Directory.CreateDirectory(Path.Combine(_folder, "ก"));

        Assert.Equal(["ก", "ข"], FolderEntries.Of(_folder, "content").Select(e => e.Name));
    }

    [Fact]
    public void A_folder_that_is_gone_or_closed_is_named()
    {
        Refuses(Path.Combine(_folder, "none"));
        if (!OperatingSystem.IsWindows() && !Environment.IsPrivilegedProcess)
        {
            File.SetUnixFileMode(_folder, UnixFileMode.None);
            Refuses(_folder);
        }
    }

    private static void Refuses(string folder)
    {
        var failure = Assert.Throws<MachineException>(() => FolderEntries.Of(folder, "content/yala")).Problem;

        Assert.Equal("content/yala KPI9021", $"{failure.Place} {failure.Kind.Code}");
    }
}
