using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Comparing;

/// <summary>
/// What two texts of one round say of where ids of earlier texts went. Two rounds are not held together: each speaks of those before it,
/// and what the later one says of the earlier one's indicators is told with those.
/// </summary>
internal static class RedirectComparison
{
    public static void Compare(Changes changes, Handbook before, Handbook after)
    {
        if (!string.Equals(before.Path, after.Path, StringComparison.Ordinal))
        {
            return;
        }

        foreach (var id in before.Redirects.Keys.Union(after.Redirects.Keys).OrderBy(id => $"{id}", StringComparer.Ordinal))
        {
            if (before.Find(id) is not null && after.Find(id) is null)
            {
                continue; // told with the indicator that is gone
            }

            var name = NameOf(id, before, after);
            changes.Text(
                Aspect.Round, new($"ตัวชี้วัดเดิม “{name}”", $"former indicator “{name}”"), ReaderText.Went(before.Redirects.GetValueOrDefault(id), before), ReaderText.Went(after.Redirects.GetValueOrDefault(id), after));
        }
    }

    // Indicators of earlier rounds are in neither text; their ids are what the files call them.
    private static string NameOf(Id<Indicator> id, Handbook before, Handbook after) =>
        after.Earlier.Concat(before.Earlier).Prepend(after).Prepend(before).Select(h => h.Find(id)?.ShortTitle).FirstOrDefault(t => t is not null) ?? $"{id}";
}
