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
        Assert.Equal("<span class=\"nb\">กข.คจ.</span> <span class=\"nb\">กข.</span>", Render(new Text("กข.คจ. กข."), Setting("กข.", "กข.คจ.")));

    [Fact]
    public void Markdown_keeps_its_tags_and_entities_while_its_text_is_set() =>
        Assert.Equal(
            "<h3 id=\"a1\">ข้อ ๑</h3>&#39;<span class=\"nb\">จปฐ.</span>&amp;",
            Render(new Markdown("<h3 id=\"a1\">ข้อ 1</h3>&#39;จปฐ.&amp;"), Setting("จปฐ.") with { Numerals = Numerals.Thai }));

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
