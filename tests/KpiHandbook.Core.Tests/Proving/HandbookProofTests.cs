using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Proving;
using KpiHandbook.Core.Tests.Support;
using static KpiHandbook.Core.Model.Improvement;

namespace KpiHandbook.Core.Tests.Proving;

public class HandbookProofTests
{
    private static readonly Indicator Debt = Yala.WomenFundOverdueDebt;

    [Fact]
    public void A_finding_says_what_is_wrong_with_figures_to_try()
    {
        var finding = Assert.Single(CriteriaProof.Prove(Debt, An.Office()).Findings);
        Assert.Equal("ค่า 20 พอดีไม่มีระดับ ทั้งที่แย่กว่านี้ได้ระดับ 1 (overdue = 20, outstanding = 100)", finding.Text.Thai);
        Assert.Equal("Exactly 20 has no level, though worse has level 1 (overdue = 20, outstanding = 100).", finding.Text.English);
        Assert.Equal("ร้อยละ 20 พอดี", CriteriaProof.Prove(Debt with { Unit = "ร้อยละ" }, An.Office()).Findings[0].Text.Thai[..14]);
        Assert.Equal((Rational)20, finding.Witness!.Point.Value);
        Assert.Null(finding.Witness.Point.Level);
    }

    [Theory]
    [InlineData("gap", "KPI3110")]
    [InlineData("rounding", "KPI3111")]
    [InlineData("overlap", "KPI3112")]
    [InlineData("unreachable", "KPI3113")]
    [InlineData("direction", "KPI3114")]
    [InlineData("denominator", "KPI3115")]
    [InlineData("below", "KPI3116")]
    public void What_nobody_answers_is_a_problem_of_its_kind(string kind, string code)
    {
        var indicator = MadeCriteria.All.Values.First(made => made.Findings is [var one] && Proofs.IsUnanswered(one, kind)
            || (made.Findings is [var first, ..] && kind is "denominator" && Proofs.IsUnanswered(first, kind))).Indicator;
        var problems = HandbookProof.Prove(Rounds.Handbook(An.Office("one", "two", "three"), [indicator])).Problems;
        Assert.NotEmpty(problems);
        Assert.All(problems, p => Assert.Equal((code, indicator.Place), (p.Kind.Code, p.Place)));
    }

    [Fact]
    public void An_answer_to_nothing_is_a_problem_at_its_own_place()
    {
        Indicator sound = Yala.BudgetSpending;
        var answered = sound.Read("2:value >= 85").Ruled("yaha").LeftOpen(FindingKind.Gap);
        var proof = HandbookProof.Prove(Rounds.Handbook(An.Office("yaha"), [answered]));
        Assert.Empty(proof.Findings);
        Assert.Equal(["KPI3117", "KPI3118", "KPI3119"], proof.Problems.Select(p => p.Kind.Code));
        Assert.All(proof.Problems, p => Assert.Equal("answer", p.Place.ToString()));
    }

    [Fact]
    public void An_answered_finding_is_no_problem()
    {
        var proof = HandbookProof.Prove(Rounds.Handbook(An.Office(), [Debt.LeftOpen(FindingKind.Gap, "20"), Debt.Ruled("", "2:value <= 20")]));
        Assert.Equal([FindingStatus.Open, FindingStatus.Ruled], proof.Findings.Select(f => f.Status));
        Assert.Equal(["Open", "Ruling"], proof.Findings.Select(f => f.Answer!.GetType().Name));
        Assert.Empty(proof.Problems);
    }

    [Theory]
    [InlineData(FindingKind.Gap, "20", new[] { 1 }, true)]
    [InlineData(FindingKind.Gap, "20", new[] { 2, 1 }, true)]
    [InlineData(FindingKind.Gap, null, new int[0], true)]
    [InlineData(FindingKind.Gap, "20", new[] { 3, 4 }, false)]
    [InlineData(FindingKind.Gap, "20.01", new int[0], false)]
    [InlineData(FindingKind.Rounding, "20", new int[0], false)]
    public void A_question_fits_a_finding_of_its_kind_value_and_levels(FindingKind kind, string? at, int[] levels, bool fits)
    {
        var result = CriteriaProof.Prove(Debt.LeftOpen(kind, at, levels), An.Office());
        Assert.Equal(fits ? FindingStatus.Open : FindingStatus.Unanswered, Assert.Single(result.Findings).Status);
        Assert.Equal(fits ? 0 : 1, result.Unused.Count);
    }

