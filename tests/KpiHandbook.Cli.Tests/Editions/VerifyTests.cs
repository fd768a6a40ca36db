using System.Net;
using KpiHandbook.Cli.Tests.Publishing;

namespace KpiHandbook.Cli.Tests.Editions;

/// <summary><c>kpi verify</c> on sites that were built, changed, damaged, or are none.</summary>
public sealed class VerifyTests : IDisposable
{
    private const string Workbook = "yala/2568-2/results/2568-08/bannang-sata.xlsx";

    private readonly SmallSite _site = new("yala");

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Differences_are_named_at_cell_source_file_and_line()
    {
        await _site.BuildAsync("site", null);
        var same = Verify(_site.Beside("site"));
        Assert.True(same.ExitCode == 0, same.Out + same.Error);
        Assert.Contains("ตรงกันทุกไฟล์", same.Out, StringComparison.Ordinal);

        var page = Path.Combine(_site.Beside("site"), "yala", "2568-2", "notes.html");
        var text = await File.ReadAllTextAsync(page);
        await File.WriteAllTextAsync(page, text.Replace("</h1>", " (แก้แล้ว)</h1>", StringComparison.Ordinal));
        var touched = Verify(_site.Beside("site"));
        Assert.Matches("yala/2568-2/notes.html:[0-9]+:[0-9]+: error KPI7152: ไฟล์นี้ถูกแก้หลังสร้าง: ฉบับเผยแพร่ “.* \\(แก้แล้ว\\)</h1>” สร้างใหม่ได้ “", touched.Out);
        await File.WriteAllTextAsync(page, text);

        var (cell, figure) = FigureOf("bannang-sata");
        TouchedWorkbook.Report(_site[Workbook], figure, $"{figure[..^1]}{(figure[^1] == '1' ? '2' : '1')}");
        var changed = Verify(_site.Beside("site"));
        Assert.Equal(1, changed.ExitCode);
        Assert.StartsWith($"content/{Workbook}[", changed.Out, StringComparison.Ordinal);
        Assert.Contains($"]!{cell}: error KPI7155", changed.Out, StringComparison.Ordinal);
        Assert.Contains($"ฉบับเผยแพร่ {figure} → ตอนนี้ {figure[..^1]}", changed.Out, StringComparison.Ordinal);
        Assert.Matches("yala/2568-2/districts/bannang-sata.html:[0-9]+:[0-9]+: error KPI7156.*และมีไฟล์อื่นต่างอีก", changed.Out);

        _site.Replace("yala/2568-2/indicators/kkj-villages.md", "title: ", "title: แก้แล้ว ");
        File.Delete(_site["yala/2568-2/results/2568-06/betong.xlsx"]);
        File.AppendAllText(Path.Combine(_site.Beside("site"), "yala", "2568-2", "notes.html"), " ");
        File.Delete(Path.Combine(_site.Beside("site"), "404.html"));
        File.WriteAllText(Path.Combine(_site.Beside("site"), "extra.html"), "");
        var damaged = Verify(_site.Beside("site")).Out;
        Assert.Contains("content/yala/2568-2/indicators/kkj-villages.md: error KPI7154", damaged, StringComparison.Ordinal);
        Assert.Contains("notes.html: error KPI7152", damaged, StringComparison.Ordinal);
        Assert.Contains("404.html: error KPI7151", damaged, StringComparison.Ordinal);
        Assert.Contains("extra.html: error KPI7153", damaged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_saved_again_are_no_difference_and_another_program_is_named()
    {
        await _site.BuildAsync("site", null);
        TouchedWorkbook.PressAgain(_site[Workbook]);
        var round = _site["yala/2568-2/round.yaml"];
        await File.WriteAllTextAsync(round, (await File.ReadAllTextAsync(round)).Replace("\n", "\r\n", StringComparison.Ordinal));
        var edition = Path.Combine(_site.Beside("site"), "edition.json");
        var text = await File.ReadAllTextAsync(edition);
        await File.WriteAllTextAsync(edition, System.Text.RegularExpressions.Regex.Replace(
            text, "\"version\": \"[^\"]*\"", "\"version\": \"0.0.0\"", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));

        var run = Verify(Path.Combine(_site.Beside("site"), "index.html"));

        Assert.True(run.ExitCode == 0, run.Out + run.Error);
        Assert.Contains("warning KPI7157", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("KPI7154", run.Out, StringComparison.Ordinal);
    }

    // Keys and what was said of a round are believed by the next build; a page of another program may differ for that alone.
    [Fact]
    public async Task What_an_edition_file_says_is_compared_too_and_a_page_of_another_program_is_not_blamed_on_the_content()
    {
        await _site.BuildAsync("site", null);
        var edition = Path.Combine(_site.Beside("site"), "edition.json");
        var whole = await File.ReadAllTextAsync(edition);

        var key = whole[(whole.IndexOf("\"keys\"", StringComparison.Ordinal))..].Split('"').First(word => word.Length == 64);
        await File.WriteAllTextAsync(edition, whole.Replace(key, new string('0', 64), StringComparison.Ordinal));
        var forged = Verify(_site.Beside("site"));
        await File.WriteAllTextAsync(edition, whole);
        Reword("yala/2568-2/edition.json", "\"current\": \"2568-08\"", "\"current\": \"2568-07\"");
        var reworded = Verify(_site.Beside("site"));
        Reword("yala/2568-2/edition.json", "\"current\": \"2568-07\"", "\"current\": \"2568-08\"");
        Reword("404.html", "</h1>", " </h1>");
        await File.WriteAllTextAsync(edition, (await File.ReadAllTextAsync(edition)).Replace("\"runtime\": \"", "\"runtime\": \"1", StringComparison.Ordinal));
        var made = Verify(_site.Beside("site"));

        Assert.Equal((1, 1, 1), (forged.ExitCode, reworded.ExitCode, made.ExitCode));
        Assert.Matches("^edition.json:[0-9]+:[0-9]+: error KPI7156", forged.Out);
        Assert.Matches("^yala/2568-2/edition.json:[0-9]+:[0-9]+: error KPI7156", reworded.Out);
        Assert.Contains("warning KPI7157", made.Out, StringComparison.Ordinal);
        Assert.Matches("404.html:[0-9]+:[0-9]+: error KPI7156[^\n]*\n[^\n]*โปรแกรมคนละรุ่นเท่านั้น", made.Out);

        // With its hash where the edition names it.
        void Reword(string path, string old, string now)
        {
            var file = Path.Combine(_site.Beside("site"), path);
            var before = File.ReadAllBytes(file);
            File.WriteAllText(file, File.ReadAllText(file).Replace(old, now, StringComparison.Ordinal));
            var after = File.ReadAllBytes(file);
            Assert.NotEqual(before, after);
            var text = File.ReadAllText(edition);
            var (was, becomes) = (HashOf(before), HashOf(after));
            var at = text.IndexOf(was, StringComparison.Ordinal);
            var size = text.LastIndexOf("\"bytes\": ", at, StringComparison.Ordinal);
            File.WriteAllText(edition, text[..size] + text[size..].Replace($"\"bytes\": {before.Length},", $"\"bytes\": {after.Length},", StringComparison.Ordinal).Replace(was, becomes, StringComparison.Ordinal));
        }

        static string HashOf(byte[] bytes) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
    }

    [Fact]
    public async Task A_commit_that_the_content_is_not_of_is_said_and_the_marker_and_links_are_looked_at()
    {
        await _site.BuildAsync("site", null);
        var (edition, marker) = (Path.Combine(_site.Beside("site"), "edition.json"), Path.Combine(_site.Beside("site"), ".kpihandbook"));
        var commit = new string('d', 40);
        await File.WriteAllTextAsync(edition, (await File.ReadAllTextAsync(edition)).Replace("\"commit\": null", $"\"commit\": \"{commit}\"", StringComparison.Ordinal));
        var claimed = Verify(_site.Beside("site"));
        Assert.True(claimed.ExitCode == 0, claimed.Out + claimed.Error);
        Assert.Contains("warning KPI7159", claimed.Out, StringComparison.Ordinal);
        Assert.Contains($"git worktree add ../kpi-{commit[..8]} {commit[..8]}", claimed.Out, StringComparison.Ordinal);
        Assert.Contains($"commit {commit} แต่เนื้อหาที่นี่เป็น เนื้อหาที่ไม่มี commit", claimed.Out, StringComparison.Ordinal);

        await File.AppendAllTextAsync(marker, "<script>\n");
        File.Move(Path.Combine(_site.Beside("site"), "index.html"), _site.Beside("outside.html"));
        File.CreateSymbolicLink(Path.Combine(_site.Beside("site"), "index.html"), _site.Beside("outside.html"));
        Directory.CreateSymbolicLink(Path.Combine(_site.Beside("site"), "loop"), ".");
        var touched = Verify(_site.Beside("site"));

        Assert.Equal(1, touched.ExitCode);
        Assert.Contains(".kpihandbook: error KPI7152", touched.Out, StringComparison.Ordinal);
        Assert.Contains("index.html: error KPI7160", touched.Out, StringComparison.Ordinal);
        Assert.Contains("loop: error KPI7160", touched.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("loop/", touched.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_is_verified_behind_its_address()
    {
        await _site.BuildAsync("site", null);
        using var server = new FileServer(_site.Beside("site"));

        var same = Verify($"{server.Address}index.html");

        Assert.True(same.ExitCode == 0, same.Out + same.Error);
        Assert.DoesNotContain(server.Asked, path => path.Contains("..", StringComparison.Ordinal) || !path.StartsWith("/kpi/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, "<html>ยินดีต้อนรับ</html>", null, "ไม่ใช่ของโปรแกรมนี้")]
    [InlineData(HttpStatusCode.NotFound, "", null, "ไม่มีไฟล์ edition.json")]
    [InlineData(HttpStatusCode.InternalServerError, "", null, "ตอบรหัส 500")]
    [InlineData(HttpStatusCode.Found, "", "http://127.0.0.1:1/elsewhere/", "ส่งต่อไปที่อื่น")]
    [InlineData(HttpStatusCode.Found, "", "edition.json", "เปลี่ยนเส้นทางไม่จบ")]
    public void An_address_that_answers_something_else_cannot_be_verified(HttpStatusCode code, string body, string? location, string said)
    {
        using var server = new FileServer(_site.Content) { Always = (code, body, location) };

        var run = Verify(server.Address);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("KPI7150", run.Error, StringComparison.Ordinal);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_reached_and_what_is_no_site_are_told_apart_from_a_wrong_name()
    {
        Assert.Equal(3, Verify("http://127.0.0.1:1/").ExitCode);
        Assert.Equal(3, Verify(_site.Content).ExitCode);
        Assert.Equal(2, Verify(_site.Beside("nowhere")).ExitCode);
        Assert.Equal(2, Verify("ftp://127.0.0.1/").ExitCode);
        var unsaid = Kpi.Run("verify", "--content", _site.Content);
        Assert.Equal(2, unsaid.ExitCode);
        Assert.Contains("base-url", unsaid.Error, StringComparison.Ordinal);

        _site.Write("site.yaml", File.ReadAllText(_site["site.yaml"]) + "base-url: https://127.0.0.1:1/kpi\n");
        var published = Kpi.Run("verify", "--content", _site.Content);
        Assert.Equal(3, published.ExitCode);
        Assert.Contains("https://127.0.0.1:1/kpi", published.Error, StringComparison.Ordinal);
    }

    private KpiRun Verify(string edition) => Kpi.Run("verify", edition, "--content", _site.Content);

    // A figure of money in the first sheet, as the site publishes it.
    private (string Cell, string Figure) FigureOf(string unit)
    {
        using var json = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_site.Beside("site"), "yala", "2568-2", "districts", $"{unit}.json")));
        var step = json.RootElement.GetProperty("months").EnumerateArray().Last().GetProperty("indicators")[0].GetProperty("trace")[0];
        return (step.GetProperty("source").GetString()!.Split('!')[1], step.GetProperty("value").GetString()!);
    }
}
