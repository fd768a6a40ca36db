using System.Collections;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Slips;

namespace KpiHandbook.Site.Tests.Slips;

public sealed class SlipPageTests
{
    [Fact]
    public void A_slip_holds_every_indicator_with_its_sums_and_leads_to_the_units_page()
    {
        var slip = Slip("north");

        Assert.Equal("อำเภอเหนือ", slip.Name);
        Assert.Equal(["debt", "remaining", "products"], slip.Sections.SelectMany(s => s.Rows).Select(r => r.Id));
        Assert.All(slip.Sections, s => Assert.NotNull(s.Total));
        Assert.Equal("north.html", slip.Back.Href);
        Assert.Contains(slip.Facts, f => f.Value == "สิงหาคม 2568");
    }

    [Fact]
    public void What_is_contested_or_undecided_has_a_footnote_on_the_sheet_that_is_signed()
    {
        var slip = Slip("north");

        Assert.Equal(["1", "2"], slip.Footnotes.Select(n => n.Mark));
        Assert.StartsWith("เกณฑ์ในเอกสารไม่ได้ให้ระดับแก่ค่านี้ ต้องให้สำนักงานชี้ขาด", slip.Footnotes[0].Sentence, StringComparison.Ordinal);
        Assert.StartsWith("ตามตารางค่าเป้าหมายได้ระดับ 2 แต่ตามเกณฑ์ไม่ถึงระดับ 1 ที่นี่ใช้เกณฑ์", slip.Footnotes[1].Sentence, StringComparison.Ordinal);
        Assert.Equal(["debt", "remaining"], slip.Sections.SelectMany(s => s.Rows).Where(r => r.Footnote is not null).Select(r => r.Id));
        Assert.Equal(2, SamplePages.Html(slip).Split("<sup>2</sup>").Length - 1);
        Assert.Empty(Slip("east").Footnotes);
    }

    [Fact]
    public void Its_code_says_the_published_address_of_the_units_page()
    {
        var said = "";
        var slip = Slip("north", encode: text =>
        {
            said = text;
            return Code;
        });

        Assert.Equal("https://example.org/kpi/sample/2568-2/districts/north.html", said);
        Assert.Equal(said, slip.Address);
        Assert.Equal((3, "M0 0h2v1h-2zM2 1h1v1h-1zM1 2h2v1h-2z"), (slip.Qr!.Size, slip.Qr.Path));
        Assert.Contains("<path d=\"M0 0h2", SamplePages.Html(slip), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_site_does_not_know_its_address_there_is_neither_code_nor_half_an_address()
    {
        var slip = Slip("north", SampleRound.Settings with { BaseUrl = null }, _ => Code);

        Assert.Null(slip.Qr);
        Assert.Null(slip.Address);
        Assert.DoesNotContain("class=\"soft address\"", SamplePages.Html(slip), StringComparison.Ordinal);
        Assert.Contains("class=\"soft address\"", SamplePages.Html(Slip("north")), StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"qr\"", SamplePages.Html(slip), StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_that_never_reported_has_a_slip_without_scores() =>
        Assert.All(Slip("east").Sections.SelectMany(s => s.Rows), r => Assert.Equal("–", r.Points));

    private static IReadOnlyList<BitArray> Code => [new([true, true, false]), new([false, false, true]), new([false, true, true])];

    private static SlipPage Slip(string unit, SiteSettings? settings = null, QrEncoder? encode = null) => (SlipPage)SiteBuilder
        .Build(settings ?? SampleRound.Settings, [SamplePages.Proven(SampleRound.Scored)], [], hasBooks: false, _ => default, [], encode)
        .Pages.Single(p => p.Path == $"sample/2568-2/districts/{unit}.slip.html").Build();
}
