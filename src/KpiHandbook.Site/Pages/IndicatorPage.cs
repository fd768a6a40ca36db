using KpiHandbook.Core.Model;
using KpiHandbook.Site.Rules;
using KpiHandbook.Site.Signs;

namespace KpiHandbook.Site.Pages;

/// <summary>An indicator: what it measures, what earns each level, what proves it, whom to ask, and how it went.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Frame">What stands around it.</param>
/// <param name="Places">Its number in each agreement.</param>
/// <param name="Group">The work group that owns it.</param>
/// <param name="Title">Full official title.</param>
/// <param name="Facts">Weights, what earns 5, report day, cut-off.</param>
/// <param name="Inherited">Which indicator it takes over; null for one of its own.</param>
/// <param name="Criteria">One set, or one for each group of months.</param>
/// <param name="Answers">How unclear places of the criteria are read, what was decided, and what is still open.</param>
/// <param name="Notes">What must be known before relying on a level: contradictions, gaps, readings; null without any.</param>
/// <param name="Remarks">The editors' other remarks; null without any.</param>
/// <param name="Formula">Null without one.</param>
/// <param name="NoFormula">What stands in its place.</param>
/// <param name="RoundingText">What happens to the value before it is compared.</param>
/// <param name="Examples">Worked, computed at every build.</param>
/// <param name="Coverage">Which levels and outcomes the examples show; null without examples.</param>
/// <param name="Inputs">What is reported: one group, or one for each group of months.</param>
/// <param name="Body">The guide's text.</param>
/// <param name="Evidence">By level.</param>
/// <param name="Projects">Each district's own project, where those say what the levels ask.</param>
/// <param name="Printed">Where pages of the document print different things.</param>
/// <param name="Results">How it went here; null without results.</param>
/// <param name="Targets">The printed table of targets beside the criteria; null without one.</param>
/// <param name="Contacts">Empty where the site shows none.</param>
/// <param name="Sources">แหล่งข้อมูล.</param>
/// <param name="Edition">The document and status that this page renders.</param>
/// <param name="Data">The same as JSON.</param>
/// <param name="Previous">The indicator before it.</param>
/// <param name="Next">The indicator after it.</param>
public sealed record IndicatorPage(
    string Path,
    Frame Frame,
    IReadOnlyList<string> Places,
    string Group,
    string Title,
    IReadOnlyList<Fact> Facts,
    InheritedView? Inherited,
    IReadOnlyList<CriteriaView> Criteria,
    IReadOnlyList<AnswerView> Answers,
    NoteFold? Notes,
    NoteFold? Remarks,
    FormulaView? Formula,
    string NoFormula,
    string? RoundingText,
    IReadOnlyList<ExampleView> Examples,
    string? Coverage,
    IReadOnlyList<InputGroup> Inputs,
    IReadOnlyList<BodyView> Body,
    IReadOnlyList<EvidenceRow> Evidence,
    IReadOnlyList<ProjectView> Projects,
    IReadOnlyList<PrintedRow> Printed,
    ResultsView? Results,
    TargetsView? Targets,
    IReadOnlyList<ContactGroup> Contacts,
    IReadOnlyList<string> Sources,
    string Edition,
    Link Data,
    Link? Previous,
    Link? Next) : Page(Path, Frame)
{
    /// <summary>The approval of every district's project, where it is the same.</summary>
    public string? ProjectsBasis { get; init; }

    /// <summary>The indicator in the office's other texts; null where it is in this one alone, and in a book.</summary>
    public PastView? Past { get; init; }

    /// <summary>The form to try figures with; null where there is nothing to compute with, and in a book.</summary>
    public CalculatorView? Calculator { get; init; }

    /// <summary>Which text of the round scores which months, where they differ about this indicator; null elsewhere.</summary>
    public string? Texts { get; init; }
}

/// <summary>The way through an indicator's earlier and later texts.</summary>
/// <param name="All">All of them side by side.</param>
/// <param name="Sentence">Whether values can be compared with those of the text before; null for the first, and where that is of an older round than the one before.</param>
/// <param name="Warns">True when they cannot.</param>
public sealed record PastView(Link All, string? Sentence, bool Warns);

/// <summary>A worked example.</summary>
/// <param name="Months">The months whose criteria it is the first example of; null when it is not, and where criteria are the same all the time.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Result">Its level.</param>
/// <param name="ResultText">Value and outcome in a few words.</param>
/// <param name="Trace">How it is reckoned.</param>
/// <param name="IsOpen">True for the one whose trace is shown at once.</param>
public sealed record ExampleView(string? Months, string Title, LevelSwatch Result, string ResultText, TraceView Trace, bool IsOpen);

/// <summary>The indicator of another round that this one takes over.</summary>
/// <param name="Source">Its round and the way to it; the address is empty where that round is not published here.</param>
/// <param name="Changes">What is not taken over; null when nothing is, or it cannot be told.</param>
public sealed record InheritedView(Link Source, string? Changes);

