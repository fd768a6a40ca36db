using KpiHandbook.Content.Privacy;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Privacy;

namespace KpiHandbook.Content.Receiving;

/// <summary>
/// What the guard would find once a report is filed, said at the cells that it came from where they can be told: what is private must not
/// reach the content at all.
/// </summary>
internal static class PrivateValues
{
    public static IReadOnlyList<Problem> In(UnitReport report, ReadOnlyMemory<byte> workbook, string filedAt, DeclaredContacts declared)
    {
        var found = PrivacyGuard.Check([new GuardedFile(filedAt, () => workbook)], declared);
        var returned = found.Count == 0 ? [] : InCells(report, declared);
        return returned.Count > 0 ? returned : found;
    }

    private static List<Problem> InCells(UnitReport report, DeclaredContacts declared)
    {
        var finder = new PrivateFinder(declared);
        foreach (var figure in report.Indicators.Values.SelectMany(i => i.Values).SelectMany(Figures))
        {
            finder.Look(
                figure.Value switch
                {
                    Value.Text text => text.Words,
                    Value.Number number => number.Amount.ToDecimal(0),
                    _ => "",
                },
                figure.Place);
        }

        return [.. finder.Problems];
    }

    private static IEnumerable<ReportedInput.Scalar> Figures(ReportedInput input) => input switch
    {
        ReportedInput.Scalar scalar => [scalar],
        ReportedInput.Rows rows => rows.Cells.SelectMany(r => r.Values),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
