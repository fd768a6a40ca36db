using System.Text.Json;
using KpiHandbook.TestRegisters;

namespace KpiHandbook.Cli.Tests;

public sealed class RegisterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly MadeRegister _register = new();

    public RegisterTests()
    {
        _register.Add("วังน้ำเย็น", "พัฒนาได้", 61234, day: "15/1/2568");
        _register.Add("วังน้ำเย็น", "พัฒนาได้", 61234);
        _register.Add("คลองหาด", "ขอรับการสงเคราะห์", 61234);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_register_is_counted_and_filed()
    {
        var content = _folder.ContentOf("sa-kaeo");

        var run = Register(content, "--format", "json");

        Assert.True(run.ExitCode == 0, run.Error + run.Out);
        var answer = JsonDocument.Parse(run.Out).RootElement;
        var districts = answer.GetProperty("districts");
        Assert.Equal(("khlong-hat", 1, 0), Of(districts[0]));
        Assert.Equal(("wang-nam-yen", 2, 1), Of(districts[1]));
        Assert.Equal("filed", answer.GetProperty("received").GetProperty("files")[0].GetProperty("reports")[1].GetProperty("state").GetString());
        AssertSilent(run);
        Assert.Equal(0, Kpi.Run("check", "--content", content).ExitCode);

        static (string?, int, int) Of(JsonElement district) =>
            (district.GetProperty("district").GetString(), district.GetProperty("listed").GetInt32(), district.GetProperty("developed").GetInt32());
    }

    [Fact]
    public void Into_a_sealed_month_a_register_is_filed_only_to_correct_it()
    {
        var content = _folder.ContentOf("sa-kaeo");
        var filed = Path.Combine(content, "sa-kaeo", "2568-1", "results", "2568-02", "wang-nam-yen.xlsx");
        Assert.Equal(0, Register(content).ExitCode);
        var before = File.ReadAllBytes(filed);
        foreach (var month in (string[])["2568-01", "2568-02"])
        {
            Assert.Equal(0, Seal(month).ExitCode);
        }

        _register.Add("วังน้ำเย็น", "พัฒนาได้", 61234);
        _register.Summarise();
        var refused = Register(content);
        var untouched = File.ReadAllBytes(filed);
        var corrected = Register(content, "--correct");

        Assert.True(corrected.ExitCode == 0, corrected.Out + corrected.Error);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("KPI7136", refused.Out, StringComparison.Ordinal);
        Assert.Equal(before, untouched);
        Assert.NotEqual(before, File.ReadAllBytes(filed));
        Assert.Contains("KPI7120", Kpi.Run("check", "--content", content).Out, StringComparison.Ordinal);
        var recorded = Seal("2568-02", "--reason", "สำรวจเพิ่ม");
        Assert.Matches(@"  2 \S+ → 3 ", recorded.Out);
        Assert.Equal(0, Kpi.Run("check", "--content", content).ExitCode);
        AssertSilent(refused);
        AssertSilent(corrected);

        KpiRun Seal(string month, params string[] more) => Kpi.Run(["seal", "sa-kaeo/2568-1", "--month", month, "--content", content, .. more]);
    }

    [Fact]
    public void A_wrong_register_ends_with_1_and_says_where_without_a_word_of_it()
    {
        _register.Households[1][MadeRegister.Id] = _register.Households[0][MadeRegister.Id];
        _register.Households[2][MadeRegister.Status] = _register.Households[2][MadeRegister.Name];
        _register.Households[2][MadeRegister.Income] = "61234 บาท";
        _register.Sheets[2] = (string)_register.Households[0][MadeRegister.Name]!;

        foreach (var more in (string[][])[["--lang", "th"], ["--lang", "en"], ["--format", "json"]])
        {
            var run = Register(Kpi.Content, ["--dry-run", .. more]);

            Assert.Equal(1, run.ExitCode);
            Assert.All(["KPI4232", "KPI4241", "KPI4245", "KPI4043"], code => Assert.Contains(code, run.Out, StringComparison.Ordinal));
            AssertSilent(run);
        }
    }

    [Fact]
    public void The_count_below_the_list_is_of_cells()
    {
        _register.Summarise();
        _register.Households.ForEach(h => h[MadeRegister.Day] = "15/1/68");

        var run = Register(Kpi.Content, "--dry-run");

        Assert.Contains("3 ช่อง (M4, M5, M6)", run.Out, StringComparison.Ordinal);
        Assert.Contains("ข้อผิดพลาด 5 คำเตือน 0", run.Out, StringComparison.Ordinal);
        Assert.Contains("\"cells\": 3", Register(Kpi.Content, "--dry-run", "--format", "json").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_register_in_the_repository_is_refused()
    {
        var content = _folder.ContentOf("sa-kaeo");
        var inside = _register.Write(Path.Combine(content, "r.xlsx"));

        var run = Kpi.Run("register", inside, "--content", Kpi.Content, "--office", "sa-kaeo", "--round", "2568-1", "--month", "2568-02", "--dry-run");
        Assert.Equal(0, run.ExitCode);
        run = Kpi.Run("register", inside, "--content", content, "--office", "sa-kaeo", "--round", "2568-1", "--month", "2568-02", "--dry-run");

        // What else lies in the content is another matter.
        Assert.NotEqual(0, run.ExitCode);
        AssertSilent(run);
    }

    [Theory]
    [InlineData("sa-kao", "2568-1", "2568-02", "sa-kaeo/2568-1")]
    [InlineData("yala", "2568-2", "2568-08", "register")]
    [InlineData("sa-kaeo", "2568-1", "2568-08", "2568-02")]
    public void What_cannot_be_meant_is_wrong_usage(string office, string round, string month, string said)
    {
        var run = Kpi.Run("register", _register.Write(_folder["r.xlsx"]), "--office", office, "--round", round, "--month", month);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_blank_register_is_written_beside_the_forms()
    {
        var run = Kpi.Run("forms", "sa-kaeo/2568-1", "--register", "--output", _folder["forms"]);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(["sa-kaeo-2568-1-register.xlsx"], Directory.EnumerateFiles(_folder["forms"]).Select(f => Path.GetFileName(f)));
        Assert.Equal(2, Kpi.Run("forms", "yala/2568-2", "--register", "--output", _folder["forms"]).ExitCode);
        Assert.Equal(2, Kpi.Run("forms", "sa-kaeo/2568-1", "--register", "--all-districts", "--output", _folder["forms"]).ExitCode);
    }

    private KpiRun Register(string content, params string[] more) => Kpi.Run(
        ["register", _register.Write(_folder["r.xlsx"]), "--content", content, "--office", "sa-kaeo", "--round", "2568-1", "--month", "2568-02", .. more]);

    private void AssertSilent(KpiRun run)
    {
        string[] secrets = [.. _register.Secrets, "ปลอมมะลิ", "61234", "61,234"];
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, run.Out + run.Error, StringComparison.Ordinal));
    }
}
