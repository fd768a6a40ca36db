using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KpiHandbook.Publishing.Printing;

/// <summary>The browser refused a command, or is gone.</summary>
internal sealed class DevToolsException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>
/// The few words of the DevTools protocol that printing needs, over its web socket: commands and their answers. Events are not
/// listened to, but for a crash.
/// </summary>
internal sealed class DevTools : IAsyncDisposable
{
    private readonly ClientWebSocket _socket;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _waiting = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _reading;
    private volatile bool _gone;
    private int _last;

    private DevTools(ClientWebSocket socket)
    {
        _socket = socket;
        _reading = Task.Run(ReadAllAsync);
    }

    /// <summary>Connects to a browser.</summary>
    public static async Task<DevTools> ConnectAsync(Uri address, CancellationToken cancel)
    {
        var socket = new ClientWebSocket();
        try
        {
            // Straight to this machine, whatever proxy the environment names.
            socket.Options.Proxy = null;
            await socket.ConnectAsync(address, cancel).ConfigureAwait(false);
            return new DevTools(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Opens an empty tab and attaches to it.</summary>
    public async Task<DevToolsSession> OpenTabAsync(CancellationToken cancel)
    {
        var tab = await SendAsync("Target.createTarget", new() { ["url"] = "about:blank" }, null, cancel).ConfigureAwait(false);
        var target = tab.GetProperty("targetId").GetString()!;
        var attached = await SendAsync("Target.attachToTarget", new() { ["targetId"] = target, ["flatten"] = true }, null, cancel).ConfigureAwait(false);
        var session = new DevToolsSession(this, target, attached.GetProperty("sessionId").GetString()!);
        await session.SendAsync("Inspector.enable", [], cancel).ConfigureAwait(false);
        return session;
    }

    /// <summary>Sends a command and waits for its result.</summary>
    /// <exception cref="DevToolsException">The browser refused it, or is gone.</exception>
    public async Task<JsonElement> SendAsync(string method, JsonObject parameters, string? session, CancellationToken cancel)
    {
        var id = Interlocked.Increment(ref _last);
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[id] = answer;
        if (_gone)
        {
            throw new DevToolsException("it is gone.");
        }

        var command = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (session is not null)
        {
            command["sessionId"] = session;
        }

        await _sending.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(command), WebSocketMessageType.Text, true, cancel).ConfigureAwait(false);
        }
        finally
        {
            _sending.Release();
        }

        await using (cancel.Register(() => answer.TrySetCanceled(cancel)).ConfigureAwait(false))
        {
            return await answer.Task.ConfigureAwait(false);
        }
    }

    /// <summary>Asks the browser to end.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await SendAsync("Browser.close", [], null, limit.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is DevToolsException or WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // It is gone, or will be killed.
        }

        await _stop.CancelAsync().ConfigureAwait(false);
        await _reading.ConfigureAwait(false);
        _socket.Dispose();
        _sending.Dispose();
        _stop.Dispose();
    }

    private async Task ReadAllAsync()
    {
        var reason = "it ended.";
        try
        {
            while (await ReadAsync().ConfigureAwait(false) is { } message)
            {
                Take(message);
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or JsonException)
        {
            reason = e.Message;
        }

        // In this order: a command sent meanwhile either is failed here or sees that nobody listens.
        _gone = true;
        FailAll(reason);
    }

    private async Task<byte[]?> ReadAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer, _stop.Token).ConfigureAwait(false);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return message.ToArray();
            }
        }
    }

    private void Take(byte[] message)
    {
        var root = JsonDocument.Parse(message).RootElement;
        if (!root.TryGetProperty("id", out var id))
        {
            if (root.TryGetProperty("method", out var name) && name.ValueEquals("Inspector.targetCrashed"))
            {
                FailAll("the page crashed.");
            }

            return;
        }

        if (!_waiting.TryRemove(id.GetInt32(), out var answer))
        {
            return;
        }

        if (root.TryGetProperty("error", out var error))
        {
            answer.TrySetException(new DevToolsException(error.GetProperty("message").GetString()!));
        }
        else
        {
            answer.TrySetResult(root.GetProperty("result"));
        }
    }

    private void FailAll(string reason)
    {
        foreach (var id in _waiting.Keys)
        {
            if (_waiting.TryRemove(id, out var answer))
            {
                answer.TrySetException(new DevToolsException(reason));
            }
        }
    }
}

/// <summary>One tab.</summary>
internal sealed class DevToolsSession(DevTools tools, string target, string session)
{
    /// <summary>Sends the tab a command.</summary>
    public Task<JsonElement> SendAsync(string method, JsonObject parameters, CancellationToken cancel) =>
        tools.SendAsync(method, parameters, session, cancel);

    /// <summary>Evaluates an expression in the page, waiting for a promise, and gives its value.</summary>
    public async Task<JsonElement> EvaluateAsync(string expression, CancellationToken cancel)
    {
        var answer = await SendAsync(
            "Runtime.evaluate",
            new() { ["expression"] = expression, ["awaitPromise"] = true, ["returnByValue"] = true },
            cancel).ConfigureAwait(false);
        return answer.TryGetProperty("exceptionDetails", out var thrown)
            ? throw new DevToolsException(thrown.GetRawText())
            : answer.GetProperty("result").TryGetProperty("value", out var value) ? value : default;
    }

    /// <summary>Closes the tab.</summary>
    public Task CloseAsync(CancellationToken cancel) => tools.SendAsync("Target.closeTarget", new() { ["targetId"] = target }, null, cancel);
}
