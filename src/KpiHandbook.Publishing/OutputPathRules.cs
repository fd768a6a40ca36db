using System.Buffers;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Publishing;

/// <summary>
/// Which paths a site may have: those that stay below the output folder and mean the same file on Linux, macOS, Windows and a web
/// server. Remembers what it has seen, so that two files of one path are found over several batches.
/// </summary>
internal sealed class OutputPathRules
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        "\\:*?\"<>|" + string.Concat(Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(char.IsControl)));
    private static readonly HashSet<string> Devices = new(["con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "lpt1", "lpt2", "lpt3"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> DevicesBySpan = Devices.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<string, string> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _folders = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>True for a path that can be used, by itself.</summary>
    public static bool IsUsable(string path) => WhyUnusable(path) is null;

    /// <summary>Takes a path in; a problem when it cannot be used or is taken.</summary>
    public Problem? Add(string path)
    {
        if (WhyUnusable(path) is { } why)
        {
            return Problems.OutputPathIsUnusable(path, why);
        }

        if (_files.TryGetValue(path, out var other) || _folders.TryGetValue(path, out other))
        {
            return Problems.OutputPathsCollide(path, other);
        }

        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            var folder = path[..slash];
            if (_files.TryGetValue(folder, out other) || (_folders.TryGetValue(folder, out var spelling) && DiffersInCase(spelling, folder, out other)))
            {
                return Problems.OutputPathsCollide(path, other);
            }

            _folders[folder] = folder;
        }

        _files[path] = path;
        return null;
    }

    private static bool DiffersInCase(string spelling, string folder, out string other)
    {
        other = spelling;
        return !string.Equals(spelling, folder, StringComparison.Ordinal);
    }

    private static Words? WhyUnusable(string path) => path switch
    {
        "" => new("ว่างเปล่า", "it is empty"),
        ['/', ..] => new("ขึ้นต้นด้วย /", "it starts with /"),
        _ when path.Length > 200 => new("ยาวเกิน 200 ตัวอักษร", "it is longer than 200 characters"),
        _ => WhyAnySegmentUnusable(path),
    };

    private static Words? WhyAnySegmentUnusable(ReadOnlySpan<char> path)
    {
        foreach (var segment in path.Split('/'))
        {
            if (WhySegmentUnusable(path[segment]) is { } why)
            {
                return why;
            }
        }

        return null;
    }

    private static Words? WhySegmentUnusable(ReadOnlySpan<char> name) => name switch
    {
        "" or "." or ".." => new("มีช่วงที่ว่าง หรือเป็น . หรือ ..", "a part of it is empty, . or .."),
        _ when name.ContainsAny(Forbidden) =>
            new("มีอักขระที่ Windows ไม่รับ", "it holds a character that Windows does not take"),
        [.., '.' or ' '] => new("มีช่วงที่ลงท้ายด้วยจุดหรือเว้นวรรค", "a part of it ends in a point or a blank"),
        StagedSite.Marker => new("เป็นชื่อที่โปรแกรมสงวนไว้", "the name is reserved for this program"),
        _ when DevicesBySpan.Contains(name.IndexOf('.') is var point and >= 0 ? name[..point] : name) =>
            new("เป็นชื่ออุปกรณ์ของ Windows", "it is the name of a Windows device"),
        _ => null,
    };
}
