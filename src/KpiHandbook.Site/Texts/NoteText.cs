using KpiHandbook.Core.Model;
using KpiHandbook.Site.Pages;

namespace KpiHandbook.Site.Texts;

/// <summary>Notes for readers.</summary>
public static class NoteText
{
    /// <summary>A note as it is shown.</summary>
    public static NoteView Of(Note note) => new(Of(note.Kind), note.Text, Warns(note.Kind));

    /// <summary>Notes with the first few open; one is never folded away alone. Null when there are none.</summary>
    public static NoteFold? Fold(IReadOnlyList<NoteView> notes, int open)
    {
        var shown = notes.Count <= open + 1 ? notes.Count : open;
        return notes.Count == 0 ? null : new NoteFold([.. notes.Take(shown)], [.. notes.Skip(shown)], $"อ่านอีก {notes.Count - shown} ข้อ");
    }

    /// <summary>What a note is about.</summary>
    public static string Of(NoteKind kind) => kind switch
    {
        NoteKind.SourceConflict => "เอกสารขัดกัน",
        NoteKind.Gap => "ช่องว่างของเกณฑ์",
        NoteKind.Reading => "บันทึกวิธีอ่าน",
        NoteKind.Scope => "ขอบเขต",
        NoteKind.Misprint => "คำพิมพ์ผิด",
        NoteKind.Editor => "บันทึกผู้จัดทำ",
        NoteKind.Review => "ต้องทบทวน",
    };

    /// <summary>True for what a reader must know before relying on a level.</summary>
    public static bool Warns(NoteKind kind) => kind is NoteKind.SourceConflict or NoteKind.Gap or NoteKind.Review;

    /// <summary>True for notes that stand beside the criteria; the others stand at the page's end.</summary>
    public static bool IsOnCriteria(NoteKind kind) => kind is NoteKind.SourceConflict or NoteKind.Gap or NoteKind.Reading;
}
