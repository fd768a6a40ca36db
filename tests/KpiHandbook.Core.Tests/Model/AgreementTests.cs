using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Tests.Support;

namespace KpiHandbook.Core.Tests.Model;

/// <summary>Yala's agreement with its districts: one individual indicator for three of them, and a pool to choose from.</summary>
public class AgreementTests
{
    private static readonly Agreement Districts = Rounds.Agreement(
        "office-districts",
        AppliesTo.Districts,
        Rounds.Entry(Section.Optional, 8, "khok-nong-na", 15),
        Rounds.Entry(Section.Optional, 7, "click-chumchon", 15),
        Rounds.Entry(Section.Individual, 10, "last", 20),
        Rounds.Entry(Section.Individual, 3, "household-debt-reduction", 15, "mueang-yala", "than-to", "yaha"),
        Rounds.Entry(Section.Individual, 1, "otop-product-income", 65),
        Rounds.Entry(Section.Competency, 1, "achievement-focus", 100),
        Rounds.Entry(Section.Team, 2, "plan-achievement", 40),
        Rounds.Entry(Section.Team, 1, "budget-spending", 60))
        .Choosing(("kabang", ["khok-nong-na"]), ("betong", ["click-chumchon", "khok-nong-na"]));

    [Theory]
    [InlineData("yaha", "Team 1 Team 2 Individual 1 Individual 3 Individual 10 Competency 1")] // one of the three
    [InlineData("kabang", "Team 1 Team 2 Individual 1 Individual 8 Individual 10 Competency 1")] // chose one in its place
    [InlineData("betong", "Team 1 Team 2 Individual 1 Individual 7 Individual 8 Individual 10 Competency 1")] // chose two
    [InlineData("raman", "Team 1 Team 2 Individual 1 Individual 10 Competency 1")] // chose none
    public void A_district_is_scored_on_what_applies_and_what_it_chose_by_section_and_number(string district, string expected) => Assert.Equal(
        expected, string.Join(' ', Districts.AssignmentsOf(Unit(district)).Select(a => $"{a.Section} {a.Entry.Number}")));

    [Theory]
    [InlineData("yaha", "100 100 100")]
    [InlineData("kabang", "100 100 100")]
    [InlineData("raman", "100 85 100")]
    public void A_chosen_indicator_weighs_in_the_individual_section(string district, string weights) => Assert.Equal(
        weights,
        string.Join(' ', Districts.AssignmentsOf(Unit(district)).GroupBy(a => a.Section).Select(g => g.Aggregate(Rational.Zero, (sum, a) => sum + a.Entry.Weight!.Value.Percent))));

    [Theory]
    [InlineData("yaha", "")]
    [InlineData("kabang", "household-debt-reduction")]
    [InlineData("raman", "household-debt-reduction")]
    public void A_district_outside_an_entrys_districts_is_exempt_and_optional_entries_exempt_nobody(string district, string exempt) =>
        Assert.Equal(exempt, string.Join(' ', Districts.ExemptionsOf(Unit(district)).Select(e => e.Indicator)));

    [Fact]
    public void The_office_is_scored_on_every_entry_but_the_optional_ones()
    {
        var unit = AssessedUnit.Of(Yala.Office);
        Assert.Equal(6, Districts.AssignmentsOf(unit).Count);
        Assert.Empty(Districts.ExemptionsOf(unit));
    }

    [Fact]
    public void An_entry_of_a_section_may_weigh_less_than_one_percent_and_up_to_all() => Assert.Multiple(
        () => Assert.Null(Weight.Parse(0)),
        () => Assert.Null(Weight.Parse(-1)),
        () => Assert.NotNull(Weight.Parse(Rational.Of(1, 100))),
        () => Assert.NotNull(Weight.Parse(100)),
        () => Assert.Null(Weight.Parse(Rational.Of(10001, 100))),
        () => Assert.Throws<ArgumentOutOfRangeException>(() => Weight.Of(0)),
        () => Assert.Equal("12.5", Weight.Of(Given.Number("12.50")).ToString()));

    [Fact]
    public void The_office_agreement_scores_the_office_and_the_districts_agreement_every_district()
    {
        var followed = Rounds.Agreement("office-groups", AppliesTo.WorkGroups) with { Follows = Id<Agreement>.Of("department-office") };
        var handbook = Rounds.Handbook(
            An.Office("yaha", "kabang"), [], Rounds.Agreement("department-office", AppliesTo.Office), followed, Districts);
        Assert.Equal(
            "department-office: office, office-districts: yaha, office-districts: kabang",
            string.Join(", ", handbook.AssessedUnits().Select(u => $"{u.Agreement.Id}: {u.Unit.Id}")));
    }

    [Fact]
    public void Work_groups_and_agreements_that_follow_another_score_nobody()
    {
        var following = Districts with { Follows = Id<Agreement>.Of("department-office") };
        Assert.Empty(Rounds.Handbook(An.Office("yaha"), [], Rounds.Agreement("groups", AppliesTo.WorkGroups), following).AssessedUnits());
    }

    private static AssessedUnit Unit(string district) => AssessedUnit.Of(An.District(district));
}
