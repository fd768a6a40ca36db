using System.Diagnostics;
using KpiHandbook.Content.Tests.Workbooks;

namespace KpiHandbook.Content.Tests;

/// <summary>Pipes and links under the content folder are named and hold nothing up.</summary>
public class SpecialFileTests
{
    [Fact]
    public void A_pipe_in_place_of_a_file_is_named()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        foreach (var file in new[] { "site.yaml", "demo/office.yaml", "demo/2568-2/round.yaml", "demo/2568-2/indicators/alpha.md" })
        {
            using var content = new ContentCase("_good");
            File.Delete(Path.Combine(content.Folder, file));
            MakePipe(Path.Combine(content.Folder, file));

            var problems = ContentLoader.Load(content.Folder).Problems;

            Assert.Contains(problems, p => p.Kind.Code is "KPI1067" && $"{p.Place}".EndsWith(file, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Pipes_and_links_among_the_results_are_named()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new ResultsFixture().With("yaha");
        MakePipe(folder.PathOf("raman"));
        File.CreateSymbolicLink(folder.PathOf("betong"), folder.PathOf("yaha"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Folder, "2568-09"), "2568-08");

        var (reports, problems) = folder.Load();

        Assert.Single(reports);
        Assert.Equal(
            "2568-08/betong.xlsx KPI1067, 2568-08/raman.xlsx KPI1067, 2568-09 KPI1067",
            string.Join(", ", problems.Select(p => $"{p.Place.File[(ResultsFixture.DisplayPath.Length + 1)..]} {p.Kind.Code}")));
    }

    private static void MakePipe(string path) => Process.Start("mkfifo", [path])!.WaitForExit();
}
