using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Tests.Comparing;

/// <summary>What a round carries over and moves by its calendar, against what it changes.</summary>
public class MovedTimesTests
{
    private static readonly Handbook Old = Of("2568-2", "ครัวเรือนที่บันทึกถึงวันที่ 29 สิงหาคม 2568 ปีงบประมาณ พ.ศ. 2568", ["ระบบ BPM"], [("2568-04-15", "รายงานผล"), ("2568-05-15", "รายงานผล"), ("2568-08-29", "ตัดยอด")]);

    [Theory]
    [InlineData("ครัวเรือนที่บันทึกถึงวันที่ 28 กุมภาพันธ์ 2569 ปีงบประมาณ พ.ศ. 2569", true)]
    [InlineData("ครัวเรือนที่บันทึกถึงวันที่ 29 สิงหาคม 2568 ปีงบประมาณ พ.ศ. 2568", true)]
    [InlineData("ครัวเรือนที่บันทึก 2 ครั้งถึงวันที่ 28 กุมภาพันธ์ 2569 ปีงบประมาณ พ.ศ. 2569", false)]
    [InlineData("สมาชิกที่บันทึกถึงวันที่ 28 กุมภาพันธ์ 2569 ปีงบประมาณ พ.ศ. 2569", false)]
    public void A_definition_whose_times_move_with_the_round_is_the_same(string definition, bool isComparable)
    {
        var difference = HandbookComparer.Compare(Old, Of("2569-1", definition, ["ระบบ BPM"], []));

        Assert.Equal(isComparable, difference.Indicators.All(i => i.IsComparable));
    }

    [Fact]
    public void Within_one_round_another_day_is_another_definition()
    {
        var later = Of("2568-2", "ครัวเรือนที่บันทึกถึงวันที่ 15 สิงหาคม 2568 ปีงบประมาณ พ.ศ. 2568", ["ระบบ BPM"], []);

        Assert.False(Assert.Single(HandbookComparer.Compare(Old, later).Indicators).IsComparable);
    }

    [Theory]
    [InlineData("หนังสือไม่ได้พิมพ์แหล่งข้อมูล", true, "แหล่งข้อมูล (เอกสารใหม่ไม่ได้พิมพ์)")]
    [InlineData("รายงาน GFMS", false, "แหล่งข้อมูล")]
    public void A_source_that_is_not_printed_says_nothing_of_what_is_measured(string source, bool isComparable, string what)
    {
        var difference = Assert.Single(HandbookComparer.Compare(Old, Of("2569-1", Old.Indicators[0].Body[0].Text, [source], [])).Indicators);

        Assert.Equal(isComparable, difference.IsComparable);
        Assert.All(difference.Differences.Where(d => d.Aspect == Aspect.Sources), d => Assert.Equal(what, d.What.Thai));
        Assert.DoesNotContain(difference.Differences, d => d.After is "หนังสือไม่ได้พิมพ์แหล่งข้อมูล");
    }

    [Fact]
    public void Days_that_move_with_the_round_are_told_in_one_line_after_the_others()
    {
        var later = Of("2569-1", "", [], [("2568-10-15", "รายงานผล"), ("2568-11-15", "รายงานผล"), ("2568-12-15", "รายงานผล"), ("2569-02-10", "ตัดยอด")]);

        Assert.Equal(
            [
                "วันที่ของ “ตัดยอด”: 29 สิงหาคม 2568 → 10 กุมภาพันธ์ 2569",
                "ปฏิทิน: – → 15 ธันวาคม 2568 รายงานผล",
                "ช่วงเวลาประเมิน และ 2 วันในปฏิทินที่เลื่อนตามรอบ: 1 เมษายน – 30 กันยายน 2568 → 1 ตุลาคม 2568 – 31 มีนาคม 2569",
            ],
            HandbookComparer.Compare(Old, later).Round.Where(d => d.Aspect == Aspect.Calendar).Select(d => $"{d.What.Thai}: {d.Before ?? "–"} → {d.After ?? "–"}"));
    }

    // The same words at the start and the end do not make them read well.
    [Theory]
    [InlineData("")]
    [InlineData(" ข้อความที่แปลงจากฉบับสแกนไม่ปรากฏวันที่ของหนังสือ")]
    public void Texts_with_little_in_common_are_shown_whole(string end)
    {
        var before = "หนังสือฉบับนี้มีตัวชี้วัดเรื่องครัวเรือนยากจนเพียงตัวเดียว ใช้ทั้งรอบที่ 1 และรอบที่ 2 ส่วนแนวทางท้ายหนังสือเขียนไว้สำหรับรอบที่ 1";
        var after = "หนังสือฉบับเดียวกับรอบที่ 1 กล่าวถึงรอบที่ 2 เพียงชื่อตัวชี้วัด ช่วงเวลา และวันรายงาน ไม่มีแนวทางของรอบที่ 2";
        var difference = HandbookComparer.Compare(Noted(before + end), Noted(after + end));

        Assert.Null(Assert.Single(difference.Round).Words);
    }

    [Theory]
    [InlineData("โครงการแก้ไขปัญหาความยากจน", "โครงการแก้ไขปัญหาความยากจน หมู่บ้านในโครงการได้เงินทุนประกอบอาชีพหมู่บ้านละ 280,000 บาท ให้ครัวเรือนเป้าหมาย")]
    [InlineData("หมู่บ้านในโครงการได้เงินทุนประกอบอาชีพหมู่บ้านละ 280,000 บาท ตามโครงการแก้ไขปัญหา", "ตามโครงการแก้ไขปัญหา")]
    public void A_text_that_another_begins_or_ends_with_shows_what_was_added_or_taken(string before, string after)
    {
        var words = Assert.Single(HandbookComparer.Compare(Noted(before), Noted(after)).Round).Words;

        Assert.Equal(2, words?.Count);
        Assert.Contains(words!, w => w.Kind == RunKind.Same);
    }

    private static Handbook Noted(string note) => Old with { Document = Old.Document with { Note = note } };

    private static Handbook Of(string round, string definition, IReadOnlyList<string> sources, (string Day, string Text)[] days)
    {
        var whole = WholeHandbook.Build();
        var id = RoundId.Parse(round)!.Value;
        var indicator = whole.Indicators[0];
        return whole with
        {
            Round = id,
            Period = id.Period,
            Indicators = [indicator with { Body = [indicator.Body[0] with { Heading = "คำนิยาม", Text = definition }], Sources = sources }],
            Calendar = [.. days.Select(d => new CalendarEvent(BuddhistDate.Parse(d.Day)!.Value, d.Text, []))],
        };
    }
}
