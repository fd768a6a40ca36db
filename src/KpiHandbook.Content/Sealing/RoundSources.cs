using System.Globalization;
using System.Text;
using KpiHandbook.Content.Amendments;
using KpiHandbook.Content.Indicators;
using KpiHandbook.Content.Inspection;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Sealing;

/// <summary>Where a round's sources are: what is sealed is read from there.</summary>
/// <param name="Round">The round's path: <c>yala/2568-2</c>.</param>
/// <param name="Folder">Its folder.</param>
/// <param name="Inherited">The files of other rounds that its indicators take over, and the letters that change these.</param>
public sealed record RoundSources(string Round, FolderPath Folder, IReadOnlyList<FolderPath> Inherited)
{
    internal const string SealName = "seal.json";
    private const string ResultsName = "results";
    private const string AmendmentsName = "amendments";

    internal FolderPath SealFile => Folder.Child(SealName);

    /// <summary>The folder above the office's.</summary>
    private string Content => Folder.Named[..^(Round.Length + 1)];

    /// <summary>The office's file, as problems name it.</summary>
    internal string OfficeFile => $"{Content}/{Round.Split('/')[0]}/office.yaml";

    /// <summary>Every file of the round but its results and its seal, from the round's folder, with the hash of its canonical form.</summary>
    internal IReadOnlyDictionary<string, string> Files()
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Add(files, Folder, "", name => name is SealName or ResultsName);
        return files;
    }

    /// <summary>The files that are inherited, from the content folder, with their hashes.</summary>
    internal IReadOnlyDictionary<string, string> InheritedFiles() => Inherited
        .DistinctBy(f => f.Named, StringComparer.Ordinal)
        .Where(f => File.Exists(f.OnDisk))
        .ToDictionary(f => f.Named[(Content.Length + 1)..], HashOf, StringComparer.Ordinal);

    /// <summary>A file of another round, as problems name it.</summary>
    internal string NameOfInherited(string path) => $"{Content}/{path}";

    internal static RoundSources Of(FolderPath content, string round, IReadOnlyDictionary<string, RoundTexts> rounds) => new(
        round,
        ChildAt(content, round),
        [
            .. from text in rounds[round].All
               from indicator in text.Indicators
               from ancestor in AncestorsOf(indicator)
               // A draft that is read in place of a file lies in no round.
               from other in rounds.Where(r => ancestor.File.Path.StartsWith($"{content.Named}/{r.Key}/", StringComparison.Ordinal))
               where !string.Equals(other.Key, round, StringComparison.Ordinal)
               let letters = other.Value.Round.Amendments.Where(a => a.Touched.Contains(AmendedFile.Of(ancestor.File.Id), StringComparer.Ordinal)).Select(a => a.Definition)
               from file in letters.Prepend<SourceFile>(ancestor.File)
               select new FolderPath(file.OnDisk, file.Path),
        ]);

    /// <summary>True for a word that stands in a text file of the round, or in one that it inherits.</summary>
    internal Func<string, bool> Words()
    {
        List<string> texts = [.. Files().Keys.Where(CanonicalForm.IsText).Select(f => ChildAt(Folder, f)).Concat(Inherited).Select(f => Encoding.UTF8.GetString(BytesOf(f)))];
        return word => texts.Exists(t => t.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>The revision that a file came with: the number of its amendment's folder; null for a folder that is no amendment.</summary>
    internal static int? RevisionOf(string file) =>
        file.Split('/') is not [AmendmentsName, var number, ..] ? 0
        : int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var of) ? of
        : null;

    private static FolderPath ChildAt(FolderPath folder, string path) => path.Split('/').Aggregate(folder, (at, name) => at.Child(name));

    private static IEnumerable<IndicatorText> AncestorsOf(IndicatorText indicator)
    {
        for (var ancestor = indicator.Parent; ancestor is not null; ancestor = ancestor.Parent)
        {
            yield return ancestor;
        }
    }

    private static void Add(SortedDictionary<string, string> files, FolderPath folder, string path, Func<string, bool> isOther)
    {
        foreach (var entry in FolderEntries.Of(folder.OnDisk, folder.Named).Where(e => FolderListing.IsContent(e.Name) && !isOther(e.Name) && RegularFile.Otherwise(e) is null))
        {
            var child = folder.Child(entry.Name);
            if (entry is DirectoryInfo)
            {
                Add(files, child, $"{path}{entry.Name}/", _ => false);
            }
            else
            {
                files.Add($"{path}{entry.Name}", HashOf(child));
            }
        }
    }

    private static string HashOf(FolderPath file) => CanonicalForm.HashOf(file.OnDisk, BytesOf(file));

    internal static byte[] BytesOf(FolderPath file)
    {
        try
        {
            return File.ReadAllBytes(file.OnDisk);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MachineException(Problems.ContentFileUnreadable(new Place.InTree(file.Named), e.Message), e);
        }
    }
}
