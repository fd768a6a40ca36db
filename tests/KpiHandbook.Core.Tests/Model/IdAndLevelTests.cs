using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Tests.Model;

public class IdAndLevelTests
{
    [Theory]
    [InlineData("a", true)]
    [InlineData("poor-households-remaining", true)]
    [InlineData("tpmap2", true)]
    [InlineData("a-1", true)]
    [InlineData("", false)]
    [InlineData("1a", false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("a--b", false)]
    [InlineData("A", false)]
    [InlineData("aB", false)]
    [InlineData("a_b", false)]
    [InlineData("a b", false)]
    [InlineData("a/b", false)]
    [InlineData("a.b", false)]
    [InlineData("ตัวชี้วัด", false)]
    [InlineData("a๑", false)]
    [InlineData("con", false)]
    [InlineData("aux", false)]
    [InlineData("com1", false)]
    [InlineData("lpt9", false)]
    [InlineData("com10", true)]
    [InlineData("con-1", true)]
    [InlineData("nulled", true)]
    public void An_id_is_lower_case_letters_digits_and_single_hyphens_and_no_device_of_windows(string text, bool valid)
    {
        Assert.Equal(valid, Id<Indicator>.Parse(text) is not null);
        if (valid)
        {
            Assert.Equal(text, Id<Indicator>.Of(text).ToString());
        }
        else
        {
            Assert.Throws<ArgumentException>(() => Id<Indicator>.Of(text));
        }
    }

    [Theory]
    [InlineData(80, true)]
    [InlineData(81, false)]
    public void An_id_has_at_most_80_characters(int length, bool valid) =>
        Assert.Equal(valid, Id<Indicator>.Parse(new string('a', length)) is not null);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void Levels_run_from_1_to_5(int number, bool valid)
    {
        Assert.Equal(valid, Level.Parse(number) is not null);
        if (!valid)
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => Level.Of(number));
        }
    }

    [Fact]
    public void Levels_are_ordered_by_their_number()
    {
        Assert.Equal([1, 2, 3, 4, 5], Level.All.Reverse().Order().Select(l => l.Number));
        Assert.Equal(Level.Of(5), Level.Highest);
        Assert.True(Level.Of(2) < Level.Of(3) && Level.Of(2) <= Level.Of(3) && Level.Of(3) > Level.Of(2) && Level.Of(3) >= Level.Of(2));
        Assert.False(Level.Of(2) < Level.Of(2) || Level.Of(2) > Level.Of(2));
        Assert.True(Level.Of(2) <= Level.Of(2) && Level.Of(2) >= Level.Of(2));
    }
}
