using System.Globalization;
using System.Text.RegularExpressions;

namespace Benchmarks;

/// <summary>Yala's round, copied under other years until there are forty, oldest first; results are filed in each.</summary>
internal static partial class ManyRounds
{
    private const int Year = 2568;
    private const int Count = 40;

    /// <summary>Writes the content with only the newest round, and the same with all of them.</summary>
    public static (string One, string All) Write(string repository, string folder)
    {
        var (one, all) = (Path.Combine(folder, "one", "content"), Path.Combine(folder, "all", "content"));
        var yala = Path.Combine(repository, "content", "yala");
        foreach (var content in new[] { one, all })
        {
            Directory.CreateDirectory(Path.Combine(content, "yala"));
            File.Copy(Path.Combine(repository, "content", "site.yaml"), Path.Combine(content, "site.yaml"));
            File.Copy(Path.Combine(yala, "office.yaml"), Path.Combine(content, "yala", "office.yaml"));
        }

        Copy(Path.Combine(yala, $"{Year}-2"), Path.Combine(one, "yala"), 0);
        for (var i = 0; i < Count; i++)
        {
            Copy(Path.Combine(yala, $"{Year}-2"), Path.Combine(all, "yala"), i);
        }

        return (one, all);
    }

    /// <summary>A file of the newest round, to change.</summary>
    public static string Newest(string content) => AFile(content, Year);

    /// <summary>A file of a round that has others before and after it, to change.</summary>
    public static string Middle(string content) => AFile(content, Year - (Count / 2) + 1);

    private static string AFile(string content, int year) => Path.Combine(content, "yala", $"{year}-2", "indicators", "kkj-villages.md");

    // Workbooks say of which round they are in their first sheet; only text says which years.
    private static void Copy(string round, string office, int years)
    {
        var target = Path.Combine(office, $"{Year - years}-2");
        foreach (var file in Directory.EnumerateFiles(round, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Moved(Path.GetRelativePath(round, file), years));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            if (file.EndsWith(".xlsx", StringComparison.Ordinal))
            {
                MovedWorkbook.Write(file, copy, text => Moved(text, years));
            }
            else
            {
                File.WriteAllText(copy, Moved(File.ReadAllText(file), years));
            }
        }
    }

    private static string Moved(string text, int years) => years == 0 ? text : Years().Replace(text, m => $"{int.Parse(m.Value, CultureInfo.InvariantCulture) - years}");

    [GeneratedRegex(@"(?<!\d)25[5-7]\d(?!\d)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10000)]
    private static partial Regex Years();
}
