using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Linting;

/// <summary>Where pages of the document differ, a note says which one is used and why.</summary>
internal static class PrintedRules
{
    public static IEnumerable<Problem> Check(Handbook handbook) =>
        PrintedContradiction.Of(handbook).Where(c => c.Note is null).Select(c => Problems.PrintedDiffers(c.Fact.Place, c.Part, c.Text));
}
