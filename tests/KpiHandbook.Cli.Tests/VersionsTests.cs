using System.Text.RegularExpressions;

namespace KpiHandbook.Cli.Tests;

/// <summary>What holds between the rounds and revisions of the published content.</summary>
public sealed class VersionsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_page_of_every_text_leads_to_itself_elsewhere_and_every_old_address_leads_somewhere()
    {
        var run = Kpi.Run("build", "--no-pdf", "--output", _folder["site"]);
        Assert.True(run.ExitCode == 0, run.Error + run.Out);
        var pages = Directory.EnumerateFiles(_folder["site"], "*.html", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(_folder["site"], f).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);

        foreach (var (path, html) in pages)
        {
            if (Round().IsMatch(path))
            {
                Assert.Contains("<details class=\"versions\">", html, StringComparison.Ordinal);
            }

            Assert.Equal(Copy().IsMatch(path), html.Contains("<aside class=\"edition", StringComparison.Ordinal));
            Assert.All(Link().Matches(html).Select(m => m.Groups["to"].Value), to => Assert.Contains(Resolve(path, to), pages.Keys));
        }

        // Every indicator that any round ever had has a history, and leads on to its newest round.
        var ids = pages.Keys.Select(p => Indicator().Match(p)).Where(m => m.Success).Select(m => (Office: m.Groups["office"].Value, Id: m.Groups["id"].Value)).Distinct().ToList();
        Assert.True(ids.Count > 25, $"{ids.Count} indicators");
        Assert.All(ids, i => Assert.Contains($"{i.Office}/indicators/{i.Id}", pages.Keys));
        Assert.All(ids, i => Assert.Contains($"{i.Office}/latest/indicators/{i.Id}", pages.Keys));
    }

    private static string Resolve(string from, string to) => new Uri(new Uri($"file:///{from}"), to).LocalPath[1..];

    private static Regex Round() => new("^[a-z-]+/2[0-9-]+/", RegexOptions.None, TimeSpan.FromSeconds(1));

    // The book is read as it is printed, and says on its cover which text it is.
    private static Regex Copy() => new("/rev/(?!.*print/)", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static Regex Indicator() => new("^(?<office>[a-z-]+)/2[0-9-]+/indicators/(?<id>[^/]+)$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static Regex Link() => new("(<a href=\"|content=\"0; url=)(?<to>(?![a-z]+:)[^\"#]+\\.html)[\"#]", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
}
