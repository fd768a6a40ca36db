using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Content.Sealing;

/// <summary>Holds the results of sealed months against the seal: figure by figure, then level by level.</summary>
/// <param name="sources">The round's sources.</param>
/// <param name="record">What was sealed.</param>
/// <param name="round">The round as it is.</param>
/// <param name="isTextSealed">True when its text is what was sealed.</param>
internal sealed class SealedResults(RoundSources sources, SealRecord record, ScoredRound round, bool isTextSealed)
{
    private string ResultsFolder => $"{sources.Folder.Named}/results";

    /// <summary>Everything that differs.</summary>
    public IEnumerable<Problem> Check()
    {
        var handbook = round.Publication.Handbook;
        var differences = record.Months.Select(m => (Month: m, Units: MonthSeals.Compare(m, MonthSeals.Of(round, m.Month)))).ToList();
        foreach (var (month, units) in differences)
        {
            if (!handbook.Period.Contains(month.Month.First))
            {
                yield return Problems.SealedMonthOutside(new Place.InTree(sources.SealFile.Named), month.Month, handbook.Period.ToLongText());
                continue;
            }

            foreach (var problem in units.SelectMany(u => Check(month, handbook.In(month.Month), u, CauseOf(month, u, differences.Any(d => d.Units.Any(o => o.IsOfWorkbook))))))
            {
                yield return problem;
            }
        }
    }

    private IEnumerable<Problem> Check(MonthSeal month, Handbook text, UnitDifference unit, LevelCause cause)
    {
        var name = MonthSeals.NameOf(text, unit.Unit);
        var file = $"{ResultsFolder}/{month.Month}/{unit.Unit}.xlsx";
        if (!unit.Now.IsReported && unit.Sealed.IsReported)
        {
            yield return Problems.SealedWorkbookGone(new Place.InTree(file), name, sources.Round, month.Month);
        }
        else if (unit.Now.IsReported && !unit.Sealed.IsReported)
        {
            yield return Problems.LateWorkbook(new Place.InTree(file), name, unit.Now.Figures.Count, sources.Round, month.Month);
        }
        else
        {
            foreach (var figure in unit.Figures)
            {
                var stood = unit.Sealed.Figures.GetValueOrDefault(($"{figure.Indicator}", figure.Input))?.Cell;
                yield return Problems.SealedFigureChanged(
                    PlaceOf(file, figure.Cell ?? stood), figure, text.Find(figure.Indicator), sources.Round, month.Month);
            }
        }

        if (unit.Levels.Count > 0)
        {
            yield return Problems.SealedLevelChanged(
                new Place.InTree(unit.Now.IsReported || unit.Sealed.IsReported ? file : sources.SealFile.Named),
                name,
                [.. unit.Levels.Select(l => WordsOf(l, text.Find(Id<Indicator>.Of(l.Indicator))))],
                cause,
                (month.Rules, RulesVersion.Current),
                sources.Round,
                month.Month);
        }
    }

    // A month counts with others by the rule of an indicator; anything reported since may then be why.
    private LevelCause CauseOf(MonthSeal month, UnitDifference unit, bool hasChangedWorkbooks) =>
        unit.IsOfWorkbook ? LevelCause.Figures
        : !isTextSealed ? LevelCause.Text
        : round.Publication.Handbook.Amendments.Any(a => a.Number >= record.Revisions.Count) ? LevelCause.Amendment
        : month.Rules != RulesVersion.Current ? LevelCause.Rules
        : hasChangedWorkbooks || round.Months.Any(m => m.Month < month.Month && !record.Months.Any(s => s.Month == m.Month)) ? LevelCause.OtherMonths
        : LevelCause.Program;

    // Of an indicator that withholds small counts, as one that is gone may have done, both levels together would tell more than each alone.
    private static Words WordsOf((string Indicator, SealedLevel Before, SealedLevel After) level, Indicator? indicator)
    {
        var title = indicator?.ShortTitle ?? level.Indicator;
        var (before, after) = (level.Before.WordsFor(indicator), level.After.WordsFor(indicator));
        return indicator is not { SuppressBelow: null }
            ? new($"{title} (ไม่แสดงระดับ)", $"{title} (levels not shown)")
            : new($"{title} {before.Thai} → {after.Thai}", $"{title} {before.English} → {after.English}");
    }

    private static Place PlaceOf(string file, string? cell) =>
        cell?.LastIndexOf('!') is { } mark and > 0 ? new Place.InSheet(file, cell[..mark], cell[(mark + 1)..]) : new Place.InTree(file);
}
