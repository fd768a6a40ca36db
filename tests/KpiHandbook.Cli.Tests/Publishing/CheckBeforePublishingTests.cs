namespace KpiHandbook.Cli.Tests.Publishing;

/// <summary><c>kpi check --publish</c>: what an official round may not be published with.</summary>
public class CheckBeforePublishingTests
{
    private const string Indicator = "yala/2568-2/indicators/kkj-villages.md";

    [Fact]
    public void A_warning_of_an_official_round_stops_publishing_until_somebody_answers_for_it()
    {
        using var content = new YalaContent();
        content.Warn();

        var plain = Kpi.Run("check", "--content", content.Folder);
        var refused = content.Check();
        content.Waive(Indicator, "2568-11-21");
        var waived = content.Check();

        Assert.Equal((0, 1, 0), (plain.ExitCode, refused.ExitCode, waived.ExitCode));
        Assert.Contains("warning KPI3509", plain.Out, StringComparison.Ordinal);
        Assert.Contains("error KPI3509", refused.Out, StringComparison.Ordinal);
        Assert.Contains("waivers.yaml", refused.Out, StringComparison.Ordinal);
        var told = Kpi.Run("check", "--content", content.Folder, "--today", "2568-11-21");
        Assert.All([waived, told], run => Assert.Contains("(ยกเว้นถึง 21 พ.ย. 2568 โดย พัฒนาการจังหวัดยะลา)", run.Out, StringComparison.Ordinal));
        Assert.All([waived, told], run => Assert.Contains("ไม่ต้องทำอะไรถึง 21 พ.ย. 2568 ตามข้อยกเว้นที่ content/waivers.yaml:1:9", run.Out, StringComparison.Ordinal));
        Assert.Contains("ตรวจอย่างวันที่ 21 พ.ย. 2568 ตาม --today", waived.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2571-09-30", 0)]
    [InlineData("2571-10-01", 1)]
    public void A_waiver_holds_for_two_fiscal_years_at_most(string until, int exit)
    {
        using var content = new YalaContent();
        content.Warn();
        content.Waive(Indicator, until);

        var run = content.Check();

        Assert.Equal(exit, run.ExitCode);
        Assert.Equal(exit == 1, run.Out.Contains("error KPI7205", StringComparison.Ordinal));
    }

    [Fact]
    public void A_draft_may_have_warnings()
    {
        using var content = new YalaContent();
        content.Warn();
        content.Replace("yala/2568-2/round.yaml", "status: official", "status: draft");

        var run = content.Check();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("warning KPI3509", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_expired_waiver_stops_publishing_and_is_named_itself()
    {
        using var content = new YalaContent();
        content.Warn();
        content.Waive("yala/2568-2", "2568-11-20");

        var run = content.Check();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("content/waivers.yaml:1:9: error KPI7201", run.Out, StringComparison.Ordinal);
        Assert.Contains("warning KPI3509", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yala/2568-2/indicators/budget-spending.md", "2569-11-20")]
    [InlineData("yala/2568-2/indicators/kkj-villages.md:1", "2569-11-20")]
    [InlineData("yala/2568-2/indicators/kkj", "2569-11-20")]
    [InlineData("yala/2568", "2567-11-20")]
    public void A_waiver_that_nothing_needs_is_a_warning_and_covers_nothing(string where, string until)
    {
        using var content = new YalaContent();
        content.Warn();
        content.Waive(where, until);

        var run = content.Check("--lang", "en");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"warning KPI7202: there is no warning KPI3509 at {where}", run.Out, StringComparison.Ordinal);
        Assert.Contains("error KPI3509", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_still_to_be_reviewed_cannot_be_waived()
    {
        using var content = new YalaContent();
        content.Replace("yala/2568-2/round.yaml", "\nnotes:\n", "\nnotes:\n  - { kind: review, text: ตรวจน้ำหนัก }\n");

        var official = content.Check();
        content.Waive("yala/2568-2", "2569-11-20");
        content.Replace("waivers.yaml", "KPI3509", "KPI7250");
        var waived = content.Check();
        File.Delete(content["waivers.yaml"]);
        content.Replace("yala/2568-2/round.yaml", "status: official", "status: draft");
        var draft = content.Check();

        Assert.Equal((1, 1, 0), (official.ExitCode, waived.ExitCode, draft.ExitCode));
        Assert.Contains("error KPI7250", official.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("waivers.yaml", official.Out, StringComparison.Ordinal);
        Assert.Contains("error KPI7200", waived.Out, StringComparison.Ordinal);
        Assert.Contains("warning KPI7250", draft.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2568-07-14", true)]
    [InlineData("2568-07-15", false)]
    public void A_letter_is_not_published_before_its_day(string today, bool isEarly)
    {
        using var content = new YalaContent();
        Directory.CreateDirectory(content["yala/2568-2/amendments/1"]);
        File.WriteAllText(content["yala/2568-2/amendments/1/amendment.yaml"], """
            letter: ที่ ยล 0019/ว 1
            date: 2568-07-15
            class: correction
            effective: 2568-04-01
            reason: แก้ชื่อรอบ
            patch:
              round.yaml:
                title: { was: LETTER, now: รอบใหม่ }

            """.ReplaceLineEndings("\n").Replace("LETTER", TitleOf(content), StringComparison.Ordinal));

        var run = Kpi.Run("check", "--publish", "--content", content.Folder, "--today", today);

        Assert.Equal(isEarly, run.Out.Contains("error KPI7207", StringComparison.Ordinal));
        Assert.DoesNotContain("KPI7207", Kpi.Run("check", "--content", content.Folder).Out, StringComparison.Ordinal);
    }

    private static string TitleOf(YalaContent content) =>
        File.ReadLines(content["yala/2568-2/round.yaml"]).First(l => l.StartsWith("title: ", StringComparison.Ordinal))["title: ".Length..];

    [Fact]
    public void A_repository_without_the_workflow_has_nothing_to_rehearse()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["content"]);
        Repository.Git(folder.Path, "init", "-q");

        var run = Kpi.Run("publish", "--dry-run", "--content", folder["content"]);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("KPI7204", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_that_receive_did_not_write_is_refused_until_it_is_received()
    {
        using var content = new YalaContent();
        const string Workbook = "yala/2568-2/results/2568-08/yaha.xlsx";
        var filed = File.ReadAllBytes(content[Workbook]);
        TouchedWorkbook.ShowGridIn(content[Workbook]);

        var refused = content.Check();
        var received = Kpi.Run("receive", content[Workbook], "--content", content.Folder);
        var accepted = content.Check();

        Assert.Equal((1, 0, 0), (refused.ExitCode, received.ExitCode, accepted.ExitCode));
        Assert.Contains($"content/{Workbook}: error KPI7203", refused.Out, StringComparison.Ordinal);
        Assert.Equal(filed, File.ReadAllBytes(content[Workbook]));
    }

    [Fact]
    public void A_workbook_pressed_together_by_another_machine_is_the_same()
    {
        using var content = new YalaContent();
        TouchedWorkbook.PressAgain(content["yala/2568-2/results/2568-08/yaha.xlsx"]);

        Assert.Equal(0, content.Check().ExitCode);
    }

    [Fact]
    public void Strict_and_publish_are_two_questions() => Assert.Equal(2, Kpi.Run("check", "--publish", "--strict").ExitCode);
}
