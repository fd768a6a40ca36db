using System.Net;
using System.Net.Sockets;

namespace KpiHandbook.Cli.Tests.Publishing;

/// <summary>Serves a folder on this machine alone, as a host of static pages does.</summary>
internal sealed class FolderServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly HttpClient _client = new();
    private readonly string _folder;

    public FolderServer(string folder)
    {
        _folder = folder;
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        free.Stop();
        _listener.Prefixes.Add(address);
        _listener.Start();
        _client.BaseAddress = new Uri(address);
        _ = ServeAsync();
    }

    public async Task<HttpStatusCode> StatusOf(string path)
    {
        using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }

    public Task<string> TextOf(string path) => _client.GetStringAsync(new Uri(path, UriKind.Relative));

    public void Dispose()
    {
        _client.Dispose();
        _listener.Close();
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            var file = Path.Combine(_folder, context.Request.Url!.AbsolutePath.TrimStart('/'));
            context.Response.StatusCode = File.Exists(file) ? 200 : 404;
            await context.Response.OutputStream.WriteAsync(File.Exists(file) ? await File.ReadAllBytesAsync(file) : []);
            context.Response.Close();
        }
    }
}
