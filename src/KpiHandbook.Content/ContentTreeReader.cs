using KpiHandbook.Content.Amendments;
using KpiHandbook.Content.Indicators;
using KpiHandbook.Content.Offices;
using KpiHandbook.Content.Rounds;
using KpiHandbook.Content.Shapes;
using KpiHandbook.Content.Sites;
using KpiHandbook.Content.Waivers;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content;

/// <summary>Finds what a content folder holds, by the names of its files and folders alone.</summary>
internal sealed class ContentTreeReader(ProblemList problems, IReadOnlyList<ReplacedFile> replaced)
{
    private const string SiteName = "site.yaml";
    private const string WaiversName = "waivers.yaml";
    private const string OfficeName = "office.yaml";
    private const string RoundName = "round.yaml";
    private const string IndicatorsName = "indicators";
    private const string ResultsName = "results";
    private const string AmendmentsName = "amendments";
    private const string IndicatorEnding = ".md";

    public ContentTree? Read(FolderPath content)
    {
        if (!Directory.Exists(content.OnDisk))
        {
            problems.Add(Problems.ContentFolderMissing(new Place.InTree(content.Named)));
            return null;
        }

        var listing = new FolderListing(content, problems, replaced);
        var site = listing.File(SiteName, new("ชื่อเว็บและการตั้งค่า", "the site's name and settings"));
        var waivers = listing.OptionalFile(WaiversName);
        listing.ReportOtherFiles();
        var offices = listing.Folders.Select(Office).OfType<OfficeFolder>().ToArray();
        if (listing.Folders.Count == 0)
        {
            problems.Add(Problems.NoOffice(new Place.InTree(content.Named)));
        }

        return new ContentTree(
            site is null ? null : new YamlFile<RawSite>(site.OnDisk, site.Named, SiteShape.Shape),
            waivers is null ? null : new YamlFile<LocatedList<RawWaiver>>(waivers.OnDisk, waivers.Named, WaiverShape.Waivers),
            offices);
    }

    private OfficeFolder? Office(FolderPath folder)
    {
        var name = Path.GetFileName(folder.OnDisk);
        if (Id<Office>.Parse(name) is not { } id)
        {
            problems.Add(Problems.BadNameInTree(new Place.InTree(folder.Named), name));
            return null;
        }

        var listing = new FolderListing(folder, problems, replaced);
        var definition = listing.File(OfficeName, new("ชื่อสำนักงาน อำเภอ กลุ่มงาน และผู้ติดต่อ", "the office's name, districts, work groups and contacts"));
        listing.ReportOtherFiles();
        var rounds = listing.Folders.Select(Round).OfType<RoundFolder>().OrderBy(r => r.Id).ToArray();
        problems.AddRange(rounds
            .Where(half => half.Id.Half is not null && Array.Exists(rounds, year => year.Id == half.Id with { Half = null }))
            .Select(half => Problems.RoundsOverlap(new Place.InTree(folder.Child($"{half.Id}").Named), half.Id)));
        return new OfficeFolder(
            id, definition is null ? null : new YamlFile<RawOffice>(definition.OnDisk, definition.Named, OfficeShape.Shape), rounds);
    }

    private RoundFolder? Round(FolderPath folder)
    {
        var name = Path.GetFileName(folder.OnDisk);
        if (RoundId.Parse(name) is not { } id)
        {
            problems.Add(Problems.NotARound(new Place.InTree(folder.Named), name));
            return null;
        }

        var listing = new FolderListing(folder, problems, replaced);
        var definition = listing.File(RoundName, new("ช่วงวันที่ ข้อตกลง และปฏิทินของรอบ", "the round's days, agreements and calendar"));
        listing.ReportOtherFiles("seal.json");
        listing.ReportOtherFolders(IndicatorsName, ResultsName, "attachments", AmendmentsName);
        return new RoundFolder(
            id,
            definition is null ? null : new YamlFile<RawRound>(definition.OnDisk, definition.Named, RoundShape.Shape),
            listing.Folder(IndicatorsName) is { } indicators ? Indicators(indicators) : [],
            listing.Folder(AmendmentsName) is { } amendments ? new AmendmentTreeReader(problems, Indicators).Read(amendments) : [],
            listing.Folder(ResultsName))
        {
            Drafts = DraftsOf(folder),
        };
    }

    private HashSet<string> DraftsOf(FolderPath round) =>
    [
        .. replaced
            .Select(r => $"{r.Folder}/{Path.GetFileName(r.By.OnDisk)}")
            .Where(path => path.StartsWith($"{round.Named}/", StringComparison.Ordinal))
            .Select(path => path[(round.Named.Length + 1)..]),
    ];

    private List<IndicatorFile> Indicators(FolderPath folder)
    {
        var listing = new FolderListing(folder, problems, replaced);
        listing.ReportOtherFolders();
        var files = new List<IndicatorFile>();
        foreach (var file in listing.Files)
        {
            var name = Path.GetFileName(file.OnDisk);
            if (!name.EndsWith(IndicatorEnding, StringComparison.Ordinal))
            {
                problems.Add(Problems.UnexpectedFile(new Place.InTree(file.Named), name, null, ["<id>.md"]));
            }
            else if (Id<Indicator>.Parse(name[..^IndicatorEnding.Length]) is { } id)
            {
                files.Add(new IndicatorFile(file.OnDisk, file.Named, id));
            }
            else
            {
                problems.Add(Problems.BadNameInTree(new Place.InTree(file.Named), name));
            }
        }

        return files;
    }
}
