namespace KpiHandbook.Content.Tests.Workbooks;

public class ReturnedWorkbookTests
{
    [Theory]
    [InlineData("raman")]
    [InlineData("yaha")]
    [InlineData("office")]
    public void A_blank_form_reads_without_a_problem(string unit)
    {
        using var returned = new ReturnedFixture(unit, filled: false);

        var reading = returned.Read();

        Assert.Empty(reading.Problems);
        Assert.Empty(Assert.Single(reading.Reports).Indicators);
        Assert.Equal(unit, Assert.Single(reading.Units).Id);
    }

    [Fact]
    public void A_filled_form_reads_as_it_was_filled()
    {
        using var returned = new ReturnedFixture();

        Assert.Empty(returned.Read().Problems);
        Assert.Equal(
            """
            budget.allocated: 1655466159/50
            budget.spent: 48920487/100
            plan.projects: done=100 steps=4 / done=17/20
            various.growth: 25/2
            various.people: 0
            various.ratio: -9/8
            various.report: yes
            various.sent: 2568-08-29
            various.who: หัวหน้ากลุ่มงาน
            villages.activities: 2
            villages.list: done=no
            """,
            string.Join('\n', returned.Values().Select(v => $"{v.Key}: {v.Value}")));
    }
}
