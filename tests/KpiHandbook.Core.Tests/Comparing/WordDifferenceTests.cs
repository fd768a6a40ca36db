using FsCheck;
using FsCheck.Fluent;
using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Tests.Support;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Core.Tests.Comparing;

public class WordDifferenceTests
{
    private static readonly string[] Pieces =
    [
        "ร้อยละ", "ครัวเรือน", "ที่", "ได้รับ", "การ", "พัฒนา", "น้ำหนัก", "ไม่", "เกิน", "จปฐ.", "พ.ศ.", "2568", "๑๐", "10%", "489,204.87", "2/2567", "GFMS", "Real-Time",
        " ", "  ", "\n", "(", ")", "“", "เ", "ก", "็", "้", "ำ", "ํ", "า", "ๆ", "ฯ", "์", "😀", "e\u0301", "–",
    ];

    private static Gen<string> Text { get; } = Gen.Elements(Pieces).ListOf().Select(string.Concat);

    [Theory]
    [InlineData("คงเหลือไม่เกินร้อยละ 10", "คงเหลือไม่เกินร้อยละ 12", "คงเหลือไม่เกินร้อยละ [-10-]{+12+}")]
    [InlineData("ร้อยละของการใช้จ่ายเงินงบประมาณ", "ร้อยละของการใช้จ่ายงบประมาณ", "ร้อยละของการใช้จ่าย[-เงิน-]งบประมาณ")]
    [InlineData("ส่งภายในวันที่ 15 ของเดือน", "ส่งภายในวันที่ 20 ของเดือน", "ส่งภายในวันที่ [-15-]{+20+} ของเดือน")]
    [InlineData("ครัวเรือนยากจนที่ได้รับการพัฒนา", "ครัวเรือนยากจนคงเหลือ", "ครัวเรือนยากจน[-ที่ได้รับการพัฒนา-]{+คงเหลือ+}")]
    [InlineData("ใช้ระบบ New GFMS Thai", "ใช้ระบบ BPM", "ใช้ระบบ [-New GFMS Thai-]{+BPM+}")]
    [InlineData("เท่าเดิม", "เท่าเดิม", "เท่าเดิม")]
    [InlineData("", "ใหม่", "{+ใหม่+}")]
    [InlineData("จำนวน 1,000 บาท", "จำนวน 1,500.50 บาท", "จำนวน [-1,000-]{+1,500.50+} บาท")]
    [InlineData("ณ วันที่ 30 ก.ย. 2568", "ณ วันที่ 30 ต.ค. 2568", "ณ วันที่ 30 [-ก.ย.-]{+ต.ค.+} 2568")]
    public void A_change_is_shown_in_whole_words(string before, string after, string shown) => Assert.Equal(shown, Shown(WordDifference.Of(before, after)));

    [Fact]
    public void A_crumb_between_two_changes_is_shown_with_them() => Assert.Equal(
        "[-ส่งรายงาน ภายในสิ้นเดือน-]{+บันทึกผล ทุกวันศุกร์+}", Shown(WordDifference.Of("ส่งรายงาน ภายในสิ้นเดือน", "บันทึกผล ทุกวันศุกร์")));

    // Each change makes a crumb of the word before it.
    [Theory]
    [InlineData(
        "ผู้ว่าราชการจังหวัด มีสิ่งที่ส่งมาด้วย 3 อย่าง คือกรอบระยะเวลาการประเมิน และแบบสรุปคะแนน",
        "ผู้ว่าราชการจังหวัด ส่งแบบสรุปตัวชี้วัดและค่าเป้าหมายมา 1 ฉบับ ซึ่งพิมพ์เฉพาะค่าที่จะได้ 5 คะแนน",
        "ผู้ว่าราชการจังหวัด [-มีสิ่งที่ส่งมาด้วย 3 อย่าง คือกรอบระยะเวลาการประเมิน และแบบสรุป-]{+ส่งแบบสรุปตัวชี้วัดและค่าเป้าหมายมา 1 ฉบับ ซึ่งพิมพ์เฉพาะค่าที่จะได้ 5 +}คะแนน")]
    [InlineData(
        "ช่วงเวลาที่นับ เกณฑ์เทียบรายได้กับค่าเป้าหมายสามค่า", "ช่วงเวลาที่ใช้เทียบ", "ช่วงเวลาที่[-นับ เกณฑ์เทียบรายได้กับค่าเป้าหมายสามค่า-]{+ใช้เทียบ+}")]
    public void A_crumb_is_also_what_later_changes_make_one(string before, string after, string shown) => Assert.Equal(shown, Shown(WordDifference.Of(before, after)));

    [Fact]
    public void Many_changes_with_little_between_them_are_shown_whole_between_what_stayed_before_and_after() => Assert.Equal(
        "หนังสือฉบับ[-นี้มีตัวชี้วัดเรื่องครัวเรือนยากจนเพียงตัวเดียว ใช้ทั้งรอบที่ 1 และรอบที่ 2 ส่วนแนวทางท้ายหนังสือเขียนไว้สำหรับรอบที่ 1-]"
            + "{+เดียวกับรอบที่ 1 กล่าวถึงรอบที่ 2 เพียงชื่อตัวชี้วัด ช่วงเวลา และวันรายงาน ไม่มีแนวทางของรอบที่ 2+} ข้อความที่แปลงไม่ปรากฏวันที่",
        Shown(WordDifference.Of(
            "หนังสือฉบับนี้มีตัวชี้วัดเรื่องครัวเรือนยากจนเพียงตัวเดียว ใช้ทั้งรอบที่ 1 และรอบที่ 2 ส่วนแนวทางท้ายหนังสือเขียนไว้สำหรับรอบที่ 1 ข้อความที่แปลงไม่ปรากฏวันที่",
            "หนังสือฉบับเดียวกับรอบที่ 1 กล่าวถึงรอบที่ 2 เพียงชื่อตัวชี้วัด ช่วงเวลา และวันรายงาน ไม่มีแนวทางของรอบที่ 2 ข้อความที่แปลงไม่ปรากฏวันที่")));

