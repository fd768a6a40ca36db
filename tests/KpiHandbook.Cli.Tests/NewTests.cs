namespace KpiHandbook.Cli.Tests;

public sealed class NewTests
{
    [Fact]
    public void A_round_is_carried_over_checks_and_is_never_written_over()
    {
        using var folder = new TemporaryFolder();
        var content = folder.ContentOf("yala");

        var made = Kpi.Run("new", "round", "yala/2569-1", "--from", "yala/2568-2", "--content", content);
        var check = Kpi.Run("check", "--content", content);
        var seal = Kpi.Run("seal", "yala/2569-1", "--content", content);
        var again = Kpi.Run("new", "round", "yala/2569-1", "--content", content);

        Assert.True(made.ExitCode == 0, made.Error + made.Out);
        Assert.Contains("31 สิงหาคม 2568 → 28 กุมภาพันธ์ 2569", made.Out, StringComparison.Ordinal);
        Assert.Contains("29 สิงหาคม 2568 → 28 กุมภาพันธ์ 2569 (เดือนใหม่ไม่มีวันที่ 29)", made.Out, StringComparison.Ordinal);
        Assert.Equal(0, check.ExitCode);
        Assert.Contains("KPI7250", check.Out, StringComparison.Ordinal);
        Assert.Matches(@"ต้องทบทวน \d+ ข้อใน 13 ไฟล์", check.Out);
        Assert.Equal(1, check.Out.Split("ระหว่างที่ยังมีบันทึก").Length - 1);
        Assert.Contains("KPI7130", seal.Out, StringComparison.Ordinal);
        Assert.Matches(@"ต้องทบทวน \d+ ข้อ", seal.Error);
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("อยู่แล้ว ไม่เขียนทับ", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_written_through_a_link_or_into_a_sealed_round()
    {
        using var folder = new TemporaryFolder();
        var content = folder.ContentOf("yala", "sa-kaeo");
        var outside = Directory.CreateDirectory(folder["outside"]).FullName;
        var round = Path.Combine(content, "yala", "2568-2");
        Directory.Move(Path.Combine(round, "indicators"), folder["moved"]);
        Directory.CreateSymbolicLink(Path.Combine(round, "indicators"), outside);

        var linked = Kpi.Run("new", "indicator", "yala/2568-2", "savings-groups", "--content", content);
        File.WriteAllText(Path.Combine(content, "sa-kaeo", "2568-2", "seal.json"), "{}");
        var closed = Kpi.Run("new", "indicator", "sa-kaeo/2568-2", "savings-groups", "--content", content);

        Assert.Equal((2, 2), (linked.ExitCode, closed.ExitCode));
        Assert.Contains("indicators เป็นลิงก์ไปที่อื่น", linked.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(outside));
        Assert.Contains("sa-kaeo/2568-2 ปิดผนึกแล้ว", closed.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(content, "sa-kaeo", "2568-2", "indicators", "savings-groups.md")));
    }

    [Theory]
    [InlineData("หมายถึง yala หรือไม่", "new", "round", "yalaa/2569-1")]
    [InlineData("หมายถึง yala/2569-1 หรือไม่", "new", "round", "yala/1/2569")]
    [InlineData("หมายถึง 2569-1 หรือไม่", "new", "round", "yala/2026-1")]
    [InlineData("หมายถึง 2569-1 หรือไม่", "new", "round", "yala/๒๕๖๙-๑")]
    [InlineData("หมายถึง yala/2568-2 หรือไม่", "new", "round", "yala/2569-1", "--from", "yala/2568-3")]
    [InlineData("หมายถึง budget-spending หรือไม่", "new", "indicator", "yala/2568-2", "mine", "--from", "yala/2568-2/budget-spendin")]
    [InlineData("หมายถึง my-office หรือไม่", "new", "office", "My Office")]
    [InlineData("เพราะ Windows เก็บไว้เป็นชื่ออุปกรณ์", "new", "office", "con")]
    [InlineData("yala/2568 ซ้อนกับ yala/2568-2", "new", "round", "yala/2568")]
    [InlineData("ubon-ratchathani/2568-1 ซ้อนกับ ubon-ratchathani/2568", "new", "round", "ubon-ratchathani/2568-1")]
    [InlineData("ดูวิธีใช้: kpi new round --help", "new", "round")]
    public void Unknown_and_wrong_names_are_answered_with_what_was_meant(string answer, params string[] arguments)
    {
        var run = Kpi.Run(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(answer, run.Error, StringComparison.Ordinal);
    }
}
