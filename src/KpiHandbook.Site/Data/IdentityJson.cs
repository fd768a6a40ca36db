using System.Text.Json;
using KpiHandbook.Site.Planning;

namespace KpiHandbook.Site.Data;

/// <summary>What every JSON file of a round says of itself first: which round, how binding, which text, which edition.</summary>
internal static class IdentityJson
{
    /// <summary>The members, in any file. The edition's code is null while the round is not sealed.</summary>
    public static void Write(Utf8JsonWriter json, RoundSite site)
    {
        json.WriteString("office", $"{site.Handbook.Office.Id}");
        json.WriteString("round", $"{site.Handbook.Round}");
        WriteEdition(json, site);
    }

    /// <summary>The same without the round, for files that name it in their own manner.</summary>
    public static void WriteEdition(Utf8JsonWriter json, RoundSite site)
    {
        json.WriteString("status", Names.Of(site.Handbook.Status));
        json.WriteNumber("revision", site.Handbook.Revision);
        json.WriteString("edition", site.Seal?.Edition);
        json.WriteDate("sealed", site.Seal?.Date);
    }
}
