using KpiHandbook.Core.Calendar;

namespace KpiHandbook.Core.Tests.Calendar;

public sealed class RoundTimesTests
{
    [Theory]
    [InlineData("2568-2", "ถึงวันที่ 29 สิงหาคม 2568", "2569-1", "ถึงวันที่ 28 กุมภาพันธ์ 2569")]
    [InlineData("2568-2", "ถึงวันที่ ๒๙ สิงหาคม ๒๕๖๘", "2569-1", "ถึงวันที่ 28 ก.พ. 2569")]
    [InlineData("2568-2", "ปีงบประมาณ พ.ศ. 2568 รอบการประเมินที่ 2", "2569-2", "ปีงบประมาณ พ.ศ. 2569 รอบการประเมินที่ 2")]
    [InlineData("2568-2", "ผลของรอบที่ 2/2568 เทียบรอบที่ 1/2568", "2569-1", "ผลของรอบที่ 1/2569 เทียบรอบที่ 2/2568")]
    [InlineData("2568-1", "ไตรมาสที่ 1 และ 2 ร้อยละ 50", "2568-2", "ไตรมาสที่ 3 และ 4 ร้อยละ 50")]
    [InlineData("2568-2", "ครัวเรือน ปี 2566 ถึงเดือนกันยายน", "2569-1", "ครัวเรือน ปี 2566 ถึงเดือนมีนาคม")]
    public void What_moves_with_the_round_says_the_same(string from, string before, string to, string after) => Assert.True(IsSame(from, before, to, after));

    [Theory]
    [InlineData("2568-2", "ร้อยละ 50 ถึง 29 สิงหาคม 2568", "2569-1", "ร้อยละ 60 ถึง 28 กุมภาพันธ์ 2569")]
    [InlineData("2568-2", "ถึง 29 สิงหาคม 2568", "2569-1", "ถึง 31 ธันวาคม 2568")]
    [InlineData("2568-2", "ถึง 29 สิงหาคม 2568", "2569-1", "ถึงเดือนกุมภาพันธ์")]
    [InlineData("2568-2", "รายได้ 2500 บาท", "2569-2", "รายได้ 2600 บาท")]
    [InlineData("2568-2", "ปี 2567", "2569-2", "ปี 2566")]
    [InlineData("2568-2", "ไตรมาส 3 และ 4", "2569-1", "ไตรมาส 1")]
    [InlineData("2568-2", "ครัวเรือนยากจน", "2569-1", "ครัวเรือน")]
    public void Another_number_or_time_does_not(string from, string before, string to, string after) => Assert.False(IsSame(from, before, to, after));

    private static bool IsSame(string from, string before, string to, string after) => Of(from).IsSame(before, Of(to), after);

    private static RoundTimes Of(string round)
    {
        var id = RoundId.Parse(round)!.Value;
        return new RoundTimes(id, id.Period);
    }
}
