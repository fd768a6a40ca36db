using System.Diagnostics;
using KpiHandbook.Cli.Printing;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Disclosure;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Planning;

namespace KpiHandbook.Cli.Serving;

/// <summary>What a browser is shown.</summary>
/// <param name="Number">Counts up whenever the content was read anew.</param>
/// <param name="Site">The last site that could be made; null when none could yet.</param>
/// <param name="Errors">What keeps the content of now from being made into a site; empty when <paramref name="Site"/> is of now.</param>
internal sealed record PreviewState(int Number, PreviewSite? Site, IReadOnlyList<Problem> Errors);

/// <summary>What came of reading the content anew.</summary>
/// <param name="State">What is shown from now on.</param>
/// <param name="Warnings">How many warnings there are.</param>
/// <param name="Took">How long it took.</param>
internal sealed record Rebuilt(PreviewState State, int Warnings, TimeSpan Took);

/// <summary>
/// Makes the site of a content folder in memory, again and again: what the unchanged rounds gave is kept, and the last good site stays
/// while there are errors. Not for several threads at once.
/// </summary>
/// <param name="contentFolder">The folder.</param>
internal sealed class Preview(string contentFolder)
{
    private readonly ContentMemory _memory = new(contentFolder);

    /// <summary>What is shown now.</summary>
    public PreviewState State { get; private set; } = new(0, null, []);

    /// <summary>Reads the content anew.</summary>
    public Rebuilt Rebuild()
    {
        var watch = Stopwatch.StartNew();
        var (site, problems) = Make();
        List<Problem> errors = [.. problems.Where(p => p.Kind.Severity == Severity.Error).Select(SafeText.Of)];
        State = new PreviewState(State.Number + 1, site ?? State.Site, errors);
        return new Rebuilt(State, problems.Count(p => p.Kind.Severity == Severity.Warning), watch.Elapsed);
    }

    private (PreviewSite? Site, IReadOnlyList<Problem> Problems) Make()
    {
        try
        {
            _memory.LookAgain();
            var source = Source.Read(contentFolder, memory: _memory);
            if (ProblemPrinter.Errors(source.Problems) > 0)
            {
                return (null, source.Problems);
            }

            return (new PreviewSite(PlanOf(source)), source.Problems);
        }
        catch (MachineException lack)
        {
            return (null, [lack.Problem]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The folder changed under the reader; the next look finds it at rest.
            return (null, [Problems.ContentFolderUnreadable(new Place.InTree(contentFolder), e.Message)]);
        }
    }

    private SitePlan PlanOf(Source source)
    {
        List<ProvenRound> rounds =
        [
            .. source.Library!.Publications.Select(p => _memory.Of(
                "scored", p.Handbook.Path, () => ProvenRound.Of(PublishedRound.Of(RoundScorer.Score(p)), source.ProofOf))),
        ];
        return source.PlanOf(rounds, unchanged: [], hasBooks: false, source.Problems);
    }
}
