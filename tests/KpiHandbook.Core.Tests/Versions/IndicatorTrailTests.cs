using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Tests.Support;
using KpiHandbook.Core.Versions;

namespace KpiHandbook.Core.Tests.Versions;

public sealed class IndicatorTrailTests
{
    // Developed in first halves and remaining in second ones; helped became passed; collected was given up, and taken up again.
    private static readonly Handbook[] Texts =
    [
        Text(2567, 1, ["developed", "helped", "collected"]),
        Text(2567, 2, ["remaining", "passed"], ("developed", "remaining"), ("helped", "passed"), ("collected", null)),
        Text(2568, 1, ["developed"], ("remaining", "developed")),
        Text(2568, 2, ["remaining", "collected"], ("developed", "remaining")),
    ];

    [Theory]
    [InlineData("developed", 0, 1, "remaining")]
    [InlineData("developed", 0, 2, "developed")]
    [InlineData("developed", 0, 3, "remaining")]
    [InlineData("remaining", 3, 2, "developed")]
    [InlineData("remaining", 3, 1, "remaining")]
    [InlineData("remaining", 3, 0, "developed")]
    [InlineData("passed", 1, 0, "helped")]
    [InlineData("passed", 1, 3, "absent passed")]
    [InlineData("helped", 0, 2, "absent passed")]
    [InlineData("collected", 0, 1, "gone collected in 2567-2")]
    [InlineData("collected", 0, 2, "gone collected in 2567-2")]
    [InlineData("collected", 0, 3, "collected")]
    [InlineData("collected", 3, 0, "collected")]
    [InlineData("developed", 1, 1, "remaining")]
    [InlineData("remaining", 1, 1, "remaining")]
    public void An_id_is_followed_from_text_to_text(string id, int from, int to, string end) =>
        Assert.Equal(end, Words(new IndicatorTrail(Texts).Follow(Id<Indicator>.Of(id), Texts[from], Texts[to])));

    [Fact]
    public void A_part_of_the_agreements_loses_nothing_and_a_whole_round_is_asked_of_what_the_part_left_open()
    {
        var lost = RedirectRules.Check([Texts[0], Texts[1], Texts[2] with { Agreements = [Agreement(partial: "ส่วนหนึ่ง")] }, Texts[3]]);

        Assert.Equal(["KPI7080 passed"], lost.Select(p => $"{p.Kind.Code} {(p.Message.English.Contains("“passed”", StringComparison.Ordinal) ? "passed" : p.Message.English)}"));
    }

    private static string Words(TrailEnd end) => end switch
    {
        TrailEnd.At at => $"{at.Id}",
        TrailEnd.Gone gone => $"gone {gone.Id} in {gone.In.Round}",
        TrailEnd.Absent absent => $"absent {absent.Id}",
        _ => "?",
    };

    private static Handbook Text(int year, int half, string[] ids, params (string Old, string? New)[] redirects)
    {
        var whole = Rounds.Handbook(An.Office("yaha"), [.. ids.Select(id => Yala.All[0] with { Id = Id<Indicator>.Of(id) })], Agreement(partial: null));
        return whole with
        {
            Round = new RoundId(year, half),
            Redirects = redirects.ToDictionary(
                r => Id<Indicator>.Of(r.Old),
                Redirect (r) => r.New is { } now
                    ? new Redirect.Renamed(Id<Indicator>.Of(now), null, new Place.InTree("round.yaml"))
                    : new Redirect.Gone("เลิกวัด", new Place.InTree("round.yaml"))),
        };
    }

    private static Agreement Agreement(string? partial) => Rounds.Agreement("districts", AppliesTo.Districts) with { Partial = partial };
}
