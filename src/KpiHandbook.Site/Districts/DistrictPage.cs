using KpiHandbook.Site.Calendar;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Signs;

namespace KpiHandbook.Site.Districts;

/// <summary>One assessed unit: where it stands, what to do next, and how every figure came about.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Frame">What stands around it.</param>
/// <param name="AsOf">The month that the results are of, and under which agreement.</param>
/// <param name="Name">Of the unit.</param>
/// <param name="Notice">Says that it has not reported, and when it last did; null when it has.</param>
/// <param name="Facts">Section scores, what is open, the next date.</param>
/// <param name="Steps">What to do next, the most points first.</param>
/// <param name="StepsRemark">Says why there are no steps, or what stays out of them; null when nothing does.</param>
/// <param name="Sections">Its indicators.</param>
/// <param name="Scope">What it is not measured on, and what it chose.</param>
/// <param name="HasResults">False before the first report of the round: its indicators then stand without empty columns.</param>
/// <param name="History">Month by month.</param>
/// <param name="Others">Every unit of the round, to go on to.</param>
/// <param name="Downloads">The same as data.</param>
public sealed record DistrictPage(
    string Path,
    Frame Frame,
    string AsOf,
    string Name,
    string? Notice,
    IReadOnlyList<Fact> Facts,
    IReadOnlyList<StepView> Steps,
    string? StepsRemark,
    IReadOnlyList<ResultSection> Sections,
    IReadOnlyList<ScopeView> Scope,
    bool HasResults,
    HistoryView? History,
    IReadOnlyList<UnitLink> Others,
    IReadOnlyList<Download> Downloads) : Page(Path, Frame)
{
    /// <summary>What is due next; null in a book, and where nothing has a day.</summary>
    public NextDueView? Next { get; init; }

    /// <summary>The evidence to have in hand; null where no indicator asks for any.</summary>
    public TickList? Ticks { get; init; }

    /// <summary>The same results on one sheet of paper; null before the first report of the round.</summary>
    public Link? Slip { get; init; }

    /// <summary>Its days as a file for calendars; null in a book, and where nothing has a day.</summary>
    public Link? Calendar { get; init; }

    /// <summary>Whom to ask; null in a book, and where the site shows no contacts.</summary>
    public Link? Contacts { get; init; }

    /// <summary>Its results round by round; null in a book, and where no other round has any.</summary>
    public Link? Rounds { get; init; }

    /// <summary>The signs among the levels that are no level by themselves.</summary>
    public IReadOnlyList<LegendItem> Legend { get; init; } = [];

    /// <summary>Which text of the round scores which months; null where nothing amends it.</summary>
    public string? Texts { get; init; }
}

/// <summary>A way to more points.</summary>
/// <param name="Gain"><c>+15.0</c>, of the 100 of its section; null where the document gives no weight.</param>
/// <param name="GainLabel">What the gain is: points, or points at most where nothing is reported yet.</param>
/// <param name="Sentence">What must change, and the level it gives.</param>
/// <param name="Indicator">Number and short title, leading to its row.</param>
/// <param name="From">The level now.</param>
/// <param name="To">The level then.</param>
public sealed record StepView(string? Gain, string GainLabel, string Sentence, Link Indicator, LevelSwatch From, LevelSwatch To)
{
    /// <summary>Says that the printed table and the criteria judge differently, leading to the row where both readings stand; null when they agree.</summary>
    public Link? Contest { get; init; }
}

/// <summary>A section's indicators.</summary>
/// <param name="Name">รายทีม ….</param>
/// <param name="Rows">By number.</param>
/// <param name="Total">Its score; null where the document's weights make none.</param>
/// <param name="Remarks">What the weights leave to be said: why there is no score, how one was derived.</param>
public sealed record ResultSection(string Name, IReadOnlyList<ResultLine> Rows, SectionTotal? Total, IReadOnlyList<string> Remarks);

