using KpiHandbook.Site.Calendar;
using KpiHandbook.Site.Signs;

namespace KpiHandbook.Site.Pages;

/// <summary>A round's cover: what it is, its dates, agreements, indicators and districts.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Frame">What stands around it.</param>
/// <param name="Office">Full name of the office.</param>
/// <param name="Title">As on the handbook's cover; in another language the round's name.</param>
/// <param name="Facts">Period, status, latest results ….</param>
/// <param name="Document">The document that it comes from, as labelled lines.</param>
/// <param name="SampleSentence">Says that the results are made up.</param>
/// <param name="Doors">The ways into the round: results, book, notes.</param>
/// <param name="ReportDays">What is reported on which day of every month.</param>
/// <param name="Calendar">Dated events, by day.</param>
/// <param name="Agreements">In printed order.</param>
/// <param name="Indicators">By section, with the districts' levels.</param>
/// <param name="Units">With their section scores; null without results.</param>
/// <param name="UnitLinks">The units alone; empty when their scores are shown.</param>
/// <param name="AsOf">The month whose results are shown; null without any.</param>
/// <param name="Downloads">The results as data; empty without results, and in a book.</param>
/// <param name="Notes">On the document as a whole.</param>
public sealed record RoundPage(
    string Path,
    Frame Frame,
    string Office,
    string Title,
    IReadOnlyList<Fact> Facts,
    IReadOnlyList<Fact> Document,
    string? SampleSentence,
    IReadOnlyList<Door> Doors,
    IReadOnlyList<ReportDay> ReportDays,
    IReadOnlyList<CalendarDay> Calendar,
    IReadOnlyList<AgreementView> Agreements,
    IReadOnlyList<IndicatorGroup> Indicators,
    UnitTable? Units,
    IReadOnlyList<Link> UnitLinks,
    string? AsOf,
    IReadOnlyList<Download> Downloads,
    IReadOnlyList<NoteView> Notes) : Page(Path, Frame)
{
    /// <summary>What is due next; null in a book, in a permanent copy, and where nothing has a day.</summary>
    public NextDueView? Next { get; init; }

    /// <summary>As on the handbook's cover, on a page in another language; null where the title is that.</summary>
    public string? Original { get; init; }

    /// <summary>The signs among the levels that are no level by themselves.</summary>
    public IReadOnlyList<LegendItem> Legend { get; init; } = [];

    /// <summary>Which text of the round scores which months; null where nothing amends it.</summary>
    public string? Texts { get; init; }
}

/// <summary>A way into the round.</summary>
/// <param name="Link">Where to.</param>
/// <param name="What">What is found there.</param>
public sealed record Door(Link Link, string What);

/// <summary>A day of every month with what is reported on it.</summary>
public sealed record ReportDay(string Day, IReadOnlyList<Link> Indicators);

/// <summary>A day with what happens on it.</summary>
public sealed record CalendarDay(string Date, string Machine, IReadOnlyList<CalendarItem> Items);

/// <summary>An event, with the indicators concerned.</summary>
public sealed record CalendarItem(string Text, IReadOnlyList<Link> Indicators);

/// <summary>An agreement as tables.</summary>
/// <param name="Id">Anchor.</param>
/// <param name="Title">Between whom.</param>
/// <param name="Note">What the document leaves unsaid.</param>
/// <param name="Partial">Says that only a part of it is here, so that there are no sums; null for a whole one.</param>
/// <param name="Sections">Empty for an agreement that follows another.</param>
/// <param name="Choices">Which optional indicators each district chose.</param>
public sealed record AgreementView(
    string Id, string Title, string? Note, string? Partial, IReadOnlyList<AgreementSection> Sections, IReadOnlyList<Choice> Choices);

/// <summary>A section of an agreement.</summary>
/// <param name="Name">รายทีม ….</param>
/// <param name="Rows">In printed order.</param>
/// <param name="Total">Sum of the weights; null where each unit has its own.</param>
/// <param name="Remark">How the weights make a whole, where a sum does not say it.</param>
public sealed record AgreementSection(string Name, IReadOnlyList<AgreementRow> Rows, string? Total, string? Remark);

/// <summary>An indicator in an agreement.</summary>
public sealed record AgreementRow(string Number, Link Indicator, string Weight, string? Only, IReadOnlyList<string> Notes);

/// <summary>What a district chose.</summary>
public sealed record Choice(Link District, IReadOnlyList<Link> Indicators);

/// <summary>A section of the indicators, in the districts' order.</summary>
public sealed record IndicatorGroup(string Section, IReadOnlyList<IndicatorItem> Items);

/// <summary>An indicator in the round's list.</summary>
/// <param name="Indicator">Short title, and the way to it.</param>
/// <param name="Place">Its number in the districts' agreement, or in the one that has it.</param>
/// <param name="Group">The work group's short name.</param>
/// <param name="Levels">The districts' levels; null without results.</param>
public sealed record IndicatorItem(Link Indicator, string Place, string Group, DistributionView? Levels);

/// <summary>Units with their section scores.</summary>
/// <param name="Sections">Names of the sections, as columns.</param>
/// <param name="Rows">The office first.</param>
public sealed record UnitTable(IReadOnlyList<string> Sections, IReadOnlyList<UnitRow> Rows);

/// <summary>A unit's scores of 100 by section; null where it has no such section or has reported nothing of it.</summary>
public sealed record UnitRow(Link Unit, IReadOnlyList<string?> Scores, string Open);
