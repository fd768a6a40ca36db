using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Comparing;

/// <summary>Notes of a round or an indicator.</summary>
internal static class NoteComparison
{
    public static void Compare(Changes changes, IReadOnlyList<Note> before, IReadOnlyList<Note> after) =>
        Items.Compare(changes, Aspect.Notes, new("ข้อสังเกต", "note"), before.Select(ItemOf), after.Select(ItemOf));

    // A remark on a misprint, or of the editors, changes nothing that counts.
    private static Item ItemOf(Note note) => new(note.Text, (new Words("ประเภท", "kind"), ReaderText.Kind(note.Kind)))
    {
        Name = new($"ข้อสังเกต ({ReaderText.Kind(note.Kind).Thai})", ReaderText.Kind(note.Kind).English),
        Shown = ReaderText.Same(note.Text),
        IsRemark = note.Kind is NoteKind.Misprint or NoteKind.Editor or NoteKind.Review,
    };
}
