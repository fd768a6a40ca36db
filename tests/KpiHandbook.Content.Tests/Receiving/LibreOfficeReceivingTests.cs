using KpiHandbook.Content.Forms;
using KpiHandbook.Content.Receiving;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Privacy;

namespace KpiHandbook.Content.Tests.Receiving;

/// <summary>A form of every round, filled in, saved by LibreOffice and received: the values are those that were typed.</summary>
[Trait(LibreOffice.Needs, LibreOffice.Name)]
public class LibreOfficeReceivingTests
{
    [Fact]
    public void What_LibreOffice_saved_is_received_as_it_was_typed()
    {
        using var office = new LibreOffice();
        using var folder = new ReceivingFolder();
        var handbooks = ContentLoader.Load(Repository.PathOf("content")).Library!.Publications.Select(p => p.Handbook).ToList();
        var made = handbooks.ConvertAll(handbook => (Handbook: handbook, Filling: Fill(handbook, folder)));

        var saved = office.Convert("xlsx", [.. Directory.EnumerateFiles(folder.Inbox)]);
        var reception = new Receiver(handbooks, folder.Content, DeclaredContacts.None).Receive([saved], isDryRun: false);

        Assert.Equal("", string.Join('\n', reception.AllProblems.Where(p => p.Kind.Severity == Severity.Error).Select(p => $"{p.Place} {p.Kind.Code} {p.Message.English}")));
        Assert.All(made, m => Assert.Empty(ReportChanges.Of(m.Handbook, m.Filling.Report, Assert.Single(folder.Load(m.Handbook))).Changed));
    }

    private static RandomFilling Fill(Handbook handbook, ReceivingFolder folder)
    {
        var month = handbook.Period.Months.Last(m => FormWriter.UnitsAsked(handbook, m).Count > 0);
        var unit = FormWriter.UnitsAsked(handbook, month)[^1];
        using var form = new MemoryStream();
        FormWriter.Write(new FormOrder(handbook, month, ContactVisibility.Full), unit, form);
        var template = new FormTemplate(form.ToArray());
        var filling = new RandomFilling(new Random(2568), handbook, ReportForm.Of(handbook, unit.Id, month)!, month);
        var cells = filling.Typed.Select(t => (t.Column is null ? template.CellOf(t.Key) : template.CellOf(t.Key, t.Column, t.Row), AsTyped(t.Entry)));
        folder.Put($"{handbook.Office.Id}-{handbook.Round}.xlsx", template.Fill(cells));
        return filling;
    }

    // The cells for answers are in text format, where TRUE stays a word; a truth put there by other means is 1 to LibreOffice, which is no answer.
    private static Entry AsTyped(Entry entry) => entry is Entry.Truth truth ? new Entry.Text(truth.Value ? "TRUE" : "FALSE") : entry;
}
