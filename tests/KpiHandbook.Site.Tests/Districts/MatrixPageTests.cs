using KpiHandbook.Site.Districts;

namespace KpiHandbook.Site.Tests.Districts;

public sealed class MatrixPageTests
{
    private static readonly MatrixPage Page = SamplePages.Page<MatrixPage>("matrix.html");

    [Fact]
    public void Districts_stand_down_and_indicators_across_with_section_and_weight()
    {
        Assert.Equal(["เหนือ", "ใต้", "ออก"], Page.Districts.Select(r => r.Unit.Text));
        Assert.Equal([("รายทีม", 1), ("รายบุคคล", 2), ("ทางเลือก", 1)], Page.Groups.Select(g => (g.Name, g.Columns)));
        Assert.Equal([("1", "100", true), ("1", "60", true), ("2", "40", false), ("3", "40", true)], Page.Columns.Select(c => (c.Number, c.Weight, c.StartsGroup)));
    }

    [Fact]
    public void Each_cell_shows_its_level_or_why_there_is_none()
    {
        Assert.Equal(["?", "0", "–", "·"], Marks("เหนือ"));
        Assert.Equal(["5", "0", "–", "·"], Marks("ใต้"));
        Assert.Equal(["–", "–", "ไม่ใช้", "–"], Marks("ออก"));
    }

    [Fact]
    public void A_cell_leads_to_how_it_came_about_and_says_whose_it_is()
    {
        var cell = Page.Districts[0].Cells[1];
        Assert.Equal("districts/north.html#remaining", cell.Href);
        Assert.StartsWith("เหนือ ร้อยละของครัวเรือนยากจน", cell.Label, StringComparison.Ordinal);
        Assert.True(cell.Swatch!.IsContested);
    }

    [Fact]
    public void Totals_are_those_of_the_scorer_and_none_where_nothing_counts()
    {
        Assert.Equal(["–", "0.0"], Page.Districts[0].Scores.Select(s => s.Text));
        Assert.Equal(["100.0", "0.0"], Page.Districts[1].Scores.Select(s => s.Text));
        Assert.Equal(["–", "–"], Page.Districts[2].Scores.Select(s => s.Text));
    }

    [Fact]
    public void What_a_swatch_cannot_say_is_a_sentence()
    {
        Assert.Equal(
            ["เหนือ · หนี้เกินกำหนดชำระ", "เหนือ · ร้อยละของครัวเรือนยากจนที่ต่ำกว่าเกณฑ์ จปฐ. คงเหลือ", "ใต้ · ร้อยละของครัวเรือนยากจนที่ต่ำกว่าเกณฑ์ จปฐ. คงเหลือ"],
            Page.Remarks.Select(r => r.Unit.Text));
    }

    [Fact]
    public void Who_has_not_reported_is_named_as_a_whole_and_by_indicator()
    {
        var reporting = Page.Reporting!;
        Assert.Equal("ส่งรายงานแล้ว 2 จาก 3 อำเภอ", reporting.Sentence);
        Assert.Equal([("ออก", "ยังไม่ได้ส่งรายงานเดือนนี้")], reporting.Units.Select(u => (string.Join(" ", u.Units.Select(l => l.Text)), u.Sentence)));
        Assert.Equal([("ผลิตภัณฑ์มีรายได้เพิ่มขึ้น", "เหนือ ใต้")], reporting.Indicators.Select(i => (i.Indicator.Text, string.Join(" ", i.Units.Select(u => u.Text)))));
        Assert.Equal("districts/north.html#products", reporting.Indicators[0].Units[0].Href);
    }

    [Fact]
    public void A_cell_without_a_level_has_nothing_to_sort_by()
    {
        Assert.Equal([null, "0", null, null], Page.Districts[0].Cells.Select(c => c.Sort));
        Assert.Equal(["5", "0", null, null], Page.Districts[1].Cells.Select(c => c.Sort));
        Assert.Equal([null, null], Page.Districts[2].Scores.Select(s => s.Sort));
    }

    [Fact]
    public void Nobody_is_ranked_unless_the_site_asks_for_it()
    {
        Assert.Null(Page.Ranking);
        Assert.All(Page.Districts.SelectMany(r => r.Scores), s => Assert.Null(s.Rank));
        Assert.DoesNotContain("อันดับ", SamplePages.Html(Page).Replace("ลำดับ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Ranks_follow_the_scores_shown_and_equal_ones_share_theirs()
    {
        var plan = SamplePages.Plan(settings: SampleRound.Settings with { Ranking = true });
        var page = (MatrixPage)plan.Pages.Single(p => p.Path == "sample/2568-2/matrix.html").Build();

        Assert.Equal([null, "อันดับ 1 ร่วม"], page.Districts[0].Scores.Select(s => s.Rank));
        Assert.Equal(["อันดับ 1", "อันดับ 1 ร่วม"], page.Districts[1].Scores.Select(s => s.Rank));
        Assert.Equal([null, null], page.Districts[2].Scores.Select(s => s.Rank));
        Assert.NotNull(page.Ranking);
        var plain = SamplePages.Plan().Files.ToDictionary(f => f.Path, f => f.Build().ToArray(), StringComparer.Ordinal);
        Assert.All(plan.Files, f => Assert.Equal(plain[f.Path], f.Build().ToArray()));
    }

    [Fact]
    public void The_foot_counts_only_who_is_scored() => Assert.Equal([3, 3, 2, 1], Page.Distribution.Select(d => d!.Marks.Count));

    private static IEnumerable<string> Marks(string unit) =>
        Page.Districts.Single(r => r.Unit.Text == unit).Cells.Select(c => c.Swatch?.Mark ?? c.Text);
}
