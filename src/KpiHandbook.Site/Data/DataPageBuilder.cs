using System.Text;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Tables;
using KpiHandbook.Site.Data.Results;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Planning;

namespace KpiHandbook.Site.Data;

/// <summary>
/// Shapes the page that explains the files of data. Its examples are files of the newest round with results; what it shows of them follows
/// from the round's text alone, so that it need not be scored.
/// </summary>
internal sealed class DataPageBuilder(Words words, SiteSettings settings, IReadOnlyList<RoundEntry> rounds)
{
    private const int Shown = 18;
    private const string Office = "{office}", Round = $"{Office}/{{round}}", Address = "https://example.org";

    private readonly RelativeLinks _links = new(Routes.Data, words);
    private readonly RoundEntry _round = rounds.OrderByDescending(r => r.Current).ThenByDescending(r => r.Handbook.Round).First();

    public Page Build(Frame frame) => new DataPage(
        _links.From,
        frame,
        Files(),
        settings.BaseUrl ?? Address,
        Examples(),
        _round.Current is null ? null : Script(),
        [
            words["data.promise-paths"], words["data.promise-same"], words["data.promise-more"], words["data.promise-new"], words["data.promise-copies"], words["data.promise-schema"],
        ],
        [words["data.meaning-era"], words["data.meaning-exact"], words["data.meaning-sample"], words["data.meaning-withheld"]]);

    private IReadOnlyList<DataKind> Files() =>
    [
        Kind("index.json", words["data.site-index"], DataFormat.Site),
        Kind($"{Office}/index.json", words["data.office-index"], DataFormat.Office),
        Kind($"{Round}/index.json", words["data.round-index"], DataFormat.Index),
        Kind($"{Round}/round.json", words["data.round"], DataFormat.Round),
        Kind($"{Round}/indicators/{{indicator}}.json", words["data.indicator"], DataFormat.Indicator),
        Kind($"{Round}/indicators/{{indicator}}.rules.json", words["data.rules"], DataFormat.Rules),
        Kind($"{Round}/districts/{{unit}}.json", words["data.unit"], DataFormat.Unit),
        Kind($"{Round}/results.json", words["data.results"], DataFormat.Results),
        Kind($"{Round}/results.csv", words["data.results-csv"], null),
        Kind($"{Round}/datapackage.json", words["data.package"], null),
        Kind("edition.json", words["data.edition"], DataFormat.Edition),
        Kind($"{Round}/edition.json", words["data.round-edition"], DataFormat.RoundEdition),
        Kind($"{Round}/rev/{{number}}/index.json", words["data.copies"], DataFormat.Index),
    ];

    private DataKind Kind(string address, string what, DataFormat? format) =>
        new(address, what, format is null ? null : new Link(format.Name, _links.To(format.Schema)));

    private IReadOnlyList<DataExample> Examples() =>
    [
        Example(words["data.example-site"], Routes.SiteIndex, SiteIndexJson.Site(settings, SiteIndexJson.ByOffice(rounds))),
        Example(words["data.example-round"], Routes.RoundIndex(_round.Handbook), RoundIndexJson.Build(_round.Handbook, _round.HasBook)),
        Example(words["data.example-levels"], Routes.RoundData(_round.Handbook), RoundJson.Beginning(_round.Handbook)),
        Example(words["data.example-table"], Routes.ResultsTable(_round.Handbook), TableText.Csv(new DataTable("results", ResultsTable.Columns(withFractions: false), []))),
    ];

    private DataExample Example(string title, string path, ReadOnlyMemory<byte> file)
    {
        var lines = Encoding.UTF8.GetString(file.Span).TrimStart('\uFEFF').Split('\n');
        // The last member of an object that is only begun lacks its comma.
        var whole = lines.Length > Shown ? lines[..Shown] : lines.Length > 3 ? lines[..^3] : lines[..1];
        return new DataExample(title, new Link(path, _links.To(path)), $"curl -s \"$SITE/{path}\"", string.Join('\n', whole).TrimEnd('\r'));
    }

    private string Script() => $$"""
        const round = await (await fetch(`${SITE}/{{Routes.RoundData(_round.Handbook)}}`)).json();
        const month = round.months.at(-1);
        for (const unit of month.units) {
          console.log(month.month, unit.id, unit.sections.map((s) => `${s.section} ${s.ofHundred ?? '-'}`).join(' '));
        }
        """;
}
