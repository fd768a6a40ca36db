using KpiHandbook.Content.Workbooks;

namespace KpiHandbook.Content.Tests.Workbooks;

public class YesNoTextTests
{
    [Theory]
    [InlineData("ใช่", true)]
    [InlineData(" มี ", true)]
    [InlineData("ดําเนินการแล้ว", true)]
    [InlineData("ดำเนินการแล้ว", true)]
    [InlineData("ส่งแล้ว", true)]
    [InlineData("✓", true)]
    [InlineData("True", true)]
    [InlineData("ไม่ใช่", false)]
    [InlineData("ไม่มี", false)]
    [InlineData("ยังไม่ดำเนินการ", false)]
    [InlineData("ยังไม่ได้ส่ง", false)]
    [InlineData("✗", false)]
    [InlineData("FALSE", false)]
    [InlineData("1", null)]
    [InlineData("0", null)]
    [InlineData("/", null)]
    [InlineData("x", null)]
    [InlineData("บางส่วน", null)]
    [InlineData("ใช่ครับ", null)]
    [InlineData("", null)]
    public void Only_plain_answers_are_answers(string text, bool? answer) => Assert.Equal(answer, YesNoText.Parse(CellText.Normalise(text)));
}
