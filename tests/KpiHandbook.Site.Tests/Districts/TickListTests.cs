using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Districts;

namespace KpiHandbook.Site.Tests.Districts;

public sealed class TickListTests
{
    private static readonly Id<Indicator> Remaining = Id<Indicator>.Of("remaining"), Debt = Id<Indicator>.Of("debt");

    [Fact]
    public void The_evidence_is_of_the_level_to_reach_next()
    {
        var remaining = Of(With(Remaining, new(Level.Of(1), Level.Of(4), ["ของระดับล่าง"]), new(Level.Of(5), Level.Of(5), ["ของระดับ 5", "อีกอย่าง"])));

        Assert.Equal("5", remaining.Aim!.Mark);
        Assert.Equal([("ระดับ 5", 2)], remaining.Entries.Select(e => (e.Levels!, e.Items.Count)));
        Assert.Equal("2 รายการ", remaining.Count);
    }

    [Fact]
    public void Where_levels_build_on_each_other_the_lower_ones_evidence_is_needed_too()
    {
        var round = With(Remaining, new(Level.Of(1), Level.Of(1), ["ขั้นแรก"]), new(Level.Of(5), Level.Of(5), ["ขั้นสุดท้าย"]));
        var cumulative = Changed(round, i => i.Id == Remaining ? i with { Criteria = i.Criteria with { Ladder = Ladder.Cumulative } } : i);

        Assert.Equal(["ขั้นแรก", "ขั้นสุดท้าย"], Of(cumulative).Entries.SelectMany(e => e.Items).Select(i => i.Text));
    }

    [Fact]
    public void What_is_filed_only_when_there_is_any_says_so_and_is_not_counted()
    {
        var remaining = Of(With(Remaining, new(Level.Of(1), Level.Of(5), ["รายงาน"]), new(Level.Of(1), Level.Of(5), ["หนังสือชี้แจง"]) { IsOptional = true }));

        Assert.Equal("1 รายการ", remaining.Count);
        Assert.Equal([("รายงาน", false), ("หนังสือชี้แจง (ถ้ามี)", true)], remaining.Entries.SelectMany(e => e.Items).Select(i => (i.Text, i.IsOptional)));
    }

    [Fact]
    public void A_tick_stays_with_its_words_wherever_they_stand()
    {
        var first = Of(With(Remaining, new Evidence(Level.Of(1), Level.Of(5), ["ก", "ข"])));
        var turned = Of(With(Remaining, new Evidence(Level.Of(1), Level.Of(5), ["ใหม่", "ข", "ก"])));

        Assert.Equal(first.Entries[0].Items[0], turned.Entries[0].Items[2]);
        Assert.NotEqual(TickListBuilder.KeyOf(Remaining, "ก"), TickListBuilder.KeyOf(Debt, "ก"));
    }

    [Fact]
    public void The_boxes_are_boxes_without_a_script_and_are_kept_by_round_and_unit()
    {
        var html = SamplePages.Html(SamplePages.Page<DistrictPage>("districts/north.html"));

        Assert.Contains("data-ticks=\"sample/2568-2/north\"", html, StringComparison.Ordinal);
        Assert.Contains($"<input type=\"checkbox\" data-tick=\"{TickListBuilder.KeyOf(Remaining, "รายงานผล")}\"", html, StringComparison.Ordinal);
    }

    private static TickIndicator Of(ScoredRound round) =>
        SamplePages.Page<DistrictPage>("districts/north.html", round).Ticks!.Indicators.Single(i => i.Indicator == round.Publication.Handbook.Find(Remaining)!.ShortTitle);

    private static ScoredRound With(Id<Indicator> id, params Evidence[] evidence) =>
        Changed(SampleRound.Scored, i => i.Id == id ? i with { Evidence = evidence } : i);

    private static ScoredRound Changed(ScoredRound round, Func<Indicator, Indicator> change)
    {
        var publication = round.Publication;
        return RoundScorer.Score(publication with { Handbook = publication.Handbook with { Indicators = [.. publication.Handbook.Indicators.Select(change)] } });
    }
}
