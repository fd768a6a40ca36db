using KpiHandbook.Core.Tables;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Planning;

namespace KpiHandbook.Site.Data.Results;

/// <summary>
/// A round's results as files of data. Each is made once, when a page that tells its size, the package that tells its checksum, or
/// its own turn comes first.
/// </summary>
internal sealed class RoundDownloads
{
    private readonly RoundSite _site;
    private readonly Lazy<ReadOnlyMemory<byte>> _csv;
    private readonly Lazy<ReadOnlyMemory<byte>> _json;
    private readonly Lazy<ReadOnlyMemory<byte>> _workbook;
    private readonly Lazy<ReadOnlyMemory<byte>> _package;

    public RoundDownloads(RoundSite site, DataWorkbookWriter write)
    {
        _site = site;
        _csv = new(() => TableText.Csv(ResultsTable.Of(site, withFractions: false)));
        _json = new(() => TableText.Json(ResultsTable.Of(site, withFractions: true)));
        _workbook = new(() => write(WorkbookOf(site)));
        _package = new(() => DataPackageJson.Build(site, _csv.Value, _json.Value, _workbook.Value));
    }

    public IReadOnlyList<DataFile> Files =>
    [
        new DataFile(Routes.ResultsTable(_site.Handbook), () => _csv.Value),
        new DataFile(Routes.ResultsJson(_site.Handbook), () => _json.Value),
        new DataFile(Routes.ResultsWorkbook(_site.Handbook), () => _workbook.Value),
        new DataFile(Routes.DataPackage(_site.Handbook), () => _package.Value),
    ];

    /// <summary>The way to each file, what it is and how large; none before the first report.</summary>
    public IReadOnlyList<Download> LinksFrom(RelativeLinks links) => _site.Round.Current is null ? [] :
    [
        new Download(new Link("Excel (.xlsx)", links.To(Routes.ResultsWorkbook(_site.Handbook))), $"{links.Language["download.workbook"]} {Size(_workbook)}"),
        new Download(new Link("CSV", links.To(Routes.ResultsTable(_site.Handbook))), $"{links.Language["download.csv-matrix"]} {Size(_csv)}"),
        new Download(new Link("JSON", links.To(Routes.ResultsJson(_site.Handbook))), $"{links.Language["download.rows"]} {Size(_json)}"),
        new Download(new Link("Data Package", links.To(Routes.DataPackage(_site.Handbook))), $"{links.Language["download.package"]} {Size(_package)}"),
    ];

    private static DataWorkbook WorkbookOf(RoundSite site)
    {
        var results = ResultsTable.Of(site, withFractions: true);
        var flag = site.Handbook.SampleResults ? $" · {Words.Thai["sample.flag"]}" : "";
        return new DataWorkbook($"ผลการดำเนินงาน {site.Label}{flag}", [results, MatrixTable.Of(site), AboutTable.Of(site, results.Columns)], Shown: 1);
    }

    private static string Size(Lazy<ReadOnlyMemory<byte>> file) => $"({Math.Max(1, (file.Value.Length + 512) / 1024)} KB)";
}
