using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace KpiHandbook.Browser.Tests;

/// <summary>Serves a folder below <c>/repo/</c> on this machine, as a host of static pages does. The folder can be another at any time, or nobody there.</summary>
internal sealed class SiteServer : IDisposable
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css",
        [".js"] = "text/javascript",
        [".json"] = "application/json",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".woff2"] = "font/woff2",
    };

    private readonly HttpListener _listener = new();

    public SiteServer(string folder)
    {
        Folder = folder;
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var origin = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        free.Stop();
        Address = new Uri($"{origin}repo/");
        _listener.Prefixes.Add(origin);
        _listener.Start();
        _ = ServeAsync();
    }

    public Uri Address { get; }

    /// <summary>What is served from now on.</summary>
    public string Folder { get; set; }

    public ConcurrentBag<string> Asked { get; } = [];

    /// <summary>True to break off whatever is asked for.</summary>
    public bool IsGone { get; set; }

    public string this[string path] => new Uri(Address, path).AbsoluteUri;

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                _ = AnswerAsync(await _listener.GetContextAsync());
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            var path = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath);
            var file = path.StartsWith(Address.AbsolutePath, StringComparison.Ordinal) ? Path.Combine(Folder, path[Address.AbsolutePath.Length..]) : "";
            Asked.Add(path);
            if (IsGone)
            {
                context.Response.Abort();
                return;
            }

            context.Response.StatusCode = File.Exists(file) ? 200 : 404;
            context.Response.ContentType = Types.GetValueOrDefault(Path.GetExtension(file), "application/octet-stream");
            await context.Response.OutputStream.WriteAsync(File.Exists(file) ? await File.ReadAllBytesAsync(file) : []);
            context.Response.Close();
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or IOException)
        {
            // The browser went away.
        }
    }
}
