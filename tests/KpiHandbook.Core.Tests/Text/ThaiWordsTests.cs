using KpiHandbook.Core.Text;

namespace KpiHandbook.Core.Tests.Text;

public class ThaiWordsTests
{
    [Theory]
    [InlineData("ร้อยละของครัวเรือนยากจน", "ร้อยละ|ของ|ครัวเรือน|ยากจน")]
    [InlineData("ตัวชี้วัดรายบุคคลที่ 3", "ตัวชี้วัด|รายบุคคล|ที่| |3")]
    [InlineData("ไม่เกินร้อยละ ๑๐", "ไม่เกิน|ร้อยละ| |๑๐")]
    [InlineData("พ.ศ. 2568", "พ.ศ.| |2568")]
    [InlineData("จปฐ. ปี 67", "จปฐ.| |ปี| |67")]
    [InlineData("30 ก.ย. 2568", "30| |ก.ย.| |2568")]
    [InlineData("10% และ 1,234.50 บาท", "10%| |และ| |1,234.50| |บาท")]
    [InlineData("2568-08-29", "2568-08-29")]
    [InlineData("New GFMS Thai", "New| |GFMS| |Thai")]
    [InlineData("กรมฯ แจ้ง", "กรมฯ| |แจ้ง")]
    [InlineData("ไปหามเหสี", "ไป|หา|มเหสี")]
    [InlineData("ซฬฮ", "ซฬฮ")]
    [InlineData("", "")]
    public void Text_is_split_into_words(string text, string words) => Assert.Equal(words, string.Join('|', ThaiWords.Split(text)));

    [Fact]
    public void Letters_that_make_no_word_stay_together() => Assert.Equal(["อำเภอ", "ฑฌษ", "จังหวัด"], ThaiWords.Split("อำเภอฑฌษจังหวัด"));
}
