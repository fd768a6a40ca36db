using KpiHandbook.Content.Registers;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.TestRegisters;

namespace KpiHandbook.Content.Tests.Registers;

public class IdNumberTests
{
    private static readonly string Id = MadeRegister.IdOf(4711);

    public static TheoryData<int> Spellings => [.. Enumerable.Range(0, 6)];

    [Theory]
    [MemberData(nameof(Spellings))]
    public void A_number_may_be_spelt_in_many_ways(int spelling)
    {
        RawContent[] contents =
        [
            new RawContent.Text(Id),
            new RawContent.Text($"{Id[..1]}-{Id[1..5]}-{Id[5..10]}-{Id[10..12]}-{Id[12..]}"),
            new RawContent.Text($" {Id[..1]} {Id[1..5]} {Id[5..]}\u00A0"),
            new RawContent.Text(Core.Text.ThaiDigits.ToThai(Id)),
            new RawContent.Text(string.Concat(Id.Select(c => (char)(c + 0xFEE0)))),
            new RawContent.Number(double.Parse(Id, System.Globalization.CultureInfo.InvariantCulture)),
        ];

        var good = Assert.IsType<IdNumber.Good>(IdNumber.Read(new RawCell(new CellAddress(1, 1), contents[spelling])));

        Assert.Equal(long.Parse(Id, System.Globalization.CultureInfo.InvariantCulture), good.Number);
        Assert.DoesNotContain(Id, good.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ten_last_digits_one_is_right()
    {
        var good = Enumerable.Range(0, 10).Count(d => IdNumber.Read(new RawCell(new CellAddress(1, 1), new RawContent.Text($"{Id[..12]}{d}"))) is IdNumber.Good);

        Assert.Equal(1, good);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("ไม่มี")]
    [InlineData("1.5E+12")]
    public void Other_texts_are_none(string text) =>
        Assert.IsType<IdNumber.Malformed>(IdNumber.Read(new RawCell(new CellAddress(1, 1), new RawContent.Text(text))));

    [Theory]
    [InlineData(12)]
    [InlineData(1e15)]
    [InlineData(-1e12)]
    [InlineData(1234567890123.5)]
    public void Other_numbers_are_none(double stored) =>
        Assert.IsType<IdNumber.Malformed>(IdNumber.Read(new RawCell(new CellAddress(1, 1), new RawContent.Number(stored))));
}
