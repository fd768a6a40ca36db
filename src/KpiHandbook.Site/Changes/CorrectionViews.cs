using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Changes;

/// <summary>Shapes the corrections of sealed months for the page that lists them all.</summary>
internal sealed class CorrectionViews(RoundSite site)
{
    private readonly Words _words = site.Words;

    /// <summary>The months that were corrected, in order.</summary>
    public IReadOnlyList<CorrectedMonth> All() =>
    [
        .. (site.Seal?.Months ?? [])
            .Where(m => m.Corrections.Count > 0)
            .Select(m => new CorrectedMonth(_words.Say("corrections.month", _words.InFull(m.Month), _words.InFull(m.Date)), [.. m.Corrections.Select((c, at) => Of(m, c, at))])),
    ];

    private CorrectionView Of(SealedMonth month, LateCorrection correction, int at)
    {
        var text = site.Handbook.In(month.Month);
        var unit = text.AssessedUnits().Select(u => u.Unit).FirstOrDefault(u => string.Equals(u.Id, correction.Unit, StringComparison.Ordinal));
        var anchor = Corrections.AnchorOf(month.Month, at);
        var results = Corrections.IndicatorsOf(correction)
            .SelectMany(id => site.Corrections.Of(month.Month, correction.Unit, id))
            .Where(r => string.Equals(r.Anchor, anchor, StringComparison.Ordinal))
            .ToList();
        var withheld = results.Where(r => r.IsWithheld).Select(r => r.Indicator).OfType<Indicator>().ToList();
        return new CorrectionView(
            anchor,
            $"{_words.InFull(correction.Date)} · {(unit is null ? correction.Unit : UnitText.Of(_words, unit, text.Office))}",
            correction.Reason,
            [.. results.SelectMany(FigureRows), .. results.SelectMany(LevelRows)],
            withheld.Count == 0 ? null : _words.Say("corrections.withheld", ListText.Row(_words, withheld.Select(i => $"“{i.ShortTitle}”"))));
    }

    private IEnumerable<CorrectionRow> FigureRows(CorrectedResult result) => result.Figures.Select(f => new CorrectionRow(
        result.Indicator!.ShortTitle,
        CorrectionWords.Label(f.Input, result.Indicator),
        f.Cell,
        _words.Of(CorrectionWords.Value(f.Before, f.Input, result.Indicator)),
        _words.Of(CorrectionWords.Value(f.After, f.Input, result.Indicator))));

    private IEnumerable<CorrectionRow> LevelRows(CorrectedResult result) => result.Level is not { } level ? [] :
    [
        new CorrectionRow(
            result.Indicator!.ShortTitle,
            _words["corrections.level"],
            null,
            _words.Of(CorrectionWords.Outcome(level.Before, result.Indicator)),
            _words.Of(CorrectionWords.Outcome(level.After, result.Indicator))),
    ];
}
