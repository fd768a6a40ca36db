using System.Text;
using KpiHandbook.Publishing;
using KpiHandbook.Publishing.Pictures;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Planning;
using KpiHandbook.Templates;

namespace KpiHandbook.Cli;

/// <summary>Makes every file of a planned site. Pages know nothing of each other, so all cores work on them.</summary>
internal static class Rendering
{
    private const int TypicalPage = 32 * 1024;

    public static IReadOnlyList<OutputFile> Render(SitePlan plan, int jobs)
    {
        var makers = new List<Func<OutputFile>>(plan.Pages.Count + plan.Files.Count + Assets.All.Count);
        makers.AddRange(plan.Pages.Select(page => (Func<OutputFile>)(() => Page(page))));
        makers.AddRange(plan.Files.Select(file => (Func<OutputFile>)(() => new OutputFile(file.Path, file.Build()))));
        makers.AddRange(Assets.All.Select(asset => (Func<OutputFile>)(() => new OutputFile(Routes.Asset(asset.Name), asset.Bytes))));

        var files = new OutputFile[makers.Count];
        Parallel.For(0, makers.Count, new ParallelOptions { MaxDegreeOfParallelism = jobs }, i => files[i] = makers[i]());
        return files;
    }

    /// <summary>Makes what a picture is taken of.</summary>
    public static PictureJob Picture(PlannedPage page) =>
        new(page.Path, Encoding.UTF8.GetString(Page(page).Content.Span), SharedPicture.Width, SharedPicture.Height);

    /// <summary>Makes one page.</summary>
    public static OutputFile Page(PlannedPage page)
    {
        using var buffer = new MemoryStream(TypicalPage);
        using (var writer = new StreamWriter(buffer, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" })
        {
            PageRenderer.Render(page.Build(), writer);
        }

        return new OutputFile(page.Path, buffer.ToArray());
    }
}
