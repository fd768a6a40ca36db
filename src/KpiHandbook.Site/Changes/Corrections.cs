using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Site.Changes;

/// <summary>What a late correction changed of one unit's result on one indicator.</summary>
/// <param name="Month">Of the result.</param>
/// <param name="Whole">The correction, which may concern other indicators too.</param>
/// <param name="Anchor">Its place on the page of changes.</param>
/// <param name="Indicator">As the month's text has it, or another text of the round; null where none does.</param>
/// <param name="Figures">The figures of this indicator; none where they are withheld.</param>
/// <param name="Level">Its outcome, when that changed; null where it is withheld.</param>
/// <param name="IsWithheld">True where nothing of old and new may be shown: both together would tell more than each alone.</param>
internal sealed record CorrectedResult(
    ReportMonth Month, LateCorrection Whole, string Anchor, Indicator? Indicator, IReadOnlyList<CorrectedFigure> Figures, CorrectedLevel? Level, bool IsWithheld);

/// <summary>The late corrections of a round's sealed months, by what they correct. What is withheld is left out here, once for all pages and files.</summary>
internal sealed class Corrections
{
    private readonly ILookup<(ReportMonth Month, string Unit, Id<Indicator> Indicator), CorrectedResult> _results;

    public Corrections(Publication publication) => _results = (publication.Seal?.Months ?? [])
        .SelectMany(month => month.Corrections.SelectMany((whole, at) => IndicatorsOf(whole).Select(id => Of(publication.Handbook, month.Month, whole, at, id))))
        .ToLookup(r => r.Key, r => r.Result);

    /// <summary>The corrections of a result, in order.</summary>
    public IEnumerable<CorrectedResult> Of(ReportMonth month, string unit, Id<Indicator> indicator) => _results[(month, unit, indicator)];

    /// <summary>The corrections of a unit's results, month by month.</summary>
    public IEnumerable<CorrectedResult> Of(string unit) => _results
        .Where(g => string.Equals(g.Key.Unit, unit, StringComparison.Ordinal))
        .SelectMany(g => g)
        .OrderBy(r => r.Month);

    /// <summary>A correction's place on the page of changes.</summary>
    /// <param name="month">The sealed month.</param>
    /// <param name="at">Which of the month's, from 0.</param>
    public static string AnchorOf(ReportMonth month, int at) => $"correction-{month}-{at + 1}";

    /// <summary>The indicators whose figures or levels a correction changed.</summary>
    public static IEnumerable<Id<Indicator>> IndicatorsOf(LateCorrection correction) =>
        correction.Figures.Select(f => f.Indicator).Concat(correction.Levels.Select(l => l.Indicator)).Distinct();

    private static ((ReportMonth, string, Id<Indicator>) Key, CorrectedResult Result) Of(Handbook book, ReportMonth month, LateCorrection whole, int at, Id<Indicator> id)
    {
        var text = book.In(month);
        var indicator = text.Find(id) ?? book.AllTexts.Select(t => t.Find(id)).FirstOrDefault(i => i is not null);
        var isWithheld = indicator is null or { SuppressBelow: not null };
        return ((month, whole.Unit, id), new CorrectedResult(
            month,
            whole,
            AnchorOf(month, at),
            indicator,
            isWithheld ? [] : [.. whole.Figures.Where(f => f.Indicator == id)],
            isWithheld ? null : whole.Levels.FirstOrDefault(l => l.Indicator == id),
            isWithheld));
    }
}
