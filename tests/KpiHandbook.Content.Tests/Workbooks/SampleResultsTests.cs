using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Content.Tests.Workbooks;

/// <summary>The results that are published with the Yala handbook, made up and held to what the handbook prints.</summary>
public class SampleResultsTests
{
    private static readonly Handbook Yala =
        ContentLoader.Load(Repository.PathOf("content")).Library!.Publications.First(p => p.Handbook.Path is "yala/2568-2").Handbook;

    private static readonly IReadOnlyList<UnitReport> Reports = Load();

    [Fact]
    public void Every_unit_reported_every_month_but_one()
    {
        var missing = from month in Reports.Select(r => r.Month).Distinct()
                      from unit in Yala.AssessedUnits().Select(u => u.Unit.Id)
                      where !Reports.Any(r => r.Month == month && string.Equals(r.Unit, unit, StringComparison.Ordinal))
                      select $"{month} {unit}";

        Assert.Equal("2568-08 kabang", Assert.Single(missing));
        Assert.True(Yala.SampleResults);
    }

    [Fact]
    public void Poor_households_are_those_of_the_printed_table()
    {
        var printed = Yala.Find(Id<Indicator>.Of("poor-households-remaining"))!.Targets!;
        foreach (var report in Reports)
        {
            var expected = report.Unit is AssessedUnit.OfficeId ? printed.Total! : printed.Published[Id<District>.Of(report.Unit)];
            Assert.Equal(expected.Base, Figure(report, "poor-households-remaining", "target"));
        }
    }

    [Theory]
    [InlineData("poor-households-remaining", "target")]
    [InlineData("poor-households-remaining", "passed")]
    [InlineData("women-fund-overdue-debt", "overdue")]
    [InlineData("women-fund-overdue-debt", "outstanding")]
    public void The_districts_make_up_the_province(string indicator, string input)
    {
        foreach (var month in Reports.GroupBy(r => r.Month).Where(m => m.Count() == 9))
        {
            var districts = month.Where(r => r.Unit is not AssessedUnit.OfficeId).Aggregate(Rational.Zero, (sum, r) => sum + Figure(r, indicator, input)!.Value);
            Assert.Equal(Figure(month.First(r => r.Unit is AssessedUnit.OfficeId), indicator, input), districts);
        }
    }

    [Fact]
    public void The_office_reports_the_worked_example_of_the_handbook()
    {
        var office = Reports.Last(r => r.Unit is AssessedUnit.OfficeId);

        Assert.Equal("489204.87", Figure(office, "women-fund-overdue-debt", "overdue")!.Value.ToDecimal(2));
        Assert.Equal("33109323.18", Figure(office, "women-fund-overdue-debt", "outstanding")!.Value.ToDecimal(2));
    }

    private static Rational? Figure(UnitReport report, string indicator, string input) =>
        report.Indicators[Id<Indicator>.Of(indicator)].GetValueOrDefault(input) is ReportedInput.Scalar { Value: Value.Number number } ? number.Amount : null;

    private static IReadOnlyList<UnitReport> Load()
    {
        var (reports, problems) = WorkbookLoader.Load(Yala, Repository.PathOf("content", "yala", "2568-2", "results"), "content/yala/2568-2/results");
        Assert.Empty(problems);
        return reports;
    }
}
