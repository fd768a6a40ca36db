using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KpiHandbook.Cli.Tests.Editions;

/// <summary>Serves a folder below <c>/kpi/</c> on this machine, or one answer to everything.</summary>
internal sealed class FileServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly string _folder;

    public FileServer(string folder)
    {
        _folder = folder;
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/kpi/";
        probe.Stop();
        _listener.Prefixes.Add(Address.Replace("/kpi/", "/", StringComparison.Ordinal));
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    public string Address { get; }

    public ConcurrentBag<string> Asked { get; } = [];

    /// <summary>What is answered whatever is asked; null to serve the folder.</summary>
    public (HttpStatusCode Code, string Body, string? Location)? Always { get; init; }

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                Answer(await _listener.GetContextAsync());
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var path = context.Request.Url!.AbsolutePath;
        Asked.Add(path);
        var file = Path.Combine(_folder, path.Length > 5 ? path[5..] : "");
        var bytes = Always is { } always ? Encoding.UTF8.GetBytes(always.Body) : File.Exists(file) ? File.ReadAllBytes(file) : null;
        context.Response.StatusCode = Always is { } fixedAnswer ? (int)fixedAnswer.Code : bytes is null ? 404 : 200;
        if (Always?.Location is { } location)
        {
            context.Response.Headers["Location"] = location;
        }

        context.Response.OutputStream.Write(bytes ?? []);
        context.Response.Close();
    }
}
