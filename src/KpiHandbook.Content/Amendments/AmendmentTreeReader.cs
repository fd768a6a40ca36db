using System.Globalization;
using KpiHandbook.Content.Rounds;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Amendments;

/// <summary>Finds a round's amendments, by the names of their folders and files alone.</summary>
/// <param name="problems">Takes what is wrong.</param>
/// <param name="indicatorsOf">The indicators of a folder.</param>
internal sealed class AmendmentTreeReader(ProblemList problems, Func<FolderPath, IReadOnlyList<IndicatorFile>> indicatorsOf)
{
    private const string IndicatorsName = "indicators";

    /// <summary>The amendments, in order of their numbers.</summary>
    public IReadOnlyList<AmendmentFolder> Read(FolderPath folder)
    {
        var listing = new FolderListing(folder, problems, []);
        listing.ReportOtherFiles();
        var numbered = new List<(int Number, FolderPath Folder)>();
        foreach (var found in listing.Folders)
        {
            var name = Path.GetFileName(found.OnDisk);
            if (NumberOf(name) is { } number)
            {
                numbered.Add((number, found));
            }
            else
            {
                problems.Add(Problems.NotAnAmendment(new Place.InTree(found.Named), name));
            }
        }

        numbered.Sort((a, b) => a.Number.CompareTo(b.Number));
        for (var i = 0; i < numbered.Count; i++)
        {
            var before = i == 0 ? 0 : numbered[i - 1].Number;
            if (numbered[i].Number != before + 1)
            {
                problems.Add(Problems.AmendmentMissing(new Place.InTree(numbered[i].Folder.Named), before + 1));
            }
        }

        return [.. numbered.Select(n => Amendment(n.Number, n.Folder)).OfType<AmendmentFolder>()];
    }

    private AmendmentFolder? Amendment(int number, FolderPath folder)
    {
        var listing = new FolderListing(folder, problems, []);
        var definition = listing.File(AmendmentFolder.FileName, new("เลขที่หนังสือ วันที่ และเหตุผลที่แก้", "the letter's number, date and reason"));
        listing.ReportOtherFiles(AmendedFile.Round);
        listing.ReportOtherFolders(IndicatorsName, "attachments");
        var round = listing.Files.FirstOrDefault(f => Path.GetFileName(f.OnDisk) is AmendedFile.Round);
        return definition is null ? null : new AmendmentFolder(
            number,
            new YamlFile<RawAmendment>(definition.OnDisk, definition.Named, AmendmentShape.Shape),
            round is null ? null : new YamlFile<RawRound>(round.OnDisk, round.Named, RoundShape.Shape),
            listing.Folder(IndicatorsName) is { } indicators ? indicatorsOf(indicators) : []);
    }

    private static int? NumberOf(string name) =>
        name is [>= '1' and <= '9', ..] && name.Length <= 3 && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
