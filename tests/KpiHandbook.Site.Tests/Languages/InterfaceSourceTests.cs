using System.Text.RegularExpressions;

namespace KpiHandbook.Site.Tests.Languages;

/// <summary>No text of the interface stands anywhere but in the languages' files, and no page asks for the words of another language.</summary>
public sealed class InterfaceSourceTests
{
    // What may hold Thai of its own, each with its reason.
    private static readonly Dictionary<string, string> Literals = new(StringComparer.Ordinal)
    {
        ["src/KpiHandbook.Site/Data/"] = "files of data are in Thai alone, as the handbooks are",
        ["src/KpiHandbook.Site/Print/"] = "the printed book is in Thai alone",
        ["src/KpiHandbook.Site/Contacts/WithheldNotes.cs"] = "knows the titles of persons in a handbook's notes",
        ["src/KpiHandbook.Site/Glossary/Unbroken.cs"] = "knows abbreviations by their last sign",
        ["src/KpiHandbook.Site/Texts/ContactText.cs"] = "reads telephone numbers as a handbook writes them",
        ["src/KpiHandbook.Site/Texts/NumberText.cs"] = "knows units as a handbook writes them",
        ["src/KpiHandbook.Site/Versions/HistoryPageBuilder.cs"] = "compounds of the handbooks that no line may break",
        ["templates/Views/Print/"] = "the printed book is in Thai alone",
    };

    // What may ask for Thai whatever the page's language, each with its reason.
    private static readonly Dictionary<string, string> AsksForThai = new(StringComparer.Ordinal)
    {
        ["src/KpiHandbook.Site/Calendar/DueText.cs"] = "knows what a handbook calls a last day",
        ["src/KpiHandbook.Site/Data/"] = "files of data are in Thai alone",
        ["src/KpiHandbook.Site/Languages/"] = "the words themselves",
        ["src/KpiHandbook.Site/Links/RelativeLinks.cs"] = "links of files and of the book",
        ["src/KpiHandbook.Site/Planning/RoundSite.cs"] = "the language of a site that names none",
        ["src/KpiHandbook.Site/Print/"] = "the printed book is in Thai alone",
        ["src/KpiHandbook.Site/Rules/FigureTemplate.cs"] = "the calculator's rules are data",
        ["src/KpiHandbook.Site/Signs/CriteriaView.cs"] = "looks for months in a heading of the handbook",
        ["src/KpiHandbook.Site/Versions/OfficeVersions.cs"] = "wants the path and not the words",
    };

    private static readonly IReadOnlyList<(string Path, string[] Lines)> Sources =
    [
        .. new[] { ("src/KpiHandbook.Site", "*.cs"), ("templates/Views", "*.cshtml") }
            .SelectMany(of => Directory.EnumerateFiles(Path.Combine(WordsTests.Root, of.Item1), of.Item2, SearchOption.AllDirectories))
            .Select(file => (Path: Path.GetRelativePath(WordsTests.Root, file).Replace('\\', '/'), File: file))
            .Where(f => !f.Path.Contains("/obj/", StringComparison.Ordinal) && !f.Path.Contains("/bin/", StringComparison.Ordinal))
            .Select(f => (f.Path, File.ReadAllLines(f.File))),
    ];

    [Fact]
    public void No_Thai_text_stands_in_code_or_views() => Assert.Empty(Found("[\u0e01-\u0e5b]", Literals));

    [Fact]
    public void No_page_asks_for_Thai_words_or_dates() =>
        Assert.Empty(Found(@"\bWords\.Thai\b|\.To(Long|Short)?Text\(\)|(?<!Numerals)\.Thai\b|\.FullName\b", AsksForThai));

    [Fact]
    public void Every_exception_is_still_one()
    {
        Assert.All(Literals.Keys, path => Assert.Contains(Sources, s => IsAt(s.Path, path)));
        Assert.All(AsksForThai.Keys, path => Assert.Contains(Sources, s => IsAt(s.Path, path)));
    }

    private static IEnumerable<string> Found(string pattern, Dictionary<string, string> exceptions)
    {
        var regex = new Regex(pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
        return Sources.Where(s => !exceptions.Keys.Any(e => IsAt(s.Path, e)))
            .SelectMany(s => s.Lines.Select((line, i) => (s.Path, Line: line, Number: i + 1)))
            .Where(l => !l.Line.TrimStart().StartsWith("//", StringComparison.Ordinal) && !l.Line.TrimStart().StartsWith("@*", StringComparison.Ordinal) && regex.IsMatch(l.Line))
            .Select(l => $"{l.Path}:{l.Number} {l.Line.Trim()} (move it to th.properties and en.properties)");
    }

    private static bool IsAt(string path, string place) => place.EndsWith('/') ? path.StartsWith(place, StringComparison.Ordinal) : string.Equals(path, place, StringComparison.Ordinal);
}
