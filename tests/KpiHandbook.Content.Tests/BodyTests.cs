using KpiHandbook.Content.Bodies;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Tests;

public class BodyTests
{
    [Fact]
    public void Sections_carry_their_heading_and_their_content_as_HTML()
    {
        var sections = Read("## คำนิยาม\n\nข้อ **หนึ่ง**\n\n### ย่อย\n\n- ก\n- ข\n\n## เหตุผลในการวัด\n\nเพราะ\n");

        Assert.Equal(
            [
                new BodySection("คำนิยาม", "<p>ข้อ <strong>หนึ่ง</strong></p>\n<h3>ย่อย</h3>\n<ul>\n<li>ก</li>\n<li>ข</li>\n</ul>") { Text = "ข้อ หนึ่ง\nย่อย\n• ก\n• ข" },
                new BodySection("เหตุผลในการวัด", "<p>เพราะ</p>") { Text = "เพราะ" },
            ],
            sections);
    }

    [Theory]
    [InlineData("ก\nข", "ก ข")]
    [InlineData("**ก** และ *ข* `ค`", "ก และ ข ค")]
    [InlineData("[หนังสือ](../attachments/a.pdf)", "หนังสือ (../attachments/a.pdf)")]
    [InlineData("- ก\n  - ข\n    - ค\n- ง", "• ก\n  • ข\n    • ค\n• ง")]
    [InlineData("1. ก\n2. ข\n   - ค", "1. ก\n2. ข\n  • ค")]
    [InlineData("| อำเภอ | ผล |\n| --- | --: |\n| ยะหา | 5 |", "| อำเภอ | ผล |\n| ยะหา | 5 |")]
    [InlineData("> ก\n>\n> ข", "ก\nข")]
    public void The_words_stand_beside_it_without_marks(string markdown, string text) =>
        Assert.Equal(text, Assert.Single(Read($"## ก\n\n{markdown}\n")).Text);

    [Fact]
    public void Tables_are_tables() =>
        Assert.Contains("<table>", Assert.Single(Read("## ก\n\n| อำเภอ | ผล |\n| --- | --- |\n| ยะหา | 5 |\n")).Html, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"คำพูด\" -- และ...", "<p>&quot;คำพูด&quot; -- และ...</p>")]
    [InlineData("น้อยกว่า \\< 5 และ 3 < 5", "<p>น้อยกว่า &lt; 5 และ 3 &lt; 5</p>")]
    [InlineData("[หนังสือ](../attachments/a.pdf)", "<p><a href=\"../attachments/a.pdf\">หนังสือ</a></p>")]
    [InlineData("`<b>`", "<p><code>&lt;b&gt;</code></p>")]
    [InlineData("```\n<b>\n```", "<pre><code>&lt;b&gt;\n</code></pre>")]
    public void Text_stays_as_it_was_written(string markdown, string html) =>
        Assert.Equal(html, Assert.Single(Read($"## ก\n\n{markdown}\n")).Html);

    [Theory]
    [InlineData("[ก](JavaScript:alert(1))")]
    [InlineData("[ก](data:text/html,x)")]
    [InlineData("[ก](//a.th/x)")]
    [InlineData("[ก](\\\\a\\b)")]
    [InlineData("[ก](<java script:x>)")]
    [InlineData("[ก][1]\n\n[1]: vbscript:x")]
    [InlineData("[ก](../../round.yaml)")]
    [InlineData("[ก]()")]
    public void A_link_that_could_lead_astray_is_refused(string markdown) => Assert.Equal<IEnumerable<string>>(["KPI1087"], ProblemsOf(markdown));

    [Theory]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<!-- ซ่อน -->")]
    [InlineData("ก <br> ข")]
    [InlineData("<svg onload=alert(1)>")]
    public void HTML_is_refused_wherever_it_stands(string markdown) => Assert.Equal<IEnumerable<string>>(["KPI1086"], ProblemsOf(markdown));

    [Theory]
    [InlineData("https://a.th/?q=1#x")]
    [InlineData("mailto:a@b.th")]
    [InlineData("tel:0818224258")]
    [InlineData("other-indicator.md")]
    [InlineData("../attachments/แบบ%20รายงาน.pdf")]
    [InlineData("#คำนิยาม")]
    public void A_link_to_a_safe_place_is_kept(string address) => Assert.Empty(ProblemsOf($"[ก]({address})"));

    private static IReadOnlyList<BodySection> Read(string markdown)
    {
        var problems = new ProblemList();
        var sections = BodyReader.Read(new BodySource(markdown, "test.md", 10), problems);
        Assert.Empty(problems.All);
        return sections;
    }

    private static IEnumerable<string> ProblemsOf(string markdown)
    {
        var problems = new ProblemList();
        BodyReader.Read(new BodySource($"## ก\n\n{markdown}\n", "test.md", 10), problems);
        return [.. problems.All.Select(p => p.Kind.Code).Distinct(StringComparer.Ordinal)];
    }
}