/// <summary>What is reported in some months.</summary>
/// <param name="Months">The months; null for every month.</param>
/// <param name="Rows">The figures.</param>
public sealed record InputGroup(string? Months, IReadOnlyList<InputRow> Rows);

/// <summary>A district's own project.</summary>
/// <param name="District">The way to its results.</param>
/// <param name="Name">Of the project.</param>
/// <param name="Basis">Its approval; null where it is the same for all, and said once.</param>
/// <param name="Levels">What each level asks.</param>
public sealed record ProjectView(Link District, string Name, string? Basis, IReadOnlyList<ScaleLevel> Levels);

/// <summary>What one page of the document prints where pages differ.</summary>
/// <param name="Where">Which page.</param>
/// <param name="What">What it prints.</param>
/// <param name="Used">What is used here and why; – where nobody has said.</param>
public sealed record PrintedRow(string Where, string What, string Used);

/// <summary>A figure that is reported.</summary>
/// <param name="Symbol">The document's letter for it.</param>
/// <param name="Label">Its name.</param>
/// <param name="What">What counts.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Columns">What each row of a table holds.</param>
public sealed record InputRow(string? Symbol, string Label, string? What, string Unit, IReadOnlyList<InputRow> Columns);

/// <summary>A part of the guide's text.</summary>
/// <param name="Id">Its place on the page.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Html">Rendered Markdown.</param>
public sealed record BodyView(string Id, string Heading, string Html)
{
    /// <summary>The parts of an indicator's text, each with its place on the page.</summary>
    public static IReadOnlyList<BodyView> AllOf(Indicator indicator) => [.. indicator.Body.Select((b, i) => new BodyView($"text-{i + 1}", b.Heading, b.Html))];
}

/// <summary>What proves a level or a range of them; the whole indicator where the document gives no levels.</summary>
public sealed record EvidenceRow(string? Levels, IReadOnlyList<string> Items);

/// <summary>How units stand on an indicator.</summary>
/// <param name="AsOf">The month.</param>
/// <param name="Rows">Of those who have reported it, the office first, where it is scored on it.</param>
/// <param name="Line">Where they stand on the criteria's axis; null where there is none.</param>
/// <param name="Remark">Who is not scored on it; null where everybody is.</param>
/// <param name="Matrix">The way to all indicators of all districts.</param>
public sealed record ResultsView(string AsOf, IReadOnlyList<ResultRow> Rows, NumberLineView? Line, string? Remark, Link Matrix)
{
    /// <summary>Who has not reported it; these have no row.</summary>
    public required IReadOnlyList<Link> Unreported { get; init; }

    /// <summary>The signs among the levels that are no level by themselves.</summary>
    public required IReadOnlyList<LegendItem> Legend { get; init; }
}

/// <summary>One unit's result.</summary>
/// <param name="Unit">Who, and the way to its page.</param>
/// <param name="Value">What it reached; null without a value.</param>
/// <param name="Swatch">Its level.</param>
/// <param name="Bar">Length of its bar in half levels, 0 to 10.</param>
public sealed record ResultRow(Link Unit, string? Value, LevelSwatch Swatch, int Bar);

/// <summary>A printed table of targets beside what the criteria ask, or the latter alone where none is printed.</summary>
/// <param name="Heading">Which of the two it is.</param>
/// <param name="Caption">What the figures are.</param>
/// <param name="BaseLabel">What the first column is.</param>
/// <param name="Levels">Heads of the other columns.</param>
/// <param name="Rows">By district.</param>
/// <param name="Total">The printed sum.</param>
/// <param name="Sentence">Where the two differ and which one decides, or what the figures come from; null when they agree.</param>
/// <param name="IsContradicted">True when the two differ anywhere.</param>
public sealed record TargetsView(
    string Heading,
    string Caption,
    string BaseLabel,
    IReadOnlyList<LevelSwatch> Levels,
    IReadOnlyList<TargetsRow> Rows,
    TargetsRow? Total,
    string? Sentence,
    bool IsContradicted);

/// <summary>A row of targets.</summary>
/// <param name="Name">The district.</param>
/// <param name="Base">The number it starts from.</param>
/// <param name="Cells">Levels in order.</param>
/// <param name="Remarks">Both readings of each figure that they judge differently, and the levels that no figure gets.</param>
public sealed record TargetsRow(string Name, string Base, IReadOnlyList<TargetsCell> Cells, IReadOnlyList<string> Remarks);

/// <summary>One printed target.</summary>
/// <param name="Printed">As printed.</param>
/// <param name="Needed">What the criteria ask, where that differs; – when no figure does.</param>
/// <param name="Label">The difference as a sentence; null when there is none.</param>
public sealed record TargetsCell(string Printed, string? Needed, string? Label);
