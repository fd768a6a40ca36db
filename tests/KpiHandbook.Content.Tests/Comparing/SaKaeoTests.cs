using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Tests.Comparing;

/// <summary>The rounds of Sa Kaeo against each other, as a reader gets them.</summary>
public class SaKaeoTests
{
    private static readonly ContentReading Reading = ContentLoader.Load(Repository.PathOf("content"));

    [Fact]
    public void The_second_round_prints_only_what_earns_five_points()
    {
        var spending = Find(Between("2567-1", "2567-2"), "budget-spending");

        Assert.Contains("ร้อยละของการใช้จ่าย[-เงิน-]งบประมาณ", Lines(spending));
        Assert.Contains("ระดับ 5: ไม่น้อยกว่าร้อยละ 90 → ไม่น้อยกว่าร้อยละ 100", Lines(spending));
        Assert.Contains("ระดับ 1: ไม่น้อยกว่าร้อยละ 70 → –", Lines(spending));
        Assert.Contains("ผู้ที่ไม่ถึงระดับใด: 0 คะแนน → ยังไม่มีคำตอบ", Lines(spending));
        Assert.Contains("แหล่งข้อมูล: – → ระบบ BPM", Lines(spending));
        Assert.False(spending.IsComparable);
    }

    [Fact]
    public void What_is_measured_no_more_says_where_it_went()
    {
        var gone = Between("2567-1", "2567-2").Indicators.Where(i => i.After is null).ToList();

        Assert.Equal(
            [
                ("bmn-collection", "bmn-quality"), ("community-fund-centre", "household-debt-reduction"),
                ("poor-households-developed", "poor-households-remaining"), ("tpmap-help", "tpmap-passed"),
            ],
            gone.Select(g => (g.Id.ToString(), $"{(g.Went as Redirect.Renamed)?.To}")).Order());
        Assert.Matches("^ต่อด้วย “[^”]+”: รอบที่ 2/2567 วัดครัวเรือน TPMAP ที่ผ่านเกณฑ์", gone.Single(g => g.Id.ToString() is "tpmap-help").Whither!.Thai);
    }

    [Fact]
    public void A_letter_that_prints_a_part_does_away_with_nothing_that_it_does_not_speak_of()
    {
        var fates = Between("2567-2", "2568-1").Indicators.GroupBy(i => i.Fate).ToDictionary(g => g.Key, g => g.Count());

        Assert.Equal(11, fates[IndicatorFate.Unspoken]);
        Assert.Equal(1, fates[IndicatorFate.Removed]);
        Assert.DoesNotContain(Between("2568-1", "2568-2").Indicators, i => i.Fate is IndicatorFate.Added);
    }

    [Fact]
    public void Weights_and_numbers_stayed_and_so_none_is_told() => Assert.Equal(
        ["ที่มาของน้ำหนัก"],
        Between("2567-1", "2567-2").Indicators.SelectMany(i => i.Differences).Where(d => d.Aspect is Aspect.Weight or Aspect.Number).Select(d => d.What.Thai));

    [Fact]
    public void From_one_year_to_the_next_households_are_counted_otherwise()
    {
        var remaining = Find(Between("2567-2", "2568-2"), "poor-households-remaining");

        Assert.Contains("ระดับ 5: คงเหลือไม่เกินร้อยละ 10 → –", Lines(remaining));
        Assert.Contains(remaining.Differences, d => d is { Aspect: Aspect.Inputs, BreaksTrend: true });
        Assert.Contains(remaining.Differences, d => d is { Aspect: Aspect.Prose, Words: not null } or { Aspect: Aspect.Prose, Before: not null, After: not null });
    }

    [Fact]
    public void A_file_in_another_order_says_the_same()
    {
        var lines = File.ReadAllText(Repository.PathOf("content", "sa-kaeo", "2567-1", "indicators", "budget-spending.md"));
        var (notes, inputs, end) = (lines.IndexOf("\nnotes:", StringComparison.Ordinal), lines.IndexOf("\ninputs:", StringComparison.Ordinal), lines.IndexOf("\n---\n## ", StringComparison.Ordinal));
        var moved = lines[..inputs] + lines[notes..end] + lines[inputs..notes] + lines[end..];
        var folder = Directory.CreateTempSubdirectory("kpi");
        try
        {
            var file = Path.Combine(folder.FullName, "budget-spending.md");
            File.WriteAllText(file, moved);
            var other = ContentLoader.Load(Repository.PathOf("content"), [new ReplacedFile("content/sa-kaeo/2567-1/indicators", new FolderPath(file, "draft/budget-spending.md"))]);

            Assert.NotEqual(lines, moved);
            Assert.True(HandbookComparer.Compare(Handbook("2567-1"), HandbookOf(other, "2567-1")).IsEmpty);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Handbook Handbook(string round) => HandbookOf(Reading, round);

    private static Handbook HandbookOf(ContentReading reading, string round) => reading.Library!.Publications.Single(p => p.Handbook.Path == $"sa-kaeo/{round}").Handbook;

    private static HandbookDifference Between(string before, string after) => HandbookComparer.Compare(Handbook(before), Handbook(after));

    private static IndicatorDifference Find(HandbookDifference difference, string id) => difference.Indicators.Single(i => i.Id == Id<Indicator>.Of(id));

    private static IEnumerable<string> Lines(IndicatorDifference indicator) => indicator.Differences.Select(d => d.Words is { } words
        ? string.Concat(words.Select(w => w.Kind switch { RunKind.Same => w.Text, RunKind.Removed => $"[-{w.Text}-]", _ => $"{{+{w.Text}+}}" }))
        : $"{d.What.Thai}: {d.Before ?? "–"} → {d.After ?? "–"}");
}
