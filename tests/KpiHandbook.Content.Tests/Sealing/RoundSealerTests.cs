using KpiHandbook.Content.Sealing;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Content.Tests.Sealing;

/// <summary>What sealing records, what it refuses, and how corrections are kept.</summary>
public sealed class RoundSealerTests : IDisposable
{
    private readonly SealedContent _content = new();

    public void Dispose() => _content.Dispose();

    [Fact]
    public void Sealing_again_changes_no_byte_and_says_so()
    {
        _content.Report(SealedContent.April, "north", 7);
        var first = _content.Seal(SealedContent.April);
        var bytes = File.ReadAllBytes(_content.SealFile);

        var again = _content.Seal(SealedContent.April, date: "2568-06-01");

        Assert.Equal([0], first.Revisions);
        Assert.Equal(SealedContent.April, first.Month);
        Assert.Equal((1, 2), first.Units);
        Assert.True(again.IsNothing);
        Assert.Equal(first.Seal!.Edition, again.Seal!.Edition);
        Assert.Equal(bytes, File.ReadAllBytes(_content.SealFile));
    }

    [Fact]
    public void The_edition_is_twelve_hexadecimal_digits_that_nobody_takes_for_a_number()
    {
        for (var i = 0; i < 20; i++)
        {
            File.Delete(_content.SealFile);
            var edition = _content.Seal().Seal!.Edition;
            Assert.Matches("^[0-9a-f]{12}$", edition);
            Assert.DoesNotMatch("[0-9]{6}", edition);
            Assert.True(edition.Count(char.IsAsciiLetter) >= 3, edition);
        }
    }

    [Fact]
    public void A_revision_keeps_its_code_when_months_are_sealed()
    {
        _content.Report(SealedContent.April, "north", 7);
        var text = _content.Seal().Seal!;

        var month = _content.Seal(SealedContent.April).Seal!;

        Assert.NotEqual(text.Edition, month.Edition);
        Assert.Equal(text.Revisions, month.Revisions);
        Assert.Equal(text.Revisions[0].Edition, month.OfCopy(0)!.Edition);
        Assert.Empty(month.OfCopy(0)!.Months);
        Assert.Null(month.OfCopy(1));
    }

    [Fact]
    public void Line_ends_layout_and_a_workbook_saved_again_are_no_difference()
    {
        _content.Report(SealedContent.April, "north", 7);
        _content.Write($"{SealedContent.Round}/attachments/a.txt", "ก\nข\n");
        _content.Seal(SealedContent.April);

        foreach (var path in new[] { "round.yaml", "indicators/alpha.md", "seal.json", "attachments/a.txt" })
        {
            var text = _content.Read($"{SealedContent.Round}/{path}");
            _content.Write($"{SealedContent.Round}/{path}", text.Replace("\n", "\r\n", StringComparison.Ordinal));
        }

        _content.Replace($"{SealedContent.Round}/seal.json", "  ", "\t ");
        _content.Report(SealedContent.April, "north", 7);
        File.SetLastWriteTimeUtc(_content.PathOf(SealedContent.WorkbookOf(SealedContent.April, "north")), DateTime.UnixEpoch);
        _content.Replace("demo/office.yaml", "people:", "people:\n  other: { name: นางสาวอื่น ใหม่, position: นักวิชาการ, group: plan }");

        Assert.Empty(_content.Check());
    }

