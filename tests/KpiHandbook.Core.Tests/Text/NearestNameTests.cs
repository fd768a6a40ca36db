using KpiHandbook.Core.Text;

namespace KpiHandbook.Core.Tests.Text;

public class NearestNameTests
{
    [Theory]
    [InlineData("targt", "target")] // a letter missing
    [InlineData("targget", "target")] // one too many
    [InlineData("tarket", "target")] // another one
    [InlineData("Target", "target")] // case alone
    [InlineData("traget", "target")] // two swapped: two edits of six letters
    [InlineData("passd", "passed")]
    [InlineData("ตัวชีวัด", "ตัวชี้วัด")]
    public void A_slip_finds_the_name_that_was_meant(string written, string meant) =>
        Assert.Equal(meant, NearestName.Of(written, ["passed", "target", "allocated", "ตัวชี้วัด"]));

    [Theory]
    [InlineData("abcdef", "abcxyf", true)] // 2 of 6
    [InlineData("abcdef", "abxyzf", false)] // 3 of 6
    [InlineData("abcdefghi", "abcdefxyz", true)] // 3 of 9
    [InlineData("abcdefghi", "abcdewxyz", false)] // 4 of 9
    [InlineData("done", "don", true)]
    [InlineData("done", "due", false)]
    public void More_than_a_third_of_the_letters_is_another_name(string written, string candidate, bool near) =>
        Assert.Equal(near ? candidate : null, NearestName.Of(written, [candidate]));

    [Fact]
    public void The_nearer_name_wins_whatever_the_order()
    {
        Assert.Equal("passed", NearestName.Of("passe", ["parsed", "passed"]));
        Assert.Equal("passed", NearestName.Of("passe", ["passed", "parsed"]));
    }

    [Fact]
    public void Of_equally_near_names_the_first_is_proposed() => Assert.Equal("growth2", NearestName.Of("growth", ["growth2", "growth1"]));

    [Fact]
    public void Without_candidates_there_is_no_name() => Assert.Null(NearestName.Of("target", []));
}
