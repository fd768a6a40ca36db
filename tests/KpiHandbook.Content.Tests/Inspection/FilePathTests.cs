using System.Diagnostics;

namespace KpiHandbook.Content.Tests.Inspection;

/// <summary>What is no ordinary file is never opened.</summary>
public sealed class FilePathTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("inspect-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_good_file_passes() => Assert.Equal("", Inspected.Codes(Put(RawWorkbooks.With().ToBytes())));

    [Fact]
    public void An_empty_file_is_named() => Assert.Equal("KPI4102", Inspected.Codes(Put([])));

    [Fact]
    public void A_file_that_is_too_large_is_not_read()
    {
        var path = Put([1]);
        using (var file = File.OpenWrite(path))
        {
            file.SetLength((20 * 1024 * 1024) + 1);
        }

        Assert.Equal("KPI4101", Inspected.Codes(path));
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() => Assert.Equal("KPI4007", Inspected.Codes(Path.Combine(_folder, "none.xlsx")));

    [Fact]
    public void Folders_are_not_opened() => Assert.Equal("KPI4100", Inspected.Codes(_folder));

    [Theory]
    [InlineData("/proc/kmsg")]
    [InlineData("/proc/self/status")]
    public void What_the_system_makes_up_is_not_read(string path) => Assert.Equal("KPI4100", Inspected.Codes(path));

    [Fact]
    public void Links_are_not_followed()
    {
        var file = Put(RawWorkbooks.With().ToBytes());
        foreach (var target in new[] { file, _folder, "/nowhere" })
        {
            var link = Path.Combine(_folder, "link.xlsx");
            File.CreateSymbolicLink(link, target);
            Assert.Equal("KPI4100", Inspected.Codes(link));
            File.Delete(link);
        }
    }

    [Theory]
    [InlineData("/dev/null")]
    [InlineData("/dev/zero")]
    [InlineData("/dev/random")]
    public void Devices_are_not_opened(string device)
    {
        if (OperatingSystem.IsLinux())
        {
            Assert.Equal("KPI4100", Inspected.Codes(device));
        }
    }

    [Fact]
    public void A_pipe_without_a_writer_does_not_hold_anything_up()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var pipe = Path.Combine(_folder, "pipe.xlsx");
        Process.Start("mkfifo", [pipe])!.WaitForExit();

        Assert.Equal("KPI4100", Inspected.Codes(pipe));
    }

    private string Put(byte[] bytes)
    {
        var path = Path.Combine(_folder, "ยะหา.xlsx");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
