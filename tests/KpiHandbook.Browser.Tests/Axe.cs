using Microsoft.Playwright;

namespace KpiHandbook.Browser.Tests;

/// <summary>axe-core in the page itself: pages here have no frames, so one call looks at all of it.</summary>
internal static class Axe
{
    private const string Look = """
        async (rules) => {
          const { violations, passes } = await axe.run(document, { preload: false, resultTypes: ['violations'], ...(rules.length > 0 && { runOnly: { type: 'rule', values: rules } }) });
          return [`${passes.length}`, ...violations.map(({ id, help, nodes }) => [`${id}: ${help}`, ...nodes.slice(0, 4).map(({ html }) => `   ${html}`)].join('\n'))];
        }
        """;

    private static readonly Lazy<string> Script = new(() =>
    {
        var file = Path.Combine(BuiltSite.Root, "tests", "tools", "node_modules", "axe-core", "axe.min.js");
        return File.Exists(file) ? File.ReadAllText(file) : throw new InvalidOperationException("axe is missing: npm ci in tests/tools (./kpi test does it)");
    });

    /// <summary>Looks at a page whose context bypasses its policy of scripts.</summary>
    /// <param name="page">The page.</param>
    /// <param name="how">How it is shown, for the message.</param>
    /// <param name="rules">Only these rules; all, when none is named.</param>
    public static async Task ExpectNothingAsync(IPage page, string how, params string[] rules)
    {
        if (!await page.EvaluateAsync<bool>("typeof axe === 'object'"))
        {
            await page.EvaluateAsync(Script.Value);
        }

        var found = await page.EvaluateAsync<string[]>(Look, rules);
        Assert.NotEqual("0", found[0]);
        Assert.True(found.Length == 1, $"{how}\n{string.Join('\n', found.Skip(1))}");
    }
}
