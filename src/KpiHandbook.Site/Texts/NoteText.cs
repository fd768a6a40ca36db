using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Pages;

namespace KpiHandbook.Site.Texts;

/// <summary>Notes for readers.</summary>
public static class NoteText
{
    /// <summary>A note as it is shown.</summary>
    public static NoteView Of(Words words, Note note) => new(Of(words, note.Kind), note.Text, Warns(note.Kind));

    /// <summary>Notes with the first few open; one is never folded away alone. Null when there are none.</summary>
    public static NoteFold? Fold(Words words, IReadOnlyList<NoteView> notes, int open)
    {
        var shown = notes.Count <= open + 1 ? notes.Count : open;
        return notes.Count == 0 ? null : new NoteFold([.. notes.Take(shown)], [.. notes.Skip(shown)], words.Say("notes.more", notes.Count - shown));
    }

    /// <summary>What a note is about.</summary>
    public static string Of(Words words, NoteKind kind) => words[kind switch
    {
        NoteKind.SourceConflict => "note.source-conflict",
        NoteKind.Gap => "note.gap",
        NoteKind.Reading => "note.reading",
        NoteKind.Scope => "note.scope",
        NoteKind.Misprint => "note.misprint",
        NoteKind.Editor => "note.editor",
        NoteKind.Review => "note.review",
    }];

    /// <summary>True for what a reader must know before relying on a level.</summary>
    public static bool Warns(NoteKind kind) => kind is NoteKind.SourceConflict or NoteKind.Gap or NoteKind.Review;

    /// <summary>True for notes that stand beside the criteria; the others stand at the page's end.</summary>
    public static bool IsOnCriteria(NoteKind kind) => kind is NoteKind.SourceConflict or NoteKind.Gap or NoteKind.Reading;
}
