using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Gate;

/// <summary>A warning, and who answers for it.</summary>
/// <param name="Problem">The warning.</param>
/// <param name="Waiver">Who answers for it; null for nobody.</param>
public sealed record JudgedWarning(Problem Problem, Waiver? Waiver);

/// <summary>
/// What may be published: nothing with an error, and an official round with a warning only while somebody answers for it in a waiver.
/// </summary>
public static class PublicationGate
{
    /// <summary>Every problem as publishing sees it: a warning that nobody answers for is an error, one that is waived says by whom.</summary>
    /// <param name="library">What is to be published.</param>
    /// <param name="problems">Everything found in it.</param>
    /// <param name="today">The day of publishing.</param>
    public static IReadOnlyList<Problem> Check(Library library, IReadOnlyList<Problem> problems, BuddhistDate today) =>
        Problem.Sorted(
        [
            .. problems.Select(p => Judge(library, p, today)),
            .. library.Waivers.Select(w => Judge(w, problems, today)).OfType<Problem>(),
        ]);

    /// <summary>Every problem as it is, and of a warning that somebody answers for on a day by whom and until when.</summary>
    public static IReadOnlyList<Problem> Tell(Library library, IReadOnlyList<Problem> problems, BuddhistDate today) =>
        [.. problems.Select(p => WaiverOf(library, p) is { } waiver && waiver.Until >= today ? Problems.Waived(p, waiver) : p)];

    /// <summary>Every warning with the waiver for it, as a published site shows them: on whichever day, so that the same content gives the same site.</summary>
    public static IReadOnlyList<JudgedWarning> Warnings(Library library, IReadOnlyList<Problem> problems) =>
        [.. problems.Where(p => p.Kind.Severity == Severity.Warning).Select(p => new JudgedWarning(p, WaiverOf(library, p)))];

    /// <summary>The waiver for a problem, the one that holds longest where there are several; null when nobody answers for it.</summary>
    public static Waiver? WaiverOf(Library library, Problem problem) => library.Waivers.Where(w => w.Covers(problem)).MaxBy(w => w.Until);

    /// <summary>The rounds that a problem concerns: its own, or all of the office or site whose file it stands in.</summary>
    public static IEnumerable<Handbook> RoundsOf(Library library, Problem problem)
    {
        var path = Paths.InContent(problem.Place);
        var handbooks = library.Publications.Select(p => p.Handbook).ToList();
        return handbooks.Any(h => Paths.IsAt(path, h.Path)) ? handbooks.Where(h => Paths.IsAt(path, h.Path))
            : handbooks.Any(h => Paths.IsAt(path, $"{h.Office.Id}")) ? handbooks.Where(h => Paths.IsAt(path, $"{h.Office.Id}"))
            : handbooks;
    }

    private static Problem Judge(Library library, Problem problem, BuddhistDate today)
    {
        if (problem.Kind.Severity == Severity.Error || !RoundsOf(library, problem).Any(h => h.Status == RoundStatus.Official))
        {
            return problem;
        }

        // Of an expired waiver, the waiver itself is what is wrong.
        return WaiverOf(library, problem) is { } waiver
            ? waiver.Until < today ? problem : Problems.Waived(problem, waiver)
            : Problems.NotWaived(problem);
    }

    private static Problem? Judge(Waiver waiver, IReadOnlyList<Problem> problems, BuddhistDate today) =>
        !problems.Any(waiver.Covers) ? Problems.UnusedWaiver(waiver)
        : waiver.Until < today ? Problems.ExpiredWaiver(waiver, today)
        : waiver.Until > LastOf(today) ? Problems.WaiverTooLong(waiver, LastOf(today))
        : null;

    // The end of the second fiscal year after this one.
    private static BuddhistDate LastOf(BuddhistDate today)
    {
        const int FirstMonth = 10;
        var year = today.Month.Month >= FirstMonth ? today.Year + 1 : today.Year;
        return new RoundId(year + 2, null).Period.To;
    }
}
