namespace KpiHandbook.Cli.Tests;

public sealed class FormsTests
{
    [Fact]
    public void Every_assessed_unit_gets_a_form_for_the_first_month_without_a_report()
    {
        using var folder = new TemporaryFolder();

        var run = Kpi.Run("forms", "yala/2568-2", "--output", folder["forms"]);

        Assert.True(run.ExitCode == 0, run.Out + run.Error);
        Assert.Contains("เดือนเมษายน 2568 (เดือนแรกของรอบที่ยังไม่มีรายงาน) 9 ไฟล์", run.Out, StringComparison.Ordinal);
        Assert.Equal(
            ["bannang-sata", "betong", "kabang", "krong-pinang", "mueang-yala", "office", "raman", "than-to", "yaha"],
            Directory.EnumerateFiles(folder["forms"]).Select(f => Path.GetFileName(f).Replace("yala-2568-2-2568-04-", "", StringComparison.Ordinal).Replace(".xlsx", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_month_and_districts_can_be_named_and_the_forms_are_the_same_again()
    {
        using var folder = new TemporaryFolder();
        string[] command = ["forms", "yala/2568-2", "--month", "2568-08", "--district", "yaha", "--district", "office", "--lang", "en"];

        var first = Kpi.Run([.. command, "--output", folder["a"]]);
        var second = Kpi.Run([.. command, "--output", folder["b"]]);

        Assert.Contains("wrote 2 forms for 2568-08 to", first.Out, StringComparison.Ordinal);
        Assert.Equal(0, second.ExitCode);
        foreach (var name in new[] { "yala-2568-2-2568-08-yaha.xlsx", "yala-2568-2-2568-08-office.xlsx" })
        {
            Assert.Equal(File.ReadAllBytes(folder[$"a/{name}"]), File.ReadAllBytes(folder[$"b/{name}"]));
        }
    }

    [Fact]
    public void One_form_serves_all()
    {
        using var folder = new TemporaryFolder();

        var run = Kpi.Run("forms", "ubon-ratchathani/2568", "--all-districts", "--month", "2568-05", "--output", folder.Path);

        Assert.True(run.ExitCode == 0, run.Out + run.Error);
        Assert.Equal("ubon-ratchathani-2568-2568-05-all.xlsx", Path.GetFileName(Assert.Single(Directory.EnumerateFiles(folder.Path))));
    }

    [Fact]
    public void What_there_is_not_is_named_all_at_once()
    {
        var run = Kpi.Run("forms", "yala/2568-2", "--month", "2568-10", "--district", "yah", "--district", "ramann", "--output", "content/forms");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("content/forms: อยู่ในโฟลเดอร์เนื้อหา", run.Error, StringComparison.Ordinal);
        Assert.Contains("“2568-10” หมายถึง 2568-04", run.Error, StringComparison.Ordinal);
        Assert.Contains("“yah” หมายถึง yaha", run.Error, StringComparison.Ordinal);
        Assert.Contains("“ramann” หมายถึง raman", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(Kpi.Content, "forms")));
    }

    [Fact]
    public void Thai_names_and_years_of_the_common_era_are_understood()
    {
        var run = Kpi.Run("forms", "yala/2568-2", "--month", "2025-08", "--district", "ยะหา", "--district", "อำเภอเบตง", "--output", "forms");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("“2025-08” หมายถึง 2568-08", run.Error, StringComparison.Ordinal);
        Assert.Contains("“ยะหา” หมายถึง yaha", run.Error, StringComparison.Ordinal);
        Assert.Contains("“อำเภอเบตง” หมายถึง betong", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_round_that_there_is_not_has_a_near_name()
    {
        var run = Kpi.Run("forms", "yala/2568-3", "--output", "content/");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("หมายถึง yala/2568-2", run.Error, StringComparison.Ordinal);
        Assert.Contains("อยู่ในโฟลเดอร์เนื้อหา", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/")]
    [InlineData("link/yala/forms")]
    public void Forms_never_land_among_the_content(string output)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateSymbolicLink(folder["link"], Kpi.Content);
        Directory.CreateSymbolicLink(folder["content"], folder["link"]);

        var run = Kpi.Run(new Dictionary<string, string>(StringComparer.Ordinal), folder.Path, "forms", "yala/2568-9", "--content", Kpi.Content, "--output", output);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("อยู่ในโฟลเดอร์เนื้อหา", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ระบุ --output ด้วย", "forms", "yala/2568-2")]
    [InlineData("ระบุ --district หรือ --all-districts อย่างใดอย่างหนึ่ง", "forms", "yala/2568-2", "--output", "x", "--all-districts", "--district", "yaha")]
    [InlineData("--output: ระบุชื่อโฟลเดอร์", "forms", "yala/2568-2", "--output", "")]
    public void A_command_that_cannot_be_meant_is_refused(string complaint, params string[] command)
    {
        var run = Kpi.Run(command);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(complaint, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_round_with_a_report_for_every_month_asks_for_the_month()
    {
        using var folder = new TemporaryFolder();
        var content = folder.ContentOf("yala");
        var results = Path.Combine(content, "yala", "2568-2", "results");
        var report = Directory.EnumerateFiles(results, "yaha.xlsx", SearchOption.AllDirectories).First();
        foreach (var month in Enumerable.Range(4, 6))
        {
            var path = Path.Combine(results, $"2568-0{month}", "yaha.xlsx");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (!File.Exists(path))
            {
                File.Copy(report, path);
            }
        }

        var run = Kpi.Run("forms", "yala/2568-2", "--content", content, "--output", folder["forms"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("ทุกเดือนของรอบ yala/2568-2 มีรายงานแล้ว ระบุ --month", run.Error, StringComparison.Ordinal);
    }
}
