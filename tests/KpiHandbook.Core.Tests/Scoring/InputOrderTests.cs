using FsCheck;
using FsCheck.Fluent;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Tests.Support;

namespace KpiHandbook.Core.Tests.Scoring;

public class InputOrderTests
{
    [Fact]
    public void The_order_in_which_inputs_and_cells_arrive_does_not_matter() => Law.Holds(
        from pair in YalaFigures.Any
        from order in Gen.Shuffle([.. pair.Given])
        select (pair.Indicator, pair.Given, order),
        given => AssertSameScore(given.Indicator, given.Given, order: given.order.ToDictionary(
            pair => pair.Key, pair => pair.Value is Value.Table table ? Reversed(table) : pair.Value, StringComparer.Ordinal)));

    [Fact]
    public void The_order_of_a_tables_rows_does_not_matter() => Law.Holds(
        from pair in YalaFigures.Any
        where pair.Given.Values.Any(value => value is Value.Table)
        from rows in Gen.Shuffle([.. pair.Given.Values.OfType<Value.Table>().Single().Rows])
        select (pair.Indicator, pair.Given, rows),
        given => AssertSameScore(given.Indicator, given.Given, new Dictionary<string, Value>(StringComparer.Ordinal)
        {
            [given.Given.Keys.Single()] = new Value.Table(given.rows),
        }));

    [Fact]
    public void The_order_in_which_inputs_are_defined_does_not_matter() => Law.Holds(
        from pair in YalaFigures.Any
        from inputs in Gen.Shuffle([.. pair.Indicator.Inputs])
        select (pair.Indicator, pair.Given, inputs),
        given => Assert.Equal(
            given.Indicator.Score(given.Given).Outcome, (given.Indicator with { Inputs = given.inputs }).Score(given.Given).Outcome));

    private static void AssertSameScore(Indicator indicator, Dictionary<string, Value> given, Dictionary<string, Value> order)
    {
        var (expected, actual) = (indicator.Score(given), indicator.Score(order));
        Assert.Equal(expected.Outcome, actual.Outcome);
        Assert.Equal(expected.Value, actual.Value);
        Assert.Equal(expected.Conditions.Select(c => c.Holds), actual.Conditions.Select(c => c.Holds));
    }

    private static Value.Table Reversed(Value.Table table) => new(
        [.. table.Rows.Select(row => row.Reverse().ToDictionary(StringComparer.Ordinal))]);
}
