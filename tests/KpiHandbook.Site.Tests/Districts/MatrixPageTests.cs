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
    public void Totals_are_those_of_the_scorer_and_none_without_a_report()
    {
        Assert.Equal(["0.0", "0.0"], Page.Districts[0].Scores.Select(s => s.Text));
        Assert.Equal(["100.0", "0.0"], Page.Districts[1].Scores.Select(s => s.Text));
        Assert.Equal(["–", "–"], Page.Districts[2].Scores.Select(s => s.Text));
    }

    [Fact]
    public void What_a_swatch_cannot_say_is_a_sentence()
    {
        Assert.Equal(
            ["เหนือ · หนี้เกินกำหนดชำระ", "เหนือ · ร้อยละของครัวเรือนยากจนที่ต่ำกว่าเกณฑ์ จปฐ. คงเหลือ", "ใต้ · ร้อยละของครัวเรือนยากจนที่ต่ำกว่าเกณฑ์ จปฐ. คงเหลือ", "ออก"],
            Page.Remarks.Select(r => r.Unit.Text));
        Assert.Equal("ยังไม่ได้ส่งรายงานเดือนนี้", Page.Remarks[^1].Sentence);
    }

    [Fact]
    public void The_foot_counts_only_who_is_scored() => Assert.Equal([3, 3, 2, 1], Page.Distribution.Select(d => d!.Marks.Count));

    private static IEnumerable<string> Marks(string unit) =>
        Page.Districts.Single(r => r.Unit.Text == unit).Cells.Select(c => c.Swatch?.Mark ?? c.Text);
}