/// <summary>A section's score.</summary>
/// <param name="Weight">Sum of the weights.</param>
/// <param name="OfHundred">Score of 100; – when the unit has not reported.</param>
/// <param name="OfFive">Score of 5; – when the unit has not reported.</param>
public sealed record SectionTotal(string Weight, string OfHundred, string OfFive);

/// <summary>One indicator's result.</summary>
/// <param name="Id">Anchor.</param>
/// <param name="Number">Its number in the agreement.</param>
/// <param name="Tag">What marks it off from the others: a chosen optional one; null for most.</param>
/// <param name="Indicator">Short title, and the way to it.</param>
/// <param name="Value">With its unit; empty where the levels look at no single value.</param>
/// <param name="Weight">Its weight.</param>
/// <param name="Swatch">Its level.</param>
/// <param name="Points">Of its weight; – while nothing can be counted.</param>
/// <param name="Next">The way to the next level; null at the highest.</param>
/// <param name="Why">Why there is no level yet, where a person must act.</param>
/// <param name="Contest">Both readings, or why the printed table says nothing here, with the way to the notes; null when they agree.</param>
/// <param name="Answers">What was decided, or is still asked, about this unit's outcome.</param>
/// <param name="Corrections">What was corrected of it after its month was sealed.</param>
/// <param name="Own">The district's own project, where that says what the levels ask.</param>
/// <param name="TraceLabel">What the trace tells: how the level came about, or what is still to be filled in.</param>
/// <param name="Trace">How it came about.</param>
public sealed record ResultLine(
    string Id,
    string Number,
    string? Tag,
    Link Indicator,
    string Value,
    string Weight,
    LevelSwatch Swatch,
    string Points,
    string? Next,
    string? Why,
    ContestView? Contest,
    IReadOnlyList<NoteView> Answers,
    IReadOnlyList<CorrectionNote> Corrections,
    OwnProjectView? Own,
    string TraceLabel,
    TraceView Trace)
{
    /// <summary>The way to the indicator's calculator with the reported figures in it; null where there is none.</summary>
    public Link? Try { get; init; }

    /// <summary>A mail that asks about it.</summary>
    public Link? Question { get; init; }

    /// <summary>Whom to call about it; null where there is no number, or the site shows none.</summary>
    public CallView? Call { get; init; }

    /// <summary>On a slip, what its level leaves to be said below the table; null where nothing does.</summary>
    public Footnote? Footnote { get; init; }
}

/// <summary>What the levels of a district's own project ask, and who assessed the level.</summary>
/// <param name="Project">The project; null where the district's is not in the handbook.</param>
/// <param name="Assessment">Who assessed on which evidence, or that nobody is named; null without a report.</param>
/// <param name="IsUnnamed">True when the report names no assessor or no evidence.</param>
public sealed record OwnProjectView(ProjectView? Project, string? Assessment, bool IsUnnamed);

/// <summary>A result that was corrected after its month was sealed.</summary>
/// <param name="Sentence">When, what it was and is, and why.</param>
/// <param name="Entry">The way to it in the list of all corrections.</param>
public sealed record CorrectionNote(string Sentence, Link Entry);

/// <summary>A contested result.</summary>
/// <param name="Sentence">Both readings, and which counts.</param>
/// <param name="Notes">Where the document's contradiction is explained.</param>
public sealed record ContestView(string Sentence, Link Notes);

/// <summary>Something about what a unit is measured on.</summary>
/// <param name="Label">ไม่วัด or เลือก.</param>
/// <param name="Indicator">Which indicator.</param>
/// <param name="Reason">Why.</param>
public sealed record ScopeView(string Label, Link Indicator, string? Reason);

/// <summary>A unit to go on to.</summary>
/// <param name="Link">Its page.</param>
/// <param name="IsHere">True for the unit of this page.</param>
public sealed record UnitLink(Link Link, bool IsHere);
