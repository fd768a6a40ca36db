using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Tests.Support;

namespace KpiHandbook.Core.Tests.Comparing;

/// <summary>What became of indicators that one of two texts has.</summary>
public class IndicatorFateTests
{
    private static readonly Handbook Whole = Book("share", "debt");

    [Fact]
    public void A_whole_round_adds_and_does_away() =>
        Assert.Equal([("visits", IndicatorFate.Added), ("debt", IndicatorFate.Removed)], Between(Whole, Next(Book("share", "visits"))));

    [Fact]
    public void A_part_says_nothing_of_what_it_lacks() => Assert.Equal([("debt", IndicatorFate.Unspoken)], Between(Whole, Next(Part(Book("share")))));

    [Fact]
    public void After_a_part_nobody_can_say_what_is_new() => Assert.Equal([("debt", IndicatorFate.UnspokenBefore)], Between(Part(Book("share")), Next(Whole)));

    [Fact]
    public void What_a_part_says_was_replaced_is_gone() => Assert.Equal(
        [("debt", IndicatorFate.Removed)],
        Between(Whole, Next(Part(Book("share"))) with { Redirects = new Dictionary<Id<Indicator>, Redirect> { [Id<Indicator>.Of("debt")] = new Redirect.Gone("เลิกวัด", Whole.Place) } }));

    [Fact]
    public void A_letter_takes_away_from_a_part() => Assert.Equal([("debt", IndicatorFate.Removed)], Between(Part(Whole), Part(Book("share"))));

    [Fact]
    public void Two_offices_have_what_they_have()
    {
        var other = Book("share", "visits");
        other = other with { Office = other.Office with { Id = Id<Office>.Of("elsewhere") } };

        Assert.Equal([("visits", IndicatorFate.AfterAlone), ("debt", IndicatorFate.BeforeAlone)], Between(Whole, other));
    }

    private static IEnumerable<(string, IndicatorFate)> Between(Handbook before, Handbook after) =>
        HandbookComparer.Compare(before, after).Indicators.Select(i => ($"{i.Id}", i.Fate));

    private static Handbook Book(params string[] ids) => Rounds.Handbook(
        An.Office("a"),
        [.. ids.Select(id => (Indicator)An.Indicator().Named(id).Count("done").Count("all").Formula("done / all * 100").Levels("value >= 60"))],
        Rounds.Agreement("districts", AppliesTo.Districts));

    private static Handbook Part(Handbook handbook) => handbook with { Agreements = [.. handbook.Agreements.Select(a => a with { Partial = "พิมพ์ไว้บางส่วน" })] };

    private static Handbook Next(Handbook handbook) => handbook with { Round = new RoundId(2569, 1) };
}
