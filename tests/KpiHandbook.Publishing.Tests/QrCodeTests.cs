using KpiHandbook.Publishing.Printing;

namespace KpiHandbook.Publishing.Tests;

public sealed class QrCodeTests
{
    [Fact]
    public void An_address_becomes_a_square_with_three_finders_and_a_light_margin()
    {
        var rows = QrCodes.Of("https://example.go.th/kpi/yala/2568-2/districts/yaha.html");

        Assert.All(rows, row => Assert.Equal(rows.Count, row.Length));
        Assert.Equal(0, (rows.Count - 8 - 17) % 4);
        var far = rows.Count - 4 - 7;
        Assert.All(new[] { (4, 4), (far, 4), (4, far) }, at => Assert.Equal("#######", Row(at.Item1, at.Item2)));
        Assert.DoesNotContain('#', Row(0, 0, rows.Count));

        string Row(int x, int y, int length = 7) => string.Concat(Enumerable.Range(x, length).Select(i => rows[y][i] ? '#' : '.'));
    }

    [Fact]
    public void The_same_address_gives_the_same_code() =>
        Assert.Equal(Text("https://example.go.th/a"), Text("https://example.go.th/a"));

    private static string Text(string address) => string.Concat(QrCodes.Of(address).SelectMany(row => row.Cast<bool>()).Select(b => b ? '#' : '.'));
}
