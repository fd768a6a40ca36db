using System.Text;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Publishing.Tests;

public sealed class SiteWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Output => _folder["dist"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Writes_every_file_and_marks_the_folder_as_ours()
    {
        Assert.Empty(SiteWriter.Write(Output, [File("index.html", "ก"), File("yala/2568-2/index.html", "ข")]));

        Assert.Equal("ก", Read("index.html"));
        Assert.Equal("ข", Read("yala/2568-2/index.html"));
        Assert.Equal("KpiHandbook wrote these and will replace them:\nindex.html\nyala\n", Read(".kpihandbook"));
        AssertNothingBeside();
    }

    [Fact]
    public void A_second_build_leaves_only_what_it_wrote()
    {
        SiteWriter.Write(Output, [File("old.html", "1"), File("a/old.html", "1"), File("both.html", "1")]);
        SiteWriter.Write(Output, [File("both.html", "2")]);

        Assert.Equal(["both.html"], FilesOfOutput());
        Assert.Equal("2", Read("both.html"));
        AssertNothingBeside();
    }

    [Fact]
    public void Nothing_of_the_old_output_changes_before_the_commit()
    {
        SiteWriter.Write(Output, [File("index.html", "old")]);
        using (var staged = SiteWriter.Stage(Output))
        {
            staged.Write([File("index.html", "new")]);
            System.IO.File.WriteAllText(Path.Combine(staged.Folder, "handbook.pdf"), "pdf");

            Assert.Equal("old", Read("index.html"));
            Assert.Equal(Output, staged.PreviousFolder);
            staged.Commit();
        }

        Assert.Equal("new", Read("index.html"));
        Assert.Equal("pdf", Read("handbook.pdf"));
        AssertNothingBeside();
    }

    [Fact]
    public void What_is_not_committed_keeps_the_old_output_and_leaves_no_debris()
    {
        SiteWriter.Write(Output, [File("index.html", "old")]);

        using (var staged = SiteWriter.Stage(Output))
        {
            staged.Write([File("index.html", "new")]);
        }

        Assert.Equal("old", Read("index.html"));
        AssertNothingBeside();
    }

    [Fact]
    public void A_file_that_the_system_refuses_keeps_the_old_output_and_says_so()
    {
        SiteWriter.Write(Output, [File("index.html", "old")]);
        using (var staged = SiteWriter.Stage(Output))
        {
            Directory.CreateDirectory(Path.Combine(staged.Folder, "taken.html"));
            var thrown = Assert.Throws<MachineException>(() => staged.Write([File("a.html", "new"), File("taken.html", "new")]));
            Assert.Equal("KPI9014", thrown.Problem.Kind.Code);
        }

        Assert.Equal("old", Read("index.html"));
        AssertNothingBeside();
    }

    [Fact]
    public void The_old_output_comes_back_when_the_swap_fails()
    {
        SiteWriter.Write(Output, [File("index.html", "old")]);
        using (var staged = SiteWriter.Stage(Output))
        {
            staged.Write([File("index.html", "new")]);
            staged.BeforeSecondRename = () => Directory.Delete(staged.Folder, recursive: true);
            Assert.Throws<MachineException>(staged.Commit);
        }

        Assert.Equal("old", Read("index.html"));
        AssertNothingBeside();
    }

    [Fact]
    public void A_build_killed_between_the_renames_is_mended_by_the_next()
    {
        SiteWriter.Write(Output, [File("index.html", "old")]);
        Directory.Move(Output, _folder[".dist.kpi-old"]);
        Directory.CreateDirectory(_folder[".dist.kpi-new"]);

        using (var staged = SiteWriter.Stage(Output))
        {
            Assert.Equal("old", Read("index.html"));
        }

        AssertNothingBeside();
    }

    [Fact]
    public void A_folder_with_other_peoples_files_is_not_replaced()
    {
        Directory.CreateDirectory(Output);
        System.IO.File.WriteAllText(Path.Combine(Output, "thesis.docx"), "");

        var thrown = Assert.Throws<MachineException>(() => SiteWriter.Stage(Output));

        Assert.Equal("KPI9011", thrown.Problem.Kind.Code);
        Assert.Contains("thesis.docx", thrown.Problem.Message.Thai, StringComparison.Ordinal);
        Assert.True(System.IO.File.Exists(Path.Combine(Output, "thesis.docx")));
        AssertNothingBeside();
    }

    [Fact]
    public void What_was_added_to_an_earlier_output_is_not_lost()
    {
        SiteWriter.Write(Output, [File("index.html", "old")]);
        Directory.CreateDirectory(Path.Combine(Output, ".git"));

        var thrown = Assert.Throws<MachineException>(() => SiteWriter.Stage(Output));

        Assert.Contains(".git", thrown.Problem.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_and_what_a_file_browser_leaves_behind_are_no_hindrance()
    {
        Directory.CreateDirectory(Output);
        System.IO.File.WriteAllText(Path.Combine(Output, ".DS_Store"), "");

        Assert.Empty(SiteWriter.Write(Output, [File("index.html", "new")]));
    }

    [Fact]
    public void Two_builds_to_one_folder_do_not_mix()
    {
        using var first = SiteWriter.Stage(Output);

        Assert.Equal("KPI9012", Assert.Throws<MachineException>(() => SiteWriter.Stage(Output)).Problem.Kind.Code);
    }

    [Fact]
    public void A_file_in_the_way_of_the_output_is_not_replaced()
    {
        System.IO.File.WriteAllText(Output, "mine");

        Assert.Equal("KPI9011", Assert.Throws<MachineException>(() => SiteWriter.Stage(Output)).Problem.Kind.Code);
        Assert.Equal("mine", System.IO.File.ReadAllText(Output));
    }

    [Fact]
    public void A_link_stays_a_link_and_what_it_points_to_is_replaced()
    {
        Directory.CreateDirectory(_folder["www"]);
        Directory.CreateSymbolicLink(Output, _folder["www"]);

        SiteWriter.Write(Output, [File("index.html", "new")]);

        Assert.NotNull(Directory.ResolveLinkTarget(Output, returnFinalTarget: false));
        Assert.Equal("new", System.IO.File.ReadAllText(Path.Combine(_folder["www"], "index.html")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../index.html")]
    [InlineData("a/../../b.html")]
    [InlineData("a//b.html")]
    [InlineData("./a.html")]
    [InlineData("a\\b.html")]
    [InlineData("c:a.html")]
    [InlineData("a/con.html")]
    [InlineData("a /b.html")]
    [InlineData("a./b.html")]
    [InlineData("a\nb.html")]
    [InlineData(".kpihandbook")]
    public void A_path_that_leaves_the_folder_or_not_every_system_holds_is_a_problem(string path)
    {
        var problem = Assert.Single(SiteWriter.Write(Output, [File(path, "x"), File("index.html", "x")]));

        Assert.Equal("KPI5901", problem.Kind.Code);
        Assert.False(Directory.Exists(Output));
        AssertNothingBeside();
    }

    [Theory]
    [InlineData("a/b.html", "a/b.html")]
    [InlineData("a/b.html", "A/b.html")]
    [InlineData("a/b.html", "A/c.html")]
    [InlineData("a/B.html", "a/b.html")]
    [InlineData("a", "a/b.html")]
    [InlineData("a/b.html", "a")]
    public void Two_files_that_are_one_on_some_system_are_a_problem(string first, string second)
    {
        Assert.Equal("KPI5902", Assert.Single(SiteWriter.Write(Output, [File(first, "1"), File(second, "2")])).Kind.Code);

        using var staged = SiteWriter.Stage(Output);
        Assert.Empty(staged.Write([File(first, "1")]));
        Assert.Equal("KPI5902", Assert.Single(staged.Write([File(second, "2")])).Kind.Code);
    }

    private static OutputFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private string Read(string path) => System.IO.File.ReadAllText(Path.Combine(Output, path));

    private string[] FilesOfOutput() =>
    [
        .. Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Output, f))
            .Except([".kpihandbook"], StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    private void AssertNothingBeside() =>
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(_folder.Path), e => Path.GetFileName(e).Contains("kpi-", StringComparison.Ordinal));
}
