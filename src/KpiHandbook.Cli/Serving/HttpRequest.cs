using System.Text;

namespace KpiHandbook.Cli.Serving;

/// <summary>What a browser asks: the first line and the fields of an HTTP request. A body is not read; nothing here takes one.</summary>
/// <param name="Method">GET, HEAD, or what is refused.</param>
/// <param name="Path">Decoded, without the leading slash and the query.</param>
/// <param name="Host">The field that says whom the browser means to talk to.</param>
/// <param name="IsFromElsewhere">True when a page of another site asks.</param>
internal sealed record HttpRequest(string Method, string Path, string Host, bool IsFromElsewhere)
{
    private const int MostBytes = 16 * 1024;

    /// <summary>Reads a request; null when it is none, is too long, or ends early.</summary>
    public static async Task<HttpRequest?> ReadAsync(Stream stream, CancellationToken cancel)
    {
        var buffer = new byte[MostBytes];
        var length = 0;
        int end;
        while ((end = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8)) < 0)
        {
            var read = length == MostBytes ? 0 : await stream.ReadAsync(buffer.AsMemory(length), cancel).ConfigureAwait(false);
            if (read == 0)
            {
                return null;
            }

            length += read;
        }

        var lines = Encoding.Latin1.GetString(buffer, 0, end).Split("\r\n");
        return lines[0].Split(' ') is [var method, ['/', ..] target, "HTTP/1.1" or "HTTP/1.0"]
            ? new HttpRequest(method, PathOf(target), Field(lines, "Host"), Field(lines, "Sec-Fetch-Site") is "cross-site" or "same-site")
            : null;
    }

    private static string PathOf(string target) => Uri.UnescapeDataString(target.Split('?', '#')[0][1..]);

    private static string Field(IEnumerable<string> lines, string name) => lines.Skip(1)
        .Select(l => l.Split(':', 2))
        .Where(f => f.Length == 2 && string.Equals(f[0].Trim(), name, StringComparison.OrdinalIgnoreCase))
        .Select(f => f[1].Trim())
        .FirstOrDefault("");
}
