using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Receiving;

/// <summary>A file to receive.</summary>
/// <param name="Path">On disk.</param>
/// <param name="Name">As it was named, with forward slashes; problems say this.</param>
/// <param name="Exists">False when there is nothing to read.</param>
internal sealed record ReturnedFile(string Path, string Name, bool Exists);

/// <summary>
/// The files that names on a command line stand for: a file itself, or every workbook of a folder, each once. What Excel leaves beside
/// an open workbook is passed over and said; whatever else lies in a folder is said too.
/// </summary>
internal static class ReturnedFiles
{
    private const string Extension = ".xlsx";
    private const string LockPrefix = "~$";

    public static (IReadOnlyList<ReturnedFile> Files, IReadOnlyList<Problem> Problems) Find(IReadOnlyList<string> names)
    {
        var problems = new List<Problem>();
        var files = names.SelectMany(name => Directory.Exists(name) ? InFolder(name, problems) : [Of(name)]).ToList();
        foreach (var held in files.Where(IsLock))
        {
            problems.Add(Problems.WorkbookOpenElsewhere(new Place.InTree(held.Name), Path.GetFileName(held.Name)[LockPrefix.Length..]));
        }

        return ([.. files.Where(f => !IsLock(f)).DistinctBy(f => Path.GetFullPath(f.Path), StringComparer.Ordinal)], problems);
    }

    private static List<ReturnedFile> InFolder(string folder, List<Problem> problems)
    {
        var place = new Place.InTree(Path.TrimEndingDirectorySeparator(folder).Replace('\\', '/'));
        var entries = FolderEntries.Of(folder, place.Path)
            .Where(e => e.Name[0] != '.')
            .Select(e => Path.Combine(folder, e.Name))
            .ToLookup(e => !Directory.Exists(e) && Path.GetExtension(e).Equals(Extension, StringComparison.OrdinalIgnoreCase));
        if (!entries[true].Any(e => !IsLock(Of(e))))
        {
            problems.Add(Problems.FolderWithoutWorkbooks(place));
        }

        if (entries[false].Any())
        {
            problems.Add(Problems.OtherFilesPassedOver(place, [.. entries[false].Select(e => Path.GetFileName(e))]));
        }

        return [.. entries[true].Select(Of)];
    }

    private static ReturnedFile Of(string name) => new(name, name.Replace('\\', '/'), File.Exists(name));

    private static bool IsLock(ReturnedFile file) => Path.GetFileName(file.Name).StartsWith(LockPrefix, StringComparison.Ordinal);
}
