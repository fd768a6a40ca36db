using System.Buffers;
using System.Security.Cryptography;

namespace KpiHandbook.Publishing.Editions;

/// <summary>SHA-256 in lower-case hexadecimal.</summary>
public static class Sha256
{
    private const int Most = 256 * 1024;

    /// <summary>Of bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Of a file, and its length.</summary>
    public static (long Size, string Hash) OfFile(string file)
    {
        using var handle = File.OpenHandle(file);
        var buffer = ArrayPool<byte>.Shared.Rent(Most);
        try
        {
            // Nearly every file of a site fits at once.
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long size = 0;
            for (var read = RandomAccess.Read(handle, buffer, 0); read > 0; read = RandomAccess.Read(handle, buffer, size))
            {
                hash.AppendData(buffer, 0, read);
                size += read;
            }

            return (size, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
