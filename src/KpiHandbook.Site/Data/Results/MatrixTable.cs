using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Core.Tables;
using KpiHandbook.Site.Districts;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Data.Results;

/// <summary>Units by indicators as they stand now: a level where there is one, a few words where there is none.</summary>
internal static class MatrixTable
{
    public static DataTable Of(RoundSite site)
    {
        var handbook = site.Handbook;
        var units = CurrentUnits.Of(site);
        IReadOnlyList<AgreementEntry> entries = [.. MatrixPageBuilder.EntriesOf(handbook)];
        IReadOnlyList<Section> sections = [.. units.SelectMany(u => u.Sections).Select(s => s.Section).Distinct().Order()];
        return new DataTable(
            "ระดับรายหน่วยงาน",
            [
                Column(handbook.SampleResults ? $"หน่วยงาน ({Words.Thai["sample.flag"]})" : "หน่วยงาน", DataType.Text),
                .. entries.Select(e => Column($"{SectionText.Of(Words.Thai, e)} {handbook.Find(e.Indicator)!.ShortTitle}", DataType.Amount)),
                .. sections.Select(s => Column($"{SectionText.Of(Words.Thai, s)} (เต็ม 100)", DataType.Amount)),
            ],
            [.. units.Select(u => (IReadOnlyList<DataCell>)
            [
                DataCell.Of(UnitText.Full(Words.Thai, u.Unit)),
                .. entries.Select(e => u.Find(e.Indicator) is { } scored ? LevelOf(scored) : DataCell.None),
                .. sections.Select(s => u.Report is null ? DataCell.None : ScoreOf(u.Sections.FirstOrDefault(score => score.Section == s))),
            ])]);
    }

    private static DataColumn Column(string title, DataType type) => new(title, type, title);

    private static DataCell LevelOf(ScoredAssignment scored) =>
        scored.Outcome.Factor is { } factor ? DataCell.Of(factor) : DataCell.Of(OutcomeText.Of(Words.Thai, scored));

    private static DataCell ScoreOf(SectionScore? section) =>
        section is null ? DataCell.None : section.OfHundred is { } score ? DataCell.Of(score) : DataCell.Of(WithheldText.Score(Words.Thai));
}
