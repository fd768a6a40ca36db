using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Texts;
using KpiHandbook.Site.Versions;

namespace KpiHandbook.Site.Districts;

/// <summary>A unit's results in an office's newest rounds, side by side.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Frame">What stands around it.</param>
/// <param name="Name">Of the unit.</param>
/// <param name="Rounds">Its results.</param>
public sealed record UnitRoundsPage(string Path, Frame Frame, string Name, RoundTrend Rounds) : Page(Path, Frame);

/// <summary>Shapes the pages of an office's units across its rounds. They stand outside of the rounds, so that a round that changes remakes no page of another one.</summary>
internal sealed class UnitRounds
{
    private readonly OfficeVersions _versions;
    private readonly IReadOnlyList<PastRound> _rounds;
    private readonly RoundBreaks _breaks = new();

    /// <summary>Of one office.</summary>
    /// <param name="versions">Its rounds.</param>
    /// <param name="withResults">Rounds that have results, of any office, oldest first.</param>
    public UnitRounds(OfficeVersions versions, IEnumerable<PastRound> withResults) =>
        (_versions, _rounds) = (versions, [.. withResults.Where(r => versions.BesideEachOther.Any(b => string.Equals(b.Path, r.Handbook.Path, StringComparison.Ordinal)))]);

    /// <summary>A page for each unit of the newest round that another round has, too.</summary>
    public IEnumerable<PlannedPage> PagesOf(Words words, SiteSettings settings)
    {
        if (_rounds.Count < 2)
        {
            return [];
        }

        var office = _versions.Rounds[^1].Office;
        var units = _rounds.Select(r => r.Handbook.AssessedUnits().Select(u => u.Unit).DistinctBy(u => u.Id, StringComparer.Ordinal).ToList()).ToList();
        var others = units.SkipLast(1).SelectMany(u => u).Select(u => u.Id).ToHashSet(StringComparer.Ordinal);
        return units[^1].Where(u => others.Contains(u.Id)).Select(u => new PlannedPage(Routes.UnitRounds(office, u), () => PageOf(words, settings, office, u)));
    }

    private UnitRoundsPage PageOf(Words words, SiteSettings settings, Office office, AssessedUnit unit)
    {
        var links = new RelativeLinks(Routes.UnitRounds(office, unit), words);
        var name = UnitText.Full(words, unit);
        var trend = new RoundTrendBuilder(_versions, _breaks, _rounds, unit, links).Build();
        return new UnitRoundsPage(
            links.From,
            OfficeFrame.Of(words, settings, _versions.Rounds, links, $"{words.Say("unit-rounds.title", name)} · {office.Province}", trend.IsSample),
            name,
            trend);
    }
}
