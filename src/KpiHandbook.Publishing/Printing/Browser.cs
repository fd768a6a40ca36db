using System.Diagnostics;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Publishing.Printing;

/// <summary>
/// A running headless browser with a profile of its own, spoken to over DevTools. Ends with this object: asked first, then killed with
/// all its processes, also when our own process ends early; its profile is removed.
/// </summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    private readonly string _program;
    private readonly Process _process;
    private readonly string _profile;
    private readonly BrowserVoice _voice;
    private readonly EventHandler _onExit;
    private DevTools? _tools;

    private Browser(string program, Process process, string profile, BrowserVoice voice)
    {
        _program = program;
        _process = process;
        _profile = profile;
        _voice = voice;
        _onExit = (_, _) => Kill();
        AppDomain.CurrentDomain.ProcessExit += _onExit;
    }

    /// <summary>Starts a browser and connects to it.</summary>
    /// <exception cref="MachineException">It does not start.</exception>
    public static async Task<Browser> StartAsync(string program, CancellationToken cancel)
    {
        var profile = Directory.CreateTempSubdirectory("kpi-print-profile-").FullName;
        var voice = new BrowserVoice();
        Browser browser;
        try
        {
            browser = new Browser(program, Start(program, profile, voice), profile, voice);
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or IOException)
        {
            RemoveProfile(profile);
            throw new MachineException(Problems.BrowserDidNotPrint(program, new("เริ่มทำงาน", "starting"), e.Message), e);
        }

        try
        {
            await browser.DoAsync(
                new("เริ่มทำงาน", "starting"),
                Patience,
                async c =>
                {
                    var address = await voice.AddressAsync(browser._process, c).ConfigureAwait(false);
                    browser._tools = await DevTools.ConnectAsync(address, c).ConfigureAwait(false);
                    return true;
                },
                cancel).ConfigureAwait(false);
            return browser;
        }
        catch
        {
            await browser.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// Does something with the browser; its crash, silence beyond <paramref name="patience"/>, refusal or unreadable PDF becomes a problem that names
    /// the step and holds the last that the browser said.
    /// </summary>
    public async Task<T> DoAsync<T>(Words step, TimeSpan patience, Func<CancellationToken, Task<T>> action, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(patience);
        try
        {
            return await action(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (!cancel.IsCancellationRequested)
        {
            throw Failed(step, $"no answer in {patience.TotalSeconds:0} s. {_voice.LastWords}", e);
        }
        catch (Exception e) when (e is DevToolsException or System.Net.WebSockets.WebSocketException or IOException or FormatException)
        {
            throw Failed(step, $"{e.Message} {_voice.LastWords}", e);
        }
    }

    /// <summary>Opens an empty tab.</summary>
    public async Task<DevToolsSession> OpenTabAsync(CancellationToken cancel) =>
        await DoAsync(new("เปิดหน้า", "opening a page"), Patience, _tools!.OpenTabAsync, cancel).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_tools is not null)
        {
            await _tools.DisposeAsync().ConfigureAwait(false);
        }

        using (var limit = new CancellationTokenSource(_tools is null ? TimeSpan.Zero : Farewell))
        {
            try
            {
                await _process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                Kill();
            }
        }

        AppDomain.CurrentDomain.ProcessExit -= _onExit;
        _process.Dispose();
        RemoveProfile(_profile);
    }

    private static Process Start(string program, string profile, BrowserVoice voice)
    {
        var start = new ProcessStartInfo(program, BrowserFlags.For(profile))
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TZ"] = "UTC";
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => voice.Hear(line.Data);
        process.ErrorDataReceived += (_, line) => voice.Hear(line.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private MachineException Failed(Words step, string said, Exception inner) =>
        new(Problems.BrowserDidNotPrint(_program, step, said.Trim()), inner);

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit(Farewell);
        }
        catch (InvalidOperationException)
        {
            // It had already ended.
        }
    }

    // The browser's last child may still be writing as its parent ends.
    private static void RemoveProfile(string profile)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            try
            {
                Directory.Delete(profile, recursive: true);
                return;
            }
            catch (DirectoryNotFoundException)
            {
                return;
            }
            catch (Exception e) when (SystemFailure.Is(e))
            {
                Thread.Sleep(50);
            }
        }
    }
}
