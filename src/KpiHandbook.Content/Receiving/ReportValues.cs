using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Receiving;

/// <summary>A report's values without their places, as workbooks are written from.</summary>
internal static class ReportValues
{
    public static IReadOnlyDictionary<Id<Indicator>, IReadOnlyDictionary<string, Value>> Of(UnitReport report) => report.Indicators.ToDictionary(
        i => i.Key,
        i => (IReadOnlyDictionary<string, Value>)i.Value.ToDictionary(v => v.Key, v => Of(v.Value), StringComparer.Ordinal));

    private static Value Of(ReportedInput input) => input switch
    {
        ReportedInput.Scalar scalar => scalar.Value,
        ReportedInput.Rows rows => new Value.Table([.. rows.Cells.Select(Of)]),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Dictionary<string, Value> Of(IReadOnlyDictionary<string, ReportedInput.Scalar> row) =>
        row.ToDictionary(c => c.Key, c => c.Value.Value, StringComparer.Ordinal);
}
