namespace KpiHandbook.Site.Pages;

/// <summary>What a server answers for an address that does not exist.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Frame">Its links start at the published address, when that is known: the page is shown under any address, and else looks for the site by a script.</param>
/// <param name="Offices">Where to go instead.</param>
public sealed record NotFoundPage(string Path, Frame Frame, IReadOnlyList<HomeOffice> Offices) : Page(Path, Frame);
