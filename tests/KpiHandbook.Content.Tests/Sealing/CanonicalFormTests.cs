using System.Text;
using KpiHandbook.Content.Sealing;

namespace KpiHandbook.Content.Tests.Sealing;

public class CanonicalFormTests
{
    [Theory]
    [InlineData("ก\r\nข\r\n", "ก\nข\n")]
    [InlineData("\uFEFFก\n", "ก\n")]
    [InlineData("ก", "ก\n")]
    [InlineData("ก\n\n\n", "ก\n")]
    public void Line_ends_and_the_mark_at_the_beginning_do_not_count(string text, string same) => Assert.Equal(HashOf(same), HashOf(text));

    [Theory]
    [InlineData("tone before vowel", "ก\u0E48\u0E38", "ก\u0E38\u0E48")]
    [InlineData("am in two pieces", "ก\u0E4D\u0E32", "ก\u0E33")]
    [InlineData("accent in two pieces", "e\u0301", "\u00E9")]
    [InlineData("space at the end of a line", "ก \n", "ก\n")]
    [InlineData("comment", "ก # ข\n", "ก\n")]
    public void Characters_count_as_they_are_typed(string what, string text, string other) => Assert.False(HashOf(text) == HashOf(other), what);

    private static string HashOf(string text) => CanonicalForm.HashOf("round.yaml", Encoding.UTF8.GetBytes(text));
}
