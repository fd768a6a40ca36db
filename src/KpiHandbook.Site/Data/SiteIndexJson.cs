using System.Text.Json;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Planning;

namespace KpiHandbook.Site.Data;

/// <summary>What a site and each of its offices hold, for programs: from the first file every other is found.</summary>
internal static class SiteIndexJson
{
    /// <summary>The files.</summary>
    /// <param name="settings">Of the site.</param>
    /// <param name="rounds">Every round, in the site's order.</param>
    public static IEnumerable<DataFile> Files(SiteSettings settings, IReadOnlyList<RoundEntry> rounds)
    {
        var offices = ByOffice(rounds);
        return
        [
            new DataFile(Routes.SiteIndex, () => Site(settings, offices)),
            .. offices.Select(o => new DataFile(Routes.OfficeIndex(o[0].Handbook.Office), () => Office(o))),
        ];
    }

    /// <summary>Rounds by office.</summary>
    public static IReadOnlyList<IReadOnlyList<RoundEntry>> ByOffice(IReadOnlyList<RoundEntry> rounds) => [.. rounds.GroupBy(r => r.Handbook.Office.Id).Select(g => g.ToList())];

    /// <summary>The list of offices and rounds.</summary>
    public static ReadOnlyMemory<byte> Site(SiteSettings settings, IReadOnlyList<IReadOnlyList<RoundEntry>> offices)
    {
        var links = new RelativeLinks(Routes.SiteIndex);
        return DataWriter.Write(DataFormat.Site, links, json =>
        {
            json.WriteString("title", settings.Title);
            json.WriteString("description", settings.Description);
            json.WriteString("documentation", links.To(Routes.Data));
            json.WriteObjects("offices", offices, rounds =>
            {
                var office = rounds[0].Handbook.Office;
                json.WriteString("id", $"{office.Id}");
                json.WriteString("name", office.Name);
                json.WriteString("province", office.Province);
                json.WriteString("page", links.To(Routes.Office(office)));
                json.WriteString("index", links.To(Routes.OfficeIndex(office)));
                json.WriteObjects("rounds", rounds, round => WriteRound(json, round, links));
            });
            json.WriteObjects("schemas", DataFormat.All, format =>
            {
                json.WriteString("format", format.Name);
                json.WriteString("path", links.To(format.Schema));
            });
        });
    }

    private static ReadOnlyMemory<byte> Office(IReadOnlyList<RoundEntry> rounds)
    {
        var office = rounds[0].Handbook.Office;
        var links = new RelativeLinks(Routes.OfficeIndex(office));
        return DataWriter.Write(DataFormat.Office, links, json =>
        {
            json.WriteString("id", $"{office.Id}");
            json.WriteString("name", office.Name);
            json.WriteString("province", office.Province);
            json.WriteString("page", links.To(Routes.Office(office)));
            json.WriteString("latest", rounds.Where(r => r.Handbook.Status != RoundStatus.Draft).MaxBy(r => r.Handbook.Round) is { } latest ? links.To(Routes.RoundIndex(latest.Handbook)) : null);
            json.WriteObjects("districts", office.Districts, district =>
            {
                json.WriteString("id", $"{district.Id}");
                json.WriteString("name", district.Name);
            });
            json.WriteObjects("rounds", rounds, round => WriteRound(json, round, links));
        });
    }

    private static void WriteRound(Utf8JsonWriter json, RoundEntry round, RelativeLinks links)
    {
        var handbook = round.Handbook;
        json.WriteString("round", $"{handbook.Round}");
        json.WriteString("title", handbook.Title);
        json.WriteString("status", Names.Of(handbook.Status));
        json.WriteNumber("revision", handbook.Revision);
        json.WriteBoolean("sample", handbook.SampleResults);
        json.WriteString("latest", round.Current?.ToString());
        json.WriteString("page", links.To(Routes.Round(handbook)));
        json.WriteString("index", links.To(Routes.RoundIndex(handbook)));
    }
}
