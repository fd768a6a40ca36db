using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Tests;

/// <summary>The published content, as it comes out of reading.</summary>
public class RealContentTests
{
    private static readonly ContentReading Reading = ContentLoader.Load(Repository.PathOf("content"));

    private static Handbook Yala => Reading.Library!.Publications.Single(p => p.Handbook.Path is "yala/2568-2").Handbook;

    [Fact]
    public void It_has_no_problem_that_stops_a_build() =>
        Assert.Empty(Reading.Problems.Where(p => p.Kind.Severity == Severity.Error).Select(p => $"{p.Place} {p.Kind.Code} {p.Message.English}"));

    [Fact]
    public void Indicators_stand_in_the_order_of_the_agreements() => Assert.Equal<IEnumerable<string>>(
        [
            "budget-spending", "plan-achievement", "otop-product-income", "otop-tourism-income", "household-debt-reduction",
            "poor-households-remaining", "women-fund-overdue-debt", "women-fund-membership", "proactive-project", "click-chumchon",
            "khok-nong-na", "kkj-villages",
        ],
        Yala.Indicators.Select(i => i.Id.ToString()));

    [Fact]
    public void A_short_form_becomes_conditions_and_words()
    {
        var level = Yala.Find(Id<Indicator>.Of("poor-households-remaining"))!.Criteria.Levels[4];

        Assert.Equal("value <= 10", ExpressionPrinter.Print(level.When, ExpressionStyle.Exact));
        Assert.Equal("ไม่เกินร้อยละ 10", level.Text);
    }

    [Fact]
    public void Steps_are_cumulative() => Assert.Equal(Ladder.Cumulative, Yala.Find(Id<Indicator>.Of("click-chumchon"))!.Criteria.Ladder);

    [Fact]
    public void An_example_knows_its_line_and_its_precision()
    {
        var example = Yala.Find(Id<Indicator>.Of("women-fund-overdue-debt"))!.Examples[0];

        Assert.Equal(2, example.ValueDecimals);
        var place = Assert.IsType<Place.InText>(example.Place);
        Assert.Contains("title:", File.ReadAllLines(Repository.PathOf(place.Path))[place.Line - 1], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_district_is_scored_on_a_hundred_in_both_sections()
    {
        var (agreement, units) = Yala.AssessedUnits().GroupBy(u => u.Agreement).Select(g => (g.Key, g.Select(u => u.Unit))).Last();

        Assert.All(units, unit => Assert.All(
            agreement.AssignmentsOf(unit).GroupBy(a => a.Section),
            section => Assert.Equal(100, section.Aggregate(Core.Numbers.Rational.Zero, (sum, a) => sum + a.Entry.Weight!.Value.Percent))));
    }

    [Fact]
    public void Every_indicator_has_its_text() => Assert.All(Yala.Indicators, i => Assert.Equal("คำนิยาม", i.Body[0].Heading));

    [Fact]
    public void The_indicator_in_the_README_can_be_copied()
    {
        var lines = File.ReadAllLines(Repository.PathOf("README.md")).SkipWhile(l => !l.EndsWith("```markdown", StringComparison.Ordinal));
        var example = string.Join('\n', lines.Skip(1).TakeWhile(l => !l.EndsWith("```", StringComparison.Ordinal)).Select(l => l.TrimStart() is "" ? l : l[3..]));
        using var content = new ContentCase("_good");
        content.Write("demo/2568-2/indicators/alpha.md", example
            .Replace("group: information", "group: plan", StringComparison.Ordinal)
            .Replace("person: dares", "person: somchai", StringComparison.Ordinal));

        Assert.Empty(ContentLoader.Load(content.Folder).Problems);
    }
}
