using KpiHandbook.Content.Annotating;
using KpiHandbook.Content.Receiving;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Publishing;

namespace KpiHandbook.Cli;

/// <summary>Copies of refused workbooks with the bad cells marked, for the units that sent them.</summary>
internal static class AnnotatedCopies
{
    /// <summary>What to say when copies would land among the content or over the files themselves; null when they would not.</summary>
    public static string? Complaint(string folder, string content, IReadOnlyList<string> files)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return OutputFolders.Complaint(folder, content, "--annotate")
            ?? (files.Any(f => string.Equals(FolderOf(f), full, StringComparison.Ordinal)) ? $"--annotate {folder}: เป็นโฟลเดอร์ของไฟล์ที่ส่งมา ให้เลือกโฟลเดอร์อื่น ไฟล์เดิมจะได้ไม่ถูกเขียนทับ" : null);
    }

    /// <summary>
    /// Writes a copy of every refused file that can be opened and that its sender can mend; earlier copies of the same names are replaced.
    /// What concerns other files stays out of it.
    /// </summary>
    /// <returns>The copies, and why there is none of a file.</returns>
    public static (IReadOnlyList<string> Copies, IReadOnlyList<Problem> Problems) Write(string folder, Reception reception, Language language)
    {
        var copies = new List<OutputFile>();
        var problems = new List<Problem>();
        foreach (var receipt in reception.Receipts.Where(r => r.IsRefused && File.Exists(r.Path)))
        {
            List<Problem> own = [.. receipt.Problems.Where(p => !Core.Diagnostics.Problems.IsForReceiver(p))];
            if (!own.Exists(p => p.Kind.Severity == Severity.Error))
            {
                continue;
            }

            var (copy, problem) = WorkbookAnnotator.Annotate(receipt.Path, receipt.Name, own, language);
            problems.AddRange(problem is null ? [] : [problem]);
            if (copy is not null)
            {
                copies.Add(new OutputFile(FreeName(Path.GetFileName(receipt.Path), copies), copy));
            }
        }

        if (copies.Count > 0)
        {
            FileReplacer.Write(folder, copies);
        }

        return ([.. copies.Select(c => Path.Combine(folder, c.Path))], problems);
    }

    private static string? FolderOf(string file) => Path.TrimEndingDirectorySeparator(Directory.Exists(file) ? Path.GetFullPath(file) : Path.GetDirectoryName(Path.GetFullPath(file)) ?? "");

    // Files of several folders may have one name.
    private static string FreeName(string name, List<OutputFile> taken)
    {
        var free = name;
        for (var copy = 2; taken.Exists(t => string.Equals(t.Path, free, StringComparison.OrdinalIgnoreCase)); copy++)
        {
            free = $"{Path.GetFileNameWithoutExtension(name)}-{copy}{Path.GetExtension(name)}";
        }

        return free;
    }
}
