using KpiHandbook.Core.Model;
using KpiHandbook.Site.Links;

namespace KpiHandbook.Site.Print;

/// <summary>
/// Links inside the book: what other pages are on the site are chapters here. Anything else would become the address of a folder on
/// the machine that printed.
/// </summary>
internal sealed record PrintLinks : RelativeLinks
{
    private readonly Dictionary<string, string> _chapters;

    /// <summary>Links of a book.</summary>
    /// <param name="handbook">What the book says.</param>
    /// <param name="hasResults">True when it holds results; without them, units have no chapters, and links to them lead nowhere.</param>
    public PrintLinks(Handbook handbook, bool hasResults)
        : base(Routes.Print(handbook))
    {
        _chapters = handbook.Indicators
            .Select(i => (Route: Routes.Indicator(handbook, i.Id), Id: IdOf(i)))
            .Concat(handbook.AssessedUnits().Select(u => (Route: Routes.Unit(handbook, u.Unit), Id: hasResults ? IdOf(u.Unit) : "")))
            .Append((Routes.Matrix(handbook), PrintParts.Results.Id))
            .Append((Routes.Notes(handbook), PrintParts.Notes.Id))
            .Append((Routes.Changes(handbook), PrintParts.Amendments.Id))
            .ToDictionary(c => c.Item1, c => c.Item2, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public override string ToElsewhere(string path) => "";

    /// <inheritdoc/>
    public override string To(string path)
    {
        var hash = path.IndexOf('#', StringComparison.Ordinal);
        return _chapters.TryGetValue(hash < 0 ? path : path[..hash], out var id) ? id.Length == 0 ? "" : $"#{id}" : base.To(path);
    }

    /// <summary>The heading of an indicator's chapter.</summary>
    public static string IdOf(Indicator indicator) => $"i-{indicator.Id}";

    /// <summary>The heading of a unit's results.</summary>
    public static string IdOf(AssessedUnit unit) => $"u-{unit.Id}";

    /// <summary>The heading of an indicator's target table.</summary>
    public static string TargetsOf(Indicator indicator) => $"t-{indicator.Id}";
}
