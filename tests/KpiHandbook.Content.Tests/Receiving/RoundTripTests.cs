using KpiHandbook.Content.Forms;
using KpiHandbook.Content.Receiving;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Privacy;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Content.Tests.Receiving;

/// <summary>
/// Forms of every published round, written, filled in with made values in any of the ways that people type them, received, read back and
/// scored: the levels are those of the values themselves.
/// </summary>
public class RoundTripTests
{
    private const int Fillings = 500;
    private const int MonthsOfEach = 3;
    private const int UnitsOfEach = 4;

    private static readonly Library Library = ContentLoader.Load(Repository.PathOf("content")).Library!;

    private sealed record Blank(Handbook Handbook, ReportMonth Month, ReportForm Form, FormTemplate Template);

    public static TheoryData<string> Rounds => [.. Library.Publications.Select(p => p.Handbook.Path)];

    [Theory]
    [MemberData(nameof(Rounds))]
    public void What_is_filled_in_is_what_is_scored(string round)
    {
        var handbook = Library.Publications.Single(p => p.Handbook.Path == round).Handbook;
        var blanks = BlanksOf(handbook);
        var random = new Random(2568);
        using var folder = new ReceivingFolder();
        for (var done = 0; done < Fillings / Library.Publications.Count + 1; done += blanks.Count)
        {
            var made = blanks.ConvertAll(blank =>
            {
                var filling = new RandomFilling(random, handbook, blank.Form, blank.Month);
                var cells = filling.Typed.Select(t => (t.Column is null ? blank.Template.CellOf(t.Key) : blank.Template.CellOf(t.Key, t.Column, t.Row), t.Entry));
                folder.Put($"{blank.Month}-{blank.Form.Unit.Id}.xlsx", blank.Template.Fill(cells));
                return filling.Report;
            });

            var reception = new Receiver([handbook], folder.Content, DeclaredContacts.None).Receive([folder.Inbox], isDryRun: false);

            Assert.Empty(reception.AllProblems.Where(p => p.Kind.Severity == Severity.Error).Select(p => $"{p.Place} {p.Kind.Code} {p.Message.English}"));
            Assert.Equal(blanks.Count, reception.Receipts.Count(r => r.Reports.Single().State != FilingState.Pending));
            AssertSame(handbook, made, folder.Load(handbook));
        }
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public void A_form_for_all_units_is_scored_unit_by_unit(string round)
    {
        var handbook = Library.Publications.Single(p => p.Handbook.Path == round).Handbook;
        var month = handbook.Period.Months.Last(m => FormWriter.UnitsAsked(handbook, m).Count > 0);
        var template = new FormTemplate(Written(stream => FormWriter.WriteAll(new FormOrder(handbook, month, ContactVisibility.Full), stream)));
        var random = new Random(2567);
        using var folder = new ReceivingFolder();
        for (var time = 0; time < 2; time++)
        {
            var made = FormWriter.UnitsAsked(handbook, month).Select(unit => new RandomFilling(random, handbook, ReportForm.Of(handbook, unit.Id, month)!, month)).ToList();
            var file = folder.Put("all.xlsx", template.Fill(Cells(handbook, template, made)));

            var reception = new Receiver([handbook], folder.Content, DeclaredContacts.None).Receive([file], isDryRun: false);

            Assert.Empty(reception.AllProblems.Where(p => p.Kind.Severity == Severity.Error).Select(p => $"{p.Place} {p.Kind.Code} {p.Message.English}"));
            AssertSame(handbook, [.. made.Select(m => m.Report)], folder.Load(handbook));
        }
    }

    // A table's rows come unit by unit, named by id or by the name that the drop-down gives.
    private static IEnumerable<((string, CellAddress), Entry)> Cells(Handbook handbook, FormTemplate template, IReadOnlyList<RandomFilling> made)
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var filling in made)
        {
            var unit = handbook.AssessedUnits().First(u => u.Unit.Id == filling.Report.Unit).Unit;
            foreach (var figure in filling.Typed.Where(t => t.Column is null))
            {
                yield return (template.CellOf(figure.Key, unit.Id), figure.Entry);
            }

            foreach (var table in filling.Typed.Where(t => t.Column is not null).GroupBy(t => t.Key, StringComparer.Ordinal))
            {
                var first = rows.GetValueOrDefault(table.Key);
                rows[table.Key] = first + table.Max(t => t.Row) + 1;
                foreach (var cell in table)
                {
                    yield return (template.CellOf(cell.Key, cell.Column!, first + cell.Row), cell.Entry);
                }

                for (var row = first; row < rows[table.Key]; row++)
                {
                    yield return (template.CellOf(table.Key, WorkbookLayout.UnitColumn, row), new Entry.Text(row % 2 == 0 ? unit.Id : unit.Name));
                }
            }
        }
    }

    private static void AssertSame(Handbook handbook, IReadOnlyList<UnitReport> made, IReadOnlyList<UnitReport> filed)
    {
        Assert.Equal(made.Count, filed.Count);
        foreach (var report in made)
        {
            var found = filed.Single(f => f.Month == report.Month && f.Unit == report.Unit);
            Assert.Empty(ReportChanges.Of(handbook, report, found).Changed.Select(c => $"{report.Month} {report.Unit} {c.Indicator.Id}.{c.Input.Name}[{c.Row}]: {c.Before?.Value} → {c.After?.Value}"));
        }

        var (expected, scored) = (RoundScorer.Score(new Publication(handbook, made)), RoundScorer.Score(new Publication(handbook, filed)));
        Assert.Equal(Levels(expected), Levels(scored));
    }

    private static IEnumerable<string> Levels(ScoredRound round) =>
        from month in round.Months
        from unit in month.Units
        from scored in unit.Assignments
        select $"{month.Month} {unit.Unit.Id} {scored.Indicator.Id}: {scored.Trace.Value} {scored.Outcome.Kind} {scored.Outcome.Factor}";

    // The first and the last months and units, and one or two between.
    private static List<Blank> BlanksOf(Handbook handbook) =>
    [
        .. from month in Spread([.. handbook.Period.Months.Where(m => FormWriter.UnitsAsked(handbook, m).Count > 0)], MonthsOfEach)
           from unit in Spread(FormWriter.UnitsAsked(handbook, month), UnitsOfEach)
           select new Blank(handbook, month, ReportForm.Of(handbook, unit.Id, month)!, new FormTemplate(Written(s => FormWriter.Write(new FormOrder(handbook, month, ContactVisibility.Full), unit, s)))),
    ];

    private static IEnumerable<T> Spread<T>(IReadOnlyList<T> all, int most) =>
        Enumerable.Range(0, Math.Min(most, all.Count)).Select(i => all[i * (all.Count - 1) / Math.Max(1, Math.Min(most, all.Count) - 1)]);

    private static byte[] Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }
}
