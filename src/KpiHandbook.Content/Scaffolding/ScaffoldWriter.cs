using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Scaffolding;

/// <summary>Writes new files, all or none: they are made beside their place under a name that nobody reads, and put there in one rename that never replaces.</summary>
public static class ScaffoldWriter
{
    /// <summary>True when something stands where the new files belong.</summary>
    public static bool IsTaken(string contentFolder, Scaffold scaffold) => Path.Exists(PlaceOf(contentFolder, scaffold.Target));

    /// <summary>The folder below the content folder, on the way to the new files, that is a link to elsewhere; null for none.</summary>
    public static string? LinkOnTheWay(string contentFolder, Scaffold scaffold)
    {
        var names = scaffold.Target.Split('/');
        return Enumerable.Range(1, names.Length - 1)
            .Select(count => string.Join('/', names[..count]))
            .FirstOrDefault(folder => new DirectoryInfo(PlaceOf(contentFolder, folder)).LinkTarget is not null);
    }

    /// <summary>Writes them.</summary>
    /// <exception cref="MachineException">The system does not let them be written; nothing is there then.</exception>
    public static void Write(string contentFolder, Scaffold scaffold)
    {
        var target = PlaceOf(contentFolder, scaffold.Target);
        var staged = Path.Combine(Path.GetDirectoryName(target)!, $".new-{Guid.NewGuid():N}");
        try
        {
            foreach (var file in scaffold.Files)
            {
                var path = staged + PlaceOf(contentFolder, file.Path)[target.Length..];
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                using var stream = new FileStream(path, FileMode.CreateNew);
                stream.Write(file.Content.Span);
            }

            if (Directory.Exists(staged))
            {
                Directory.Move(staged, target);
            }
            else
            {
                File.Move(staged, target, overwrite: false);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MachineException(Problems.OutputWasRefused(target, e.Message), e);
        }
        finally
        {
            Clear(staged);
        }
    }

    // What was left half-way; when it was put in its place there is nothing left.
    private static void Clear(string staged)
    {
        if (Directory.Exists(staged))
        {
            Directory.Delete(staged, recursive: true);
        }
        else if (File.Exists(staged))
        {
            File.Delete(staged);
        }
    }

    private static string PlaceOf(string contentFolder, string path) => Path.Combine(Path.GetFullPath(contentFolder), path.Replace('/', Path.DirectorySeparatorChar));
}
