using KpiHandbook.Core.Tests.Support;

namespace KpiHandbook.Core.Tests.Proving;

public class CriteriaProofTests
{
    public static TheoryData<string> Made => [.. MadeCriteria.All.Keys];

    [Theory]
    [MemberData(nameof(Made))]
    public void The_proof_finds_exactly_the_faults_that_were_made(string name)
    {
        var (indicator, findings) = MadeCriteria.All[name];
        Assert.Equal(findings, Proofs.FindingsOf(indicator, "one", "two", "three"));
    }
}
