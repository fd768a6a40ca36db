namespace KpiHandbook.Site.Pages;

/// <summary>A labelled figure.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">The figure or a few words.</param>
/// <param name="Note">A sentence more.</param>
/// <param name="IsSentence">True when the value is a sentence: set as text, over the whole width.</param>
public sealed record Fact(string Label, string Value, string? Note = null, bool IsSentence = false);

/// <summary>A remark on the source or the criteria.</summary>
/// <param name="Kind">What it is about, in a few words.</param>
/// <param name="Text">The remark.</param>
/// <param name="Warns">True for contradictions and gaps: what a reader must know before relying on a level.</param>
/// <param name="More">Where more is said.</param>
public sealed record NoteView(string Kind, string Text, bool Warns, Link? More = null);

/// <summary>Notes of which the first stand open and the rest are folded away.</summary>
/// <param name="Open">Shown at once.</param>
/// <param name="Folded">Shown on request, and in print.</param>
/// <param name="FoldedLabel">What the fold says.</param>
public sealed record NoteFold(IReadOnlyList<NoteView> Open, IReadOnlyList<NoteView> Folded, string FoldedLabel);

/// <summary>The people of one role.</summary>
/// <param name="Role">ผู้รับผิดชอบ or ผู้ประสานงาน.</param>
/// <param name="People">In the document's order.</param>
public sealed record ContactGroup(string Role, IReadOnlyList<ContactView> People);

/// <summary>Whom to ask.</summary>
/// <param name="Name">Null where the site shows positions only.</param>
/// <param name="Position">ตำแหน่ง.</param>
/// <param name="Group">กลุ่มงาน; null when the position names it.</param>
/// <param name="Phone">As written, with its <c>tel:</c> address; null where the site shows none.</param>
/// <param name="Email">The address, with its <c>mailto:</c> one; null where the site shows none.</param>
public sealed record ContactView(string? Name, string Position, string? Group, Link? Phone, Link? Email);

/// <summary>Whom to call.</summary>
/// <param name="Who">A person or a work group.</param>
/// <param name="Phone">The number as written, with its <c>tel:</c> address.</param>
public sealed record CallView(string Who, Link Phone);

/// <summary>What a table leaves to be said, below it.</summary>
/// <param name="Mark">Stands in the row and before the remark.</param>
/// <param name="Sentence">What is to be said.</param>
public sealed record Footnote(string Mark, string Sentence);

/// <summary>A file with the same results.</summary>
/// <param name="Link">The file.</param>
/// <param name="What">What it holds.</param>
public sealed record Download(Link Link, string What);
