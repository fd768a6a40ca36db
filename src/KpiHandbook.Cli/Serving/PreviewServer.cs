using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;
using KpiHandbook.Cli.Printing;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Cli.Serving;

/// <summary>
/// Serves the preview to browsers of this machine alone: it listens on the loopback address, answers only those who call it by that name
/// (a page of another site that has its own name lead here is refused), and reads no file of the disk. Small on purpose: the web server of
/// the shared framework would have to be found and loaded at the start of every other command too.
/// </summary>
internal sealed class PreviewServer : IDisposable
{
    private readonly TcpListener _listener;
    private readonly ConcurrentDictionary<Channel<PreviewState>, bool> _watching = new();
    private volatile PreviewState _state;

    private PreviewServer(TcpListener listener, PreviewState state)
    {
        _listener = listener;
        _state = state;
    }

    /// <summary>The port that it listens on.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Where browsers find it.</summary>
    public string Address => $"http://127.0.0.1:{Port}/";

    /// <summary>Begins to listen.</summary>
    /// <param name="port">The port; 0 for any that is free.</param>
    /// <param name="state">What is shown first.</param>
    /// <exception cref="MachineException">The port is taken or may not be used.</exception>
    public static PreviewServer Listen(int port, PreviewState state)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return new PreviewServer(listener, state);
        }
        catch (SocketException e)
        {
            listener.Dispose();
            throw new MachineException(
                e.SocketErrorCode is SocketError.AddressAlreadyInUse ? Problems.PortIsTaken(port) : Problems.PortWasRefused(port, e.Message), e);
        }
    }

    public void Dispose() => _listener.Dispose();

    /// <summary>Shows something else from now on, and tells every browser that is looking.</summary>
    public void Show(PreviewState state)
    {
        _state = state;
        foreach (var browser in _watching.Keys)
        {
            browser.Writer.TryWrite(state);
        }
    }

    /// <summary>Answers until it is told to stop.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptTcpClientAsync(cancel).ConfigureAwait(false);
                _ = Task.Run(() => AnswerAsync(client, cancel), CancellationToken.None);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (SocketException)
            {
                // A browser that was gone before it was answered.
            }
        }
    }

    private async Task AnswerAsync(TcpClient client, CancellationToken cancel)
    {
        using var owned = client;
        try
        {
            client.NoDelay = true;
            var stream = client.GetStream();
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            patience.CancelAfter(TimeSpan.FromSeconds(10));
            var request = await HttpRequest.ReadAsync(stream, patience.Token).ConfigureAwait(false);
            if (request is { Path: PreviewPages.Events, Method: "GET" } && PreviewPages.Refusal(request, Port) is null)
            {
                await TellAsync(stream, cancel).ConfigureAwait(false);
                return;
            }

            var answer = AnswerTo(request);
            await stream.WriteAsync(Head(answer), cancel).ConfigureAwait(false);
            if (request?.Method is not "HEAD")
            {
                await stream.WriteAsync(answer.Body, cancel).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The browser went away, or we are told to stop.
        }
    }

    private HttpAnswer AnswerTo(HttpRequest? request)
    {
        try
        {
            return PreviewPages.Answer(request, _state, Port);
        }
#pragma warning disable CA1031 // one page that cannot be made leaves the others, and says why where it is looked for
        catch (Exception bug)
#pragma warning restore CA1031
        {
            return new HttpAnswer(500, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes($"KPI9999 ข้อบกพร่องของโปรแกรม โปรดแจ้งผู้พัฒนา\n{SafeText.OfLines(bug.ToString())}"));
        }
    }

    // Server-sent events: the state now, and each one after it, until the browser is gone.
    private async Task TellAsync(NetworkStream stream, CancellationToken cancel)
    {
        await stream.WriteAsync(Head(new HttpAnswer(200, "text/event-stream; charset=utf-8", default)), cancel).ConfigureAwait(false);
        var states = Channel.CreateBounded<PreviewState>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        _watching[states] = true;
        try
        {
            states.Writer.TryWrite(_state);
            while (true)
            {
                using var quiet = CancellationTokenSource.CreateLinkedTokenSource(cancel);
                quiet.CancelAfter(TimeSpan.FromSeconds(15));
                string words;
                try
                {
                    words = $"data: {PreviewPages.Message(await states.Reader.ReadAsync(quiet.Token).ConfigureAwait(false))}\n\n";
                }
                catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
                {
                    // A sign of life; it also finds out that the browser is gone.
                    words = ":\n\n";
                }

                await stream.WriteAsync(Encoding.UTF8.GetBytes(words), cancel).ConfigureAwait(false);
            }
        }
        finally
        {
            _watching.TryRemove(states, out _);
        }
    }

    private static byte[] Head(HttpAnswer answer)
    {
        var head = new StringBuilder();
        head.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {answer.Status} {(HttpStatusCode)answer.Status}\r\n");
        head.Append(CultureInfo.InvariantCulture, $"Content-Type: {answer.Type}\r\n");
        if (!answer.Type.StartsWith("text/event-stream", StringComparison.Ordinal))
        {
            head.Append(CultureInfo.InvariantCulture, $"Content-Length: {answer.Body.Length}\r\n");
        }

        if (answer.Location is { } location)
        {
            head.Append(CultureInfo.InvariantCulture, $"Location: {location}\r\n");
        }

        head.Append("Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nX-Frame-Options: DENY\r\n");
        head.Append("Cross-Origin-Resource-Policy: same-origin\r\nReferrer-Policy: no-referrer\r\nConnection: close\r\n\r\n");
        return Encoding.ASCII.GetBytes(head.ToString());
    }
}
