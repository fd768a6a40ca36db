using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Diagnostics;

/// <summary>What is wrong with one text of a round.</summary>
/// <param name="Number">The number of the last amendment that it takes in; 0 for none.</param>
/// <param name="Letter">Where that is defined, in a folder of its own; null for none.</param>
/// <param name="IsInUse">True when readers are held to the text: it is in force, or scores a month.</param>
/// <param name="Problems">What is wrong.</param>
public sealed record TextProblems(int Number, Place? Letter, bool IsInUse, IReadOnlyList<Problem> Problems)
{
    /// <summary>What is wrong with a handbook.</summary>
    public static TextProblems Of(Handbook text, bool isInUse, IEnumerable<Problem> problems) =>
        new(text.Revision, text.By?.Place, isInUse, [.. problems]) { PlaceOf = text.By is { } by ? file => by.PlaceOf(file) : null };

    /// <summary>Where the last amendment changes a file of the round, by the file's path; null where that is not known.</summary>
    public Func<string, Place>? PlaceOf { get; init; }

    /// <summary>
    /// The problems of a round's texts, each once. What first appears with an amendment, in a file that it did not write, is told at the
    /// amendment. Of a text that nobody is held to any more, only what keeps it from being published is told.
    /// </summary>
    /// <param name="texts">The texts, revisions first and in order.</param>
    public static IEnumerable<Problem> Settle(IEnumerable<TextProblems> texts)
    {
        var told = new Dictionary<Problem, Problem>();
        foreach (var text in texts)
        {
            foreach (var problem in text.Problems)
            {
                told.TryAdd(problem, text.ComesOfLetter(problem) ? Diagnostics.Problems.AmendedDoesNotFit(text.LetterOn(problem), text.Number, problem) : problem);
            }
        }

        return texts
            .SelectMany(t => t.Problems.Where(p => t.IsInUse || p.Kind.Severity == Severity.Error))
            .Select(p => told[p])
            .Distinct();
    }

    // content/yala/2568-2/amendments/1/amendment.yaml stands three names below its round.
    private Place LetterOn(Problem problem)
    {
        var names = Letter!.File.Split('/');
        var round = string.Concat(names.SkipLast(3).Select(name => $"{name}/"));
        return PlaceOf is not null && problem.Place.File.StartsWith(round, StringComparison.Ordinal) ? PlaceOf(problem.Place.File[round.Length..]) : Letter;
    }

    private bool ComesOfLetter(Problem problem) =>
        Letter is not null
        && problem.Kind.Severity == Severity.Error
        && !problem.Place.File.StartsWith(Letter.File[..(Letter.File.LastIndexOf('/') + 1)], StringComparison.Ordinal);
}
