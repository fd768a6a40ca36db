using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace KpiHandbook.Browser.Tests;

/// <summary>Waits for a page's address. The page's own waiting may miss a change that comes while it begins to listen; this one looks again.</summary>
internal static class Addresses
{
    private const float Patience = 30_000;

    public static Task ExpectEndAsync(IPage page, string end) => ExpectMatchAsync(page, $"{Regex.Escape(end)}$");

    public static Task ExpectAsync(IPage page, string part) => ExpectMatchAsync(page, Regex.Escape(part));

    private static Task ExpectMatchAsync(IPage page, string pattern) =>
        Assertions.Expect(page).ToHaveURLAsync(new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(1)), new() { Timeout = Patience });
}
