namespace KpiHandbook.Site.Pages;

/// <summary>Every note on a round's document and criteria in one place.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Frame">What stands around it.</param>
/// <param name="Counts">How many notes of each kind.</param>
/// <param name="OfRound">Notes on the document as a whole.</param>
/// <param name="OfIndicators">Notes by indicator.</param>
public sealed record NotesPage(
    string Path, Frame Frame, IReadOnlyList<Fact> Counts, IReadOnlyList<NoteView> OfRound, IReadOnlyList<IndicatorNotes> OfIndicators)
    : Page(Path, Frame);

/// <summary>An indicator's notes.</summary>
/// <param name="Place">Its number.</param>
/// <param name="Indicator">The way to it.</param>
/// <param name="Notes">Those that warn first.</param>
public sealed record IndicatorNotes(string Place, Link Indicator, IReadOnlyList<NoteView> Notes);
