using KpiHandbook.Site.Glossary;

namespace KpiHandbook.Site.Pages;

/// <summary>Every note on a round's document and criteria in one place.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Frame">What stands around it.</param>
/// <param name="Counts">How many notes and answers of each kind.</param>
/// <param name="OfRound">Notes on the document as a whole.</param>
/// <param name="OfIndicators">Notes by indicator.</param>
/// <param name="Checks">What the proof of every indicator's criteria found.</param>
/// <param name="Glossary">The office's terms with their meaning.</param>
public sealed record NotesPage(
    string Path,
    Frame Frame,
    IReadOnlyList<Fact> Counts,
    IReadOnlyList<NoteView> OfRound,
    IReadOnlyList<IndicatorNotes> OfIndicators,
    IReadOnlyList<CheckView> Checks,
    IReadOnlyList<TermView> Glossary) : Page(Path, Frame);

/// <summary>An indicator's notes.</summary>
/// <param name="Id">Of the indicator, the place of its notes on the page.</param>
/// <param name="Place">Its number.</param>
/// <param name="Indicator">The way to it.</param>
/// <param name="Answers">How unclear places are read, what was decided, what is open.</param>
/// <param name="Printed">Where pages of the document differ.</param>
/// <param name="Notes">Those that warn first.</param>
public sealed record IndicatorNotes(
    string Id, string Place, Link Indicator, IReadOnlyList<AnswerView> Answers, IReadOnlyList<PrintedRow> Printed, IReadOnlyList<NoteView> Notes);
