using KpiHandbook.Content.Forms;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Receiving;

/// <summary>Holds what a unit reports against the figures that the document or a ruling gives it. Either may be wrong, so that it is said and filed.</summary>
internal static class KnownFigureRules
{
    /// <summary>Of the figures that come out of one file; what was filed before was said then.</summary>
    public static IEnumerable<Problem> Check(Handbook handbook, AssessedUnit unit, UnitReport report, string file) =>
        from reported in report.Indicators
        let indicator = handbook.Find(reported.Key)
        where indicator is not null
        from input in indicator.Inputs
        let figure = reported.Value.GetValueOrDefault(input.Name) as ReportedInput.Scalar
        let number = figure?.Value as Value.Number
        where number is not null && string.Equals(figure!.Place.File, file, StringComparison.Ordinal)
        let known = KnownFigures.Find(indicator, input, unit)
        where known is not null && known.Number != number.Amount
        let expected = new Words(known.Sentence, $"{known.Number.Grouped(input.Decimals)} is set")
        select Problems.KnownFigureDiffers(figure.Place, input.Label, number.Amount.Grouped(input.Decimals), expected) with { Indicator = indicator.Id };
}
