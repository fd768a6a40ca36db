using KpiHandbook.Cli.Editions;
using KpiHandbook.Cli.Tests.Publishing;

namespace KpiHandbook.Cli.Tests.Editions;

/// <summary>
/// What is taken over from the previous edition must be what would have been made: after every kind of edit the site is built from the
/// edition before and anew, and every byte is compared.
/// </summary>
public sealed class ReuseTests : IDisposable
{
    private const string First = "sa-kaeo/2567-1";
    private const string Second = "sa-kaeo/2567-2";
    private const string Third = "sa-kaeo/2568-1";
    private const string Last = "sa-kaeo/2568-2";
    private const string Poor = "poor-households-developed";

    private readonly SmallSite _site = new("sa-kaeo", "ubon-ratchathani");

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task After_any_edit_an_edition_with_rounds_taken_over_is_the_one_made_anew()
    {
        var kept = Directory.CreateDirectory(_site.Beside("kept")).FullName;
        Directory.Move(_site[Last], Path.Combine(kept, "last"));
        await _site.BuildAsync("reused", null);

        await ExpectAsync("nothing", 4, () => { });
        await ExpectAsync("a title of an indicator", null, () => _site.Replace($"{First}/indicators/otop-income.md", "title: ", "title: แก้แล้ว "));
        await ExpectAsync("a criterion's text, which another round inherits", null, () => _site.Replace($"{First}/indicators/budget-spending.md", "text: ", "text: แก้แล้ว "));
        await ExpectAsync("words of a body", null, () => File.AppendAllText(_site[$"{Second}/indicators/tpmap-passed.md"], "\nเพิ่มบรรทัดหนึ่ง\n"));
        await ExpectAsync("the first round's title", null, () => _site.Replace($"{First}/round.yaml", "title: รอบ", "title: แก้แล้ว รอบ"));
        await ExpectAsync("a workbook that is taken away, whose results the next round scores too", 3, () => File.Delete(AWorkbook(Second)));
        await ExpectAsync("a workbook saved again", 3, () => TouchedWorkbook.PressAgain(AWorkbook(First)));
        await ExpectAsync("a figure", null, () => TouchedWorkbook.Report(_site[$"{Third}/results/2568-01/khao-chakan.xlsx"], "0", "1"), mayBeGone: true);
        await ExpectAsync("all results of a round", null, () => Directory.Delete(_site[$"{Second}/results"], recursive: true));
        await ExpectAsync("a person of the office", null, () => _site.Replace("sa-kaeo/office.yaml", "นักวิชาการพัฒนาชุมชนชำนาญการ", "นักวิชาการพัฒนาชุมชนชำนาญการพิเศษ"));
        await ExpectAsync("the site's digits", 0, () => _site.Replace("site.yaml", "numerals: arabic", "numerals: thai"));
        await ExpectAsync("a new round", null, () => Directory.Move(Path.Combine(kept, "last"), _site[Last]));
        await ExpectAsync("a redirect's reason", null, () => _site.Replace($"{Third}/round.yaml", "why: รอบที่ 1", "why: แก้แล้ว รอบที่ 1"));
        await ExpectAsync("the short title of an indicator that others are redirected to", null, () => _site.Replace($"{Third}/indicators/{Poor}.md", "short: ", "short: แก้แล้ว "));
        await ExpectAsync("a renamed indicator", null, RenameInLast);
        await ExpectAsync("an amendment", null, Amend);
        await ExpectAsync("a draft", null, () => _site.Replace($"{Last}/round.yaml", "status: official", "status: draft"));
        await ExpectAsync("a note to be reviewed, which is a warning", null, () => _site.Replace($"{Last}/round.yaml", "notes:\n", "notes:\n  - { kind: review, text: ตรวจอีกครั้ง }\n"));
        await ExpectAsync("another round while that warning stands", null, () => File.AppendAllText(_site[$"{First}/indicators/otop-income.md"], "\nอีกบรรทัดหนึ่ง\n"));
        await ExpectAsync("a file that no reader looks into", 4, () => _site.Write($"{Third}/README.md", "บันทึกภายใน\n"));
        await ExpectAsync("a removed round", null, () => Directory.Delete(_site[Last], recursive: true));
    }

