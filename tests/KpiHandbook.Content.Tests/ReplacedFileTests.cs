using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Tests;

/// <summary>Reading a file in place of one in the folder.</summary>
public class ReplacedFileTests
{
    [Fact]
    public void The_other_file_is_read_and_named()
    {
        using var content = new ContentCase("_good");
        var other = Written(content, "alpha.md", "title: ร้อยละที่ทำได้", "title: ชื่อใหม่");

        var reading = ContentLoader.Load(content.Folder, [new ReplacedFile("content/demo/2568-2/indicators", other)]);

        Assert.Equal("ชื่อใหม่", Assert.Single(reading.Library!.Publications[0].Handbook.Indicators).Title);
    }

    [Fact]
    public void A_mistake_in_it_is_reported_under_its_own_path()
    {
        using var content = new ContentCase("_good");
        var other = Written(content, "alpha.md", "direction:", "directon:");

        var reading = ContentLoader.Load(content.Folder, [new ReplacedFile("content/demo/2568-2/indicators", other)]);

        Assert.Null(reading.Library);
        Assert.All(reading.Problems, p => Assert.Equal("draft/alpha.md", p.Place.File));
    }

    [Fact]
    public void One_that_the_folder_lacks_is_read_as_one_more()
    {
        using var content = new ContentCase("_good");
        var beta = Written(content, "beta.md", "title:", "title:");
        var round = Path.Combine(content.Folder, "demo", "2568-2", "round.yaml");
        File.WriteAllText(round, File.ReadAllText(round).Replace(
            "weight: 100 }", "weight: 60 }\n        - { number: 2, indicator: beta, weight: 40 }", StringComparison.Ordinal));

        var reading = ContentLoader.Load(content.Folder, [new ReplacedFile("content/demo/2568-2/indicators", beta)]);

        Assert.Equal([Id<Indicator>.Of("alpha"), Id<Indicator>.Of("beta")], reading.Library!.Publications[0].Handbook.Indicators.Select(i => i.Id));
    }

    // A changed copy of the good indicator, beside the content folder.
    private static FolderPath Written(ContentCase content, string name, string from, string to)
    {
        var good = File.ReadAllText(Path.Combine(content.Folder, "demo", "2568-2", "indicators", "alpha.md"));
        content.Write(Path.Combine("..", "draft", name), good.Replace(from, to, StringComparison.Ordinal));
        return new FolderPath(Path.Combine(content.Folder, "..", "draft", name), $"draft/{name}");
    }
}
