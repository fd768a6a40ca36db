using KpiHandbook.Core.Text;
using KpiHandbook.Site.Pages;
using KpiHandbook.Templates;

namespace KpiHandbook.Site.Tests.Views;

public sealed class PageTemplateTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData(false, "")]
    [InlineData(true, " open=\"open\"")]
    [InlineData("", " open=\"\"")]
    [InlineData("a\"b<c", " open=\"a&quot;b&lt;c\"")]
    public void An_attribute_of_one_value_is_omitted_named_or_encoded(object? value, string expected) =>
        Assert.Equal(expected, Render(new Attribute(" open=\"", [("", value, false)])));

    [Theory]
    [InlineData(null, " class=\"sw\"")]
    [InlineData("sw-5", " class=\"sw sw-5\"")]
    public void An_attribute_of_several_values_leaves_out_what_is_null(string? value, string expected) =>
        Assert.Equal(expected, Render(new Attribute(" class=\"", [("", "sw", true), (" ", value, false)])));

    [Fact]
    public void A_suffix_after_a_value_stays() =>
        Assert.Equal(" width=\"50%\"", Render(new Attribute(" width=\"", [("", "50", false), ("", "%", true)])));

    [Fact]
    public void Text_is_encoded_and_Thai_stays_Thai() => Assert.Equal("ก &lt;ข&gt; &amp; ค", Render(new Text("ก <ข> & ค")));

    [Fact]
    public void The_longest_short_form_wins() =>
        Assert.Equal("<n-b>กข.คจ.</n-b> <n-b>กข.</n-b>", Render(new Text("กข.คจ. กข."), Setting("กข.", "กข.คจ.")));

    [Fact]
    public void Markdown_keeps_its_tags_and_entities_while_its_text_is_set() =>
        Assert.Equal(
            "<h3 id=\"a1\">ข้อ\u00A0๑</h3>&#39;<n-b>จปฐ.</n-b>&amp;",
            Render(new Markdown("<h3 id=\"a1\">ข้อ 1</h3>&#39;จปฐ.&amp;"), Setting("จปฐ.") with { Numerals = Numerals.Thai }));

    [Theory]
    [InlineData("3 ครัวเรือน", "3 <n-b>ครัวเรือน</n-b>")]
    [InlineData("เชิงรุกของอำเภอ", "<n-b>เชิงรุก</n-b><wbr>ของอำเภอ")]
    [InlineData("หากองทุน (กองทุน)", "หา<wbr><n-b>กองทุน</n-b> (<n-b>กองทุน</n-b>)")]
    [InlineData("1 เมษายน – 30 กันยายน 2568", "<n-b>1 เมษายน</n-b> – <n-b>30 กันยายน 2568</n-b>")]
    [InlineData("อังคาร 15 เม.ย. 2568 ถึง", "อังคาร <n-b>15 เม.ย. 2568</n-b> ถึง")]
    [InlineData("ถึงสิงหาคม 2568", "ถึง<n-b>สิงหาคม 2568</n-b>")]
    [InlineData("ทุกเดือนสิงหาคม ปี 2568 และกันยายน", "ทุกเดือนสิงหาคม ปี\u00A02568 และกันยายน")]
    [InlineData("ได้ระดับ 5 ถ้า ≥ 80 A = 5 · 2 3", "ได้ระดับ\u00A05 ถ้า ≥\u00A080 A\u00A0=\u00A05 · 2 3")]
    [InlineData("ไม่เกินร้อยละ 10", "ไม่เกิน<wbr><n-b>ร้อยละ</n-b>\u00A010")]
    [InlineData("ส.ค. 256", "ส.ค.\u00A0256")]
    public void Compounds_and_days_are_never_broken(string text, string expected) => Assert.Equal(expected, Render(new Text(text)));

    [Fact]
    public void Days_in_Thai_digits_and_in_English_are_never_broken()
    {
        Assert.Equal("<n-b>๓๐ กันยายน ๒๕๖๘</n-b>", Render(new Text("30 กันยายน 2568"), Setting() with { Numerals = Numerals.Thai }));
        Assert.Equal("due <n-b>30 September 2568 BE</n-b>", Render(new Text("due 30 September 2568 BE"), Setting() with { Words = Site.Languages.Words.English }));
    }

    private static TextSetting Setting(params string[] shortForms) => new(Site.Languages.Words.Thai, Numerals.Arabic, shortForms);

    private static string Render(PageTemplate template, TextSetting? setting = null)
    {
        var output = new StringWriter();
        template.RenderTo(output, null!, new Typesetter(setting ?? Setting()));
        return output.ToString();
    }

    private sealed class Text(string text) : PageTemplate
    {
        public override Task ExecuteAsync()
        {
            Write(text);
            return Task.CompletedTask;
        }
    }

    private sealed class Markdown(string markup) : PageTemplate
    {
        public override Task ExecuteAsync()
        {
            Write(Prose(markup));
            return Task.CompletedTask;
        }
    }

    private sealed class Attribute(string prefix, (string Prefix, object? Value, bool IsLiteral)[] parts) : PageTemplate
    {
        public override Task ExecuteAsync()
        {
            BeginWriteAttribute("", prefix, 0, "\"", 0, parts.Length);
            foreach (var part in parts)
            {
                WriteAttributeValue(part.Prefix, 0, part.Value, 0, 0, part.IsLiteral);
            }

            EndWriteAttribute();
            return Task.CompletedTask;
        }
    }
}
