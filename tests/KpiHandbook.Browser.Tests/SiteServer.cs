using System.Collections.Concurrent;
using System.IO.Compression;
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

    /// <summary>What was asked for, from the site's root, and what for: <c>document</c>, <c>script</c>, <c>empty</c> for what a script reads.</summary>
    public ConcurrentBag<(string Path, string For)> Asked { get; } = [];

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
            path = path.StartsWith(Address.AbsolutePath, StringComparison.Ordinal) ? path[Address.AbsolutePath.Length..] : path;
            var file = Path.Combine(Folder, path);
            Asked.Add((path, context.Request.Headers["Sec-Fetch-Dest"] ?? ""));
            if (IsGone)
            {
                context.Response.Abort();
                return;
            }

            context.Response.StatusCode = File.Exists(file) ? 200 : 404;
            file = File.Exists(file) ? file : Path.Combine(Folder, "404.html");
            context.Response.ContentType = Types.GetValueOrDefault(Path.GetExtension(file), "application/octet-stream");
            await context.Response.OutputStream.WriteAsync(File.Exists(file) ? Pressed(context, await File.ReadAllBytesAsync(file)) : default);
            context.Response.Close();
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or IOException)
        {
            // The browser went away.
        }
    }

    private static ReadOnlyMemory<byte> Pressed(HttpListenerContext context, byte[] bytes)
    {
        if (context.Response.ContentType is "font/woff2" or "image/png" || context.Request.Headers["Accept-Encoding"]?.Contains("gzip", StringComparison.Ordinal) != true)
        {
            return bytes;
        }

        using var sent = new MemoryStream();
        using (var press = new GZipStream(sent, CompressionLevel.Fastest, leaveOpen: true))
        {
            press.Write(bytes);
        }

        context.Response.Headers["Content-Encoding"] = "gzip";
        return sent.ToArray();
    }
}
