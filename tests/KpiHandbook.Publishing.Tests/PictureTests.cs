using System.Buffers.Binary;
using System.IO.Compression;
using KpiHandbook.Publishing.Pictures;
using KpiHandbook.Publishing.Printing;

namespace KpiHandbook.Publishing.Tests;

/// <summary>Takes pictures with the machine's browser and looks at their pixels.</summary>
public sealed class PictureTests : IDisposable
{
    private const int Red = 0xFF0000;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_same_page_is_the_same_bytes_in_another_browser_and_holds_nothing_but_the_picture()
    {
        var text = string.Concat(Enumerable.Range(1, 30).Select(i => $"<p style='color: hsl({i * 12} 60% 40%)'>ตัวชี้วัดที่ {i} น้ำหนัก</p>"));
        var first = await TakeAsync(text);
        var second = await TakeAsync(text);

        Assert.Equal(first, second);
        Assert.Equal(["IHDR", "PLTE", "IDAT", "IEND"], PartsOf(first).Select(p => p.Type));
        Assert.Equal((1200, 630), (BinaryPrimitives.ReadInt32BigEndian(first.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(first.AsSpan(20))));
    }

    [Theory]
    [InlineData(300)]
    [InlineData(1500)] // twice as high as the picture
    public async Task What_is_larger_than_the_picture_is_made_smaller_until_all_of_it_is_there(int height)
    {
        var colours = ColoursOf(await TakeAsync($"<div style='height: {height / 30}em'></div><div style='height: 1em; background: #f00'></div>"));

        Assert.Contains(Red, colours);
    }

    [Fact]
    public void Colours_beyond_the_most_frequent_become_the_nearest_of_them()
    {
        int[] rare = [.. Enumerable.Range(0, 200).Select(i => i << 8)];
        int[] frequent = [.. Enumerable.Range(0, 256).SelectMany(i => Enumerable.Repeat((i << 16) | 0xFF, 2))];
        var picture = new Pixels(4, (rare.Length + frequent.Length) / 4, [.. frequent, .. rare]);

        Assert.Equal(frequent.ToHashSet(), ColoursOf(PngWriter.Write(picture)));
    }

    private async Task<byte[]> TakeAsync(string body)
    {
        var html = $"<!doctype html><html lang='th' style='font: 30px sans-serif'><body style='margin: 0'>{body}</body></html>";
        var taken = await HandbookPrinter.PrintAsync(_folder.Path, [], [new PictureJob("deep/share.png", html, 1200, 630)]);
        Assert.Empty(taken.Problems);
        return await File.ReadAllBytesAsync(_folder["deep/share.png"]);
    }

    private static HashSet<int> ColoursOf(byte[] png)
    {
        var parts = PartsOf(png).ToDictionary(p => p.Type, p => p.Content, StringComparer.Ordinal);
        using var rows = new ZLibStream(new MemoryStream(parts["IDAT"]), CompressionMode.Decompress);
        var row = new byte[BinaryPrimitives.ReadInt32BigEndian(parts["IHDR"]) + 1];
        var colours = new HashSet<int>();
        while (rows.ReadAtLeast(row, row.Length, throwOnEndOfStream: false) == row.Length)
        {
            colours.UnionWith(row.Skip(1).Distinct().Select(i => (parts["PLTE"][3 * i] << 16) | (parts["PLTE"][(3 * i) + 1] << 8) | parts["PLTE"][(3 * i) + 2]));
        }

        return colours;
    }

    private static IEnumerable<(string Type, byte[] Content)> PartsOf(byte[] png)
    {
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            yield return (System.Text.Encoding.ASCII.GetString(png, at + 4, 4), png[(at + 8)..(at + 8 + length)]);
            at += length + 12;
        }
    }
}
