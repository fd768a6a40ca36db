using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Comparing;

/// <summary>What differs in a round as a whole: title, status, period, document, calendar, notes.</summary>
internal static class RoundComparison
{
    public static void Compare(Changes changes, Handbook before, Handbook after)
    {
        changes.Text(Aspect.Round, new("ชื่อรอบ", "title"), before.Title, after.Title);
        changes.Fact(Aspect.Round, new("สถานะ", "status"), ReaderText.Status(before.Status), ReaderText.Status(after.Status));
        changes.Fact(Aspect.Round, new("ผลเป็นตัวอย่าง", "sample results"), ReaderText.YesNo(before.SampleResults), ReaderText.YesNo(after.SampleResults));
        Compare(changes, before.Document, after.Document);
        CalendarComparison.Compare(changes, before, after);
        NoteComparison.Compare(changes, before.Notes, after.Notes);
    }

    private static void Compare(Changes changes, SourceDocument before, SourceDocument after)
    {
        changes.Text(Aspect.Round, new("ชื่อเอกสาร", "document"), before.Title, after.Title);
        changes.Text(Aspect.Round, new("ผู้ออกเอกสาร", "issuer"), before.Issuer, after.Issuer);
        changes.Fact(Aspect.Round, new("เลขที่หนังสือ", "letter"), before.Number, after.Number);
        changes.Fact(Aspect.Round, new("วันที่ของหนังสือ", "date of the letter"), ReaderText.Day(before.Date), ReaderText.Day(after.Date));
        changes.Text(Aspect.Round, new("คำอธิบายเอกสาร", "note on the document"), before.Note, after.Note);
    }
}
