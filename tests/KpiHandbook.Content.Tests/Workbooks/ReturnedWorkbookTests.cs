using KpiHandbook.Content.Forms;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Tests.Workbooks;

public class ReturnedWorkbookTests
{
    [Fact]
    public void A_blank_form_reads_without_a_problem()
    {
        using var returned = new ReturnedFixture("raman");

        var reading = returned.Read();

        Assert.Empty(reading.Problems);
        Assert.Empty(Assert.Single(reading.Reports).Indicators);
        Assert.Equal("raman", Assert.Single(reading.Units).Id);
    }
}
