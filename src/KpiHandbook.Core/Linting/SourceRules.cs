using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Linting;

/// <summary>An indicator says where its figures come from and who answers for them.</summary>
internal static class SourceRules
{
    public static IEnumerable<Problem> Check(Handbook handbook)
    {
        foreach (var indicator in handbook.Indicators)
        {
            if (indicator.Sources.Count == 0)
            {
                yield return Problems.NoSource(indicator.PlaceOf("sources"));
            }

            // Where the document names nobody, the work group answers by its telephone.
            if (!indicator.Contacts.Any(c => c.Role == ContactRole.Owner) && indicator.Group.Phone is null)
            {
                yield return Problems.NoOwner(indicator.PlaceOf("contacts"), indicator.Group.Name);
            }
        }
    }
}
