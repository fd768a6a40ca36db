namespace KpiHandbook.Site.Pages;

/// <summary>What programs may read, and how.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Frame">What stands around it.</param>
/// <param name="Files">Every kind of file.</param>
/// <param name="Site">What examples set the address of the site to.</param>
/// <param name="Examples">Commands, with what they print.</param>
/// <param name="Script">An example in JavaScript; null while the site has no results.</param>
/// <param name="Promise">What may change, and what does not.</param>
/// <param name="Meaning">How to read the figures.</param>
public sealed record DataPage(
    string Path,
    Frame Frame,
    IReadOnlyList<DataKind> Files,
    string Site,
    IReadOnlyList<DataExample> Examples,
    string? Script,
    IReadOnlyList<string> Promise,
    IReadOnlyList<string> Meaning) : Page(Path, Frame);

/// <summary>A kind of file.</summary>
/// <param name="Address">Its address, with the ids in braces.</param>
/// <param name="What">What it holds.</param>
/// <param name="Schema">Its format, and the way to the schema; null for files of a format that is not ours.</param>
public sealed record DataKind(string Address, string What, Link? Schema);

/// <summary>A file that a command fetches.</summary>
/// <param name="Title">What it answers.</param>
/// <param name="File">Its address from the site's root, and the way to it.</param>
/// <param name="Command">What to type.</param>
/// <param name="Beginning">The first lines of the file.</param>
public sealed record DataExample(string Title, Link File, string Command, string Beginning);
