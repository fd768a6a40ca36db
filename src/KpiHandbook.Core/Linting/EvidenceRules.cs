using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Linting;

/// <summary>One piece of evidence proves one thing: the same words twice in a list, under two levels, or in two indicators, count it twice.</summary>
internal static class EvidenceRules
{
    public static IEnumerable<Problem> Check(Handbook handbook)
    {
        var first = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var indicator in handbook.Indicators)
        {
            foreach (var (evidence, i) in indicator.Evidence.Select((e, i) => (e, i)))
            {
                foreach (var (item, k) in evidence.Items.Select((item, k) => (item, k)))
                {
                    var place = indicator.PlaceOf($"evidence.{i}.{k}");
                    // One that inherits another of the same round has its evidence from the same line.
                    if (!first.TryAdd(Plain(item), place) && first[Plain(item)] != place)
                    {
                        yield return Problems.EvidenceTwice(place, item, $"{first[Plain(item)]}");
                    }
                }
            }
        }
    }

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
