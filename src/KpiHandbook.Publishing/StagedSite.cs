using System.Text;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Publishing;

/// <summary>
/// An output that is being written. It grows in a folder beside the real one (the same disk, so that a rename is all it takes) and
/// replaces it by <see cref="Commit"/>; disposed before that, it leaves nothing behind. A run that was killed leaves its folders,
/// which the next run to the same output clears, putting a previous output back that was caught in the middle of the swap.
/// </summary>
public sealed class StagedSite : IDisposable
{
    /// <summary>The file by which an output is known as ours; lists the entries of its top folder that we made.</summary>
    internal const string Marker = ".kpihandbook";

    private const string MarkerHeading = "KpiHandbook wrote these and will replace them:";
    private static readonly EnumerationOptions EveryFile = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
    private static readonly string[] Strays = [".DS_Store", "Thumbs.db", "desktop.ini"];

    private readonly string _output;
    private readonly string _backup;
    private readonly FileStream _lock;
    private readonly OutputPathRules _paths = new();

    private StagedSite(string output, FileStream @lock)
    {
        _output = output;
        _lock = @lock;
        Folder = Beside(output, "new");
        _backup = Beside(output, "old");
    }

    /// <summary>Where the new output grows. Files may be added or read here until <see cref="Commit"/>.</summary>
    public string Folder { get; }

    /// <summary>The output that stands until <see cref="Commit"/>; null when there is none.</summary>
    public string? PreviousFolder => Directory.Exists(_output) ? _output : null;

    /// <summary>Lets a test stand between the two renames of a swap.</summary>
    internal Action BeforeSecondRename { get; set; } = () => { };

    internal static StagedSite Begin(string outputFolder)
    {
        var output = Path.TrimEndingDirectorySeparator(Path.GetFullPath(outputFolder));
        return Try(output, () =>
        {
            // A link is followed first: renaming the link itself would leave what it points to behind.
            var link = new DirectoryInfo(output);
            output = link.LinkTarget is null ? output : link.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
            Directory.CreateDirectory(Path.GetDirectoryName(output) ?? output);
            var staged = new StagedSite(output, Lock(output));
            try
            {
                staged.ClearRemains();
                staged.RefuseForeignFolder();
                Directory.CreateDirectory(staged.Folder);
                return staged;
            }
            catch
            {
                staged.Dispose();
                throw;
            }
        });
    }