    [Fact]
    public async Task Of_the_round_after_a_changed_one_only_the_pages_that_look_back_are_made_anew()
    {
        await _site.BuildAsync("reused", null);
        var before = Written(Last);

        await ExpectAsync("an indicator of the round before", 4, () => _site.Replace($"{Third}/indicators/{Poor}.md", "sources:\n  - ", "sources:\n  - แก้แล้ว "));
        await ExpectAsync("a unit's last report of two rounds before, which stands beside it outside of the round", 4, () => File.Delete(_site[$"{Second}/results/2567-09/khao-chakan.xlsx"]));

        string[] expected =
        [
            $"{Last}/changes/index",
            $"{Last}/edition.json",
            $"{Last}/indicators/poor-households-remaining",
            $"{Last}/offline.json", // names those pages
            $"{Last}/rev/0/indicators/poor-households-remaining",
            $"{Last}/site.zip", // holds them
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), Written(Last).Except(before).Select(f => f.Key.Replace(".en.html", "", StringComparison.Ordinal).Replace(".html", "", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_round_is_made_anew_when_what_the_round_before_it_inherits_changes()
    {
        // The third round is compared with the second, whose indicator is the first's; its own is not inherited.
        File.Copy(_site[$"{First}/indicators/budget-spending.md"], _site[$"{Third}/indicators/budget-spending.md"]);
        var number = "- { number: 4, indicator: poor-households-developed }";
        _site.Replace($"{Third}/round.yaml", number, $"{number}\n        - {{ number: 9, indicator: budget-spending }}");
        await _site.BuildAsync("reused", null);

        await ExpectAsync("a unit that the round before inherits", null, () => _site.Replace($"{First}/indicators/budget-spending.md", "unit: ร้อยละ", "unit: เปอร์เซ็นต์"));
    }

    [Fact]
    public async Task A_round_is_made_anew_when_a_month_of_it_is_sealed_and_when_that_is_corrected()
    {
        await _site.BuildAsync("reused", null);
        await ExpectAsync("a sealed month", 4, () => Seal());
        await ExpectAsync("a late correction", null, () =>
        {
            File.Delete(AWorkbook(First));
            Seal("--reason", "ถอนรายงาน");
        });

        Assert.All(
            ["results.csv", "results.json", "changes/index.html"],
            file => Assert.Contains("ถอนรายงาน", File.ReadAllText(Path.Combine(_site.Beside("reused"), First, file)), StringComparison.Ordinal));

        void Seal(params string[] more)
        {
            var run = Kpi.Run(["seal", First, "--content", _site.Content, "--date", "2567-10-15", "--month", "2567-02", .. more]);
            Assert.True(run.ExitCode == 0, run.Out + run.Error);
        }
    }

    [Fact]
    public async Task A_file_of_the_previous_edition_that_was_touched_is_made_anew()
    {
        await _site.BuildAsync("fresh", null);
        await _site.BuildAsync("reused", null);
        var before = _site.Files("fresh");

        File.AppendAllText(Path.Combine(_site.Beside("reused"), First, "index.html"), " ");
        File.Delete(Path.Combine(_site.Beside("reused"), Third, "index.html"));
        var words = await _site.BuildAsync("reused", "reused");

        Assert.Contains("อีก 3 รอบไม่เปลี่ยน", words, StringComparison.Ordinal);
        Assert.Equal(before, _site.Files("reused"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"format\": 2}")]
    [InlineData("{\"format\": 1, \"program\": null}")]
    [InlineData("[1e999]")]
    public async Task What_is_no_edition_is_not_trusted(string edition)
    {
        using var site = new SmallSite("ubon-ratchathani");
        await site.BuildAsync("previous", null);
        await File.WriteAllTextAsync(Path.Combine(site.Beside("previous"), "edition.json"), edition);

        Assert.DoesNotContain("ไม่เปลี่ยน", await site.BuildAsync("site", "previous"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_another_programs_edition_no_round_is_taken_over()
    {
        using var site = new SmallSite("ubon-ratchathani");
        await site.BuildAsync("previous", null);
        var edition = Path.Combine(site.Beside("previous"), "edition.json");
        var build = ThisProgram.Version.Build;
        await File.WriteAllTextAsync(edition, (await File.ReadAllTextAsync(edition)).Replace(build, new string([.. build.Reverse()]), StringComparison.Ordinal));

        Assert.DoesNotContain("ไม่เปลี่ยน", await site.BuildAsync("site", "previous"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_folders_edition_is_copied_not_linked()
    {
        using var site = new SmallSite("ubon-ratchathani");
        await site.BuildAsync("previous", null);
        var words = await site.BuildAsync("site", "previous");
        File.AppendAllText(Path.Combine(site.Beside("previous"), "ubon-ratchathani", "2568", "index.html"), "x");

        Assert.Contains("อีก 1 รอบไม่เปลี่ยน", words, StringComparison.Ordinal);
        Assert.DoesNotContain("</html>\nx", await File.ReadAllTextAsync(Path.Combine(site.Beside("site"), "ubon-ratchathani", "2568", "index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warnings_of_a_seal_are_told_of_a_round_taken_over_too()
    {
        using var site = new SmallSite("yala");
        var seal = Kpi.Run("seal", "yala/2568-2", "--content", site.Content, "--date", "2568-10-15");
        Assert.True(seal.ExitCode == 0, seal.Out + seal.Error);
        site.Write("yala/2568-2/amendments/1/amendment.yaml", """
            letter: ที่ ยล 0019/ว 999
            date: 2568-06-01
            class: typo
            reason: แก้คำที่พิมพ์ผิด
            patch:
              round.yaml:
                document.issuer: { was: สำนักงานพัฒนาชุมชนจังหวัดยะลา, now: สำนักงานพัฒนาชุมชน จังหวัดยะลา }

            """.ReplaceLineEndings("\n"));
        var anew = await site.BuildAsync("site", null);
        var again = await site.BuildAsync("site", "site");

        Assert.Contains("อีก 1 รอบไม่เปลี่ยน", again, StringComparison.Ordinal);
        Assert.Contains("KPI7115", again, StringComparison.Ordinal);
        Assert.Equal(anew.Split('\n')[1..], again.Split('\n')[1..]);
    }

    [Fact]
    public async Task Content_that_is_changed_during_a_build_leaves_the_output_as_it_was()
    {
        using var site = new SmallSite("ubon-ratchathani");
        await site.BuildAsync("site", null);
        var before = site.Files("site");
        var round = Path.Combine("ubon-ratchathani", "2568", "round.yaml");

        var result = await site.TryToBuildAsync("site", null, step =>
        {
            if (step is "คิดคะแนน")
            {
                File.AppendAllText(site[round], "# แก้ระหว่างสร้าง\n");
            }
        });

        Assert.Equal(["KPI7158"], result.Problems.Select(p => p.Kind.Code));
        Assert.EndsWith("2568/round.yaml", result.Problems[0].Place.File, StringComparison.Ordinal);
        Assert.Equal(before, site.Files("site"));
    }

    // What is taken over is the same file as before, with its time.
    private Dictionary<string, DateTime> Written(string round)
    {
        var site = _site.Beside("reused");
        return Directory.EnumerateFiles(Path.Combine(site, round), "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(site, f).Replace('\\', '/'), File.GetLastWriteTimeUtc, StringComparer.Ordinal);
    }

    private async Task ExpectAsync(string what, int? takenOver, Action edit, bool mayBeGone = false)
    {
        if (!mayBeGone || Directory.Exists(_site[$"{Third}/results"]))
        {
            edit();
        }

        var words = await _site.BuildAsync("reused", "reused");
        var anew = await _site.BuildAsync("fresh", null);
        var different = _site.Files("reused").Except(_site.Files("fresh")).Concat(_site.Files("fresh").Except(_site.Files("reused"))).Select(f => f.Key).Distinct().ToList();
        Assert.True(different.Count == 0, $"after {what}: {words}\n{string.Join('\n', different.Take(10))}");
        Assert.Equal(words.Split('\n')[1..], anew.Split('\n')[1..]);
        if (takenOver is { } rounds)
        {
            Assert.True(rounds == 0 || words.Contains($"อีก {rounds} รอบไม่เปลี่ยน", StringComparison.Ordinal), $"after {what}: {words}");
        }
    }

    private string AWorkbook(string round) => Directory.GetFiles(_site[$"{round}/results"], "*.xlsx", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();

    private void RenameInLast()
    {
        Directory.Delete(_site[$"{Last}/results"], recursive: true);
        File.Move(_site[$"{Last}/indicators/poor-households-remaining.md"], _site[$"{Last}/indicators/poor-left.md"]);
        _site.Replace($"{Last}/round.yaml", "poor-households-remaining", "poor-left");
    }

    private void Amend() => _site.Write($"{First}/amendments/1/amendment.yaml", """
        letter: ที่ สก 0019/ว 999
        date: 2567-02-01
        class: typo
        reason: แก้คำที่พิมพ์ผิด
        patch:
          round.yaml:
            document.issuer: { was: จังหวัดสระแก้ว, now: สำนักงานพัฒนาชุมชนจังหวัดสระแก้ว }

        """.ReplaceLineEndings("\n"));
}
