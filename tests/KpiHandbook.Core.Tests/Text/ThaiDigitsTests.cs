using KpiHandbook.Core.Text;

namespace KpiHandbook.Core.Tests.Text;

public class ThaiDigitsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("0123456789", "๐๑๒๓๔๕๖๗๘๙")]
    [InlineData("รอบที่ 2/2568", "รอบที่ ๒/๒๕๖๘")]
    [InlineData("-1,234.50", "-๑,๒๓๔.๕๐")]
    [InlineData("กระดาษ A4 4 แผ่น, COVID19/2568", "กระดาษ A4 ๔ แผ่น, COVID19/๒๕๖๘")] // a name keeps its own
    [InlineData("/ : ๏ ๚", "/ : ๏ ๚")] // the neighbours of 0, 9, ๐ and ๙
    public void Only_digits_change_and_they_change_back(string arabic, string thai)
    {
        Assert.Equal(thai, ThaiDigits.ToThai(arabic));
        Assert.Equal(arabic, ThaiDigits.ToArabic(thai));
    }

    [Theory]
    [InlineData(Numerals.Arabic, "ข้อ 12")]
    [InlineData(Numerals.Thai, "ข้อ ๑๒")]
    public void A_mixed_text_shows_one_kind_of_digits(Numerals numerals, string shown) => Assert.Equal(shown, ThaiDigits.Show("ข้อ 1๒", numerals));
}