    /// <summary>
    /// Writes files into the new output, on all cores; may be called batch by batch. Returns a problem for every path that cannot be
    /// used or is taken, and writes nothing of the batch then.
    /// </summary>
    /// <exception cref="MachineException">The disk is full or refuses.</exception>
    public IReadOnlyList<Problem> Write(IReadOnlyList<OutputFile> files)
    {
        var problems = files.Select(f => _paths.Add(f.Path)).OfType<Problem>().ToList();
        if (problems.Count > 0)
        {
            return problems;
        }

        Try(_output, () =>
        {
            MakeFolders(files.Select(f => f.Path));
            Parallel.ForEach(files, file =>
            {
                using var stream = new FileStream(InFolder(file.Path), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
                stream.Write(file.Content.Span);
            });
            return true;
        });
        return [];
    }

    /// <summary>
    /// Takes files over from another folder: as links to the same bytes when that is the output which this one replaces, else as copies.
    /// Returns a problem for every path that is taken, and takes nothing over then.
    /// </summary>
    /// <exception cref="MachineException">The system refuses.</exception>
    public IReadOnlyList<Problem> TakeOver(string folder, IReadOnlyList<string> paths)
    {
        var problems = paths.Select(_paths.Add).OfType<Problem>().ToList();
        if (problems.Count > 0)
        {
            return problems;
        }

        var mayLink = string.Equals(Path.GetFullPath(folder), PreviousFolder, StringComparison.Ordinal);
        Try(_output, () =>
        {
            MakeFolders(paths);
            Parallel.ForEach(paths, path =>
            {
                var from = Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));
                if (!(mayLink && HardLink.Make(from, InFolder(path))))
                {
                    File.Copy(from, InFolder(path));
                }
            });
            return true;
        });
        return [];
    }

    /// <summary>Puts the new output in the place of the previous one, which comes back when that fails.</summary>
    /// <exception cref="MachineException">The system refuses.</exception>
    public void Commit() => Try(_output, () =>
    {
        WriteMarker();
        var replaces = Directory.Exists(_output);
        if (replaces)
        {
            Directory.Move(_output, _backup);
        }

        try
        {
            BeforeSecondRename();
            Directory.Move(Folder, _output);
        }
        catch when (replaces)
        {
            Directory.Move(_backup, _output);
            throw;
        }

        RemoveQuietly(_backup);
        return true;
    });

    /// <summary>Removes what was not committed.</summary>
    public void Dispose()
    {
        RemoveQuietly(Folder);
        _lock.Dispose();
    }

    private static FileStream Lock(string output)
    {
        try
        {
            return new FileStream(
                Beside(output, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (IOException e) when (e.GetType() == typeof(IOException) && File.Exists(Beside(output, "lock")))
        {
            throw new MachineException(Problems.OutputIsBusy(output), e);
        }
    }

    private static string Beside(string output, string what) =>
        Path.Combine(Path.GetDirectoryName(output) ?? output, $".{Path.GetFileName(output)}.kpi-{what}");

    private void ClearRemains()
    {
        if (Directory.Exists(_backup) && !Directory.Exists(_output))
        {
            Directory.Move(_backup, _output);
        }

        Remove(_backup);
        Remove(Folder);
    }

    private void RefuseForeignFolder()
    {
        if (File.Exists(_output))
        {
            throw new MachineException(Problems.OutputIsNotOurs(_output, Path.GetFileName(_output)));
        }

        if (!Directory.Exists(_output))
        {
            return;
        }

        var marker = Path.Combine(_output, Marker);
        var ours = File.Exists(marker) ? File.ReadAllLines(marker) : [];
        var foreign = Directory.EnumerateFileSystemEntries(_output)
            .Select(e => Path.GetFileName(e)!)
            .Where(e => !ours.Contains(e, StringComparer.Ordinal) && !Strays.Contains(e, StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault(e => !(ours.Length > 0 && string.Equals(e, Marker, StringComparison.Ordinal)));
        if (foreign is not null)
        {
            throw new MachineException(Problems.OutputIsNotOurs(_output, foreign));
        }
    }

    /// <summary>What the marker says.</summary>
    /// <param name="entries">The names of what stands in the top folder.</param>
    internal static string MarkerOf(IEnumerable<string> entries) =>
        string.Join('\n', entries.Order(StringComparer.Ordinal).Prepend(MarkerHeading)) + "\n";

    private void WriteMarker() => File.WriteAllText(
        Path.Combine(Folder, Marker), MarkerOf(Directory.EnumerateFileSystemEntries(Folder).Select(e => Path.GetFileName(e)!)), new UTF8Encoding(false));

    private void MakeFolders(IEnumerable<string> paths)
    {
        foreach (var folder in paths.Select(p => Path.GetDirectoryName(InFolder(p))!).Distinct(StringComparer.Ordinal))
        {
            Directory.CreateDirectory(folder);
        }
    }

    private string InFolder(string path) => Path.Combine(Folder, path.Replace('/', Path.DirectorySeparatorChar));

    // On all cores: an output of many rounds has thousands of files, and removing them is most of what a swap takes.
    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Parallel.ForEach(Directory.EnumerateFiles(folder, "*", EveryFile), File.Delete);
            Directory.Delete(folder, recursive: true);
        }
    }

    // What cannot be removed now (a file open elsewhere on Windows) is removed by the next run.
    private static void RemoveQuietly(string folder)
    {
        try
        {
            Remove(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or AggregateException)
        {
        }
    }

    private static T Try<T>(string output, Func<T> step)
    {
        try
        {
            return step();
        }
        catch (AggregateException e) when (e.InnerExceptions.All(SystemFailure.Is))
        {
            throw SystemFailure.Writing(output, e.InnerExceptions[0]);
        }
        catch (Exception e) when (SystemFailure.Is(e))
        {
            throw SystemFailure.Writing(output, e);
        }
    }
}
