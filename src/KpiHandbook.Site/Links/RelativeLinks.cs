namespace KpiHandbook.Site.Links;

/// <summary>Links out of one page. Always relative and to a named file, so that the site works from a folder, a sub-path and a memory stick.</summary>
/// <param name="From">The page's path from the site's root, with forward slashes: <c>yala/2568-2/index.html</c>.</param>
public record RelativeLinks(string From)
{
    /// <summary>The way up to the site's root: empty, or <c>../../</c>.</summary>
    public string Root => string.Concat(Enumerable.Repeat("../", From.Count(c => c == '/')));

    /// <summary>The address of a file outside the round; empty where nothing may lead out of it, as in a book.</summary>
    public virtual string ToElsewhere(string path) => To(path);

    /// <summary>The address of a file of the site, which may end in <c>#fragment</c>.</summary>
    public virtual string To(string path)
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
