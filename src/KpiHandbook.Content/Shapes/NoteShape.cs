using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Shapes;

/// <summary>A note as read.</summary>
internal sealed record RawNote(Located<NoteKind>? Kind, Located<string>? Text);

/// <summary>Notes, which rounds and indicators both have.</summary>
internal static class NoteShape
{
    private static readonly Field<Located<NoteKind>> Kind = Field.Required(
        "kind",
        new ChoiceType<NoteKind>(
            ("source-conflict", NoteKind.SourceConflict, new("เอกสารขัดกันเอง", "Two places of the document disagree")),
            ("reading", NoteKind.Reading, new("วิธีอ่านข้อความที่ไม่ชัด", "How an unclear wording is read")),
            ("gap", NoteKind.Gap, new("ช่องว่างของเกณฑ์หรือของเอกสาร", "Something the document leaves open")),
            ("misprint", NoteKind.Misprint, new("พิมพ์ผิดในเอกสาร แก้แล้ว", "A misprint, set right")),
            ("scope", NoteKind.Scope, new("ขอบเขตว่าวัดใครหรืออะไร", "Whom or what it covers")),
            ("editor", NoteKind.Editor, new("บันทึกของผู้เรียบเรียง", "A remark of the editors")),
            ("review", NoteKind.Review, new("ต้องทบทวนก่อนประกาศใช้ เฉพาะฉบับร่าง", "To be looked at before it is published; of drafts alone"))),
        "เรื่องของบันทึก",
        "What the note is about");

    private static readonly Field<Located<string>> Text = Field.Required("text", FieldTypes.Text, "ข้อความ", "The text");

    public static ListType<RawNote> Notes { get; } = new(new Shape<RawNote>([Kind, Text], v => new RawNote(v.Of(Kind), v.Of(Text))));

    /// <summary>Warns of what a draft still has to look at.</summary>
    public static void Check(LocatedList<RawNote>? notes, ProblemList problems)
    {
        foreach (var note in notes?.Items ?? [])
        {
            if (note is { Kind: { Value: NoteKind.Review } kind, Text: { } text })
            {
                problems.Add(Problems.StillToReview(kind.Place, text.Value));
            }
        }
    }

    /// <summary>The notes of a list that was read without errors.</summary>
    public static IReadOnlyList<Note> NotesOf(LocatedList<RawNote>? notes)
    {
        var all = new List<Note>();
        foreach (var note in notes?.Items ?? [])
        {
            if (note is { Kind: { } kind, Text: { } text })
            {
                all.Add(new Note(kind.Value, text.Value));
            }
        }

        return all;
    }
}
