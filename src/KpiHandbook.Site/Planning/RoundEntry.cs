using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Data.Results;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;

namespace KpiHandbook.Site.Planning;

/// <summary>What the pages outside a round know of it. A round whose own pages are taken over from an earlier edition is known by this alone.</summary>
/// <param name="Handbook">Its text in force.</param>
/// <param name="Current">The newest month with results; null before the first report.</param>
/// <param name="HasBook">True when the handbook is printed to a PDF as well.</param>
public sealed record RoundEntry(Handbook Handbook, ReportMonth? Current, bool HasBook)
{
    /// <summary>The round's seal; null while it has none.</summary>
    public Seal? Seal { get; init; }

    /// <summary>The paths of its pages, where they are taken over.</summary>
    public IReadOnlyList<string> Pages { get; init; } = [];

    /// <summary>Its results without what is withheld, which the round after it scores by its own criteria; null where no round asks for them.</summary>
    public Publication? Results { get; init; }

    /// <summary>What its units came to, which units' pages across rounds show; read when one asks.</summary>
    public Lazy<IReadOnlyList<PastResult>> Past { get; init; } = new(() => []);

    /// <summary>The way to the printed handbook: its PDF, or the page it is printed from when no PDF is made.</summary>
    public Link Book(Words words, Func<string, string> to) => HasBook
        ? new Link(words["print.book-pdf"], to(Routes.Pdf(Handbook)))
        : new Link(words["print.book"], to(Routes.Print(Handbook)));
}
