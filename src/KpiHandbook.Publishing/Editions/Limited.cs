namespace KpiHandbook.Publishing.Editions;

/// <summary>Reads no more than was asked for from a stream that may never end.</summary>
internal static class Limited
{
    private const int Chunk = 80 * 1024;

    /// <summary>What the stream holds; of one that holds more than <paramref name="most"/> bytes, one byte more than that.</summary>
    public static async Task<byte[]> ReadAsync(Stream stream, long most, CancellationToken cancel)
    {
        using var read = new MemoryStream();
        var chunk = new byte[(int)Math.Min(Chunk, most + 1)];
        while (read.Length <= most)
        {
            var wanted = (int)Math.Min(chunk.Length, most + 1 - read.Length);
            var count = await stream.ReadAsync(chunk.AsMemory(0, wanted), cancel).ConfigureAwait(false);
            if (count == 0)
            {
                break;
            }

            read.Write(chunk, 0, count);
        }

        return read.ToArray();
    }
}
