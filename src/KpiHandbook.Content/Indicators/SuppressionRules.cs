using KpiHandbook.Content.Shapes;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Content.Indicators;

/// <summary>Checks that there are counts to withhold, and that no fixed bound tells them all the same.</summary>
internal static class SuppressionRules
{
    public static void Check(Located<int>? below, CheckedInputs inputs, ProblemList problems)
    {
        if (below is null || !inputs.AreWhole)
        {
            return;
        }

        var counts = inputs.All.Concat(inputs.All.SelectMany(i => i.Columns)).Where(i => i.Type == InputType.Count).ToList();
        if (counts.Count == 0)
        {
            problems.Add(Problems.NothingToSuppress(below.Place));
        }

        foreach (var count in counts.Where(c => Cuts(c, below.Value)))
        {
            problems.Add(Problems.BoundTellsSuppressed(below.Place, count.Name, below.Value));
        }
    }

    private static bool Cuts(Input count, int below) =>
        count.Min is Bound.Fixed { Value: var least } && least > Rational.One || (count.Max is Bound.Fixed { Value: var most } && most < below - 1);
}
