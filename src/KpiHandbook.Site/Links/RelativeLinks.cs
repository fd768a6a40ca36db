using KpiHandbook.Site.Languages;

namespace KpiHandbook.Site.Links;

/// <summary>Links out of one page. Always relative and to a named file, so that the site works from a folder, a sub-path and a memory stick.</summary>
/// <param name="Path">The page's route from the site's root, with forward slashes: <c>yala/2568-2/index.html</c>.</param>
/// <param name="Language">The language of the page, whose links lead to pages of the same.</param>
public record RelativeLinks(string Path, Words Language)
{
    /// <summary>Links out of a page that is in Thai alone, or out of a file.</summary>
    public RelativeLinks(string path)
        : this(path, Words.Thai)
    {
    }

    /// <summary>Where the page stands.</summary>
    public string From { get; } = Language.PathOf(Path);

    /// <summary>The way up to the site's root: empty, or <c>../../</c>.</summary>
    public string Root => string.Concat(Enumerable.Repeat("../", From.Count(c => c == '/')));

    /// <summary>The address of a file outside the round; empty where nothing may lead out of it, as in a book.</summary>
    public virtual string ToElsewhere(string path) => To(path);

    /// <summary>The address of a file of the site, which may end in <c>#fragment</c>.</summary>
    public virtual string To(string path) => ToExactly(Language.PathOf(path));

    /// <summary>The same, in whatever language the file is.</summary>
    public string ToExactly(string path)
    {
        var from = From.Split('/');
        var to = path.Split('/');
        var shared = 0;
        while (shared < from.Length - 1 && shared < to.Length - 1 && string.Equals(from[shared], to[shared], StringComparison.Ordinal))
        {
            shared++;
        }

        return string.Concat(Enumerable.Repeat("../", from.Length - 1 - shared)) + string.Join('/', to[shared..]);
    }
}
