using System.Diagnostics;
using KpiHandbook.Cli.Tests;
using Microsoft.Playwright;

namespace KpiHandbook.Browser.Tests;

/// <summary>The site of the real handbooks, built once with its PDF, and a browser to look at it with.</summary>
public sealed class BuiltSite : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kpi-pages-");
    private readonly Dictionary<string, IPage> _shared = new(StringComparer.Ordinal);
    private IPlaywright? _playwright;

    public string Folder => Path.Combine(_folder.FullName, "site");

    public static string Root { get; } = FindRoot();

    internal IBrowser Browser { get; private set; } = null!;

    /// <summary>One page of each type, from the site's root.</summary>
    public static IReadOnlyList<string> PageTypes { get; } =
    [
        "index.html",
        "404.html",
        "offline.html",
        "quality.html",
        "data.html",
        "yala/index.html",
        "yala/2568-2/index.html",
        "yala/2568-2/matrix.html",
        "yala/2568-2/calendar.html",
        "yala/2568-2/contacts.html",
        "yala/glossary.html",
        "yala/2568-2/notes.html",
        "yala/2568-2/indicators/poor-households-remaining.html",
        "yala/2568-2/indicators/otop-product-income.html",
        "yala/2568-2/districts/yaha.html",
        "yala/2568-2/districts/kabang.html",
        "yala/2568-2/districts/office.html",
        "yala/2568-2/districts/yaha.slip.html",
        "yala/2568-2/indicators/proactive-project.html",
        "yala/2568-2/print/index.html",
        "sa-kaeo/2567-1/indicators/otop-income.html",
        "sa-kaeo/2567-2/index.html",
        "sa-kaeo/2568-1/districts/khao-chakan.html",
        "sa-kaeo/2567-2/indicators/tpmap-help.html",
        "sa-kaeo/2567-2/rev/0/indicators/otop-income.html",
        "sa-kaeo/indicators/poor-households-remaining.html",
        "sa-kaeo/districts/khao-chakan.html",
        "sa-kaeo/2567-2/changes/index.html",
        "ubon-ratchathani/2568/changes/index.html",
        "ubon-ratchathani/2568/rev/0/index.html",
        "ubon-ratchathani/2568/matrix.html",
        "ubon-ratchathani/2568/indicators/bmn-data-management.html",
        "ubon-ratchathani/2568/districts/khueang-nai.html",
    ];

    public IEnumerable<string> AllPages => Directory.EnumerateFiles(Folder, "*.html", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    /// <summary>A page that looks at one address after another: to open a new one costs more than most looks. Tests of the site come one by one.</summary>
    internal async Task<IPage> SharedPageAsync(string name, BrowserNewContextOptions options)
    {
        if (!_shared.TryGetValue(name, out var page))
        {
            page = await (await Browser.NewContextAsync(options)).NewPageAsync();
            _shared.Add(name, page);
        }

        return page;
    }

    public Uri AddressOf(string page) => new(Path.Combine(Folder, page));

    public async Task InitializeAsync()
    {
        var build = Process.Start(new ProcessStartInfo(
            "dotnet",
            [TestedProgram.Path, "build", "--content", Path.Combine(Root, "content"), "--output", Folder])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        var output = build.StandardOutput.ReadToEndAsync();
        var error = build.StandardError.ReadToEndAsync();
        await build.WaitForExitAsync();
        Assert.True(build.ExitCode == 0, await output + await error);

        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = FindChromium(),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        await Browser.CloseAsync();
        _playwright?.Dispose();
        _folder.Delete(recursive: true);
    }

    public static string FindChromium() =>
        new[] { Environment.GetEnvironmentVariable("KPI_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }
            .FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("no Chromium for the browser tests: apt-get install chromium, or set KPI_CHROMIUM to the browser");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KpiHandbook.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("the tests run inside the repository");
    }
}

[CollectionDefinition(Name)]
public sealed class WithBuiltSite : ICollectionFixture<BuiltSite>
{
    public const string Name = "built site";
}
