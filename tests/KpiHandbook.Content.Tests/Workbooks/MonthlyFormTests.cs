using ClosedXML.Excel;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Tests.Workbooks;

/// <summary>Where criteria differ by month, a month's workbook asks for what its own criteria look at and for nothing else.</summary>
public class MonthlyFormTests
{
    private static readonly ReportMonth June = ReportMonth.Of(2568, 6);
    private static readonly ReportMonth July = ReportMonth.Of(2568, 7);

    // June looks at people, July at the ratio and the table of projects, no other month at anything.
    private static Handbook ByMonth()
    {
        var handbook = SmallHandbook.Build();
        var projects = handbook.Indicators[1].Inputs[0];
        var various = handbook.Indicators[2];
        return handbook with
        {
            Indicators =
            [
                handbook.Indicators[0], handbook.Indicators[1], handbook.Indicators[3],
                various with
                {
                    Inputs = [.. various.Inputs, projects],
                    Milestones = [Milestone(June, "people >= 5"), Milestone(July, "ratio > 1 and count(projects) >= 1")],
                },
            ],
        };
    }

    [Theory]
    [InlineData("2568-06", "people who")]
    [InlineData("2568-07", "ratio who projects")]
    public void A_form_asks_for_the_months_inputs_and_for_words(string month, string inputs) => Assert.Equal(
        inputs,
        string.Join(' ', Form(month).Lines.Single(l => l.Indicator.Id == SmallHandbook.Various).Indicator.Inputs.Select(i => i.Name)));

    [Fact]
    public void A_month_without_criteria_is_not_asked_for() =>
        Assert.DoesNotContain(Form("2568-08").Lines, l => l.Indicator.Id == SmallHandbook.Various);

    [Fact]
    public void A_blank_form_of_a_month_reads_without_a_problem()
    {
        using var folder = Fixture().With("yaha", month: "2568-06", values: []).With("yaha", month: "2568-07", values: []).With("yaha", values: []);

        Assert.Empty(folder.Load().Problems);
    }

    [Fact]
    public void Rows_of_other_months_may_stand_there_blank()
    {
        using var folder = Fixture().With("yaha", book => Add(book, "various.ratio", null), values: [], month: "2568-06");

        Assert.Empty(folder.Load().Problems);
    }

    [Fact]
    public void A_figure_that_the_month_does_not_ask_for_is_named()
    {
        using var folder = Fixture().With("yaha", book => Add(book, "various.ratio", 2), values: [], month: "2568-06");

        var problem = folder.Single("KPI4038", "2568-06/yaha.xlsx[ผลการดำเนินงาน]!C40");
        Assert.Contains("มิถุนายน 2568", problem.Message.Thai, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public void A_table_of_another_month_may_stay_when_it_holds_nothing(bool isFilled, int problems)
    {
        using var folder = Fixture().With(
            "yaha",
            book =>
            {
                var sheet = book.AddWorksheet("เดือนอื่น");
                sheet.Cell("A1").SetValue("รหัส");
                sheet.Cell("B1").SetValue("various.projects");
                sheet.Cell("B2").SetValue("done");
                sheet.Cell("A3").SetValue("ที่");
                if (isFilled)
                {
                    sheet.Cell("B4").SetValue(100);
                }
            },
            values: [],
            month: "2568-06");

        Assert.Equal(problems, folder.Load().Problems.Count(p => p.Kind.Code is "KPI4038"));
        Assert.Equal(problems, folder.Load().Problems.Count);
    }

    private static ResultsFixture Fixture() => new() { Handbook = ByMonth() };

    private static ReportForm Form(string month) => ReportForm.Of(ByMonth(), "yaha", ReportMonth.Parse(month)!.Value)!;

    private static void Add(XLWorkbook book, string key, int? value)
    {
        book.Worksheet(ResultsFixture.Inputs).Cell("C40").SetValue(key);
        if (value is { } figure)
        {
            book.Worksheet(ResultsFixture.Inputs).Cell("D40").SetValue(figure);
        }
    }

    private static Milestone Milestone(ReportMonth month, string condition) => new(
        [month], "", new Criteria(null, new Rounding.None(), Ladder.Highest, [new LevelRule(Level.Highest, ExpressionParser.Parse(condition).Expression!, "")]));
}
