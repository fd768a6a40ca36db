using KpiHandbook.Content;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Cli;

/// <summary>The content of a folder, read and checked.</summary>
/// <param name="Library">What was read; null when definitions have errors.</param>
/// <param name="Problems">Everything that was found, sorted.</param>
internal sealed record Source(Library? Library, IReadOnlyList<Problem> Problems)
{
    /// <summary>Reads definitions and results, and computes the worked examples; every problem of all three is reported.</summary>
    public static Source Read(string contentFolder)
    {
        var definitions = ReadDefinitions(contentFolder);
        if (definitions.Library is not { } library)
        {
            return definitions;
        }

        var publications = new List<Publication>();
        var problems = new List<Problem>(definitions.Problems);
        foreach (var publication in library.Publications)
        {
            var (reports, found) = WorkbookLoader.Load(publication.Handbook, contentFolder);
            publications.Add(publication with { Reports = reports });
            problems.AddRange(found);
        }

        return new Source(library with { Publications = publications }, Problem.Sorted(problems));
    }

    /// <summary>Reads definitions alone, and computes the worked examples.</summary>
    public static Source ReadDefinitions(string contentFolder)
    {
        var (library, problems) = ContentLoader.Load(contentFolder);
        var examples = library?.Publications.SelectMany(p => RoundScorer.CheckExamples(p.Handbook)) ?? [];
        return new Source(library, Problem.Sorted(problems.Concat(examples)));
    }

    /// <summary>The round at a path like <c>yala/2568-2</c>; null when there is none.</summary>
    public Publication? Find(string path) =>
        Library?.Publications.FirstOrDefault(p => string.Equals(p.Handbook.Path, path, StringComparison.Ordinal));
}
