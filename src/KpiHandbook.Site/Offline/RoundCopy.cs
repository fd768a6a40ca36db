using KpiHandbook.Site.Planning;

namespace KpiHandbook.Site.Offline;

/// <summary>A round to be read without a line: kept by the browser that visited it, or carried as a file that opens by double click.</summary>
/// <param name="Round"><c>yala/2568-2</c>: the folder that holds all of it.</param>
/// <param name="Archive">Where the file to carry stands.</param>
/// <param name="Picture">Where the picture for links stands, which no copy needs.</param>
/// <param name="KeepList">Where the list of what a browser keeps stands.</param>
/// <param name="Labels">What the round is, by the codes of the site's languages.</param>
/// <param name="Entries">The pages of the carried copy that are its own: what it opens with, first, and its terms.</param>
/// <param name="BaseUrl">Where the site is published; null where nobody has said.</param>
public sealed record RoundCopy(
    string Round, string Archive, string Picture, string KeepList, IReadOnlyList<(string Code, string Label)> Labels, IReadOnlyList<PlannedPage> Entries, string? BaseUrl);
