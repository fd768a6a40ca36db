using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Content.Sites;

/// <summary>Makes the site's settings of what was read.</summary>
internal static class SiteRules
{
    /// <summary>The settings; null when something needed could not be read, which reading has reported.</summary>
    public static SiteSettings? Check(RawSite raw) =>
        raw is { Title: { } title, Description: { } description, Contacts: { } contacts }
            ? new SiteSettings(title.Value, description.Value, raw.BaseUrl?.Value.TrimEnd('/'), raw.Numerals?.Value ?? Numerals.Arabic, contacts.Value)
            {
                Languages = [.. (raw.Languages?.Items ?? []).Select(l => l.Value).Append(Language.Thai).Distinct().Order()],
                Ranking = raw.Ranking?.Value ?? false,
            }
            : null;
}
