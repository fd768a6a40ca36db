namespace KpiHandbook.Publishing.Printing;

/// <summary>How the browser is started.</summary>
internal static class BrowserFlags
{
    private static readonly string[] Always =
    [
        "--headless",
        "--remote-debugging-port=0",
        "--no-first-run",
        "--no-default-browser-check",
        "--hide-scrollbars",
        // The book is a file on this disk: nothing else is asked for, fetched, updated or reported.
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-domain-reliability",
        "--disable-extensions",
        "--disable-quic",
        "--disable-sync",
        "--metrics-recording-only",
        "--no-pings",
        // Paper has no pixels: glyphs keep their own widths whatever the machine's screen settings say.
        "--font-render-hinting=none",
        "--force-color-profile=srgb",
        "--disable-gpu",
        // Containers give 64 MB of shared memory, which a long book outgrows.
        "--disable-dev-shm-usage",
    ];

    /// <summary>The arguments for a profile of its own.</summary>
    public static IReadOnlyList<string> For(string profile) =>
    [
        .. Always,
        // Chromium refuses to run its sandbox as root, which is what containers run as; everybody else keeps the sandbox.
        .. Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows() ? ["--no-sandbox"] : Array.Empty<string>(),
        $"--user-data-dir={profile}",
        "about:blank",
    ];
}
