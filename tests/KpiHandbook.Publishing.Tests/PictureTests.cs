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
    public async Task The_same_page_is_the_same_bytes_in_another_browser()
    {
        var text = string.Concat(Enumerable.Range(1, 30).Select(i => $"<p style='color: hsl({i * 12} 60% 40%)'>ตัวชี้วัดที่ {i} น้ำหนัก</p>"));
        var first = await TakeAsync(text);
        var second = await TakeAsync(text);

        Assert.Equal(first, second);
        Assert.Equal((1200, 630), PngReader.Read(first) is var pixels ? (pixels.Width, pixels.Height) : default);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(1500)] // twice as high as the picture
    public async Task What_is_larger_than_the_picture_is_made_smaller_until_all_of_it_is_there(int height)
    {
        var picture = PngReader.Read(await TakeAsync($"<div style='height: {height / 30}em'></div><div style='height: 1em; background: #f00'></div>"));

        Assert.Contains(Red, picture.Rows);
    }

    private async Task<byte[]> TakeAsync(string body)
    {
        var html = $"<!doctype html><html lang='th' style='font: 30px sans-serif'><body style='margin: 0'>{body}</body></html>";
        var taken = await HandbookPrinter.PrintAsync(_folder.Path, [], [new PictureJob("deep/share.png", html, 1200, 630)]);
        Assert.Empty(taken.Problems);
        return await File.ReadAllBytesAsync(_folder["deep/share.png"]);
    }
}