    [Fact]
    public void A_late_workbook_is_recorded_with_a_reason_alone_and_stays_on_record()
    {
        _content.Report(SealedContent.April, "north", 7);
        _content.Seal(SealedContent.April);
        _content.Report(SealedContent.April, "north", 9);
        _content.Report(SealedContent.April, "south", 10);
        var before = File.ReadAllBytes(_content.SealFile);

        var refused = _content.Seal(SealedContent.April);
        Assert.Equal("KPI7132", Assert.Single(refused.Problems).Kind.Code);
        Assert.Equal(before, File.ReadAllBytes(_content.SealFile));

        var sealedAgain = _content.Seal(SealedContent.April, "ส่งช้า", "2568-06-15");

        Assert.Empty(sealedAgain.Problems);
        Assert.Empty(_content.Check());
        var corrections = Assert.Single(sealedAgain.Seal!.Months).Corrections;
        Assert.Equal(["north", "south"], corrections.Select(c => c.Unit));
        Assert.All(corrections, c => Assert.Equal("ส่งช้า", c.Reason));
        Assert.Equal([("done", "7", "9")], corrections[0].Figures.Select(f => (f.Input, f.Before, f.After)));
        Assert.Matches("^.+![A-Z]+[0-9]+$", corrections[0].Figures[0].Cell);
        Assert.Equal([("2", "4")], corrections[0].Levels.Select(l => (l.Before, l.After)));
        Assert.Equal([("not-reported", "5")], corrections[1].Levels.Select(l => (l.Before, l.After)));

        _content.Report(SealedContent.April, "north", 10);
        Assert.Equal(3, _content.Seal(SealedContent.April, "อีกครั้ง").Seal!.Months[0].Corrections.Count);
    }

    [Fact]
    public void Of_two_that_seal_at_once_the_second_writes_nothing_and_says_so()
    {
        _content.Report(SealedContent.April, "north", 7);
        var (library, seals, _) = _content.Load();
        var publication = library!.Publications.First(p => string.Equals(p.Handbook.Path, SealedContent.Round, StringComparison.Ordinal));
        var order = new SealOrder(SealedContent.April, null, BuddhistDate.Of(2568, 5, 10)!.Value);
        _content.Seal();
        var bytes = File.ReadAllBytes(_content.SealFile);

        var second = new RoundSealer(seals, publication).Seal(order);

        Assert.Equal("KPI7138", Assert.Single(second.Problems).Kind.Code);
        Assert.Equal(bytes, File.ReadAllBytes(_content.SealFile));
        Assert.Empty(_content.Seal(SealedContent.April).Problems);
        Assert.Equal(["seal.json"], Directory.EnumerateFiles(Path.GetDirectoryName(_content.SealFile)!, "*seal*").Select(f => Path.GetFileName(f)));
    }

    [Fact]
    public void A_workbook_is_lost_with_a_reason_alone()
    {
        _content.Report(SealedContent.April, "north", 7);
        _content.Report(SealedContent.April, "south", 7);
        _content.Seal(SealedContent.April);
        File.Delete(_content.PathOf(SealedContent.WorkbookOf(SealedContent.April, "south")));

        Assert.Equal("KPI7132", Assert.Single(_content.Seal(SealedContent.April).Problems).Kind.Code);
        var correction = Assert.Single(_content.Seal(SealedContent.April, "ถอนรายงาน").Seal!.Months[0].Corrections);
        Assert.Equal([("done", "7", null), ("target", "10", null)], correction.Figures.Select(f => (f.Input, f.Before, f.After)));
        Assert.Empty(_content.Check());
    }

