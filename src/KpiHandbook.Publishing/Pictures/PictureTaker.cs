using System.Text.Json;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Publishing.Printing;

namespace KpiHandbook.Publishing.Pictures;

/// <summary>A picture to take.</summary>
/// <param name="Png">Where it goes, below the output folder.</param>
/// <param name="Html">What it shows: a page that holds its styles and fonts itself.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
public sealed record PictureJob(string Png, string Html, int Width, int Height);

/// <summary>Takes pictures of pages, one after another in one tab.</summary>
internal sealed class PictureTaker(Browser browser, DevToolsSession tab)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly Words Taking = new("ทำภาพ", "taking a picture");

    /// <summary>The picture; the problems that keep it from being taken.</summary>
    public Task<(byte[] Png, IReadOnlyList<Problem> Problems)> TakeAsync(PictureJob job, CancellationToken cancel) =>
        browser.DoAsync(Taking, Patience, c => TakeOnceAsync(job, c), cancel);

    private async Task<(byte[] Png, IReadOnlyList<Problem> Problems)> TakeOnceAsync(PictureJob job, CancellationToken cancel)
    {
        await tab.SendAsync("Emulation.setDeviceMetricsOverride", new() { ["width"] = job.Width, ["height"] = job.Height, ["deviceScaleFactor"] = 1, ["mobile"] = false }, cancel).ConfigureAwait(false);
        var frames = await tab.SendAsync("Page.getFrameTree", [], cancel).ConfigureAwait(false);
        var frame = frames.GetProperty("frameTree").GetProperty("frame").GetProperty("id").GetString();
        await tab.SendAsync("Page.setDocumentContent", new() { ["frameId"] = frame, ["html"] = job.Html }, cancel).ConfigureAwait(false);
        await tab.EvaluateAsync(PageScripts.FontsLoaded, cancel).ConfigureAwait(false);
        await tab.EvaluateAsync(PageScripts.Fit, cancel).ConfigureAwait(false);
        var missing = await tab.EvaluateAsync(PageScripts.MissingFonts, cancel).ConfigureAwait(false);
        var taken = await tab.SendAsync("Page.captureScreenshot", new() { ["format"] = "png" }, cancel).ConfigureAwait(false);
        return (
            taken.GetProperty("data").GetBytesFromBase64(),
            [.. missing.EnumerateArray().Select(f => Problems.PrintFileIsMissing(job.Png, f.GetString()!))]);
    }
}
