using KpiHandbook.Site.Pages;

namespace KpiHandbook.Site.Versions;

/// <summary>Stands where an indicator stood in an earlier text, and says where it went.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Frame">What stands around it.</param>
/// <param name="Title">The indicator's short title, as it was last.</param>
/// <param name="Sentence">What became of it.</param>
/// <param name="Why">Why; null where nothing needs saying.</param>
/// <param name="Now">What carries it on; null where nothing does.</param>
/// <param name="Last">The last text that has it.</param>
/// <param name="History">The indicator across rounds.</param>
public sealed record MovedPage(string Path, Frame Frame, string Title, string Sentence, string? Why, Link? Now, Link Last, Link History) : Page(Path, Frame);

/// <summary>Leads on at once to a page of the newest round, without a script.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Frame">Its address for good is that of the page it leads to.</param>
/// <param name="To">Where it leads.</param>
public sealed record LatestPage(string Path, Frame Frame, Link To) : Page(Path, Frame);