    [Fact]
    public void What_differs_is_told_in_labels_units_and_names()
    {
        _content.Report(SealedContent.April, "north", 7);
        _content.Seal(SealedContent.April);
        _content.Report(SealedContent.April, "north", 9);

        var problems = _content.Check();

        Assert.Contains("ทำได้ · ทำแล้ว: ปิดผนึกไว้ 7 เรื่อง ตอนนี้ 9 เรื่อง", problems.Single(p => p.Kind.Code is "KPI7120").Message.Thai, StringComparison.Ordinal);
        Assert.Contains("ทำได้ ระดับ 2 (70) → ระดับ 4 (90)", problems.Single(p => p.Kind.Code is "KPI7123").Message.Thai, StringComparison.Ordinal);
        Assert.All(problems, p => Assert.DoesNotContain("alpha", p.Message.Thai, StringComparison.Ordinal));
        Assert.Contains(": อำเภอ", Assert.Single(_content.Seal(SealedContent.April).Problems).Message.Thai, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("นับผิดจาก 7 เป็น 9")]
    [InlineData("นับผิดจาก ๗")]
    public void Of_withheld_counts_neither_problems_nor_reasons_tell(string reason)
    {
        _content.Replace($"{SealedContent.Round}/indicators/alpha.md", "group: plan", "group: plan\nsuppress-below: 5");
        _content.Report(SealedContent.April, "north", 7);
        _content.Seal(SealedContent.April);
        var bytes = File.ReadAllBytes(_content.SealFile);
        _content.Report(SealedContent.April, "north", 9);

        var problems = _content.Check();
        var refused = _content.Seal(SealedContent.April, reason);

        Assert.Equal(["KPI7123", "KPI7120"], problems.Select(p => p.Kind.Code));
        Assert.All(problems, p => Assert.DoesNotMatch("[79]|ระดับ [1-5]", p.Message.Thai.Replace("2568", "", StringComparison.Ordinal)));
        Assert.Equal("KPI7139", Assert.Single(refused.Problems).Kind.Code);
        Assert.DoesNotContain("นับผิด", refused.Problems[0].Message.Thai, StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(_content.SealFile));
        Assert.Empty(_content.Seal(SealedContent.April, "นับผิด").Problems);
    }

    [Theory]
    [InlineData("below", "0", true)]
    [InlineData("5", "5", true)]
    [InlineData("below", "1", false)]
    [InlineData("not-reported", "0", false)]
    public void Outcomes_that_count_the_same_are_no_change(string before, string after, bool isSame)
    {
        Assert.Equal(isSame, SealedLevel.CountTheSame(before, after));
        Assert.Equal(isSame, SealedLevel.CountTheSame(after, before));
    }

    [Fact]
    public void Months_are_sealed_in_order_and_only_with_results()
    {
        _content.Report(SealedContent.April, "north", 7);
        _content.Report(SealedContent.May, "north", 8);

        Assert.Equal("KPI7133", Assert.Single(_content.Seal(SealedContent.May).Problems).Kind.Code);
        Assert.Empty(_content.Seal(SealedContent.April).Problems);
        Assert.Empty(_content.Seal(SealedContent.May).Problems);
        Assert.Equal("KPI7134", Assert.Single(_content.Seal(ReportMonth.Of(2568, 6)).Problems).Kind.Code);

        _content.Report(SealedContent.April, "north", 9);
        Assert.Equal("KPI7133", Assert.Single(_content.Seal(SealedContent.May, "ข้าม").Problems).Kind.Code);
    }

    [Fact]
    public void A_draft_and_a_text_that_differs_are_not_sealed()
    {
        _content.Replace($"{SealedContent.Round}/round.yaml", "official", "trial");
        Assert.Equal("KPI7130", Assert.Single(_content.Seal().Problems).Kind.Code);
        Assert.False(File.Exists(_content.SealFile));

        _content.Replace($"{SealedContent.Round}/round.yaml", "trial", "official");
        _content.Seal();
        _content.Replace($"{SealedContent.Round}/indicators/alpha.md", "เรื่องที่ทำเสร็จ", "อื่น");
        Assert.Equal("KPI7110", Assert.Single(_content.Seal().Problems).Kind.Code);
    }

    [Fact]
    public void A_new_amendment_is_sealed_beside_the_first_text_and_says_which_levels_it_changed()
    {
        _content.Report(SealedContent.April, "north", 7);
        var first = _content.Seal(SealedContent.April).Seal!;
        _content.Write($"{SealedContent.Round}/amendments/1/amendment.yaml", "letter: ที่ ตย 1/ว 1\ndate: 2568-05-20\neffective: 2568-04-01\nclass: rule-change\nreason: ลดเกณฑ์\n");
        _content.Write(
            $"{SealedContent.Round}/amendments/1/indicators/alpha.md",
            _content.Read($"{SealedContent.Round}/indicators/alpha.md").Replace("[60, 70, 80, 90, 100]", "[50, 60, 70, 90, 100]", StringComparison.Ordinal));

        var result = _content.Seal(date: "2568-06-01");

        Assert.Empty(result.Problems);
        Assert.Equal([1], result.Revisions);
        Assert.Equal(first.Revisions[0], result.Seal!.Revisions[0]);
        var correction = Assert.Single(result.Seal.Months[0].Corrections);
        Assert.Equal("ที่ ตย 1/ว 1: ลดเกณฑ์", correction.Reason);
        Assert.Empty(correction.Figures);
        Assert.Equal([("2", "3")], correction.Levels.Select(l => (l.Before, l.After)));
        Assert.Empty(_content.Check());

        _content.Replace($"{SealedContent.Round}/amendments/1/amendment.yaml", "ลดเกณฑ์", "ลด");
        Assert.Contains(_content.Check(), p => p.Kind.Code is "KPI7110" && p.Place.File.EndsWith("amendments/1/amendment.yaml", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, "รุ่น 0", "รุ่น 1")]
    [InlineData(RulesVersion.Current, "แจ้งผู้พัฒนา", "เหมือนเดิม")]
    public void A_level_that_another_program_computes_names_the_rules(int rules, params string[] said)
    {
        _content.Report(SealedContent.April, "north", 7);
        _content.Seal(SealedContent.April);
        var (library, seals, _) = _content.Load();
        var (sources, record, _) = seals.Find(SealedContent.Round)!.Value;
        var month = record!.Months[0];
        var north = month.Units["north"] with { Levels = new Dictionary<string, SealedLevel>(StringComparer.Ordinal) { ["alpha"] = new("5", "70") } };
        var other = record with
        {
            Months = [month with { Rules = rules, Units = new Dictionary<string, UnitSeal>(month.Units, StringComparer.Ordinal) { ["north"] = north } }],
        };

        var problem = Assert.Single(new SealedResults(sources, other, RoundScorer.Score(library!.Publications[0]), isTextSealed: true).Check());

        Assert.Equal("KPI7123", problem.Kind.Code);
        Assert.Contains("ทำได้ ระดับ 5 (70) → ระดับ 2 (70)", problem.Message.Thai, StringComparison.Ordinal);
        Assert.All(said, words => Assert.Contains(words, problem.Message.Thai + problem.Fix.Thai, StringComparison.Ordinal));
    }

    [Fact]
    public void A_seal_that_cannot_be_written_says_so_and_leaves_the_former_one()
    {
        var folder = new FolderPath(_content.PathOf("nowhere/seal.json"), "content/nowhere/seal.json");

        Assert.Equal("KPI7135", SealWriter.Write(folder, "{}", before: null)!.Kind.Code);
    }

    [Fact]
    public void However_a_seal_is_damaged_it_is_named_and_nothing_breaks()
    {
        _content.Report(SealedContent.April, "north", 7);
        _content.Seal(SealedContent.April);
        var bytes = File.ReadAllBytes(_content.SealFile);
        var random = new Random(5);
        for (var i = 0; i < 3000; i++)
        {
            var damaged = bytes.ToArray();
            for (var n = random.Next(1, 4); n > 0; n--)
            {
                damaged[random.Next(damaged.Length)] = (byte)(random.Next(3) switch { 0 => random.Next(256), 1 => "{}[]\",:0n"[random.Next(9)], _ => random.Next('0', 'z') });
            }

            var cut = random.Next(10) == 0 ? damaged[..random.Next(damaged.Length)] : damaged;
            var (record, problems) = SealReader.Read(cut, "content/seal.json", SealedContent.Round);

            // A blank may become another blank.
            Assert.True(record is null ? problems.Count > 0 : SealJson.TextOf(record).AsSpan().SequenceEqual(System.Text.Encoding.UTF8.GetString(bytes)), $"{i}");
        }
    }
}
