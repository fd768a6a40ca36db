using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Tests;

/// <summary>What holds for reading as a whole, whatever is wrong.</summary>
public class ReadingTests
{
    private const string Indicator = "demo/2568-2/indicators/alpha.md";

    [Fact]
    public void Every_problem_of_a_file_is_reported_at_once()
    {
        using var content = new ContentCase("_good");
        content.Write(Indicator, """
            ---
            title: ""
            short: ทำได้
            unit: [ร้อยละ]
            direction: up
            group: plans
            sources: [""]
            inputs:
              done: { label: ทำแล้ว, unit: เรื่อง, type: counts }
              target: { label: เป้าหมาย, unit: เรื่อง, type: count, min: 5, max: 1 }
            formula: done / / target
            at-least: [60, 70, 65, 90, 100]
            more-than: [1, 2, 3]
            evidence:
              - { levels: 6, items: [รายงาน] }
            contacts:
              - { person: nobody, role: boss }
            cut-off: 2025-09-30
            colour: red
            ---
            # คำนิยาม

            <b>เรื่อง</b>
            """);

        var found = ContentLoader.Load(content.Folder).Problems;

        Assert.Equal<IEnumerable<string>>(
            [
                "2:8 KPI1042", "4:7 KPI1043", "5:12 KPI1048", "6:8 KPI2002", "7:11 KPI1042", "9:46 KPI1048", "10:70 KPI2045",
                "11:17 KPI3021", "12:20 KPI3004", "13:1 KPI3002", "13:12 KPI3003", "15:15 KPI2053", "17:15 KPI2004", "17:29 KPI1048",
                "18:10 KPI1047", "19:1 KPI1040", "21:1 KPI1081", "23:1 KPI1080", "23:1 KPI1086", "23:10 KPI1086",
            ],
            found.Select(p => $"{p.Place.ToString()["content/".Length..].Replace(Indicator + ":", "", StringComparison.Ordinal)} {p.Kind.Code}"));
    }

    [Fact]
    public void Problems_of_different_files_are_reported_together_and_in_order()
    {
        using var content = new ContentCase("_good");
        content.Write("site.yaml", "title: ก\n");
        content.Write("demo/office.yaml", "name: ก\n");
        content.Write(Indicator, "ข้อความ\n");

        var found = ContentLoader.Load(content.Folder).Problems.Select(p => p.Place.File).Distinct(StringComparer.Ordinal);

        Assert.Equal<IEnumerable<string>>(["content/demo/2568-2/indicators/alpha.md", "content/demo/office.yaml", "content/site.yaml"], found);
    }

    [Fact]
    public void An_office_that_cannot_be_read_blames_no_reference_to_it()
    {
        using var content = new ContentCase("_good");
        content.Write("demo/office.yaml", "name: [\n");

        Assert.Equal("KPI1010", Assert.Single(ContentLoader.Load(content.Folder).Problems).Kind.Code);
    }

    [Fact]
    public void Lines_may_end_with_CRLF()
    {
        using var unix = new ContentCase("_good");
        using var windows = new ContentCase("_good");
        foreach (var file in Directory.EnumerateFiles(windows.Folder, "*", SearchOption.AllDirectories))
        {
            File.WriteAllText(file, File.ReadAllText(file).Replace("\n", "\r\n", StringComparison.Ordinal));
        }

        var expected = ContentLoader.Load(unix.Folder);
        var found = ContentLoader.Load(windows.Folder);

        Assert.Empty(found.Problems);
        var (left, right) = (expected.Library!.Publications[0].Handbook, found.Library!.Publications[0].Handbook);
        Assert.Equal(left.Title, right.Title);
        Assert.Equal(left.Indicators[0].Body, right.Indicators[0].Body);
        Assert.Equal<IEnumerable<string>>(left.Indicators[0].Criteria.Levels.Select(l => l.Text), right.Indicators[0].Criteria.Levels.Select(l => l.Text));
    }

    [Fact]
    public void Places_do_not_depend_on_how_the_folder_is_named()
    {
        using var content = new ContentCase("KPI1041-missing-key");
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), content.Folder);

        string[] names = [content.Folder, content.Folder + "/", relative, relative + "/../content"];

        Assert.All(names, name => Assert.Equal("content/demo/office.yaml:1:1", ContentLoader.Load(name).Problems.Single().Place.ToString()));
    }

    [Theory]
    [InlineData(".DS_Store")]
    [InlineData(".schemas/site.schema.json")]
    [InlineData("demo/~$office.yaml")]
    [InlineData("demo/2568-2/Thumbs.db")]
    [InlineData("demo/2568-2/indicators/.alpha.md.swp")]
    [InlineData("README.md")]
    [InlineData("demo/2568-2/seal.json")]
    [InlineData("demo/2568-2/attachments/form.pdf")]
    public void What_editors_and_other_parts_of_the_program_leave_is_passed_over(string file)
    {
        using var content = new ContentCase("_good");
        content.Write(file, "x\n");

        Assert.Empty(ContentLoader.Load(content.Folder).Problems);
    }

    [Fact]
    public void A_folder_of_results_is_handed_on_with_its_handbook()
    {
        using var content = new ContentCase("_good");
        content.Write("demo/2568-2/results/2568-08/north.xlsx", "x\n");

        var results = Assert.Single(ContentLoader.Load(content.Folder).Results);

        Assert.Equal("demo/2568-2", results.Handbook.Path);
        Assert.Equal("content/demo/2568-2/results", results.Folder.Named);
        Assert.Equal(Path.Combine(content.Folder, "demo", "2568-2", "results"), results.Folder.OnDisk);
    }

    [Fact]
    public void A_file_that_the_system_does_not_open_is_the_machines_failure()
    {
        using var content = new ContentCase("_good");
        using var held = new FileStream(Path.Combine(content.Folder, "site.yaml"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var failure = Assert.Throws<MachineException>(() => ContentLoader.Load(content.Folder)).Problem;

        Assert.Equal("content/site.yaml KPI9021", $"{failure.Place} {failure.Kind.Code}");
    }

    [Theory]
    [MemberData(nameof(ContentCaseTests.Cases), MemberType = typeof(ContentCaseTests))]
    public void Every_problem_says_what_is_wrong_and_what_to_do_in_both_languages(string name)
    {
        using var content = new ContentCase(name);

        Assert.All(ContentLoader.Load(content.Folder).Problems, problem =>
        {
            Assert.All([problem.Message.Thai, problem.Fix.Thai], text => Assert.True(text.Any(IsThai), text));
            Assert.All([problem.Message.English, problem.Fix.English], text => Assert.True(text.EndsWith('.') || text.EndsWith('?'), text));
            Assert.All([problem.Message, problem.Fix], words => Assert.False(string.Equals(words.Thai, words.English, StringComparison.Ordinal)));
        });

        static bool IsThai(char c) => c is >= 'ก' and <= '๛';
    }
}