    [Fact]
    public void Two_readings_are_both_of_use_when_one_alone_closes_nothing()
    {
        Indicator printed = An.Indicator().Number("x").Formula("x").Levels("value < 10", "value > 20", "value > 30");
        var result = CriteriaProof.Prove(printed.Read("1:value < 15").Read("2:value >= 15"), An.Office());
        Assert.Equal("gap 1 2 | [10, 20] | x=10 | read", Assert.Single(result.Findings.Select(Proofs.Line)));
        Assert.Empty(result.Unused);
    }

    [Fact]
    public void Criteria_by_month_are_proven_month_by_month_and_answered_so()
    {
        var whole = An.Indicator().Count("shops", Increase).YesNo("sent").Levels("shops < 3", "shops > 3").Build();
        Milestone Of(string title, string months, params string[] levels) =>
            new([.. months.Split(' ').Select(m => ReportMonth.Parse(m)!.Value)], title, An.Indicator().Count("shops", Increase).YesNo("sent").Levels(levels).Build().Criteria);
        var indicator = whole with
        {
            Criteria = whole.Criteria with { Levels = [], AsPrinted = [] },
            Milestones = [Of("a", "2568-04", "shops < 3", "shops > 3"), Of("b", "2568-05 2568-06", "shops < 5", "shops > 5"), Of("c", "2568-07", "sent", "sent and shops > 5")],
        };
        var result = CriteriaProof.Prove(indicator.LeftOpen(FindingKind.Gap, month: "2568-06"), An.Office());
        Assert.Equal(
            ["gap 1 2 | 2568-04 | shops 3 | shops=3", "gap 1 2 | 2568-05 2568-06 | shops 5 | shops=5 | open"],
            result.Findings.Select(Proofs.Line));
        Assert.StartsWith("เดือนพฤษภาคม 2568, เดือนมิถุนายน 2568: shops 5 พอดีไม่มีระดับ", result.Findings[1].Text.Thai, StringComparison.Ordinal);
        Assert.StartsWith("2568-04: Exactly 3 for shops has no level", result.Findings[0].Text.English, StringComparison.Ordinal);
        Assert.Equal(["2568-04", "2568-05 2568-06", "2568-07"], result.Searched.Select(s => string.Join(' ', s.Months)));
        Assert.Empty(result.Unused);
    }

    [Fact]
    public void What_was_searched_is_stated()
    {
        var searched = Assert.Single(CriteriaProof.Prove(Debt, An.Office()).Searched);
        Assert.Equal((6, true), (searched.Combinations, searched.IsEvery));
        var part = Assert.Single(searched.Parts);
        Assert.Equal(("value", 6), (part.Of, part.Cases));
        Assert.Equal(["(20, )", "20", "[15, 20)", "[10, 15)", "[5, 10)", "(, 5)"], part.Stretches.Select(Proofs.Text));
    }

    [Theory]
    [InlineData(TargetAuthority.Criteria, 1)]
    [InlineData(TargetAuthority.Table, 0)]
    public void A_printed_row_that_decides_leaves_nothing_to_find_in_its_base(TargetAuthority decides, int findings)
    {
        Indicator indicator = An.Indicator().Count("done", Increase, max: "all").Count("all").Formula("done / all * 100").AtLeast("80", "85", "90", "95", "100")
            .Targets("done", "all", decides, ("one", 6, [5, 5, 6, 6, 6]));
        Assert.Equal(findings, CriteriaProof.Prove(indicator, An.Office("one")).Findings.Count(f => f.Kind == FindingKind.Denominator));
    }

    [Fact]
    public void Figures_compared_with_each_other_are_sampled_and_that_is_said()
    {
        Indicator indicator = An.Indicator().Money("x").Money("low").Levels("x < low", "x >= low");
        Assert.False(CriteriaProof.Prove(indicator, An.Office()).Searched[0].IsEvery);
    }

    [Fact]
    public void Too_many_combinations_are_covered_in_pairs_and_that_is_said()
    {
        var builder = An.Indicator();
        for (var i = 1; i <= 9; i++)
        {
            builder.Count($"x{i}", Increase);
        }

        var every = Enumerable.Range(1, 9).Select(i => $"x{i}").ToList();
        string AllOf(int least) => string.Join(" and ", every.Select(x => $"{x} >= {least}"));
        Indicator indicator = builder.Levels(AllOf(1), AllOf(2), $"{AllOf(3)} and x9 != 7", AllOf(4) + " and x9 > 7");
        var result = CriteriaProof.Prove(indicator, An.Office());
        Assert.False(result.Searched[0].IsEvery);
        Assert.InRange(result.Searched[0].Combinations, 100, 5000);
        Assert.StartsWith("direction 2 3 | x9 ", Proofs.Line(Assert.Single(result.Findings)), StringComparison.Ordinal);
    }
}
