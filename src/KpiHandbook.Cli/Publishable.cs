using KpiHandbook.Content;
using KpiHandbook.Content.Receiving;
using KpiHandbook.Content.Sealing;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Gate;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Cli;

/// <summary>Whether content may be published, beyond being right: <c>kpi check --publish</c>.</summary>
internal static class Publishable
{
    /// <summary>Everything that was found, as publishing on a day sees it, workbooks of official rounds that were not received, and letters of a later day.</summary>
    /// <param name="source">The content.</param>
    /// <param name="contentFolder">Its folder.</param>
    /// <param name="today">The day.</param>
    /// <param name="formerFolder">The content that this takes the place of, whose seals still hold; null for none.</param>
    public static IReadOnlyList<Problem> Problems(Source source, string contentFolder, BuddhistDate today, string? formerFolder = null)
    {
        var takenBack = formerFolder is null ? [] : SealHistory.Check(Seals.Read(ContentLoader.Load(formerFolder).Sources), source.Seals);
        if (source.Library is not { } library)
        {
            return [.. source.Problems, .. takenBack];
        }

        var judged = PublicationGate.Check(library, source.Problems, today);
        var broken = judged.Where(p => p.Kind.Severity == Severity.Error).Select(p => p.Place.File).ToHashSet(StringComparer.Ordinal);
        var unclean = library.Publications
            .Where(p => p.Handbook.Status == RoundStatus.Official)
            .SelectMany(p => FiledWorkbooks.Check(p, contentFolder))
            .Where(p => !broken.Contains(p.Place.File));
        var early = library.Publications
            .SelectMany(p => p.Handbook.Amendments)
            .Where(a => a.Date > today)
            .Select(a => Core.Diagnostics.Problems.LetterOfTheFuture(a, a.Date!.Value, today));
        return [.. Problem.Sorted([.. judged, .. unclean, .. takenBack, .. early]).OrderByDescending(Guarded.IsFind)];
    }
}
