using KpiHandbook.Site.Links;

namespace KpiHandbook.Site.Tests.Links;

public sealed class RelativeLinksTests
{
    [Theory]
    [InlineData("index.html", "yala/index.html", "yala/index.html")]
    [InlineData("yala/2568-2/index.html", "index.html", "../../index.html")]
    [InlineData("yala/2568-2/index.html", "yala/2568-2/indicators/a.html", "indicators/a.html")]
    [InlineData("yala/2568-2/indicators/a.html", "yala/2568-2/indicators/b.html", "b.html")]
    [InlineData("yala/2568-2/indicators/a.html", "yala/2568-2/districts/b.html#a", "../districts/b.html#a")]
    [InlineData("yala/2568-2/indicators/a.html", "yala/2568-1/indicators/a.html", "../../2568-1/indicators/a.html")]
    [InlineData("yala/2568-2/index.html", "yala/2568-2/index.html", "index.html")]
    [InlineData("a/index.html", "ab/index.html", "../ab/index.html")]
    public void A_link_leads_from_page_to_page(string from, string to, string expected) =>
        Assert.Equal(expected, new RelativeLinks(from).To(to));

    [Theory]
    [InlineData("index.html", "")]
    [InlineData("yala/2568-2/indicators/a.html", "../../../")]
    public void The_root_is_as_far_up_as_the_page_is_deep(string from, string root) =>
        Assert.Equal(root, new RelativeLinks(from).Root);
}
