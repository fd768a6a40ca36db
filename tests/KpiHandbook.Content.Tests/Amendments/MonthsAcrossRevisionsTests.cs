using KpiHandbook.Content.Forms;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Content.Tests.Amendments;

/// <summary>Where the round's months make its result together, each counts by the text in effect in it; forms ask what that text asks.</summary>
public sealed class MonthsAcrossRevisionsTests : IDisposable
{
    private const string Letter = """
        letter: ที่ ตย 0019/ว 1
        date: 2568-05-20
        effective: 2568-06-01
        class: rule-change
        reason: ปรับเกณฑ์
        patch:
          indicators/alpha.md:
            at-least: { was: [60, 70, 80, 90, 100], now: [40, 50, 60, 70, 80] }
            inputs.done.label: { was: ทำแล้ว, now: ทำเสร็จแล้ว }
        """;

    private readonly ContentCase _content = new("_good");

    public MonthsAcrossRevisionsTests() => _content.Write("demo/2568-2/amendments/1/amendment.yaml", Letter);

    public void Dispose() => _content.Dispose();

    private Handbook Round => ContentLoader.Load(_content.Folder).Library!.Publications[0].Handbook;

    [Theory]
    [InlineData(MonthRule.Latest, "5")]
    [InlineData(MonthRule.Mean, "7/2")]
    [InlineData(MonthRule.Lowest, "2")]
    public void Each_month_counts_by_its_own_text(MonthRule rule, string points)
    {
        var round = Combining(Round, rule);
        var publication = new Publication(round, [Report(4, 70), Report(5, 70), Report(6, 80), Report(7, 80)]);

        var scored = RoundScorer.Score(publication);

        Assert.Equal(["2", "2", "5", "5"], scored.Months.Select(m => $"{m.Find("north")!.Assignments[0].OfMonth.Factor}"));
        Assert.Equal(points, $"{scored.Months[^1].Find("north")!.Assignments[0].Outcome.Factor}");
    }

    [Fact]
    public void The_last_text_decides_how_the_months_are_joined()
    {
        var round = Round;
        var joined = round with { Indicators = [round.Indicators[0] with { Months = MonthRule.Lowest }] };

        var scored = RoundScorer.Score(new Publication(joined, [Report(4, 60), Report(6, 80)]));

        Assert.Equal(["1", "1"], scored.Months.Select(m => $"{m.Find("north")!.Assignments[0].Outcome.Factor}"));
        Assert.Null(scored.Months[0].Find("north")!.Assignments[0].ByMonths);
    }

    [Fact]
    public void A_form_asks_what_the_text_of_its_month_asks_and_says_which_that_is()
    {
        var round = Round;
        string[] labels = [.. new[] { 5, 6 }.Select(m => ReportForm.Of(round, "north", ReportMonth.Of(2568, m))!.Lines[0].Indicator.Inputs[0].Label)];

        Assert.Equal(["ทำแล้ว", "ทำเสร็จแล้ว"], labels);
        Assert.Equal(["0", "1"], new[] { 5, 6 }.Select(m => RevisionOf(round, ReportMonth.Of(2568, m))));
    }

    [Fact]
    public void A_form_of_the_months_text_comes_back_as_a_current_one()
    {
        var round = Round;
        var month = ReportMonth.Of(2568, 5);
        var file = Path.Combine(_content.Folder, "..", "north.xlsx");
        using (var stream = File.Create(file))
        {
            FormWriter.Write(new FormOrder(round, month, ContactVisibility.Full), FormWriter.UnitsAsked(round, month)[0], stream);
        }

        var reading = ReturnedWorkbook.Read([round], file, "north.xlsx");

        Assert.Equal(month, reading.Month);
        Assert.DoesNotContain(reading.Problems, p => p.Kind.Code is "KPI4141");
        Assert.DoesNotContain(reading.Problems, p => p.Kind.Severity == Severity.Error);
    }

    private static string RevisionOf(Handbook round, ReportMonth month)
    {
        using var stream = new MemoryStream();
        FormWriter.Write(new FormOrder(round, month, ContactVisibility.Full), FormWriter.UnitsAsked(round, month)[0], stream);
        stream.Position = 0;
        using var book = new ClosedXML.Excel.XLWorkbook(stream);
        return book.Worksheet(WorkbookLayout.IdentitySheet).CellsUsed().First(c => c.GetString() is WorkbookLayout.RevisionRow).CellRight().GetString();
    }

    private static Handbook Combining(Handbook round, MonthRule rule) => With(round, rule) with
    {
        OtherTexts = round.OtherTexts.ToDictionary(t => t.Key, t => With(t.Value, rule)),
    };

    private static Handbook With(Handbook text, MonthRule rule) => text with { Indicators = [.. text.Indicators.Select(i => i with { Months = rule })] };

    private static UnitReport Report(int month, int done)
    {
        var place = new Place.InTree("north.xlsx");
        var inputs = new Dictionary<string, ReportedInput>(StringComparer.Ordinal)
        {
            ["done"] = new ReportedInput.Scalar(new Value.Number(done), place),
            ["target"] = new ReportedInput.Scalar(new Value.Number(100), place),
        };
        return new UnitReport("north", ReportMonth.Of(2568, month), place, new Dictionary<Id<Indicator>, IReadOnlyDictionary<string, ReportedInput>>
        {
            [Id<Indicator>.Of("alpha")] = inputs,
        });
    }
}