    // A sentence that stayed is a place from which to read on: the changes before it are shown whole, the one after it by its word.
    [Fact]
    public void A_sentence_that_stayed_parts_the_changes_around_it()
    {
        const string Stayed = " ทั้งนี้ให้อำเภอรายงานผลการดำเนินงานต่อจังหวัดภายในวันที่กำหนดทุกเดือน ";

        Assert.Equal(
            "หนังสือ[-นี้มีเรื่องครัวเรือนยากจนเรื่องเดียว ใช้ทั้งรอบที่ 1 และรอบที่ 2 ส่วนแนวทางเขียนไว้สำหรับรอบที่ 1-]"
                + "{+เดียวกับรอบที่ 1 กล่าวถึงรอบที่ 2 เพียงชื่อ ช่วงเวลา และวันรายงาน ไม่มีแนวทางของรอบที่ 2+}" + Stayed + "ไม่เกินร้อยละ [-10-]{+12+} ของเป้าหมาย",
            Shown(WordDifference.Of(
                "หนังสือนี้มีเรื่องครัวเรือนยากจนเรื่องเดียว ใช้ทั้งรอบที่ 1 และรอบที่ 2 ส่วนแนวทางเขียนไว้สำหรับรอบที่ 1" + Stayed + "ไม่เกินร้อยละ 10 ของเป้าหมาย",
                "หนังสือเดียวกับรอบที่ 1 กล่าวถึงรอบที่ 2 เพียงชื่อ ช่วงเวลา และวันรายงาน ไม่มีแนวทางของรอบที่ 2" + Stayed + "ไม่เกินร้อยละ 12 ของเป้าหมาย")));
    }

    [Fact]
    public void Many_changes_in_a_text_of_which_most_stayed_are_shown_word_by_word() => Assert.Equal(
        "ระดับ [-1-]{+2+} ไม่น้อยกว่าร้อยละ [-70-]{+75+} ระดับ [-3-]{+4+} ไม่น้อยกว่าร้อยละ [-80-]{+85+} ของงบประมาณ",
        Shown(WordDifference.Of("ระดับ 1 ไม่น้อยกว่าร้อยละ 70 ระดับ 3 ไม่น้อยกว่าร้อยละ 80 ของงบประมาณ", "ระดับ 2 ไม่น้อยกว่าร้อยละ 75 ระดับ 4 ไม่น้อยกว่าร้อยละ 85 ของงบประมาณ")));

    [Fact]
    public void The_runs_are_the_texts_and_no_cluster_is_split() => Law.Holds(
        from before in Text
        from after in Text
        select (before, after),
        texts =>
        {
            var runs = WordDifference.Of(texts.before, texts.after);

            Assert.Equal(texts.before, Joined(runs, RunKind.Removed));
            Assert.Equal(texts.after, Joined(runs, RunKind.Added));
            Whole(runs.Where(r => r.Kind != RunKind.Added));
            Whole(runs.Where(r => r.Kind != RunKind.Removed));
            Assert.DoesNotContain(runs.Zip(runs.Skip(1)), p => p.First.Kind == p.Second.Kind);
        },
        400);

    [Fact]
    public void Words_joined_are_the_text_and_no_cluster_is_split() => Law.Holds(Text, text =>
    {
        var words = ThaiWords.Split(text);

        Assert.Equal(text, string.Concat(words));
        Assert.DoesNotContain(words.Zip(words.Skip(1)), p => ThaiClusters.Joins(p.First[^1], p.Second[0]));
    });

    // A third of a million characters, a megabyte of Thai: time and memory grow with the texts, not with their square.
    [Fact]
    public void Long_texts_without_anything_in_common_are_compared_in_seconds_and_little_memory()
    {
        var words = ThaiWords.Split("ครัวเรือนยากจนที่ได้รับการพัฒนาคุณภาพชีวิตและรายงานผลต่อจังหวัดทุกเดือนพร้อมหลักฐาน").Distinct().ToList();
        var (before, after) = (Long(words, 7), Long(words, 11));
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var runs = WordDifference.Of(before, after);

        Assert.Equal(before, Joined(runs, RunKind.Removed));
        Assert.Equal(after, Joined(runs, RunKind.Added));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, 300_000_000);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    private static string Long(List<string> words, int seed)
    {
        var random = new Random(seed);
        var text = new System.Text.StringBuilder();
        while (text.Length < 350_000)
        {
            text.Append(words[random.Next(words.Count)]).Append(random.Next(1_000_000)).Append(random.Next(9) == 0 ? "\n" : " ");
        }

        return text.ToString();
    }

    private static void Whole(IEnumerable<WordRun> text)
    {
        var runs = text.ToList();
        Assert.DoesNotContain(runs.Zip(runs.Skip(1)), p => ThaiClusters.Joins(p.First.Text[^1], p.Second.Text[0]));
    }

    private static string Joined(IEnumerable<WordRun> runs, RunKind with) => string.Concat(runs.Where(r => r.Kind is RunKind.Same || r.Kind == with).Select(r => r.Text));

    private static string Shown(IEnumerable<WordRun> runs) => string.Concat(runs.Select(r => r.Kind switch
    {
        RunKind.Same => r.Text,
        RunKind.Removed => $"[-{r.Text}-]",
        RunKind.Added => $"{{+{r.Text}+}}",
    }));
}
