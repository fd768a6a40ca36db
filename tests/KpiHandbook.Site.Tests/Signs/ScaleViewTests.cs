using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Signs;

namespace KpiHandbook.Site.Tests.Signs;

public sealed class ScaleViewTests
{
    [Fact]
    public void One_number_is_five_cells_and_says_what_misses_the_first()
    {
        var scale = Scale("remaining");
        Assert.False(scale.IsSentences);
        Assert.Equal(["≤ 14 %", "≤ 13 %", "≤ 12 %", "≤ 11 %", "≤ 10 %"], scale.Levels.Select(l => l.Threshold?.Replace('\u00a0', ' ')));
        Assert.Equal("ยิ่งน้อยยิ่งดี · เกินร้อยละ 14 ไม่ถึงระดับ 1", scale.Remark);
    }

    [Fact]
    public void Several_figures_that_must_all_be_reached_are_a_table()
    {
        var grid = Scale("products").Grid!;
        Assert.Equal("ทุกผลิตภัณฑ์ต้องได้ครบทุกช่องของระดับนั้น", grid.Caption);
        Assert.Equal(["รายได้เพิ่มขึ้น", "การเผยแพร่"], grid.Columns.Select(c => c.Label));
        Assert.Equal(["≥ 15", "≥ 5"], grid.Rows[4].Cells.Select(c => c.Replace('\u00a0', ' ')));
    }

    [Fact]
    public void Steps_are_sentences_that_build_on_each_other()
    {
        var scale = Scale("steps");
        Assert.True(scale.IsSentences);
        Assert.Null(scale.Grid);
        Assert.Contains("ต้องผ่านทุกระดับที่ต่ำกว่าก่อน", scale.Remark, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("every(products, growth >= 7 or posts >= 1)")]
    [InlineData("every(products, growth >= 7 and posts >= growth)")]
    [InlineData("every(products, growth >= 7)")]
    public void Other_conditions_are_not_forced_into_a_table(string condition)
    {
        var products = Find("products");
        var rules = products.Criteria.Levels.Select(r => r with { When = ExpressionParser.Parse(condition).Expression! }).ToList();
        Assert.Null(ScaleGrid.Of(Words.Thai, products with { Criteria = products.Criteria with { Levels = rules } }));
    }

    private static ScaleView Scale(string id) => ScaleView.Of(Words.Thai, Find(id));

    private static Indicator Find(string id) => SampleRound.Scored.Publication.Handbook.Find(Id<Indicator>.Of(id))!;
}
