using System.Globalization;

namespace KpiHandbook.Content.Tests;

/// <summary>
/// A content folder made of the smallest good one with one fault in it. A case is a folder of files laid over the good ones, and:
/// <c>expected.txt</c>, a line for every problem; <c>removed.txt</c>, paths taken away (<c>.</c> for all); <c>repeat.txt</c>, a
/// path, a number and a text that is appended that often (for what is too large to keep); <c>links.txt</c>, lines of a path that becomes
/// a link and where it leads.
/// </summary>
internal sealed class ContentCase : IDisposable
{
    private static readonly string Cases = Repository.PathOf("tests", "cases", "content");

    private readonly string _temporary = Directory.CreateTempSubdirectory("kpi-case-").FullName;

    public ContentCase(string name)
    {
        Folder = Path.Combine(_temporary, "content");
        Name = name;
        Lay(Path.Combine(Cases, "_good"));
        if (!string.Equals(name, "_good", StringComparison.Ordinal))
        {
            Remove();
            Lay(Path.Combine(Cases, name));
            Repeat();
            Link();
        }
    }

    public string Name { get; }

    /// <summary>The content folder to read.</summary>
    public string Folder { get; }

    /// <summary>Puts a file in the content folder, in place of the one that may be there.</summary>
    public void Write(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>A file of the content folder.</summary>
    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public static IEnumerable<string> Names =>
        Directory.EnumerateDirectories(Cases).Select(d => Path.GetFileName(d)).Where(n => n[0] != '_').Order(StringComparer.Ordinal);

    public static string ExpectedFileOf(string name) => Path.Combine(Cases, name, "expected.txt");

    public void Dispose() => Directory.Delete(_temporary, recursive: true);

    private static bool IsInstruction(string relative) => relative is "expected.txt" or "removed.txt" or "repeat.txt" or "links.txt";

    private void Lay(string source)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(source, file);
            if (!IsInstruction(relative))
            {
                var target = Path.Combine(Folder, relative);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target, overwrite: true);
            }
        }
    }

    private void Remove()
    {
        var list = Path.Combine(Cases, Name, "removed.txt");
        foreach (var removed in File.Exists(list) ? File.ReadAllLines(list) : [])
        {
            var path = Path.Combine(Folder, removed);
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }
            else
            {
                File.Delete(path);
            }
        }
    }

    private void Repeat()
    {
        var instruction = Path.Combine(Cases, Name, "repeat.txt");
        if (File.Exists(instruction) && File.ReadAllText(instruction).Trim().Split(' ') is [var path, var count, var text])
        {
            var times = int.Parse(count, CultureInfo.InvariantCulture);
            File.AppendAllText(Path.Combine(Folder, path), string.Concat(Enumerable.Repeat(text, times)));
        }
    }

    private void Link()
    {
        var list = Path.Combine(Cases, Name, "links.txt");
        foreach (var line in File.Exists(list) ? File.ReadAllLines(list) : [])
        {
            var (path, target) = line.Split(' ') is [var from, var to] ? (from, to) : throw new InvalidDataException(line);
            File.CreateSymbolicLink(Path.Combine(Folder, path), target);
        }
    }
}
