using System.Text.RegularExpressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Glossary;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;

namespace KpiHandbook.Site.Tests.Glossary;

public sealed class GlossaryTests
{
    private static readonly Office Office = SampleRound.Office with
    {
        Glossary =
        [
            new Term("จปฐ.", "ความจำเป็นพื้นฐาน") { Also = ["ความจำเป็นพื้นฐาน"], Source = "คู่มือ" },
            new Term("ครัวเรือน", "คนที่อยู่บ้านเดียวกัน"),
            new Term("ครัวเรือนยากจน", "ครัวเรือนที่รายได้ต่ำกว่าเกณฑ์"),
            new Term("แผน", "สิ่งที่จะทำ"),
            new Term("BPM", "โปรแกรม \"งบ\" & กิจกรรม"),
        ],
    };

    [Theory]
    [InlineData("<p>ตาม จปฐ. และ จปฐ. อีก</p>", "<p>ตาม [จปฐ.] และ จปฐ. อีก</p>")]
    [InlineData("<p>ความจำเป็นพื้นฐาน (จปฐ.)</p>", "<p>[ความจำเป็นพื้นฐาน] (จปฐ.)</p>")]
    [InlineData("<p>ครัวเรือนยากจนทุกครัวเรือน</p>", "<p>[ครัวเรือนยากจน]ทุก[ครัวเรือน]</p>")]
    [InlineData("<p>แผนที่ของหมู่บ้าน</p>", "<p>แผนที่ของหมู่บ้าน</p>")]
    [InlineData("<p>ตามแผนของอำเภอ</p>", "<p>ตาม[แผน]ของอำเภอ</p>")]
    [InlineData("<p>BPMX และ BPM</p>", "<p>BPMX และ [BPM]</p>")]
    [InlineData("<h3>BPM</h3><p>BPM</p>", "<h3>BPM</h3><p>[BPM]</p>")]
    [InlineData("<table><tr><td>BPM</td></tr></table><ul><li>BPM</li></ul>", "<table><tr><td>BPM</td></tr></table><ul><li>[BPM]</li></ul>")]
    [InlineData("<p><a href=\"https://example.org/BPM\">BPM</a> <code>BPM</code> <strong>BPM</strong></p>", "<p><a href=\"https://example.org/BPM\">BPM</a> <code>BPM</code> <strong>[BPM]</strong></p>")]
    public void A_term_is_linked_where_the_text_uses_it_first_as_a_word(string html, string expected)
    {
        var linked = new TermLinks(Office, new RelativeLinks("sample/2568-2/indicators/remaining.html")).In(html);
        Assert.Equal(expected, Regex.Replace(linked, "<a class=\"term\"[^>]*>(?<term>[^<]*)</a>", "[${term}]", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void A_link_leads_to_the_meaning_and_tells_it()
    {
        var linked = new TermLinks(Office, new RelativeLinks("sample/2568-2/indicators/remaining.html")).In("<p>BPM</p>");
        Assert.Equal("<p><a class=\"term\" href=\"../../glossary.html#t-BPM\" title=\"โปรแกรม &quot;งบ&quot; &amp; กิจกรรม\">BPM</a></p>", linked);
    }

    [Fact]
    public void The_sections_of_a_page_share_what_was_linked_and_a_book_links_nothing()
    {
        var body = Page<IndicatorPage>("sample/2568-2/indicators/remaining.html").Body;
        Assert.Equal([true, false], body.Select(b => b.Html.Contains("class=\"term\"", StringComparison.Ordinal)));
        Assert.DoesNotContain("class=\"term\"", SamplePages.Html(Page<Page>("sample/2568-2/print/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_tells_every_term_with_its_other_names_and_its_source()
    {
        var terms = Page<GlossaryPage>("sample/glossary.html").Terms;
        Assert.Equal(Office.Glossary.Select(t => t.Name), terms.Select(t => t.Name));
        Assert.Equal(new TermView("t-จปฐ.", "จปฐ.", "หรือ ความจำเป็นพื้นฐาน", "ความจำเป็นพื้นฐาน", "ที่มา คู่มือ"), terms[0]);
    }

    [Fact]
    public void Abbreviations_among_the_terms_are_never_broken()
    {
        var office = Office with { ShortForms = [], Glossary = [.. Office.Glossary, new Term("สป.มท.", "สำนักงานปลัดกระทรวงมหาดไทย"), new Term("เกณฑ์ จปฐ.", "รายได้")] };
        Assert.Equal(["จปฐ.", "สป.มท.", "นายสมชาย", "ใจดี"], Unbroken.Of(office));
    }

    private static TPage Page<TPage>(string path)
        where TPage : Page
    {
        var handbook = SampleRound.Scored.Publication.Handbook with { Office = Office };
        var twice = handbook with { Indicators = [.. handbook.Indicators.Select(i => i with { Body = [.. i.Body, .. i.Body] })] };
        return (TPage)SamplePages.Plan(RoundScorer.Score(new Publication(twice, []))).Pages.Single(p => p.Path == path).Build();
    }
}
