using KpiHandbook.Content;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Cli;

/// <summary>The files of <c>--with</c>, each in the place of the round's file with its name.</summary>
internal static class ChangedFiles
{
    private const string RoundFile = "round.yaml";
    private const string IndicatorEnding = ".md";

    /// <summary>The files, or what is wrong with the command line.</summary>
    /// <param name="paths">As given.</param>
    /// <param name="handbook">The round that they change.</param>
    /// <param name="content">The content folder.</param>
    /// <param name="contentParent">What the places of problems are relative to.</param>
    public static (IReadOnlyList<ReplacedFile> Files, IReadOnlyList<string> Complaints) Of(
        IReadOnlyList<string> paths, Handbook handbook, string content, string contentParent)
    {
        var files = new List<ReplacedFile>();
        var complaints = new List<string>();
        var round = $"{Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(content)))}/{handbook.Path}";
        foreach (var path in paths)
        {
            var name = Path.GetFileName(path);
            var folder = string.Equals(name, RoundFile, StringComparison.Ordinal) ? round
                : name.EndsWith(IndicatorEnding, StringComparison.Ordinal) && Id<Indicator>.Parse(name[..^IndicatorEnding.Length]) is not null ? $"{round}/indicators"
                : null;
            if (!File.Exists(path))
            {
                complaints.Add($"--with {path}: ไม่พบไฟล์");
            }
            else if (folder is null)
            {
                complaints.Add($"--with {path}: ใช้ได้เฉพาะไฟล์ตัวชี้วัด เช่น {handbook.Indicators[0].Id}.md หรือ {RoundFile}");
            }
            else if (files.Exists(f => string.Equals(Path.GetFileName(f.By.OnDisk), name, StringComparison.Ordinal)))
            {
                complaints.Add($"--with {path}: ระบุ {name} ซ้ำ");
            }
            else
            {
                files.Add(new ReplacedFile(folder, new FolderPath(Path.GetFullPath(path), Named(path, contentParent))));
            }
        }

        return (files, complaints);
    }

    // As near as the paths of other problems; a file far from the content keeps its whole path.
    private static string Named(string path, string contentParent)
    {
        var relative = Path.GetRelativePath(contentParent, path).Replace('\\', '/');
        return relative.StartsWith("..", StringComparison.Ordinal) ? Path.GetFullPath(path).Replace('\\', '/') : relative;
    }
}
