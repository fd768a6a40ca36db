using System.Security.Cryptography;

namespace KpiHandbook.Publishing.Editions;

/// <summary>Reads no more than was asked for from a stream that may never end.</summary>
internal static class Limited
{
    private const int Chunk = 80 * 1024;

    /// <summary>What the stream holds; of one that holds more than <paramref name="most"/> bytes, one byte more than that.</summary>
    public static async Task<byte[]> ReadAsync(Stream stream, long most, CancellationToken cancel)
    {
        using var read = new MemoryStream();
        await EachAsync(stream, most, chunk => read.Write(chunk.Span), cancel).ConfigureAwait(false);
        return read.ToArray();
    }

    /// <summary>The length and SHA-256 of as much, of which no more than a piece is kept at a time.</summary>
    public static async Task<(long Size, string Hash)> HashAsync(Stream stream, long most, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var size = await EachAsync(stream, most, chunk => hash.AppendData(chunk.Span), cancel).ConfigureAwait(false);
        return (size, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static async Task<long> EachAsync(Stream stream, long most, Action<ReadOnlyMemory<byte>> use, CancellationToken cancel)
    {
        var chunk = new byte[(int)Math.Min(Chunk, most + 1)];
        var size = 0L;
        while (size <= most)
        {
            var wanted = (int)Math.Min(chunk.Length, most + 1 - size);
            var count = await stream.ReadAsync(chunk.AsMemory(0, wanted), cancel).ConfigureAwait(false);
            if (count == 0)
            {
                break;
            }

            use(chunk.AsMemory(0, count));
            size += count;
        }

        return size;
    }
}
