using KpiHandbook.Site.Data.Results;

namespace KpiHandbook.Site.Tests.Data;

public sealed class ResultsCsvTests
{
    [Fact]
    public void It_begins_with_the_mark_that_spreadsheets_need_and_ends_lines_as_the_standard_says()
    {
        Assert.Equal([0xEF, 0xBB, 0xBF], SamplePages.File("results.csv").Span[..3].ToArray());
        var text = SamplePages.Text("results.csv");
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void It_has_a_row_a_month_unit_and_indicator_with_as_many_cells_as_heads()
    {
        var lines = Lines();
        Assert.Equal(1 + SampleRound.Scored.Months.Sum(m => m.Units.Sum(u => u.Assignments.Count)), lines.Count);
        Assert.All(lines, l => Assert.Equal(lines[0].Length, l.Length));
    }

    [Fact]
    public void A_row_holds_value_outcome_and_source()
    {
        var row = Row(8, "north", "remaining");
        Assert.Equal(("true", "15", "false", "below", "0", "0"), (row["sample"], row["value"], row["value_is_rounded"], row["outcome"], row["level"], row["points_of_weight"]));
        Assert.Equal(("true", "2", "content/sample/2568-2/results/2568-08/north.xlsx"), (row["contested"], row["level_by_table"], row["source"]));
        Assert.Equal(("2568", "2", "2568", "8"), (row["fiscal_year_be"], row["half"], row["year_be"], row["month"]));
        var missing = Row(8, "east", "steps");
        Assert.Equal(("not-reported", "", "", ""), (missing["outcome"], missing["level"], missing["value"], missing["source"]));
    }

    [Fact]
    public void Real_results_are_not_marked() =>
        Assert.DoesNotContain("true", SamplePages.Text("results.csv", SampleRound.Score(isSample: false)).Split("\r\n")[1].Split(',')[0], StringComparison.Ordinal);

    [Theory]
    [InlineData("ยะหา", "ยะหา")]
    [InlineData("", "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("ก = ข", "ก = ข")]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@a", "\"'@a\"")]
    [InlineData("\ta", "\"'\ta\"")]
    [InlineData("\ra", "\"'\ra\"")]
    [InlineData("  =1", "\"'  =1\"")]
    [InlineData("\u00A0=1", "\"'\u00A0=1\"")]
    [InlineData("\u200B@a", "\"'\u200B@a\"")]
    [InlineData("＝1", "\"'＝1\"")]
    [InlineData("＋1", "\"'＋1\"")]
    [InlineData("－1", "\"'－1\"")]
    [InlineData("＠a", "\"'＠a\"")]
    [InlineData("=A1,\"x\"", "\"'=A1,\"\"x\"\"\"")]
    public void A_text_is_quoted_where_it_must_be_and_never_a_formula(string text, string cell) => Assert.Equal(cell, TableText.Cell(text));

    private static List<string[]> Lines() => [.. SamplePages.Text("results.csv").TrimStart('\uFEFF').TrimEnd().Split("\r\n").Select(l => l.Split(','))];

    private static Dictionary<string, string> Row(int month, string unit, string indicator) => Lines() is [var heads, .. var rows]
        ? rows.Select(r => heads.Zip(r).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal))
            .Single(r => r["month"] == $"{month}" && r["unit"] == unit && r["indicator"] == indicator)
        : throw new InvalidOperationException();
}
