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

    private readonly Uri _address;
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
    public async Task<byte[]?> ReadAsync(string path, long most, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience + TimeSpan.FromSeconds(most / SlowestBytesPerSecond));
        try
        {
            return await AskAsync(new Uri(_address, path), most, limit.Token).ConfigureAwait(false);
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

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task<byte[]?> AskAsync(Uri file, long most, CancellationToken cancel)
    {
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            using var answer = await _client.GetAsync(file, HttpCompletionOption.ResponseHeadersRead, cancel).ConfigureAwait(false);
            switch (answer.StatusCode)
            {
                case HttpStatusCode.OK:
                    var stream = await answer.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
                    return await Limited.ReadAsync(stream, most, cancel).ConfigureAwait(false);
                case HttpStatusCode.NotFound or HttpStatusCode.Gone:
                    return null;
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
