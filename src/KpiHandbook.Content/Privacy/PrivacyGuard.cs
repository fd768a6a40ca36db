using System.Runtime.ExceptionServices;
using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Privacy;

namespace KpiHandbook.Content.Privacy;

/// <summary>
/// Looks for what leads to a person in files of any kind, all of them and on all cores. What a find says is where it is and what kind it
/// is, never the value.
/// </summary>
public static class PrivacyGuard
{
    private const string OfficeFile = "office.yaml";

    /// <summary>Every file of a folder, by name; links, pipes and devices are passed over, as are git's own files.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="named">As problems name it.</param>
    /// <exception cref="MachineException">The system does not list a folder.</exception>
    public static IReadOnlyList<GuardedFile> FilesOf(string folder, string named)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var files = new List<GuardedFile>();
        foreach (var entry in FolderEntries.Of(folder, named))
        {
            var name = $"{named}/{entry.Name}";
            if (entry.LinkTarget is not null)
            {
                files.Add(new GuardedFile(name, () => default));
            }
            else if (entry is FileInfo file)
            {
                files.Add(OnDisk(file, name));
            }
            else if (entry.Name is not ".git")
            {
                files.AddRange(FilesOf(entry.FullName, name));
            }
        }

        return files;
    }

    /// <summary>A file on disk. One without length is a pipe, a device or empty, and is not opened.</summary>
    public static GuardedFile OnDisk(FileInfo file, string named) => new(named, () => file.Length == 0 ? default : Read(file, named));

    /// <summary>Whom the offices of these files declare: everything that looks like a telephone or an e-mail under people and groups, and people's names.</summary>
    public static DeclaredContacts DeclaredIn(IEnumerable<GuardedFile> files)
    {
        var (texts, names) = (new List<string>(), new List<string>());
        foreach (var office in files.Where(f => string.Equals(Path.GetFileName(f.Path), OfficeFile, StringComparison.Ordinal)))
        {
            if (TextDecoding.Decode(office.Bytes().Span) is { } text && YamlReader.Read(text, office.Path, 0, new ProblemList()) is YamlNode.Map root)
            {
                foreach (var contact in root.Entries.Where(e => e.Key is "people" or "groups").SelectMany(e => Maps(e.Value)))
                {
                    texts.AddRange(contact.Entries.Select(e => e.Value).OfType<YamlNode.Scalar>().Select(s => s.Text));
                    names.AddRange(contact.Entries.Where(e => e.Key is "name").Select(e => e.Value).OfType<YamlNode.Scalar>().Select(s => s.Text));
                }
            }
        }

        return new DeclaredContacts(texts, texts.Where(t => t.Contains('@', StringComparison.Ordinal)), names);
    }

    /// <summary>Everything private in these files.</summary>
    /// <exception cref="MachineException">The system does not open a file.</exception>
    public static IReadOnlyList<Problem> Check(IReadOnlyList<GuardedFile> files, DeclaredContacts declared)
    {
        var found = new IReadOnlyList<Problem>[files.Count];
        try
        {
            Parallel.For(0, files.Count, i => found[i] = [.. FileGuard.Check(files[i], declared)]);
        }
        catch (AggregateException e) when (e.InnerExceptions[0] is MachineException lack)
        {
            ExceptionDispatchInfo.Throw(lack);
        }

        return Problem.Sorted(found.SelectMany(f => f));
    }

    private static IEnumerable<YamlNode.Map> Maps(YamlNode value) =>
        value is YamlNode.Map map ? map.Entries.Select(e => e.Value).OfType<YamlNode.Map>() : [];

    private static byte[] Read(FileInfo file, string named)
    {
        try
        {
            return File.ReadAllBytes(file.FullName);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MachineException(Problems.ContentFileUnreadable(new Place.InTree(named), e.Message), e);
        }
    }
}
