using System.Net;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Publishing.Editions;

/// <summary>
/// A published site behind an address. Asks for nothing but files below the address, and follows a redirect no further than that; an
/// answer that is too slow, too long or of another kind than "here it is" or "there is none" ends the reading.
/// </summary>
public sealed class WebFiles : IPublishedFiles, IDisposable
{
    private const int MostRedirects = 5;
    private const long SlowestBytesPerSecond = 10_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PatienceInAll = TimeSpan.FromMinutes(30);

    private readonly Uri _address;
    private readonly CancellationTokenSource _inAll = new(PatienceInAll);
    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = Patience,
        MaxResponseHeadersLength = 64,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>A site behind an address of http or https, which may name its first page or its edition file.</summary>
    public WebFiles(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var folder = address.GetLeftPart(UriPartial.Path);
        foreach (var page in new[] { "/index.html", "/" + SiteEdition.Name })
        {
            folder = folder.EndsWith(page, StringComparison.Ordinal) ? folder[..^(page.Length - 1)] : folder;
        }

        _address = new Uri(folder.EndsWith('/') ? folder : folder + "/");
    }

    /// <inheritdoc/>
    public string Name => _address.AbsoluteUri;

    /// <inheritdoc/>
    public IReadOnlyList<string>? List() => null;

    /// <inheritdoc/>
    public IReadOnlyList<string> Links() => [];

    /// <inheritdoc/>
    public Task<byte[]?> ReadAsync(string path, long most, CancellationToken cancel) =>
        AskAsync<byte[]?>(path, most, async (stream, c) => await Limited.ReadAsync(stream, most, c).ConfigureAwait(false), cancel);

    /// <inheritdoc/>
    public Task<(long Size, string Hash)?> HashAsync(string path, long most, CancellationToken cancel) =>
        AskAsync<(long, string)?>(path, most, async (stream, c) => await Limited.HashAsync(stream, most, c).ConfigureAwait(false), cancel);

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        _inAll.Dispose();
    }

    private async Task<T?> AskAsync<T>(string path, long most, Func<Stream, CancellationToken, Task<T>> read, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel, _inAll.Token);
        limit.CancelAfter(Patience + TimeSpan.FromSeconds(most / SlowestBytesPerSecond));
        try
        {
            return await AskAsync(new Uri(_address, path), read, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (!cancel.IsCancellationRequested)
        {
            throw Unreachable(new($"ไม่ตอบภายในเวลาที่กำหนด ({path})", $"no answer in time ({path})"), e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException)
        {
            throw Unreachable(new($"ติดต่อไม่ได้ ระบบแจ้งว่า {e.Message} ({path})", $"it cannot be reached; the system says {e.Message} ({path})"), e);
        }
    }

    private async Task<T?> AskAsync<T>(Uri file, Func<Stream, CancellationToken, Task<T>> read, CancellationToken cancel)
    {
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            using var answer = await _client.GetAsync(file, HttpCompletionOption.ResponseHeadersRead, cancel).ConfigureAwait(false);
            switch (answer.StatusCode)
            {
                case HttpStatusCode.OK:
                    var stream = await answer.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
                    return await read(stream, cancel).ConfigureAwait(false);
                case HttpStatusCode.NotFound or HttpStatusCode.Gone:
                    return default;
                case HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
                    or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect when answer.Headers.Location is { } location:
                    file = Below(new Uri(file, location));
                    break;
                default:
                    throw Unreachable(new($"ตอบรหัส {(int)answer.StatusCode} ({file})", $"it answers {(int)answer.StatusCode} ({file})"), null);
            }
        }

        throw Unreachable(new("เปลี่ยนเส้นทางไม่จบ", "its redirects do not end"), null);
    }

    private Uri Below(Uri target) =>
        target.AbsoluteUri.StartsWith(_address.AbsoluteUri, StringComparison.Ordinal)
            ? target
            : throw Unreachable(new($"ส่งต่อไปที่อื่น {target}", $"it redirects elsewhere, to {target}"), null);

    private MachineException Unreachable(Words why, Exception? inner) =>
        inner is null ? new(Problems.NoEdition(Name, why)) : new(Problems.NoEdition(Name, why), inner);
}
