using KpiHandbook.Site.Districts;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Signs;
using KpiHandbook.Site.Slips;

namespace KpiHandbook.Site.Print;

/// <summary>The whole handbook as one page: the book that is printed, and a page to read through on a screen.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Frame">What stands around it on a screen.</param>
/// <param name="Sheets">The style sheet of this book's own pages, with its running heads.</param>
/// <param name="Pdf">The printed book; null when none is made.</param>
/// <param name="SiteTitle">What kind of book it is, for the cover.</param>
/// <param name="SampleSentence">Says that the results are made up; null when they are not, or none are shown.</param>
/// <param name="Contents">In order.</param>
/// <param name="Round">Cover, agreements and calendar.</param>
/// <param name="Overview">Every indicator in a line.</param>
/// <param name="Chapters">Every indicator in full.</param>
/// <param name="Matrix">Levels of all units; null without results.</param>
/// <param name="Units">Results of every unit; empty without results.</param>
/// <param name="Targets">The printed target tables.</param>
/// <param name="Amendments">The letters that this text takes in; empty for the text as first published.</param>
/// <param name="Remarks">The editors' remarks, by indicator.</param>
/// <param name="Glossary">The office's terms with their meaning.</param>
public sealed record PrintPage(
    string Path,
    Frame Frame,
    string Sheets,
    Link? Pdf,
    string SiteTitle,
    string? SampleSentence,
    IReadOnlyList<ContentsLine> Contents,
    RoundPage Round,
    PrintOverview Overview,
    IReadOnlyList<PrintChapter> Chapters,
    MatrixPage? Matrix,
    IReadOnlyList<PrintUnit> Units,
    IReadOnlyList<PrintTargets> Targets,
    IReadOnlyList<PrintAmendment> Amendments,
    IReadOnlyList<IndicatorNotes> Remarks,
    IReadOnlyList<Fact> Glossary) : Page(Path, Frame);

/// <summary>A line of the contents.</summary>
/// <param name="Id">Of the heading that it leads to.</param>
/// <param name="Label">A short number before the title; null for none.</param>
/// <param name="Title">The heading.</param>
/// <param name="IsPart">True for a part of the book, false for what stands in one.</param>
public sealed record ContentsLine(string Id, string? Label, string Title, bool IsPart);

/// <summary>Every indicator in a line.</summary>
/// <param name="Assessed">Heads of the weight columns.</param>
/// <param name="Rows">By the agreements' order.</param>
public sealed record PrintOverview(IReadOnlyList<string> Assessed, IReadOnlyList<PrintOverviewRow> Rows);

/// <summary>An indicator in a line.</summary>
/// <param name="Place">Its number.</param>
/// <param name="Indicator">Its title, and the way to its chapter.</param>
/// <param name="Group">The work group that owns it.</param>
/// <param name="Weights">In each agreement; null where it has none.</param>
/// <param name="Report">When it is reported.</param>
public sealed record PrintOverviewRow(string Place, Link Indicator, string Group, IReadOnlyList<string?> Weights, string Report);

/// <summary>An indicator in full.</summary>
/// <param name="Id">Of its heading.</param>
/// <param name="Place">Its number.</param>
/// <param name="Title">Short title.</param>
/// <param name="Indicator">What its page shows, linked within the book.</param>
/// <param name="Notes">What must be known before relying on a level.</param>
/// <param name="Examples">In one line each.</param>
/// <param name="TargetsId">The heading of its target table; null without one.</param>
public sealed record PrintChapter(string Id, string Place, string Title, IndicatorPage Indicator, IReadOnlyList<NoteView> Notes, IReadOnlyList<PrintExample> Examples, string? TargetsId)
{
    /// <summary>The criteria of months that another text decides.</summary>
    public IReadOnlyList<PrintEarlierCriteria> Earlier { get; init; } = [];

    /// <summary>The published address of its page, for good; null where the site does not know its own.</summary>
    public PrintAddress? Address { get; init; }
}

/// <summary>A worked example.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Reckoning">The formula with the figures, or the figures alone where there is no formula.</param>
/// <param name="Result">The outcome.</param>
public sealed record PrintExample(string Title, string Reckoning, LevelSwatch Result);

/// <summary>A unit's results.</summary>
/// <param name="Id">Of its heading.</param>
/// <param name="Unit">What its page shows, linked within the book.</param>
/// <param name="Source">The workbook that the figures come from; null when nothing was sent.</param>
public sealed record PrintUnit(string Id, DistrictPage Unit, string? Source);

/// <summary>A printed target table.</summary>
/// <param name="Id">Of its heading.</param>
/// <param name="Indicator">Its title, and the way to its chapter.</param>
/// <param name="Table">The table.</param>
public sealed record PrintTargets(string Id, Link Indicator, TargetsView Table);

/// <summary>A letter that changed the handbook.</summary>
/// <param name="Revision">The revision that it makes.</param>
/// <param name="Letter">Its number and date.</param>
/// <param name="Class">What it does.</param>
/// <param name="Effective">From which day it holds.</param>
/// <param name="Reason">Why.</param>
/// <param name="Months">The months that are scored with it.</param>
/// <param name="Points">What it changed, point by point.</param>
/// <param name="More">How many points there is no room for; null when all are there.</param>
public sealed record PrintAmendment(
    string Revision, string Letter, string Class, string Effective, string Reason, string Months, IReadOnlyList<PrintPoint> Points, string? More);

/// <summary>A point that a letter changed.</summary>
/// <param name="Where">The indicator, or the round as a whole.</param>
/// <param name="What">The field in words.</param>
/// <param name="Before">As it was; null where it was not there.</param>
/// <param name="After">As it is; null where it is no more.</param>
public sealed record PrintPoint(string Where, string What, string? Before, string? After);

/// <summary>What decides months that the book's own criteria do not.</summary>
/// <param name="Months">Which, and by which text.</param>
/// <param name="Criteria">In full.</param>
/// <param name="Formula">In a line; null where it is the same, or there is none.</param>
public sealed record PrintEarlierCriteria(string Months, IReadOnlyList<CriteriaView> Criteria, string? Formula);

/// <summary>Where a chapter stands on the web.</summary>
/// <param name="Text">The address, without its scheme.</param>
/// <param name="Code">The same for a telephone.</param>
public sealed record PrintAddress(string Text, QrView Code);
