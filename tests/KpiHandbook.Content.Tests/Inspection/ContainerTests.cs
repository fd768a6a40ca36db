using System.Text;

namespace KpiHandbook.Content.Tests.Inspection;

/// <summary>The container of a workbook: every way in which it is refused, by the smallest container that is.</summary>
public class ContainerTests
{
    private static readonly byte[] Zeros = new byte[200 * 1024];

    [Fact]
    public void A_good_container_passes_and_its_parts_can_be_read()
    {
        var package = Inspected.Of(RawWorkbooks.With()).Package!;

        Assert.Equal(5, package.Parts.Count);
        Assert.Equal(1, package.Cells);
        Assert.True(package.OpenXml("XL/workbook.xml")!.Read());
        Assert.Null(package.Open("xl/styles.xml"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(false)]
    [InlineData(true)]
    public void Sizes_may_stand_before_or_after_the_data(bool? marked) =>
        Assert.Equal("", Inspected.Codes(RawWorkbooks.With(RawWorkbooks.Sheet() with { SizesFollowMarked = marked })));

    [Fact]
    public void Entries_may_be_stored_and_folders_may_have_entries() =>
        Assert.Equal("", Inspected.Codes(RawWorkbooks.With(RawWorkbooks.Sheet() with { Method = 0 }, new RawEntry("xl/", "") { Method = 0 })));

    [Fact]
    public void A_container_that_is_cut_off_is_named()
    {
        var whole = RawWorkbooks.With().ToBytes();

        for (var length = 4; length < whole.Length; length++)
        {
            Assert.Equal("KPI4115", Inspected.Codes(whole[..length]));
        }
    }

    [Fact]
    public void Content_that_is_not_what_its_checksum_says_is_damaged()
    {
        Assert.Equal("KPI4116", Inspected.Codes(RawWorkbooks.With(RawWorkbooks.Sheet() with { Crc = 7 })));
        Assert.Equal("KPI4116", Inspected.Codes(RawWorkbooks.With(RawWorkbooks.Sheet() with { Length = 7 })));
        Assert.Equal("KPI4116", Inspected.Codes(RawWorkbooks.With(new RawEntry("xl/media/image1.png", "ไม่ใช่ภาพ") { Crc = 7 })));
    }

    [Fact]
    public void A_container_that_two_programs_could_read_differently_is_refused()
    {
        var sheet = RawWorkbooks.Sheet();
        foreach (var zip in new[]
        {
            RawWorkbooks.With(sheet with { LocalName = "xl/worksheets/sheet2.xml" }),
            RawWorkbooks.With(sheet with { LocalMethod = 0 }),
            RawWorkbooks.With(sheet with { Before = [1] }),
            RawWorkbooks.With(RawWorkbooks.ContentTypes() with { Before = [.. "PK\u0003\u0004"u8, 1] }),
            RawWorkbooks.With(RawWorkbooks.Sheet() with { Name = "xl/worksheets/sheet2.xml", SharesDataWith = sheet.Name }),
            RawWorkbooks.With(RawWorkbooks.Sheet() with { Name = "xl/worksheets/sheet9.xml", SharesDataWith = sheet.Name, LocalName = sheet.Name }),
            RawWorkbooks.With() with { AfterEntries = [1] },
            RawWorkbooks.With() with { BeforeEnd = [1] },
            RawWorkbooks.With() with { AfterEnd = [1] },
            RawWorkbooks.With() with { Count = 4 },
            RawWorkbooks.With() with { Count = 6 },
            RawWorkbooks.With() with { DirectoryAt = 3 },
        })
        {
            Assert.Equal("KPI4117", Inspected.Codes(zip));
        }
    }

    [Fact]
    public void Archives_of_several_disks_or_of_64_bits_are_refused()
    {
        Assert.Equal("KPI4118", Inspected.Codes(RawWorkbooks.With() with { Disk = 1 }));
        Assert.Equal("KPI4118", Inspected.Codes(RawWorkbooks.With() with { Count = 0xFFFF }));
        Assert.Equal("KPI4118", Inspected.Codes(RawWorkbooks.With() with { DirectoryAt = uint.MaxValue }));
        Assert.Equal("KPI4118", Inspected.Codes(RawWorkbooks.With() with { BeforeEnd = [.. "PK\u0006\u0007"u8, .. new byte[16]] }));
        Assert.Equal("KPI4118", Inspected.Codes(RawWorkbooks.With(RawWorkbooks.Sheet() with { Length = uint.MaxValue })));
    }

    [Fact]
    public void Entries_that_are_encrypted_or_packed_in_another_way_are_refused()
    {
        Assert.Equal("KPI4119", Inspected.Codes(RawWorkbooks.With(RawWorkbooks.Sheet() with { Flags = 1 })));
        Assert.Equal("KPI4120", Inspected.Codes(RawWorkbooks.With(RawWorkbooks.Sheet() with { Method = 9 })));
        Assert.Equal("KPI4120", Inspected.Codes(RawWorkbooks.With(RawWorkbooks.Sheet() with { Method = 0, Length = 7 })));
    }

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("XL/Worksheets/SHEET1.xml")]
    public void No_name_stands_twice(string name)
    {
        var zip = RawWorkbooks.With();

        Assert.Equal("KPI4121", Inspected.Codes(new RawZip([.. zip.Entries, new RawEntry(name, "<worksheet/>")])));
    }

    [Theory]
    [InlineData("../evil.xml")]
    [InlineData("xl/../../evil.xml")]
    [InlineData("/xl/evil.xml")]
    [InlineData("xl\\evil.xml")]
    [InlineData("C:/evil.xml")]
    [InlineData("xl//evil.xml")]
    [InlineData("xl/./evil.xml")]
    [InlineData("xl/ภาพ.xml")]
    [InlineData("xl/a\nb.xml")]
    [InlineData("")]
    public void No_name_leads_elsewhere(string name)
    {
        var codes = Inspected.Codes(RawWorkbooks.With(new RawEntry(name, "<a/>")));

        Assert.Contains("KPI4122", codes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(995, "")]
    [InlineData(996, "KPI4123")]
    public void There_are_at_most_a_thousand_entries(int more, string codes) =>
        Assert.Equal(codes, Inspected.Codes(RawWorkbooks.With([.. Enumerable.Range(0, more).Select(i => new RawEntry($"xl/media/image{i}.png", "") { Method = 0 })])));

    [Fact]
    public void An_entry_unpacks_to_at_most_64_MiB()
    {
        var content = new byte[65 * 1024 * 1024];
        for (var at = 0; at < content.Length; at += 1024)
        {
            Random.Shared.NextBytes(content.AsSpan(at, 64));
        }

        // What the directory says of it is not believed.
        var codes = Inspected.Codes(RawWorkbooks.With(new RawEntry("xl/media/image1.png", content) { Length = 100 }));

        Assert.Equal("KPI4124", codes);
    }

    [Fact]
    public void An_entry_unpacks_to_at_most_a_hundred_times_its_size()
    {
        Assert.Equal("KPI4125", Inspected.Codes(RawWorkbooks.With(new RawEntry("xl/media/image1.png", Zeros))));
        Assert.Equal("", Inspected.Codes(RawWorkbooks.With(new RawEntry("xl/media/image1.png", Zeros[..(100 * 1024)]))));
    }

    [Fact]
    public void Every_reason_is_given_at_once() => Assert.Equal(
        "KPI4116 KPI4120 KPI4122 KPI4125 KPI4127",
        Inspected.Codes(RawWorkbooks.With(
            RawWorkbooks.Sheet() with { Crc = 7 },
            new RawEntry("xl/media/image1.png", Zeros),
            new RawEntry("xl/media/../image2.png", Encoding.UTF8.GetBytes("ภาพ")),
            new RawEntry("xl/media/image3.png", "ภาพ") { Method = 12 },
            new RawEntry("xl/theme.xml", "<theme>"))));
}
